import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stalled} from '../../../source/terminal/screen/draining.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

/** ms until a terminal counts as stalled that takes some bytes every `pace` ms, `times` over. */
async function waitFor(pace: number, times: number, least = 0): Promise<number> {
	const stdout = {writableLength: 20_000, _handle: {writeQueueSize: 20_000}};
	for (let time = 1; time <= times; time++) {
		setTimeout(() => {
			stdout._handle.writeQueueSize--;
		}, time * pace);
	}
	// Node warns on standard error of a timer that is set back in time.
	const timers = vi.spyOn(globalThis, 'setTimeout');
	const begun = performance.now();
	let end = 0;
	void stalled(stdout as unknown as NodeJS.WriteStream, least).then(() => {
		end = performance.now();
	});
	await vi.advanceTimersByTimeAsync(60_000);
	expect(Math.min(...timers.mock.calls.map(([, ms = 0]) => ms))).toBeGreaterThanOrEqual(0);
	return end - begun;
}

test.each([
	['takes nothing', 1, 0, 0, 400],
	['takes nothing, while an answer may still come', 1, 0, 1500, 1500],
	['takes some now and then, until it takes no more', 300, 10, 0, 3600],
	['takes some for ever', 100, 1000, 0, 10_000],
] as const)('a terminal that %s', async (_, pace, times, least, end) => {
	expect(await waitFor(pace, times, least)).toBeCloseTo(end, -1);
});
