import {closeSync, fstatSync, statSync} from 'node:fs';
import {isatty} from 'node:tty';
import {leaveToSystem, listenToSignals} from './signals.ts';
import {sizeOf} from './size.ts';
import {openStreamTerminal, type StreamTerminal, type StreamTerminalOptions} from './stream.ts';

export type LocalTerminalOptions = Pick<StreamTerminalOptions, 'capabilities' | 'escapeDelay' | 'onInput' | 'onResize'> & {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly env: Readonly<Record<string, string | undefined>>;
};

/** The terminal this process runs in, taken over until `end`. */
export type LocalTerminal = Pick<StreamTerminal, 'screen' | 'columns' | 'rows' | 'ask' | 'end' | 'ended'> & {
	readonly suspend: () => void;
};

/**
 * Takes over this process's terminal: raw input, signals, job control, and what `openStreamTerminal` takes of any terminal.
 * Whatever ends it (a key, a signal, a closed terminal, an exception anywhere), the terminal is given back first.
 */
export function openLocalTerminal({stdin, stdout, env, ...options}: LocalTerminalOptions): LocalTerminal {
	const size = () => sizeOf(stdout, env);
	const terminals = [0, 1, 2].filter(isatty);
	const canAsk = isOneTerminal(stdin, stdout);
	let isSuspended = false;

	/**
	 * In the background this stops the process, here, until it is brought to the front. Signals are listened to only after it: one that
	 * comes meanwhile must do what it does by default, since nothing here could act on it.
	 */
	const take = () => {
		setRaw(stdin, true);
		setBlocking(stdout, false);
	};
	const fault = (error: unknown) => terminal.end({type: 'fault', error});
	const listen = () =>
		listenToSignals(code => terminal.end({type: 'signal', code}), {
			// Not at once: of several signals that waited while it was stopped, one may be to end it.
			SIGCONT: () => setImmediate(resume),
			SIGTSTP: suspend,
			// After Node's own listener, which reads the new size.
			SIGWINCH: () => terminal.resize(size()),
		});
	const suspend = () => {
		if (isSuspended) return;
		isSuspended = true;
		void terminal.release().then(() => {
			if (terminal.isOver) return;
			setBlocking(stdout, true);
			setRaw(stdin, false);
			signals.stop();
			// Without a shell that controls jobs nothing stops this process; then it goes on at once.
			const timer = setTimeout(goOn, 50);
			const goesOn = process.once('SIGCONT', goOn);
			function goOn() {
				clearTimeout(timer);
				goesOn.off('SIGCONT', goOn);
				resume();
			}
			process.kill(0, 'SIGTSTP');
		});
	};
	const resume = () => {
		if (terminal.isOver) return;
		signals.stop();
		take();
		signals = listen();
		isSuspended = false;
		terminal.resume();
		// The terminal may have been resized while another program had it, which only its owner was told of; this makes Node look.
		process.kill(process.pid, 'SIGWINCH');
	};

	leaveToSystem('SIGINT', 'SIGTERM');
	take();
	let signals = listen();
	const terminal = openStreamTerminal({
		...options,
		...size(),
		input: stdin,
		output: stdout,
		capabilities: canAsk ? options.capabilities : {...options.capabilities, query: ''},
	});
	process.on('uncaughtException', fault).on('unhandledRejection', fault);
	const ended = terminal.ended.then(ending => {
		setRaw(stdin, false);
		// Those that end it go on being listened to: one more in the last moment must not end the process by its default.
		signals.ignoreOthers();
		process.off('uncaughtException', fault).off('unhandledRejection', fault);
		stdin.pause();
		closeDead(terminals);
		return ending;
	});
	return {
		screen: terminal.screen,
		get columns() {
			return terminal.columns;
		},
		get rows() {
			return terminal.rows;
		},
		ask: terminal.ask,
		suspend,
		end: terminal.end,
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
