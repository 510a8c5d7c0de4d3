import {connect, createServer, type Socket} from 'node:net';
import ssh2, {type ClientChannel, type ConnectConfig, type PseudoTtyOptions} from 'ssh2';
import {onTestFinished} from 'vitest';

/** What came of a session: everything so far, and how it ended. */
export type Session = {
	readonly channel: ClientChannel;
	readonly text: () => string;
	readonly ended: Promise<{readonly code: number | null; readonly text: string}>;
};

/** Logs in with ssh2's client, for what OpenSSH will not do. */
export async function logIn(port: number, options: ConnectConfig = {}): Promise<ssh2.Client> {
	const client = new ssh2.Client();
	onTestFinished(() => void client.destroy());
	client.on('error', () => {});
	await new Promise<void>((resolve, reject) => {
		client
			.once('ready', resolve)
			.once('error', reject)
			.once('close', () => reject(new Error('closed before it was let in')));
		// ssh2's own 20 s are too few where the machine is busy.
		client.connect({host: '127.0.0.1', port, username: 'visitor', readyTimeout: 60_000, ...options});
	});
	return client;
}

/** Opens the explorer in a terminal of that size. */
export function openShell(
	client: ssh2.Client,
	size: PseudoTtyOptions = {cols: 80, rows: 24},
	env: NodeJS.ProcessEnv = {},
	options: ssh2.ShellOptions = {},
): Promise<Session> {
	return new Promise((resolve, reject) => {
		client.shell({term: 'xterm-256color', ...size}, {env, ...options}, (error, channel) =>
			error ? reject(error) : resolve(sessionOf(channel)),
		);
	});
}

export function run(client: ssh2.Client, command: string, options: ssh2.ExecOptions = {}): Promise<Session> {
	return new Promise((resolve, reject) => {
		client.exec(command, options, (error, channel) => (error ? reject(error) : resolve(sessionOf(channel))));
	});
}

function sessionOf(channel: ClientChannel): Session {
	let text = '';
	let code: number | null = null;
	const take = (chunk: string) => {
		text += chunk;
	};
	// A letter may come in two pieces.
	channel
		.setEncoding('utf8')
		.on('data', take)
		.on('error', () => {});
	channel.stderr.setEncoding('utf8').on('data', take);
	channel.on('exit', (told: number | null) => {
		code = told;
	});
	const ended = new Promise<{code: number | null; text: string}>(resolve => channel.on('close', () => resolve({code, text})));
	return {channel, text: () => text, ended};
}

/** Connects without a word. Resolves once the server has said who it is, or has closed. */
export function connectRaw(port: number): Promise<{readonly socket: Socket; readonly isTaken: boolean}> {
	const socket = connect(port, '127.0.0.1');
	onTestFinished(() => void socket.destroy());
	return new Promise(resolve => {
		socket.on('error', () => {});
		socket.once('data', () => resolve({socket, isTaken: true}));
		socket.once('close', () => resolve({socket, isTaken: false}));
	});
}

/** A relay on a port of its own; once muted it carries nothing in either direction, and closes nothing. */
export async function relayTo(port: number): Promise<{readonly port: number; readonly mute: () => void}> {
	const sockets: Socket[] = [];
	const relay = createServer(near => {
		const far = connect(port, '127.0.0.1');
		sockets.push(near, far);
		for (const socket of [near, far]) socket.on('error', () => {});
		near.pipe(far);
		far.pipe(near);
	});
	await new Promise<void>(resolve => relay.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		relay.close();
		for (const socket of sockets) socket.destroy();
	});
	const address = relay.address();
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		mute() {
			for (const socket of sockets) socket.unpipe().pause();
		},
	};
}
