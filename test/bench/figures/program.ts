import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import type {SeenCell} from '../../helpers/replay.ts';
import {createReplay} from '../../helpers/replay.ts';
import {cpuOf} from './process-figures.ts';

export type ProgramOptions = {
	readonly command: readonly [string, ...string[]];
	readonly folder: string;
	readonly columns: number;
	readonly rows: number;
	readonly env?: Readonly<Record<string, string>>;
	/** Shows what it writes on an emulated terminal; without, nothing of this process is in the way of the times. */
	readonly isShown?: boolean;
	/** ms without a byte after which it is taken to be done. */
	readonly quiet?: number;
	/** ms without any byte after which a key is taken to change nothing. */
	readonly patience?: number;
};

/** What a key led to. */
export type Pressed = {
	readonly bytes: number;
	/** From the key to the first and to the last byte. */
	readonly first: number;
	readonly last: number;
	/** ms of processor time, all threads. */
	readonly cpu: number;
};

export type Program = ReturnType<typeof openProgram>;

const longestStart = 20_000;
/** ms after which a key that nobody waits for in full is taken to change nothing; a lone Esc might still begin a sequence for most of it. */
const longestAnswer = (key: string): number => (key === '\x1b' ? 70 : 15);
/** What a dark terminal with true colour answers to the questions rolex asks after its first frame. */
const answers = '\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?2026;2$y\x1b[?62;22c';

/** A program in a pseudo-terminal, measured from outside. */
export function openProgram(options: ProgramOptions) {
	const {command, folder, columns, rows, env, isShown = false, quiet = 25, patience = 500} = options;
	const [file, ...args] = command;
	const home = join(folder, 'home');
	mkdirSync(home, {recursive: true});
	const opened = performance.now();
	const pty = spawn(file, args, {
		...{cols: columns, rows, name: 'xterm-256color', cwd: home, encoding: null},
		env: {
			...{HOME: home, PATH: process.env.PATH ?? '', TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8'},
			...{XDG_CACHE_HOME: join(folder, 'cache'), XDG_STATE_HOME: join(home, 'state'), ...env},
		},
	});
	const replay = isShown ? createReplay(columns, rows) : undefined;
	let bytes = 0;
	let firstByte = 0;
	let lastByte = 0;
	let hasEnded = false;
	let tail = '';
	pty.onData(data => {
		// Without an encoding node-pty hands over bytes, whatever its types say.
		const chunk = data as unknown as Buffer;
		lastByte = performance.now();
		if (firstByte === 0) firstByte = lastByte;
		bytes += chunk.length;
		tail = (tail + chunk.toString('latin1')).slice(-400);
		replay?.write(chunk as unknown as string);
		if (chunk.includes('\x1b[c')) pty.write(answers);
	});
	const exit = new Promise<void>(resolve => {
		pty.onExit(() => {
			hasEnded = true;
			resolve();
		});
	});

	/** Waits for the first byte since `begin`, then until no more come. */
	const settled = async (begin: number, isPatient = true): Promise<void> => {
		for (;;) {
			const now = performance.now();
			const wait = lastByte < begin && isPatient ? patience : quiet;
			if (hasEnded || now - Math.max(begin, lastByte) > wait) return;
			await after(lastByte < begin ? 4 : Math.max(1, quiet - (now - lastByte)));
		}
	};
	return {
		pid: pty.pid,
		cells: (): SeenCell[][] => replay?.cells() ?? [],
		lines: (): readonly string[] => replay?.lines() ?? [],
		scrolledAway: () => replay?.scrolledAway ?? 0,
		/** ms from the start to the last byte of the first frame. */
		ready: async (): Promise<number> => {
			while (lastByte === 0 && !hasEnded && performance.now() - opened < longestStart) await after(2);
			await settled(opened);
			const drawn = lastByte;
			await after(300);
			await settled(performance.now(), false);
			return drawn - opened;
		},
		/** Sends bytes and waits until it has answered in full. */
		async press(key: string): Promise<Pressed> {
			const before = cpuOf(pty.pid);
			const written = bytes;
			firstByte = 0;
			const begin = performance.now();
			pty.write(key);
			await settled(begin);
			if (hasEnded) throw new Error(`${args.join(' ')} ended after ${JSON.stringify(key)}:\n${JSON.stringify(tail)}`);
			return {bytes: bytes - written, first: firstByte - begin, last: lastByte - begin, cpu: cpuOf(pty.pid) - before};
		},
		/** Sends bytes and waits only until something came, so that each key has a frame of its own; a key that changes nothing has none. */
		async hurry(key: string): Promise<void> {
			firstByte = 0;
			const begin = performance.now();
			pty.write(key);
			while (firstByte === 0 && performance.now() - begin < longestAnswer(key)) await after(1);
		},
		async resize(width: number, height: number): Promise<void> {
			pty.resize(width, height);
			replay?.resize(width, height);
			await settled(performance.now());
		},
		/** All bytes so far. */
		written: () => bytes,
		async close(): Promise<void> {
			if (!hasEnded) process.kill(pty.pid, 'SIGTERM');
			const killing = setTimeout(() => !hasEnded && process.kill(pty.pid, 'SIGKILL'), 1000);
			await exit;
			clearTimeout(killing);
		},
	};
}

export function after(ms: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, ms);
	});
}
