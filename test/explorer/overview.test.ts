import {describe, expect, it} from 'vitest';
import {overviewBars, overviewRow} from '../../source/explorer/overview.ts';
import {builtIn, opened, stateAfter} from '../helpers/explorer.ts';

const sides = {left: 'sre', right: 'platform'};

describe('the overview', () => {
	it('has a bar for every dimension and for every category that has concepts', () => {
		const bars = overviewBars(builtIn(), sides);
		expect(bars.filter(({type}) => type === 'likeness')).toHaveLength(24);
		expect(bars.filter(({type}) => type === 'leads')).toHaveLength(13);
	});

	it('counts every concept once, by who leads', () => {
		const counted = overviewBars(builtIn(), sides).reduce(
			(sum, bar) => sum + (bar.type === 'leads' ? bar.left + bar.shared + bar.right + bar.others : 0),
			0,
		);
		expect(counted).toBe(176);
	});

	it('knows the likeness of the pair shown, and of another pair only where the data tells it', () => {
		const origin = (right: string) => overviewBars(builtIn(), {left: 'sre', right}).find(({key}) => key === 'dimension:origin');
		expect(origin('platform')).toMatchObject({likeness: 'low'});
		expect(overviewBars(builtIn(), {left: 'sre', right: 'devops'}).some(bar => bar.type === 'likeness' && bar.likeness === undefined)).toBe(
			true,
		);
	});

	it.each([
		[80, [1, 24, 27, 39]],
		[120, [1, 24, 1, 13]],
	])('at %i columns keeps its rows: the first and last of each group', (columns, rows) => {
		const bars = overviewBars(builtIn(), sides);
		expect([0, 23, 24, 36].map(index => overviewRow(bars, index, columns))).toEqual(rows);
	});

	it('opens what a bar stands for', () => {
		expect(stateAfter(opened({catalogue: builtIn()}), '0', 'j', '<enter>').place).toMatchObject({view: 'compare', key: 'dimension:origin'});
		expect(stateAfter(opened({catalogue: builtIn()}), '0', 'G', '<enter>').place).toMatchObject({view: 'concepts'});
	});

	it('keeps the bar chosen in sight on a low screen', () => {
		const state = stateAfter(opened({catalogue: builtIn(), columns: 80, rows: 12}), '0', 'G');
		expect(state.overlay).toMatchObject({type: 'overview', chosen: 36, top: 31});
	});
});
