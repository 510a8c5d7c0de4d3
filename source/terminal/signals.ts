import {constants} from 'node:os';

type Listener = () => void;

/** What rolex does on the signals that do not end it. */
export type SignalListeners = Readonly<Partial<Record<NodeJS.Signals, Listener>>>;

/**
 * Signals left to the system, each for its reason:
 * - a fault of the processor, caught, happens again for ever, and V8 uses some of them itself;
 * - what stops a program that reads or writes in the background must go on doing so;
 * - the rest does nothing by default (SIGINFO is what Ctrl-t sends on BSD and macOS), and Node wants SIGPIPE ignored.
 */
const left: ReadonlySet<string> = new Set([
	...['SIGKILL', 'SIGSTOP', 'SIGSEGV', 'SIGBUS', 'SIGFPE', 'SIGILL'],
	...['SIGTTIN', 'SIGTTOU', 'SIGTSTP', 'SIGCONT', 'SIGWINCH'],
	...['SIGCHLD', 'SIGURG', 'SIGINFO', 'SIGPIPE', 'SIGUSR1'],
]);

/** These end rolex in any case. */
const always: ReadonlySet<string> = new Set(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']);

/**
 * Every signal that would end rolex and can be caught. SIGUSR1 is not among them: `cli.ts` takes it from Node's debugger, and it does nothing.
 * @internal exported for its test
 */
export function endingSignals(isProfiled = isBeingProfiled()): readonly NodeJS.Signals[] {
	// V8's profiler samples by SIGPROF.
	const names = Object.keys(constants.signals).filter(name => !left.has(name) && !(isProfiled && name === 'SIGPROF'));
	// Some have two names.
	return names.filter((name, index) => names.findIndex(other => numberOf(other) === numberOf(name)) === index) as NodeJS.Signals[];
}

const numberOf = (name: string): number => constants.signals[name as NodeJS.Signals];

const isBeingProfiled = (): boolean => /--(cpu-)?prof\b/.test(`${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`);

/** Listens to signals: `onEnd` is told the number of any that ends rolex. */
export function listenToSignals(
	onEnd: (code: number) => void,
	listeners: SignalListeners,
): {
	/** What is done on a signal that does not end rolex is done no more. */
	readonly ignoreOthers: () => void;
	/** All as it was: a signal does what it does by default. */
	readonly stop: () => void;
} {
	// One that Node was told to listen to (`--report-on-signal`, `--heapsnapshot-signal`, `--require`) ends nothing.
	const mine = endingSignals().filter(name => always.has(name) || process.listenerCount(name) === 0);
	const ending = mine.map(name => [name, () => onEnd(numberOf(name))] as const);
	const others = Object.entries(listeners) as readonly (readonly [NodeJS.Signals, Listener])[];
	for (const [name, listener] of [...ending, ...others]) process.on(name, listener);
	const off = (listened: readonly (readonly [NodeJS.Signals, Listener])[]) => {
		for (const [name, listener] of listened) process.off(name, listener);
	};
	return {
		ignoreOthers: () => off(others),
		stop: () => off([...ending, ...others]),
	};
}

/**
 * Takes signals from Node, which catches these two to give a terminal its settings back: a process that is stopped may be stopped
 * again in the middle of that, with the signal spent, and is never ended by it. The system ends it at once.
 */
export function leaveToSystem(...names: readonly NodeJS.Signals[]): void {
	const nothing = () => {};
	// Where the last listener goes, libuv gives the signal back to the system, not to Node.
	for (const name of names) if (process.listenerCount(name) === 0) process.on(name, nothing).off(name, nothing);
}
