import {describe, expect, it} from 'vitest';
import {overviewBars, overviewRow} from '../../source/explorer/overview.ts';
import {opened, overlayIn, stateAfter, tiny} from '../helpers/explorer.ts';
import {sample} from '../helpers/sample.ts';

const sides = {left: 'sre', right: 'platform'};
const dimensions = sample.dataset.dimensions.length;
const categories = sample.dataset.categories.length;
const last = dimensions + categories - 1;

describe('the overview', () => {
	it('has a bar for every dimension and for every category that has concepts', () => {
		const bars = overviewBars(sample, sides);
		expect(bars.filter(({type}) => type === 'likeness')).toHaveLength(dimensions);
		expect(bars.filter(({type}) => type === 'leads')).toHaveLength(categories);
	});

	it('counts every concept once, by who leads', () => {
		const counted = overviewBars(sample, sides).reduce(
			(sum, bar) => sum + (bar.type === 'leads' ? bar.left + bar.shared + bar.right + bar.others : 0),
			0,
		);
		expect(counted).toBe(sample.dataset.concepts.length);
	});

	it('knows the likeness of the pair shown, and of another pair only where the data tells it', () => {
		const heat = (right: string) => overviewBars(tiny, {left: 'baker', right}).find(({key}) => key === 'dimension:heat');
		expect(heat('brewer')).toMatchObject({likeness: 'medium'});
		expect(heat('cheese')).toMatchObject({likeness: 'low'});
		const untold = overviewBars(tiny, {left: 'brewer', right: 'cheese'}).find(({key}) => key === 'dimension:heat');
		expect(untold).toMatchObject({likeness: undefined});
	});

	it.each([
		[80, [1, dimensions, dimensions + 3, dimensions + 2 + categories]],
		[120, [1, dimensions, 1, categories]],
	])('at %i columns keeps its rows: the first and last of each group', (columns, rows) => {
		const bars = overviewBars(sample, sides);
		expect([0, dimensions - 1, dimensions, last].map(index => overviewRow(bars, index, columns))).toEqual(rows);
	});

	it('opens what a bar stands for', () => {
		expect(stateAfter(opened({catalogue: sample}), '0', 'j', '<enter>').place).toMatchObject({view: 'compare', key: 'dimension:goal'});
		expect(stateAfter(opened({catalogue: sample}), '0', 'G', '<enter>').place).toMatchObject({view: 'concepts'});
	});

	it('keeps the bar chosen in sight on a low screen', () => {
		const state = stateAfter(opened({catalogue: sample, columns: 80, rows: 12}), '0', 'G');
		const {top} = overlayIn(state, 'overview');
		const row = overviewRow(overviewBars(sample, sides), last, 80);
		expect(row).toBeGreaterThan(12);
		expect(row - top).toBeGreaterThanOrEqual(0);
		expect(row - top).toBeLessThan(12);
	});
});
