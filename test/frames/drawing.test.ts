import {describe, expect, it} from 'vitest';
import {type DrawingOptions, drawFrames} from '../../source/frames/drawing.ts';
import {textRows} from '../helpers/drawn.ts';
import {opened, resized, stateAfter} from '../helpers/explorer.ts';

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** A drawing with what it handed over: the names of the topics that its frames are headed with, and its faults. */
function drawing(change: Partial<DrawingOptions> = {}) {
	const frames: string[] = [];
	const faults: unknown[] = [];
	const drawn = drawFrames({state: opened(), onFrame: frame => frames.push(frame), onFault: error => faults.push(error), ...change});
	return {...drawn, frames, faults};
}

describe('frames without Ink', () => {
	it('begin with the first state, at once', () => {
		const {frames} = drawing();
		expect(frames).toHaveLength(1);
		expect(textRows(frames[0] ?? '')).toHaveLength(opened().rows);
	});

	it('show the last of the states given in one turn', async () => {
		const {draw, frames} = drawing();
		const states = ['2', '3', '4'].map(view => stateAfter(opened(), view));
		for (const state of states) draw(state);
		await turn();
		expect(frames).toHaveLength(2);
		const alone = drawing({state: states.at(-1) as (typeof states)[number]}).frames;
		expect(frames.at(-1)).toBe(alone[0]);
	});

	it('have where the caret stands', () => {
		const carets: unknown[] = [];
		drawing({state: stateAfter(opened(), '/', 'hop'), onFrame: (_, caret) => carets.push(caret)});
		expect(carets).toEqual([{x: 6, y: 0}]);
	});

	it('say so in one row where there is no room', () => {
		const {frames} = drawing({state: resized(opened(), 20, 4)});
		expect(frames[0]).not.toContain('\n');
	});

	it('end with a fault, which is told once', async () => {
		let isBroken = false;
		const error = new Error('no paper');
		const {draw, faults, frames} = drawing({
			onFrame: () => {
				if (isBroken) throw error;
			},
		});
		isBroken = true;
		for (let times = 0; times < 2; times++) {
			draw(stateAfter(opened(), '2'));
			await turn();
		}
		expect(faults).toEqual([error]);
		expect(frames).toEqual([]);
	});

	it('are not drawn any more once they are closed', async () => {
		const {draw, close, frames} = drawing();
		draw(stateAfter(opened(), '2'));
		close();
		draw(stateAfter(opened(), '3'));
		await turn();
		expect(frames).toHaveLength(1);
	});
});
