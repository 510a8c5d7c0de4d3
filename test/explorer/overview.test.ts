import {describe, expect, it} from 'vitest';
import {groupHeads, overviewBars, overviewRow} from '../../source/explorer/overview.ts';
import {crafts} from '../helpers/crafts.ts';
import {frameOf, rowsOf, styleRows} from '../helpers/drawn.ts';
import {opened, overlayIn, stateAfter, tiny} from '../helpers/explorer.ts';
import {sample} from '../helpers/sample.ts';

const sides = {left: 'sre', right: 'platform'};
const dimensions = sample.dataset.dimensions.length;
const categories = sample.dataset.categories.length;
const groups = new Set(sample.dataset.dimensions.map(({group}) => group)).size;
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

	it('draws a concept that neither of the two leads, nor both, as one of others', async () => {
		const rows = await rowsOf(stateAfter(opened({catalogue: crafts, columns: 120, rows: 40, theme: 'mono'}), '0'));
		const led = crafts.dataset.concepts.filter(({lead}) => !['baker', 'brewer', 'shared'].includes(lead)).length;
		const bars = rows.filter(row => !row.includes('░ others')).join('');
		expect(led).toBeGreaterThan(0);
		expect(bars.split('░').length - 1).toBe(led);
	});

	it.each([
		[80, 9, [1, dimensions, dimensions + 3, dimensions + 2 + categories]],
		[120, 9, [1, dimensions, 1, categories]],
		[120, 60, [2, dimensions + groups, dimensions + groups + 3, dimensions + groups + 2 + categories]],
	])('at %i columns and %i rows keeps its rows: the first and last of each group', (columns, rows, kept) => {
		const bars = overviewBars(sample, sides);
		expect([0, dimensions - 1, dimensions, last].map(index => overviewRow(bars, index, {columns, rows}))).toEqual(kept);
	});

	it.each([
		[80, 24],
		[120, 40],
		[200, 60],
	])('at %ix%i stands under the tabs as one of them, names each dimension whole, and says each likeness once', async (columns, rows) => {
		const state = stateAfter(opened({catalogue: sample, columns, rows, theme: 'mono'}), '0');
		const text = await rowsOf(state);
		expect(styleRows(await frameOf(state))[0]).toContainEqual(expect.objectContaining({text: '0 Overview', style: 'bold'}));
		const shown = text.filter(row => /[●○]{3}/.test(row) && !row.includes('HOW ALIKE'));
		expect(shown.length).toBeGreaterThan(4);
		for (const [index, {title}] of overviewBars(sample, sides).slice(0, shown.length).entries()) expect(shown[index]).toContain(title);
		for (const row of shown) expect(row).not.toMatch(/[━─]|\b(?:low|medium|high)\b|\d·\d/);
	});

	it.each([
		[120, 40],
		[120, 60],
		[80, 24],
		[50, 20],
	])(
		'at %ix%i heads the groups of dimensions where there are rows for it, and each bar stands where it is said to',
		async (columns, rows) => {
			const bars = overviewBars(sample, sides);
			const state = stateAfter(opened({catalogue: sample, columns, rows}), '0');
			const text = (await rowsOf(state)).slice(2);
			const heads = groupHeads(bars, {columns: columns - 2, rows: rows - 3});
			expect(heads.size).toBe(rows < 40 ? 0 : groups);
			for (const [index, group] of heads)
				expect(text[overviewRow(bars, index, {columns: columns - 2, rows: rows - 3}) - 1]).toMatch(new RegExp(`^ ${group}`));
			for (const [index, {title}] of bars.entries()) {
				const row = text[overviewRow(bars, index, {columns: columns - 2, rows: rows - 3})];
				if (row !== undefined && rows >= 40) expect(row).toContain(title);
			}
		},
	);

	it.each([
		[50, 20],
		[80, 24],
		[120, 40],
	])('at %ix%i says on its first screen what its marks mean', async (columns, rows) => {
		const text = (await rowsOf(stateAfter(opened({catalogue: sample, columns, rows}), '0'))).join('\n');
		expect(text.split('●●● much')).toHaveLength(2);
	});

	it('reaches the other group with → and Tab, and goes back', () => {
		for (const key of ['<right>', '<tab>', 'l']) {
			const there = stateAfter(opened({catalogue: sample, columns: 120, rows: 20}), '0', 'j', key);
			expect(overlayIn(there, 'overview').chosen).toBeGreaterThanOrEqual(dimensions);
			expect(overlayIn(stateAfter(there, '<left>'), 'overview').chosen).toBe(1);
		}
	});

	it('opens what a bar stands for', () => {
		expect(stateAfter(opened({catalogue: sample}), '0', 'j', '<enter>').place).toMatchObject({view: 'compare', key: 'dimension:goal'});
		expect(stateAfter(opened({catalogue: sample}), '0', 'G', '<enter>').place).toMatchObject({view: 'concepts'});
	});

	it('keeps the bar chosen in sight on a low screen', () => {
		const state = stateAfter(opened({catalogue: sample, columns: 80, rows: 12}), '0', 'G');
		const {top} = overlayIn(state, 'overview');
		const row = overviewRow(overviewBars(sample, sides), last, {columns: 78, rows: 9});
		expect(row).toBeGreaterThan(12);
		expect(row - top).toBeGreaterThanOrEqual(0);
		expect(row - top).toBeLessThan(12);
	});
});
