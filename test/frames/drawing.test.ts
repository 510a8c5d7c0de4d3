import {describe, expect, it, vi} from 'vitest';
import {type Draw, type DrawingOptions, drawAtOnce, drawFrames, type Shown, shownAs} from '../../source/frames/drawing.ts';
import {textRows} from '../helpers/drawn.ts';
import {opened, resized, stateAfter} from '../helpers/explorer.ts';

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** A drawing with what it handed over: the names of the topics that its frames are headed with, and its faults. */
function drawing({by = drawFrames, ...change}: Partial<DrawingOptions> & {readonly by?: Draw} = {}) {
	const frames: string[] = [];
	const faults: unknown[] = [];
	const drawn = by({shown: shownAs(opened()), onFrame: frame => frames.push(frame), onFault: error => faults.push(error), ...change});
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
		const states = ['2', '3', '4'].map(view => shownAs(stateAfter(opened(), view)));
		for (const state of states) draw(state);
		await turn();
		expect(frames).toHaveLength(2);
		const alone = drawing({shown: states.at(-1) as (typeof states)[number]}).frames;
		expect(frames.at(-1)).toBe(alone[0]);
	});

	it('have where the caret stands', () => {
		const carets: unknown[] = [];
		drawing({shown: shownAs(stateAfter(opened(), '/', 'hop')), onFrame: (_, caret) => carets.push(caret)});
		expect(carets).toEqual([{x: 6, y: 0}]);
	});

	it('say so in one row where there is no room', () => {
		const {frames} = drawing({shown: shownAs(resized(opened(), 20, 4))});
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
			draw(shownAs(stateAfter(opened(), '2')));
			await turn();
		}
		expect(faults).toEqual([error]);
		expect(frames).toEqual([]);
	});

	it('are not drawn any more once they are closed', async () => {
		const {draw, close, frames} = drawing();
		draw(shownAs(stateAfter(opened(), '2')));
		close();
		draw(shownAs(stateAfter(opened(), '3')));
		await turn();
		expect(frames).toHaveLength(1);
	});
});

describe('frames until something else draws', () => {
	/** What is loaded late: when it was asked for, and with what it was asked to draw. */
	function late() {
		let bring: (draw: Draw | undefined) => void = () => {};
		let fail: (error: unknown) => void = () => {};
		const loaded = new Promise<Draw | undefined>((resolve, reject) => {
			bring = resolve;
			fail = reject;
		});
		const load = vi.fn(() => loaded);
		const drawn: string[] = [];
		const draw: Draw = ({shown: first, onFrame}) => {
			const show = ({state}: Shown) => {
				drawn.push(state.place.view);
				onFrame(`late: ${state.place.view}`, undefined);
			};
			show(first);
			return {draw: show, close: () => drawn.push('closed')};
		};
		const asked = () => vi.waitUntil(() => load.mock.calls.length > 0);
		return {...drawing({by: drawAtOnce(load)}), drawn, load, asked, fail, arrive: () => bring(draw), arriveNot: () => bring(undefined)};
	}

	const [second, third] = ['2', '3'].map(view => shownAs(stateAfter(opened(), view))) as [Shown, Shown];

	it('begin before it is asked for, and go on for as long as it takes', async () => {
		const {draw, frames, drawn, load, asked} = late();
		expect([frames.length, load.mock.calls.length]).toEqual([1, 0]);
		await asked();
		draw(second);
		await turn();
		expect([frames.length, drawn]).toEqual([2, []]);
	});

	it('give way to it at the state they are at, and leave all later ones to it', async () => {
		const {draw, close, frames, drawn, asked, arrive} = late();
		await asked();
		arrive();
		draw(second);
		await turn();
		expect(frames.slice(1)).toEqual([`late: ${second.state.place.view}`]);
		draw(third);
		close();
		expect(drawn).toEqual([second.state.place.view, third.state.place.view, 'closed']);
	});

	it('are all there is where it brings nothing', async () => {
		const {draw, frames, drawn, faults, asked, arriveNot} = late();
		await asked();
		arriveNot();
		await turn();
		draw(second);
		await turn();
		expect([frames.length, drawn, faults]).toEqual([2, [], []]);
	});

	it('are the last where it comes after they are closed', async () => {
		const {close, frames, drawn, faults, asked, arrive} = late();
		await asked();
		close();
		arrive();
		await turn();
		expect([frames.length, drawn, faults]).toEqual([1, [], []]);
	});

	it.each([
		['while they draw', false, ['no ink']],
		['when they are closed', true, []],
	])('tell that it cannot be had %s', async (_, isClosed, told) => {
		const {close, fail, faults, asked} = late();
		await asked();
		if (isClosed) close();
		fail('no ink');
		await turn();
		expect(faults).toEqual(told);
	});
});
