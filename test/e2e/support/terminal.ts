import type {ReadStream} from 'node:tty';
import {type IPty, spawn} from '@lydell/node-pty';
import {createEmulator, type Emulator} from './emulator.ts';
import type {Environment} from './home.ts';

/** What became of the program in the terminal. */
export type Exit = {readonly code: number; readonly signal: number | undefined};

/** When the terminal answers questions: at once, after so many ms, a byte at a time, or not at all. */
export type Answers = 'at once' | 'never' | 'split' | {readonly late: number};

export type TerminalOptions = {
	readonly command: readonly [string, ...string[]];
	readonly columns: number;
	readonly rows: number;
	readonly env: Environment;
	readonly cwd: string;
	readonly answers: Answers;
	readonly background: 'dark' | 'light' | undefined;
	readonly mark: (name: string) => void;
};

export type PseudoTerminal = ReturnType<typeof openTerminal>;

/** ms that anything a test waits for may take on a busy machine. */
const patience = 40_000;
const colours = {dark: '1e1e/1e1e/1e1e', light: 'fafa/fafa/fafa'} as const;
/** ms between the bytes of an answer that comes in pieces. */
const pace = 3;

/** A program in a real pseudo-terminal, with a terminal emulator at its other end. */
export function openTerminal({command: [file, ...args], columns, rows, env, cwd, answers, background, mark}: TerminalOptions) {
	const pty = spawn(file, args, {cols: columns, rows, name: env.TERM || 'dumb', cwd, env: env as Record<string, string>, encoding: null});
	const received: Buffer[] = [];
	const waiting = new Set<() => void>();
	const changed = () => {
		for (const check of [...waiting]) check();
	};
	let isOpen = true;
	let answered = '';
	let lastByte = performance.now();
	const send = (bytes: string) => {
		if (isOpen) pty.write(bytes);
	};
	const reply = (bytes: string) => {
		answered += bytes;
		send(bytes);
		changed();
	};
	const schedule = schedulerFor(answers, reply);
	const emulator: Emulator = createEmulator(columns, rows, {
		background: background && colours[background],
		answer: schedule,
		mark,
	});
	// Without an encoding node-pty hands over bytes, whatever its types say.
	pty.onData(data => {
		const bytes = data as unknown as Buffer;
		received.push(bytes);
		lastByte = performance.now();
		emulator.write(bytes);
		changed();
	});
	const close = closerOf(pty, () => received.length);
	const exit = new Promise<Exit>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			isOpen = false;
			resolve({code: exitCode, signal: signal || undefined});
			changed();
		});
	});

	/** Waits until a condition holds: looked at whenever anything came, and for what sends no bytes every few ms. */
	const until = (holds: () => boolean, describe: () => string): Promise<void> =>
		new Promise((resolve, reject) => {
			const stop = () => {
				waiting.delete(check);
				clearInterval(interval);
				clearTimeout(deadline);
			};
			const check = () => {
				if (!holds()) return;
				stop();
				resolve();
			};
			const interval = setInterval(check, 20);
			const deadline = setTimeout(() => {
				stop();
				reject(new Error(`${describe()}\nafter ${patience} ms. The screen:\n${emulator.lines().join('\n')}`));
			}, patience);
			waiting.add(check);
			check();
		});

	return {
		emulator,
		exit,
		until,
		send,
		pid: pty.pid,
		isOpen: () => isOpen,
		/** Everything written to the terminal. */
		raw: () => Buffer.concat(received).toString('latin1'),
		/** ms since the last byte came. */
		quietFor: () => performance.now() - lastByte,
		/** Everything the terminal has replied so far. */
		answered: () => answered,
		resize(width: number, height: number) {
			emulator.resize(width, height);
			pty.resize(width, height);
		},
		/** Reads no more, as a stopped `ssh` or a terminal whose output is held. */
		stall: () => pty.pause(),
		readOn: () => pty.resume(),
		/** Closes the terminal's window. */
		hangUp() {
			if (!isOpen) return;
			isOpen = false;
			close();
		},
	};
}

/**
 * What closes the terminal at once. node-pty does so itself 200 ms after its program has ended, were there bytes left to read, as on a busy
 * machine there are: it is made to wait until a turn of the event loop brings none.
 */
function closerOf(pty: IPty, received: () => number): () => void {
	const {_socket: socket} = pty as unknown as {_socket: ReadStream};
	const close = socket.destroy.bind(socket);
	socket.destroy = error => {
		const before = received();
		setImmediate(() => setImmediate(() => (received() === before ? close(error) : socket.destroy(error))));
		return socket;
	};
	return close;
}

function schedulerFor(answers: Answers, reply: (bytes: string) => void): (bytes: string) => void {
	if (answers === 'at once') return reply;
	if (answers === 'never') return () => {};
	if (answers !== 'split') return bytes => setTimeout(() => reply(bytes), answers.late);
	const queue: string[] = [];
	const next = () => {
		const byte = queue.shift();
		if (byte === undefined) return;
		reply(byte);
		setTimeout(next, pace);
	};
	return bytes => {
		if (queue.length === 0) setTimeout(next, pace);
		queue.push(...bytes);
	};
}
