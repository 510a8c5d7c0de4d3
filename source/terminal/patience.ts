export type TimerFunctions = {
	readonly setTimer?: (fire: () => void, delay: number) => unknown;
	readonly clearTimer?: (timer: unknown) => void;
};

/** One wait at a time, for input that is not finished. */
export type Patience = {
	/** Calls `over` after `delay` ms, unless something is fed before. */
	start(delay: number, over: () => void): void;
	stop(): void;
};

const system: Required<TimerFunctions> = {
	setTimer: (fire, delay) => setTimeout(fire, delay),
	clearTimer: timer => clearTimeout(timer as NodeJS.Timeout),
};

export function createPatience({setTimer = system.setTimer, clearTimer = system.clearTimer}: TimerFunctions): Patience {
	let running: {readonly timer: unknown} | undefined;
	const stop = (): void => {
		if (running) clearTimer(running.timer);
		running = undefined;
	};
	const wait = (delay: number, over: () => void): void => {
		stop();
		const timer = setTimer(() => {
			running = undefined;
			over();
		}, delay);
		running = {timer};
	};
	return {
		// The second, empty wait lets bytes in that came while the process was busy: timers run before reads.
		start: (delay, over) => wait(delay, () => wait(0, over)),
		stop,
	};
}
