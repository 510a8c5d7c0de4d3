import {connect} from 'node:net';
import {ml_kem768} from '@noble/post-quantum/ml-kem.js';
import {describe, expect, it} from 'vitest';
import {logIn, openShell, run} from './support/client.ts';
import {offer, packet, string} from './support/minimal-client.ts';
import {serve} from './support/server.ts';

/** As many mutations as are asked for: `ROLEX_MUTATIONS=20000 npx vitest run test/serve/hostile.test.ts`. */
const mutations = Number(process.env.ROLEX_MUTATIONS ?? 300);
const seed = Number(process.env.ROLEX_SEED ?? 1);

/** Numbers that are the same for the same seed (mulberry32). */
function randomFrom(start: number): (below: number) => number {
	let state = start;
	return below => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

/** What a client says until the keys are new: in the one exchange or the other. */
function handshake(kex = 'mlkem768x25519-sha256'): Buffer {
	const point = Buffer.concat([Buffer.alloc(31, 7), Buffer.of(9)]);
	const clientInit = kex.startsWith('mlkem') ? Buffer.concat([ml_kem768.keygen().publicKey, point]) : point;
	const parts = [offer(kex), Buffer.concat([Buffer.of(30), string(clientInit)]), Buffer.of(21)];
	return Buffer.concat([Buffer.from('SSH-2.0-recorded\r\n'), ...parts.map(part => packet(part))]);
}

function mutated(whole: Buffer, random: (below: number) => number): Buffer {
	let bytes = Buffer.from(whole);
	for (let count = 1 + random(4); count > 0; count--) {
		// Half of them near the start, where lengths and lists are.
		const at = random(random(2) === 0 ? Math.min(200, bytes.length) : bytes.length);
		const kinds = [
			() => bytes.fill(random(256), at, Math.min(at + 1, bytes.length)),
			() => bytes.fill(255, at, Math.min(at + 4, bytes.length)),
			() => bytes.fill(0, at, Math.min(at + 4, bytes.length)),
			() => {
				bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(8))]);
			},
			() => {
				bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + random(64), random(256)), bytes.subarray(at)]);
			},
			() => {
				bytes = Buffer.concat([bytes, bytes.subarray(at)]);
			},
		];
		kinds[random(kinds.length)]?.();
		if (bytes.length === 0) return bytes;
	}
	return bytes;
}

/** Sends bytes and hangs up once the server has said all it will. */
function send(port: number, bytes: Buffer): Promise<void> {
	return new Promise(resolve => {
		const socket = connect(port, '127.0.0.1');
		socket.on('error', () => {}).on('close', () => resolve());
		socket.resume();
		socket.end(bytes);
	});
}

describe('a server', () => {
	it(
		`takes ${mutations} handshakes with errors in them: it lives, stays small, serves on and counts nobody after`,
		async () => {
			const server = await serve([], {
				limits: {'connection-rate': 10_000, 'login-grace': 1, connections: 1000, 'unauthenticated-full': 1000},
			});
			const random = randomFrom(seed);
			const recorded = [handshake(), handshake('curve25519-sha256')];
			const next = () => mutated(recorded[random(recorded.length)] as Buffer, random);
			const before = await server.metric('process_resident_memory_bytes');
			for (let sent = 0; sent < mutations; sent += 25)
				await Promise.all(Array.from({length: Math.min(25, mutations - sent)}, () => send(server.port, next())));
			await server.until(async () => (await server.metric('rolex_connections')) === 0);
			expect((await server.metric('process_resident_memory_bytes')) - before).toBeLessThan(80e6);
			expect(server.log().filter(({level}) => level === 'error')).toEqual([]);
			await server.serves();
		},
		30_000 + mutations * 50,
	);

	it.each([
		['garbage before the identification', Buffer.concat([Buffer.from('hello\r\n\u0000\u0001\r\n'), handshake()])],
		['a line that never ends', Buffer.alloc(300_000, 'x')],
		['ten thousand lines', Buffer.from('x\r\n'.repeat(10_000))],
		['garbage after the identification', Buffer.concat([Buffer.from('SSH-2.0-x\r\n'), Buffer.alloc(50_000, 0x5a)])],
		['a packet of four gigabytes', Buffer.concat([Buffer.from('SSH-2.0-x\r\n'), Buffer.alloc(16, 0xff)])],
	])('that is sent %s closes, and serves on', async (_, bytes) => {
		const server = await serve([], {limits: {'login-grace': 1}});
		await send(server.port, bytes);
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
		await server.serves();
	});

	it('is left at every stage, sixty times, and counts nobody after', async () => {
		const server = await serve();
		await Promise.all(
			Array.from({length: 60}, async (_, index) => {
				const client = await logIn(server.port);
				client.on('error', () => {});
				const socket = (client as unknown as {_sock: {resetAndDestroy(): void}})._sock;
				if (index % 4 > 0) {
					const opened = index % 4 === 3 ? run(client, 'export --format json') : openShell(client);
					const session = await opened;
					if (index % 4 === 2) session.channel.write('/toil');
				}
				if (index % 2 === 0) socket.resetAndDestroy();
				else client.destroy();
			}),
		);
		await server.until(async () => (await server.metric('rolex_connections')) === 0 && (await server.metric('rolex_sessions')) === 0);
		expect((await server.ssh(['help'])).code).toBe(0);
	});
});

describe('with two workers', () => {
	it('one that is killed takes nothing of the count with it, the other serves on, and another begins', async () => {
		const server = await serve(['--workers', '2'], {limits: {'connections-per-address': 4}});
		const clients = await Promise.all(Array.from({length: 4}, () => logIn(server.port)));
		for (const client of clients) await openShell(client);
		expect((await server.ssh(['help'])).code).toBe(255);
		const {text} = await server.http('/metrics');
		expect(text).toContain('rolex_connections 4');
		const [first = 0] = await workersOf(server.process.pid ?? 0);
		process.kill(first, 'SIGKILL');
		await server.until(async () => {
			const now = await workersOf(server.process.pid ?? 0);
			return now.length === 2 && !now.includes(first);
		});
		for (const client of clients) client.end();
		await server.until(async () => (await server.metric('rolex_connections')) === 0 && (await server.metric('rolex_sessions')) === 0);
		expect((await server.ssh(['help'])).code).toBe(0);
		server.process.kill('SIGTERM');
		expect(await server.ended).toBe(0);
	});
});

async function workersOf(pid: number): Promise<readonly number[]> {
	const {readFile} = await import('node:fs/promises');
	return (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').filter(Boolean).map(Number);
}
