import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createPublicKey,
	diffieHellman,
	generateKeyPairSync,
	randomBytes,
	verify,
} from 'node:crypto';
import {connect, type Socket} from 'node:net';
import {ml_kem768} from '@noble/post-quantum/ml-kem.js';

/** The little of SSH that a key exchange and one message behind it take, written from the RFCs and with nothing of ssh2's. */
const ident = 'SSH-2.0-minimal';
const kexInit = 20;
const newKeys = 21;
const exchange = 30;
const name = 'mlkem768x25519-sha256';

export const string = (value: Uint8Array | string): Buffer => {
	const bytes = Buffer.from(value as string);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(bytes.length);
	return Buffer.concat([length, bytes]);
};

/** A packet before there are keys. */
export function packet(payload: Uint8Array, block = 8, counted = 5): Buffer {
	const padding = block - ((payload.length + counted) % block) + (block - ((payload.length + counted) % block) < 4 ? block : 0);
	const head = Buffer.alloc(5);
	head.writeUInt32BE(payload.length + padding + 1);
	head[4] = padding;
	return Buffer.concat([head, payload, Buffer.alloc(padding)]);
}

export function offer(kex = name): Buffer {
	const lists = [kex, 'ssh-ed25519', 'aes256-gcm@openssh.com', 'aes256-gcm@openssh.com', 'hmac-sha2-256-etm@openssh.com'];
	const all = [...lists, 'hmac-sha2-256-etm@openssh.com', 'none', 'none', '', ''];
	return Buffer.concat([Buffer.of(kexInit), randomBytes(16), ...all.map(string), Buffer.alloc(5)]);
}

/** Takes strings one after another out of a message. */
function reader(bytes: Buffer, start: number): () => Buffer {
	let at = start;
	return () => {
		const length = bytes.readUInt32BE(at);
		at += 4 + length;
		return bytes.subarray(at - length, at);
	};
}

/** Bytes of a socket, so many at a time. */
function taker(socket: Socket) {
	let kept = Buffer.alloc(0);
	let wake: () => void = () => {};
	let isClosed = false;
	socket.on('data', chunk => {
		kept = Buffer.concat([kept, chunk as Buffer]);
		wake();
	});
	socket
		.on('error', () => {})
		.on('close', () => {
			isClosed = true;
			wake();
		});
	const until = async (isThere: () => boolean) => {
		while (!isThere()) {
			if (isClosed) throw new Error('the server closed');
			await new Promise<void>(resolve => {
				wake = resolve;
			});
		}
	};
	return {
		async take(count: number): Promise<Buffer> {
			await until(() => kept.length >= count);
			const taken = kept.subarray(0, count);
			kept = kept.subarray(count);
			return taken;
		},
		async line(): Promise<string> {
			await until(() => kept.includes(10));
			const end = kept.indexOf(10);
			const taken = kept.subarray(0, end);
			kept = kept.subarray(end + 1);
			return taken.toString().trimEnd();
		},
	};
}

export type Exchanged = {
	/** What the server offers, list by list. */
	readonly offers: readonly (readonly string[])[];
	readonly isSigned: boolean;
	/** The first message behind the exchange: 6 is that the service asked for is granted. */
	readonly answer: number;
};

/** Does the whole exchange with a server, with a C_INIT that may be spoilt, and asks for a service under the new keys. */
export async function exchangeWith(port: number, spoil: (clientInit: Buffer) => Buffer = whole => whole): Promise<Exchanged> {
	const socket = connect(port, '127.0.0.1');
	try {
		const {take, line} = taker(socket);
		socket.write(`${ident}\r\n`);
		const theirIdent = await line();
		const payload = async () => {
			const body = await take((await take(4)).readUInt32BE(0));
			return body.subarray(1, body.length - (body[0] ?? 0));
		};
		const mine = offer();
		socket.write(packet(mine));
		const theirs = await payload();
		const next = reader(theirs, 17);
		const offers = Array.from({length: 10}, () => next().toString().split(',').filter(Boolean));

		const quantum = ml_kem768.keygen();
		const classical = generateKeyPairSync('x25519');
		const point = classical.publicKey.export({type: 'spki', format: 'der'}).subarray(-32);
		const clientInit = spoil(Buffer.concat([quantum.publicKey, point]));
		socket.write(packet(Buffer.concat([Buffer.of(exchange), string(clientInit)])));
		const reply = await payload();
		if (reply[0] !== exchange + 1) throw new Error(`message ${reply[0]} in place of the reply`);
		const part = reader(reply, 1);
		const [hostKey, serverReply, signature] = [part(), part(), part()];

		const theirPoint = createPublicKey({
			key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), serverReply.subarray(1088)]),
			...{format: 'der', type: 'spki'},
		} as Parameters<typeof createPublicKey>[0]);
		const secret = createHash('sha256')
			.update(ml_kem768.decapsulate(serverReply.subarray(0, 1088), quantum.secretKey))
			.update(diffieHellman({privateKey: classical.privateKey, publicKey: theirPoint}))
			.digest();
		const hashed = [ident, theirIdent, mine, theirs, hostKey, clientInit, serverReply, secret].map(string);
		const hash = createHash('sha256').update(Buffer.concat(hashed)).digest();
		const rawKey = reader(hostKey, 4 + 'ssh-ed25519'.length)();
		const rawSignature = reader(signature, 4 + 'ssh-ed25519'.length)();
		const publicKey = createPublicKey({
			key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), rawKey]),
			...{format: 'der', type: 'spki'},
		} as Parameters<typeof createPublicKey>[0]);
		const isSigned = verify(null, hash, publicKey, rawSignature);

		if ((await payload())[0] !== newKeys) throw new Error('no new keys');
		socket.write(packet(Buffer.of(newKeys)));
		// K is derived from as a string (the draft, 2.4), where other exchanges take a number.
		const derived = (letter: string, length: number) =>
			createHash('sha256')
				.update(Buffer.concat([string(secret), hash, Buffer.from(letter), hash]))
				.digest()
				.subarray(0, length);
		const asked = packet(Buffer.concat([Buffer.of(5), string('ssh-userauth')]), 16, 1);
		const cipher = createCipheriv('aes-256-gcm', derived('C', 32), derived('A', 12)).setAAD(asked.subarray(0, 4));
		const sealed = Buffer.concat([cipher.update(asked.subarray(4)), cipher.final()]);
		socket.write(Buffer.concat([asked.subarray(0, 4), sealed, cipher.getAuthTag()]));
		const length = await take(4);
		const answered = await take(length.readUInt32BE(0) + 16);
		const decipher = createDecipheriv('aes-256-gcm', derived('D', 32), derived('B', 12)).setAAD(length).setAuthTag(answered.subarray(-16));
		const opened = Buffer.concat([decipher.update(answered.subarray(0, -16)), decipher.final()]);
		return {offers, isSigned, answer: opened[1] ?? 0};
	} finally {
		socket.destroy();
	}
}
