import type {Writable} from 'node:stream';

/** ms that leaving waits for a terminal that takes no bytes. */
const stalledWait = 400;
/** ms that leaving waits for one that takes them slowly: a serial line needs seconds for a screen. */
const slowWait = 10_000;

/** Resolves once a terminal has taken all that was written to it. */
export function drained(output: Writable): Promise<void> {
	return new Promise(resolve => {
		output.write('', () => resolve());
	});
}

/** Resolves once a terminal has taken nothing for a while, but not before `least` ms have passed. */
export async function stalled(output: Writable, least: number): Promise<void> {
	const begun = performance.now();
	let before: string;
	await after(Math.max(0, least - stalledWait));
	do {
		before = waiting(output);
		await after(stalledWait);
	} while (waiting(output) !== before && performance.now() - begun < slowWait);
}

/** What Node and the system under it still hold for a terminal: it changes as long as any of it is taken. */
function waiting(output: Writable): string {
	const {_handle: handle} = output as unknown as {_handle?: {writeQueueSize?: number}};
	return `${output.writableLength} ${handle?.writeQueueSize}`;
}

function after(ms: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, ms);
	});
}
