import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {ml_kem768} from '@noble/post-quantum/ml-kem.js';
import {describe, expect, it, test} from 'vitest';
import {answer, encapsulations, lengths} from '../../build/ssh2/mlkem768x25519.mjs';
import {exchangeWith} from './support/minimal-client.ts';
import {serve} from './support/server.ts';

const hex = (written: string) => Buffer.from(written, 'hex');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * ML-KEM-768 from C2SP's CCTV (ML-KEM/intermediate): a key, what is drawn for it, and what then comes out; of what is long its SHA-256.
 * Keys are made from seeds otherwise since FIPS 203 is final, so the key stands in a file.
 */
const known = {
	key: hex(readFileSync(new URL('../fixtures/serve/ml-kem-768-key.txt', import.meta.url), 'utf8').replaceAll('\n', '')),
	drawn: hex('3dc27ca0a6594b0e56320457c45a0f76bb8a213ea4a76d442186a0aefadbcdb9'),
	ciphertext: '20aa4482448f118835dd9e35f73d49018b3b5eaec6bd7878aaef2941824b666d',
	shared: '4b4eba37eff0315dc6009dcffb4dfbbb680f8f2ebde8715fa3d6daf70256a2d9',
};
const pair = ml_kem768.keygen();
/** A point of X25519 as any client makes one: 9, the base point. */
const point = Buffer.concat([Buffer.of(9), Buffer.alloc(31)]);

test('ML-KEM-768 answers as it is known to', () => {
	expect(sha256(known.key)).toBe('f749f9664928fa1e2862270d9a0ea8061382575633588e23b4af824cf3c1feb3');
	const {cipherText, sharedSecret} = ml_kem768.encapsulate(known.key, known.drawn);
	expect([sha256(cipherText), Buffer.from(sharedSecret).toString('hex')]).toEqual([known.ciphertext, known.shared]);
});

/** Node's own where it has it (24.7 and newer), and noble's everywhere. */
const ways = Object.entries(encapsulations);

test('Node’s own ML-KEM is preferred where it has one', () => {
	const [newer = 0, minor = 0] = process.versions.node.split('.').map(Number);
	expect(ways.map(([name]) => name)).toEqual(newer > 24 || (newer === 24 && minor >= 7) ? ['node', 'noble'] : ['noble']);
});

test.each(ways)('what %s encapsulates is what the key’s owner finds in it, and other each time', (_, encapsulate) => {
	const [one, other] = [encapsulate(pair.publicKey), encapsulate(pair.publicKey)];
	for (const {ciphertext, secret} of [one, other]) {
		expect(ciphertext).toHaveLength(lengths.ciphertext);
		expect(Buffer.from(ml_kem768.decapsulate(ciphertext, pair.secretKey))).toEqual(Buffer.from(secret));
	}
	expect(Buffer.from(one.secret)).not.toEqual(Buffer.from(other.secret));
});

describe.each(ways)('a C_INIT, encapsulated to by %s,', (_, encapsulate) => {
	const whole = Buffer.concat([pair.publicKey, point]);
	const unreduced = Buffer.from(whole);
	// The first coefficient of twelve bits is 4095, where 3328 is the most.
	unreduced[0] = 0xff;
	unreduced[1] = (unreduced[1] ?? 0) | 0x0f;

	it('that is right is answered with a ciphertext, a point and a secret of 32 bytes', () => {
		const {reply, secret} = answer(whole, encapsulate);
		expect([reply.length, secret.length]).toEqual([lengths.ciphertext + lengths.point, 32]);
	});

	it.each([
		['empty', Buffer.alloc(0)],
		['a byte short', whole.subarray(1)],
		['a byte long', Buffer.concat([whole, Buffer.of(0)])],
		['without its point', whole.subarray(0, lengths.encapsulationKey)],
		['with a key that is not reduced', unreduced],
		['with a point of small order', Buffer.concat([pair.publicKey, Buffer.alloc(32)])],
	])('%s is refused', (_name, clientInit) => {
		expect(() => answer(clientInit, encapsulate)).toThrow();
	});

	it('with any coefficient that is not reduced is refused', () => {
		for (const at of [0, 383, 767]) {
			const key = Buffer.from(whole);
			const byte = Math.floor(at / 2) * 3 + (at % 2);
			if (at % 2 === 0) key.writeUInt16LE((key.readUInt16LE(byte) & 0xf000) | 3329, byte);
			else key.writeUInt16LE((key.readUInt16LE(byte) & 0x000f) | (3329 << 4), byte);
			expect(() => answer(key, encapsulate)).toThrow();
		}
	});
});

describe('a server', () => {
	it('is understood by a client written from the drafts alone, offers what it should and nothing else, and refuses what is spoilt', async () => {
		const server = await serve();
		const {offers, isSigned, answer: granted} = await exchangeWith(server.port);
		expect({isSigned, granted}).toEqual({isSigned: true, granted: 6});
		const ciphers = ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'chacha20-poly1305@openssh.com', 'aes256-ctr', 'aes128-ctr'];
		const macs = ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'];
		expect(offers).toEqual([
			['mlkem768x25519-sha256', 'curve25519-sha256', 'curve25519-sha256@libssh.org', 'kex-strict-s-v00@openssh.com'],
			['ssh-ed25519'],
			...[ciphers, ciphers, macs, macs, ['none'], ['none'], [], []],
		]);
		const spoilt: readonly ((whole: Buffer) => Buffer)[] = [
			whole => whole.subarray(1),
			whole => Buffer.concat([whole, Buffer.of(0)]),
			whole => Buffer.concat([Buffer.alloc(3, 0xff), whole.subarray(3)]),
			whole => Buffer.concat([whole.subarray(0, -32), Buffer.alloc(32)]),
			() => Buffer.alloc(0),
		];
		for (const spoil of spoilt) await expect(exchangeWith(server.port, spoil)).rejects.toThrow(/closed|in place of the reply/);
		expect((await exchangeWith(server.port)).isSigned).toBe(true);
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
	});
});
