import {closeSync, fstatSync, statSync} from 'node:fs';
import {constants} from 'node:os';
import {isatty} from 'node:tty';
import type {Capabilities} from './capabilities.ts';
import type {InputEvent} from './input/input.ts';
import {drained, stalled} from './screen/draining.ts';
import type {Screen} from './screen/screen.ts';
import {openStreamTerminal} from './stream.ts';

/** Why a terminal's session ended. */
export type Ending =
	| {readonly type: 'quit'}
	| {readonly type: 'signal'; readonly code: number}
	| {readonly type: 'fault'; readonly error: unknown};

export type LocalTerminalOptions = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly capabilities: Capabilities;
	/** ms that a lone Esc waits for the rest of a sequence. */
	readonly escapeDelay: number;
	/** Events of one read, together. */
	readonly onInput: (events: readonly InputEvent[]) => void;
	readonly onResize: (columns: number, rows: number) => void;
};

/** The terminal this process runs in, taken over until `end`. */
export type LocalTerminal = {
	readonly screen: Screen;
	readonly columns: number;
	readonly rows: number;
	/** Asks the terminal about itself. Called after the first frame, since nothing waits for the answers. */
	readonly ask: () => void;
	readonly suspend: () => void;
	/** Gives the terminal back. Only the first call counts. */
	readonly end: (ending: Ending) => void;
	/** Resolves once the terminal is as it was. */
	readonly ended: Promise<Ending>;
};

const fallback = {columns: 80, rows: 24} as const;

/**
 * Takes over the terminal: alternate screen, raw input, signals. Whatever ends it (a key, a signal, a closed terminal, an
 * exception anywhere), the terminal is given back first.
 */
export function openLocalTerminal(options: LocalTerminalOptions): LocalTerminal {
	const {stdin, stdout, capabilities, escapeDelay, onInput, onResize} = options;
	const size = () => ({columns: stdout.columns || fallback.columns, rows: stdout.rows || fallback.rows});
	const stream = openStreamTerminal({
		sink: stdout,
		...size(),
		capabilities,
		escapeDelay,
		onInput: events => {
			if (!isOver) contain(() => onInput(events));
		},
	});
	const {screen} = stream;
	const terminals = [0, 1, 2].filter(isatty);
	let isOver = false;
	let isGone = false;
	let isSuspended = false;
	let finish: (ending: Ending) => void = () => {};
	const ended = new Promise<Ending>(resolve => {
		finish = resolve;
	});

	const read = (chunk: Buffer) => stream.feed(chunk);
	const hungUp = () => end({type: 'signal', code: constants.signals.SIGHUP});
	/** Only a write that failed proves that nothing can be written. */
	const gone = () => {
		isGone = true;
		hungUp();
	};
	let drawnAt = size();
	/** Every SIGWINCH counts: a window dragged small and back has the same size and has lost what stood at its edges. */
	const resized = () => {
		if (isOver || isSuspended) return;
		const {columns, rows} = size();
		const isSame = columns === drawnAt.columns && rows === drawnAt.rows;
		drawnAt = {columns, rows};
		screen.resize(columns, rows);
		if (isSame) screen.redraw();
		else contain(() => onResize(columns, rows));
	};
	const fault = (error: unknown) => (isBrokenPipe(error) ? gone() : end({type: 'fault', error}));
	const contain = (work: () => void) => {
		try {
			work();
		} catch (error) {
			fault(error);
		}
	};

	const take = () => {
		setRaw(stdin, true);
		setBlocking(stdout, false);
		screen.enter();
	};
	const suspend = () => {
		if (isOver || isSuspended) return;
		isSuspended = true;
		void release().then(() => {
			setBlocking(stdout, true);
			setRaw(stdin, false);
			process.off('SIGTSTP', suspend);
			process.kill(0, 'SIGTSTP');
			// Without a shell that controls jobs nothing stops this process; then it goes on at once.
			setTimeout(resume, 50);
		});
	};
	const resume = () => {
		if (isOver) return;
		if (isSuspended) process.off('SIGTSTP', suspend).on('SIGTSTP', suspend);
		isSuspended = false;
		take();
		screen.redraw();
		// The terminal may have been resized while another program had it, which only its owner was told of; this makes Node look.
		process.kill(process.pid, 'SIGWINCH');
	};

	const signals = {
		SIGINT: () => end({type: 'signal', code: constants.signals.SIGINT}),
		SIGTERM: () => end({type: 'signal', code: constants.signals.SIGTERM}),
		SIGQUIT: () => end({type: 'signal', code: constants.signals.SIGQUIT}),
		SIGHUP: hungUp,
		SIGCONT: resume,
		SIGTSTP: suspend,
		// After Node's own listener, which reads the new size.
		SIGWINCH: resized,
		uncaughtException: fault,
		unhandledRejection: fault,
	};
	const listen = () => {
		for (const [name, listener] of Object.entries(signals)) process.on(name, listener);
		stdin.on('data', read).on('end', hungUp).on('error', hungUp).on('close', hungUp);
		stdout.on('error', gone);
	};
	const unlisten = () => {
		// Signals go on being listened to: one more in the last moment must not end the process by its default.
		for (const name of ['SIGCONT', 'SIGTSTP', 'SIGWINCH', 'uncaughtException', 'unhandledRejection'] as const)
			process.off(name, signals[name]);
		stdin.off('data', read).off('end', hungUp).off('close', hungUp);
		// The listeners for errors stay: a stream that breaks while the process ends must not throw.
	};

	const end = (ending: Ending) => {
		if (isOver) return;
		isOver = true;
		// A terminal that cannot even be given back must not keep the process.
		void leave()
			.catch(() => screen.close())
			.then(() => {
				setRaw(stdin, false);
				stream.close();
				unlisten();
				stdin.pause();
				closeDead(terminals);
				finish(ending);
			});
	};
	const leave = async () => {
		if (!isGone) await release();
		screen.close();
	};
	/** Gives the screen back, and reads on until what the terminal was asked is answered: the shell must not read that. */
	const release = async () => {
		screen.leave();
		await Promise.race([Promise.all([drained(stdout), stream.answered()]), stalled(stdout, stream.wait())]);
	};

	listen();
	take();
	return {
		screen,
		get columns() {
			return size().columns;
		},
		get rows() {
			return size().rows;
		},
		ask() {
			if (!isOver && isOneTerminal(stdin, stdout)) stream.ask();
		},
		suspend,
		// What breaks because nobody reads any more is no fault.
		end: ending => (ending.type === 'fault' ? fault(ending.error) : end(ending)),
		ended,
	};
}

/**
 * Closes the standard descriptors whose terminal has hung up. On exit Node gives each its first settings back, and where the
 * terminal is gone that fails in a way that ends the process with a core dump; it passes over descriptors that are closed.
 */
function closeDead(terminals: readonly number[]): void {
	for (const descriptor of terminals) {
		try {
			if (!isatty(descriptor)) closeSync(descriptor);
		} catch {
			// Closed already.
		}
	}
}

/** Whether what is asked of the one terminal is answered by the other: answers that nobody reads would stand on the screen. */
function isOneTerminal(...streams: readonly object[]): boolean {
	try {
		const devices = streams.map(stream => fstatSync((stream as {readonly fd?: number}).fd ?? -1).rdev);
		return devices[0] === devices[1] || devices.includes(statSync('/dev/tty').rdev);
	} catch {
		return false;
	}
}

function setRaw(stdin: NodeJS.ReadStream, isRaw: boolean): void {
	try {
		stdin.setRawMode(isRaw);
		if (isRaw) stdin.resume();
	} catch {
		// The terminal is gone; its settings went with it.
	}
}

/**
 * Node makes a terminal's stream wait in each write. A reader that stalls would then stop keys and signals too, and no
 * frame could replace a waiting one, so rolex writes without waiting. There is no public way to say so.
 */
function setBlocking(stdout: NodeJS.WriteStream, isBlocking: boolean): void {
	const {_handle: handle} = stdout as unknown as {_handle?: {setBlocking?: (isBlocking: boolean) => void}};
	handle?.setBlocking?.(isBlocking);
}

function isBrokenPipe(error: unknown): boolean {
	const code = (error as {readonly code?: unknown} | undefined)?.code;
	return code === 'EPIPE' || code === 'EIO' || code === 'ECONNRESET';
}
