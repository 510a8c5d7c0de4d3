import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {logIn, openShell, run} from './support/client.ts';
import {type Served, serve} from './support/server.ts';

const hasHaproxy = spawnSync('haproxy', ['-v']).error === undefined;

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise(resolve => server.close(resolve));
	return typeof address === 'object' && address ? address.port : 0;
}

/** A real HAProxy before those ports, set up as deploy/haproxy.cfg is, but quicker to see that one is down. */
async function haproxyBefore(ports: readonly number[]): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-haproxy-'));
	const port = await freePort();
	const servers = ports.map((each, index) => `	server replica${index} 127.0.0.1:${each}`);
	const lines = [
		...['defaults', '	mode tcp', '	timeout connect 3s', '	timeout client 1h', '	timeout server 1h'],
		...['frontend ssh', `	bind 127.0.0.1:${port}`, '	default_backend replicas'],
		...['backend replicas', '	balance leastconn', '	option redispatch', '	retries 2', '	option tcp-check'],
		...['	tcp-check connect send-proxy', '	tcp-check expect rstring ^SSH-2.0-'],
		...['	default-server check inter 200 fall 1 rise 1 send-proxy-v2', ...servers, ''],
	];
	writeFileSync(join(folder, 'haproxy.cfg'), lines.join('\n'));
	const haproxy = spawn('haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')], {stdio: 'ignore'});
	const ended = new Promise(resolve => haproxy.on('exit', resolve));
	onTestFinished(async () => {
		haproxy.kill('SIGKILL');
		await ended;
		rmSync(folder, {recursive: true, force: true});
	});
	while (!(await isOpen(port))) await new Promise(resolve => setTimeout(resolve, 15));
	return port;
}

function isOpen(port: number): Promise<boolean> {
	return new Promise(resolve => {
		const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
		socket.on('connect', () => socket.destroy());
	});
}

const explorers = (server: Served) => server.metric('rolex_sessions{kind="explorer"}');
/** Whoever comes in the moment that a replica goes tries again, as people do. */
const help = async (port: number, tries = 5): Promise<number | null> => {
	try {
		return (await (await run(await logIn(port), 'help')).ended).code;
	} catch (error) {
		if (tries === 0) throw error;
		return help(port, tries - 1);
	}
};

describe.skipIf(!hasHaproxy)('two replicas behind HAProxy', {timeout: 60_000}, () => {
	it('share the visitors; one that drains keeps its own and gets no new ones; one that is killed leaves the other', async () => {
		const flags = ['--proxy-from', '127.0.0.1'];
		const [one, two] = [await serve(flags), await serve(flags)];
		const port = await haproxyBefore([one.port, two.port]);
		await one.until(async () => {
			try {
				return (await help(port)) === 0;
			} catch {
				return false;
			}
		});
		const visitors = [];
		for (let count = 0; count < 4; count++) visitors.push(await openShell(await logIn(port)));
		await one.until(async () => (await explorers(one)) + (await explorers(two)) === 4);
		const mine = await explorers(one);
		expect([mine > 0, (await explorers(two)) > 0]).toEqual([true, true]);

		one.process.kill('SIGTERM');
		await one.until(async () => (await one.http('/readyz')).status === 503);
		for (let count = 0; count < 6; count++) expect(await help(port)).toBe(0);
		expect(await explorers(one)).toBe(mine);
		for (const {channel} of visitors) channel.write('q');
		expect(await one.ended).toBe(0);
		expect(await Promise.all(visitors.map(async ({ended}) => (await ended).code))).toEqual([0, 0, 0, 0]);

		const three = await serve(flags);
		const other = await haproxyBefore([two.port, three.port]);
		const left = [await openShell(await logIn(other)), await openShell(await logIn(other))];
		two.process.kill('SIGKILL');
		await two.ended;
		expect(await help(other)).toBe(0);
		expect(await explorers(three)).toBe(1);
		for (const {channel} of left) channel.end('q');
	});

	it('count by visitor and not by proxy, and want the proxy’s header of who is trusted', async () => {
		const server = await serve(['--proxy-from', '127.0.0.1']);
		await expect(logIn(server.port, {readyTimeout: 3000})).rejects.toThrow();
		expect(await server.metric('rolex_refusals_total{reason="proxy-header"}')).toBe(1);
		const port = await haproxyBefore([server.port]);
		await server.until(async () => (await server.metric('rolex_connections_total')) > 0);
		expect(await help(port)).toBe(0);
	});
});
