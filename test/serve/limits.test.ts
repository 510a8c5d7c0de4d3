import {describe, expect, it} from 'vitest';
import {connectRaw, logIn, openShell, relayTo, run} from './support/client.ts';
import {type Served, serve} from './support/server.ts';

const refused = (server: Served, reason: string) => server.metric(`rolex_refusals_total{reason="${reason}"}`);
/** What gives the alternate screen back. */
const restored = '\u001B[?1049l';

describe('connections', () => {
	it.each([
		['full', {connections: 2}],
		['address-full', {'connections-per-address': 2}],
		['unauthenticated', {'unauthenticated-start': 2, 'unauthenticated-rate': 100, 'unauthenticated-full': 2}],
	])('beyond what there may be are refused (%s), and taken again when one goes', async (reason, limits) => {
		const server = await serve([], {limits});
		const [first] = [await connectRaw(server.port), await connectRaw(server.port)];
		expect((await connectRaw(server.port)).isTaken).toBe(false);
		expect(await refused(server, reason)).toBe(1);
		first?.socket.destroy();
		await server.until(async () => (await server.metric('rolex_connections')) === 1);
		expect((await connectRaw(server.port)).isTaken).toBe(true);
	});

	it('that come too fast from one address are refused', async () => {
		const server = await serve([], {limits: {'connection-burst': 2, 'connection-rate': 0.01}});
		const taken = [];
		for (let count = 0; count < 3; count++) taken.push((await connectRaw(server.port)).isTaken);
		expect(taken).toEqual([true, true, false]);
		expect(await refused(server, 'address-rate')).toBe(1);
	});

	it('that log in wrongly too often are cut; nobody comes in by a password', async () => {
		const server = await serve([], {limits: {'login-tries': 2}});
		const login = logIn(server.port, {password: 'x', authHandler: Array(9).fill({type: 'password', username: 'visitor', password: 'x'})});
		await expect(login).rejects.toThrow();
		await server.until(async () => (await refused(server, 'login-tries')) === 1);
		expect(await server.metric('rolex_logins_total')).toBe(2);
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
	});

	it('that open no session are closed: also those of `ssh -N`', async () => {
		const server = await serve([], {limits: {'session-wait': 1}});
		const client = await logIn(server.port);
		const closed = new Promise<void>(resolve => client.on('close', () => resolve()));
		expect((await server.ssh([], ['-N'])).code).toBe(255);
		await closed;
		expect(await refused(server, 'session-wait')).toBe(2);
	});

	it('whose client is gone without a word are cut', async () => {
		const server = await serve([], {limits: {keepalive: 1, 'keepalive-count': 1}});
		const relay = await relayTo(server.port);
		const client = await logIn(relay.port);
		await openShell(client);
		relay.mute();
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
		await server.until(async () => (await server.metric('rolex_sessions')) === 0);
	});

	it('have so many sessions and no more, counted right when some end', async () => {
		const server = await serve([], {limits: {'sessions-per-connection': 2}});
		const client = await logIn(server.port);
		const opened = await Promise.allSettled(Array.from({length: 100}, () => openShell(client)));
		expect(opened.filter(({status}) => status === 'fulfilled')).toHaveLength(2);
		for (const each of opened) if (each.status === 'fulfilled') each.value.channel.write('q');
		await server.until(async () => (await server.metric('rolex_sessions')) === 0);
		for (let count = 0; count < 3; count++) expect((await (await run(client, 'help')).ended).code).toBe(0);
		const again = await Promise.allSettled(Array.from({length: 5}, () => openShell(client)));
		expect(again.filter(({status}) => status === 'fulfilled')).toHaveLength(2);
	});
});

describe('a session', () => {
	it('ends after its time, whatever is typed; its screen is given back and it is told why', async () => {
		const server = await serve([], {limits: {'session-time': 1}});
		const {channel, ended} = await openShell(await logIn(server.port));
		const typing = setInterval(() => channel.write('j'), 50);
		const {code, text} = await ended.finally(() => clearInterval(typing));
		expect(code).toBe(0);
		expect(text.lastIndexOf(restored)).toBeGreaterThan(0);
		expect(text.slice(text.lastIndexOf(restored))).toContain('as long as one may');
	});

	it('that never reads is ended, and the others go on', {timeout: 120_000}, async () => {
		const server = await serve([], {limits: {stalled: 1, 'bytes-in-flight': 4096, 'draw-gap': 0, 'received-rate': 1e9}});
		const client = await logIn(server.port);
		const {channel} = await openShell(client, {cols: 500, rows: 200});
		channel.removeAllListeners('data').pause();
		const closed = new Promise<void>(resolve => client.on('close', () => resolve()));
		const typing = setInterval(() => channel.write('\u000C'), 10);
		await closed.finally(() => clearInterval(typing));
		await server.until(async () => (await server.metric('rolex_sessions_ended_total{reason="stalled"}')) === 1);
		expect((await server.ssh(['help'])).code).toBe(0);
	});

	it('from which more comes than may is ended, its screen given back, and told why', async () => {
		const server = await serve([], {limits: {'received-rate': 1024}});
		const {channel, ended, text} = await openShell(await logIn(server.port));
		await server.until(() => text().includes('\u001B[?1049h'));
		channel.write(Buffer.alloc(300_000, 'j'));
		const told = (await ended).text;
		expect(told.slice(told.lastIndexOf(restored))).toContain('More came from you');
		expect(await refused(server, 'received-rate')).toBe(1);
	});

	it('that floods keys has most of them dropped, and goes on', async () => {
		const server = await serve([], {limits: {'key-rate': 20}});
		const {channel, ended} = await openShell(await logIn(server.port));
		channel.write('j'.repeat(5000));
		await server.until(async () => (await server.metric('rolex_keys_dropped_total')) > 4000);
		channel.write('\u0003');
		channel.end();
		await ended;
	});

	it.each([
		['no size', {cols: 0, rows: 0}, 24],
		['four billion columns', {cols: 4_000_000_000, rows: 4_000_000_000}, 30],
		['one cell', {cols: 1, rows: 1}, 1],
	])('in a terminal of %s is drawn within bounds', async (_, size, rows) => {
		const server = await serve([], {limits: {columns: 90, rows: 30}});
		const {channel, ended, text} = await openShell(await logIn(server.port), size);
		await server.until(() => text().length > 30);
		// The lowest row that anything was put on.
		const places = text()
			.split('\u001B[')
			.map(part => Number(/^(\d+);\d+H/.exec(part)?.[1] ?? 1));
		expect(Math.max(1, ...places)).toBeLessThanOrEqual(rows);
		channel.setWindow(0, 0, 0, 0);
		channel.setWindow(4_000_000_000, 4_000_000_000, 0, 0);
		channel.write('q');
		expect((await ended).code).toBe(0);
	});

	it('has the names of its environment that are allowed, and so many of them', async () => {
		const server = await serve([], {limits: {'environment-names': 2, 'received-rate': 1_000_000}});
		const client = await logIn(server.port);
		const pty = {term: 'xterm-256color'};
		const coloured = await (await run(client, 'show error-budget', {pty, env: {LC_A: 'x', LC_B: 'x', NO_COLOR: '1'}})).ended;
		const plain = await (await run(client, 'show error-budget', {pty, env: {NO_COLOR: '1'}})).ended;
		expect([coloured.text.includes('\u001B['), plain.text.includes('\u001B[')]).toEqual([true, false]);
		const many = Object.fromEntries(Array.from({length: 2000}, (_, index) => [`NAME_${index}`, 'x'.repeat(20)]));
		expect((await (await run(client, 'help', {env: many})).ended).code).toBe(0);
	});

	it('with a command that is too long is told so', async () => {
		const server = await serve([], {limits: {'command-length': 16}});
		const client = await logIn(server.port);
		for (const length of [20, 30_000])
			expect(await (await run(client, `search ${'a'.repeat(length)}`)).ended).toEqual({
				code: 2,
				text: 'rolex: a command has at most 16 bytes.\n',
			});
	});

	it('with a command larger than any packet may be is cut off, and the others go on', async () => {
		const server = await serve();
		const [client, other] = [await logIn(server.port), await logIn(server.port)];
		const closed = new Promise<void>(resolve => client.on('close', () => resolve()));
		client.exec(`search ${'a'.repeat(100_000)}`, () => {});
		await closed;
		expect((await (await run(other, 'help')).ended).code).toBe(0);
		await server.until(async () => (await server.metric('rolex_connections')) === 1);
		expect(await server.metric('rolex_sessions')).toBe(0);
	});

	it('is given its time to end when the server drains, and then ended with a sentence', async () => {
		const server = await serve([], {limits: {drain: 1}});
		const {ended, text} = await openShell(await logIn(server.port));
		await server.until(() => text().includes('\u001B[?1049h'));
		server.process.kill('SIGTERM');
		const told = (await ended).text;
		expect(told.slice(told.lastIndexOf(restored))).toContain('being restarted');
		expect(await server.ended).toBe(0);
	});
});

describe('what is no visitor’s to ask', () => {
	it('is refused: files, forwarding in any direction, subsystems', async () => {
		const server = await serve();
		const client = await logIn(server.port);
		const asked = [
			new Promise((resolve, reject) => client.sftp(error => (error ? reject(error) : resolve(1)))),
			new Promise((resolve, reject) => client.subsys('sftp', error => (error ? reject(error) : resolve(1)))),
			new Promise((resolve, reject) => client.forwardIn('127.0.0.1', 0, error => (error ? reject(error) : resolve(1)))),
			new Promise((resolve, reject) =>
				client.forwardOut('127.0.0.1', 1, '127.0.0.1', server.port, error => (error ? reject(error) : resolve(1))),
			),
			new Promise((resolve, reject) => client.openssh_forwardOutStreamLocal('/tmp/x', error => (error ? reject(error) : resolve(1)))),
			new Promise((resolve, reject) => client.openssh_forwardInStreamLocal('/tmp/x', error => (error ? reject(error) : resolve(1)))),
		];
		expect((await Promise.allSettled(asked)).map(({status}) => status)).toEqual(asked.map(() => 'rejected'));
		expect((await (await run(await logIn(server.port), 'help')).ended).code).toBe(0);
	});

	it('is refused: a window on the visitor’s own display, and the visitor’s agent', async () => {
		const server = await serve();
		const [plain, withAgent] = [await logIn(server.port), await logIn(server.port, {agent: '/nowhere', agentForward: true})];
		await expect(openShell(plain, {}, {}, {x11: true})).rejects.toThrow(/X11/);
		await expect(run(plain, 'help', {x11: true})).rejects.toThrow(/X11/);
		await expect(openShell(withAgent)).rejects.toThrow(/agent forwarding/);
		await expect(run(withAgent, 'help')).rejects.toThrow(/agent forwarding/);
		expect(await server.metric('rolex_sessions_ended_total')).toBe(0);
	});

	it('is a name like any other, and never a program', async () => {
		const server = await serve();
		const client = await logIn(server.port);
		const programs = [
			'/bin/sh',
			'sh -c id',
			'nosuchprogram; id',
			'`id`',
			'$(id)',
			'../../bin/sh',
			'validate /etc/passwd',
			'serve --public',
			'init /tmp/qqzzvv.yaml',
		];
		for (const program of programs) {
			const {code, text} = await (await run(client, program)).ended;
			expect([1, 2], program).toContain(code);
			expect(text).toMatch(/^rolex: no entry is called|does not exist here/m);
		}
	});
});
