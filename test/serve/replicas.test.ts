import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {type AddressInfo, createServer, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {logIn, openShell, run} from './support/client.ts';
import {type Served, serve} from './support/server.ts';

const hasHaproxy = spawnSync('haproxy', ['-v']).error === undefined;

/** A port that takes visitors already: whoever comes before HAProxy is there waits for it. */
async function listening(): Promise<Server> {
	const server = createServer();
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return server;
}

/** A real HAProxy before those ports, set up as deploy/haproxy.cfg is, but quicker to see that one is down. */
async function haproxyBefore(ports: readonly number[]): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-haproxy-'));
	const listener = await listening();
	const {port} = listener.address() as AddressInfo;
	const servers = ports.map((each, index) => `	server replica${index} 127.0.0.1:${each}`);
	const lines = [
		// A replica that answers slowly on a busy machine is not down: one that drains or is gone refuses at once.
		...['defaults', '	mode tcp', '	timeout connect 3s', '	timeout check 40s', '	timeout client 1h', '	timeout server 1h'],
		...['frontend ssh', '	bind fd@3', '	default_backend replicas'],
		...['backend replicas', '	balance leastconn', '	option redispatch', '	retries 2', '	option tcp-check'],
		...['	tcp-check connect send-proxy', '	tcp-check expect rstring ^SSH-2.0-'],
		...['	default-server check inter 200 fall 1 rise 1 send-proxy-v2', ...servers, ''],
	];
	writeFileSync(join(folder, 'haproxy.cfg'), lines.join('\n'));
	const {fd} = (listener as unknown as {_handle: {fd: number}})._handle;
	const haproxy = spawn('haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')], {stdio: ['ignore', 'ignore', 'ignore', fd]});
	listener.close();
	const ended = new Promise(resolve => haproxy.on('exit', resolve));
	onTestFinished(async () => {
		haproxy.kill('SIGKILL');
		await ended;
		rmSync(folder, {recursive: true, force: true});
	});
	return port;
}

const explorers = (server: Served) => server.metric('rolex_sessions{kind="explorer"}');
const help = async (port: number): Promise<number | null> => (await (await run(await logIn(port), 'help')).ended).code;

describe.skipIf(!hasHaproxy)('two replicas behind HAProxy', {timeout: 60_000}, () => {
	it('share the visitors; one that drains keeps its own and gets no new ones; one that is killed leaves the other', async () => {
		const flags = ['--proxy-from', '127.0.0.1'];
		const [one, two] = [await serve(flags), await serve(flags)];
		const port = await haproxyBefore([one.port, two.port]);
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
		for (let count = 0; count < 4; count++) await openShell(await logIn(other));
		await two.until(async () => (await explorers(two)) + (await explorers(three)) === 4);
		const others = await explorers(three);
		expect([others > 0, others < 4]).toEqual([true, true]);
		two.process.kill('SIGKILL');
		await two.ended;
		expect(await help(other)).toBe(0);
		expect(await explorers(three)).toBe(others);
	});

	it('count by visitor and not by proxy, and want the proxy’s header of who is trusted', async () => {
		const server = await serve(['--proxy-from', '127.0.0.1']);
		await expect(logIn(server.port)).rejects.toThrow();
		expect(await server.metric('rolex_refusals_total{reason="proxy-header"}')).toBe(1);
		expect(await help(await haproxyBefore([server.port]))).toBe(0);
	});
});
