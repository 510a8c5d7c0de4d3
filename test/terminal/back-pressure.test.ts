// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {createScreen, type Sink} from '../../source/terminal/screen/screen.ts';
import {expectedCells, frameOf, models, sureGraphemes, visible} from '../helpers/frames.ts';
import {createReplay} from '../helpers/replay.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

/** A stream whose reader stalls: `write` says when it is full, `drain` lets everything through. */
class StallingSink implements Sink {
	readonly received: string[] = [];
	held: string[] = [];
	isStalled = false;
	#listeners: (() => void)[] = [];

	write(data: string): boolean {
		if (!this.isStalled) this.received.push(data);
		else this.held.push(data);
		return !this.isStalled;
	}

	once(_event: 'drain', listener: () => void): void {
		this.#listeners.push(listener);
	}

	off(_event: 'drain', listener: () => void): void {
		this.#listeners = this.#listeners.filter(other => other !== listener);
	}

	drain(): void {
		this.isStalled = false;
		this.received.push(...this.held.splice(0));
		for (const listener of this.#listeners.splice(0)) listener();
	}

	get listeners(): number {
		return this.#listeners.length;
	}
}

const screenOn = (sink: Sink) => createScreen({sink, columns: 30, rows: 6, colour: 'truecolor', synchronised: true, links: true});

describe('a reader that stalls', () => {
	it('sees the newest frame in the end, and at most one write waits for it', () => {
		const events = fc.array(
			fc.oneof(
				{weight: 3, arbitrary: models(sureGraphemes, 30, 6)},
				{weight: 1, arbitrary: fc.constantFrom('stall' as const, 'drain' as const)},
			),
			{
				minLength: 1,
				maxLength: 30,
			},
		);
		fc.assert(
			fc.property(events, models(sureGraphemes, 30, 6), (all, last) => {
				const sink = new StallingSink();
				const screen = screenOn(sink);
				screen.enter();
				for (const event of all) {
					if (event === 'stall') sink.isStalled = true;
					else if (event === 'drain') sink.drain();
					else screen.show(frameOf(event));
					expect(sink.held.length).toBeLessThanOrEqual(1);
					expect(sink.listeners).toBeLessThanOrEqual(1);
				}
				screen.show(frameOf(last));
				sink.drain();
				const replay = createReplay(30, 6);
				for (const data of sink.received) replay.write(data);
				expect(replay.cells().map(row => row.map(visible))).toEqual(expectedCells(last, 30, 6).map(row => row.map(visible)));
			}),
			{numRuns: 200},
		);
	});

	it('sees fewer frames, never old ones', () => {
		const sink = new StallingSink();
		const screen = screenOn(sink);
		screen.enter();
		sink.isStalled = true;
		for (let index = 0; index < 1000; index++) screen.show(`frame ${index}`);
		expect(sink.held.join('')).toContain('frame 0');
		sink.drain();
		expect(sink.received.length).toBe(3);
		expect(sink.received.at(-1)).toContain('999');
	});

	it('gets our own sequences in order with the frames, and no more of them than there is room for', () => {
		const sink = new StallingSink();
		const screen = screenOn(sink);
		screen.enter();
		sink.isStalled = true;
		screen.show('one');
		const taken = Array.from({length: 10}, (_, index) => screen.send(`\x1b]52;c;${index}${'A'.repeat(75_000)}\x1b\\`));
		screen.show('two');
		expect(taken).toEqual([true, true, true, false, false, false, false, false, false, false]);
		sink.drain();
		const order = sink.received.map(data => /one|52;c;\d|tw/.exec(data)?.[0] ?? '').filter(Boolean);
		expect(order).toEqual(['one', '52;c;0', '52;c;1', '52;c;2', 'tw']);
	});

	it('still gets its terminal back: leaving does not wait', () => {
		const sink = new StallingSink();
		const screen = screenOn(sink);
		screen.enter();
		sink.isStalled = true;
		screen.show('one');
		screen.leave();
		expect(sink.held.at(-1)).toContain('\x1b[?1049l');
		sink.drain();
		expect(sink.received.at(-1)).toContain('\x1b[?1049l');
	});

	it('leaves no listener behind when the screen closes', () => {
		const sink = new StallingSink();
		const screen = screenOn(sink);
		screen.enter();
		sink.isStalled = true;
		screen.show('one');
		screen.close();
		expect(sink.listeners).toBe(0);
		sink.drain();
		screen.show('two');
		expect(sink.received.join('')).not.toContain('two');
	});
});
