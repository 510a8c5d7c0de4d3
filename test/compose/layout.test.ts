import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {layoutOf, paneColumns, shapeOf} from '../../source/compose/layout.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';

describe('shapeOf', () => {
	it.each([
		[120, 40, 'wide'],
		[100, 24, 'wide'],
		[99, 24, 'narrow'],
		[80, 24, 'narrow'],
		[70, 24, 'narrow'],
		[69, 24, 'line'],
		[56, 24, 'line'],
		[55, 24, 'stacked'],
		[30, 10, 'stacked'],
		[29, 10, 'small'],
		[30, 9, 'small'],
		[200, 9, 'small'],
		[1, 1, 'small'],
		[0, 0, 'small'],
	])('of %ix%i is %s', (columns, rows, shape) => {
		expect(shapeOf(columns, rows)).toBe(shape);
	});
});

describe('layoutOf', () => {
	it.each([0, 1, 5, 29, 30, 44, 80, 500])('gives both panes room at %i columns, drawn or not', columns => {
		for (const state of [opened({columns, rows: 24}), stateAfter(opened({columns, rows: 24}), '<enter>')]) {
			const {left, right} = paneColumns(layoutOf(state).textColumns);
			expect(Math.min(left, right)).toBeGreaterThan(0);
		}
	});

	it.each([120, 100, 80, 70])('has a list in %i columns', columns => {
		expect(layoutOf(opened({columns, rows: 24})).listColumns).toBeGreaterThanOrEqual(18);
	});

	it.each([69, 56, 55, 30])('has none in %i columns', columns => {
		expect(layoutOf(opened({columns, rows: 24})).listColumns).toBe(0);
	});

	it('has none beside a page', () => {
		expect(layoutOf(stateAfter(opened(), '<enter>')).listColumns).toBe(0);
	});

	it('gives the header, its rule and the footer a row each', () => {
		expect(layoutOf(opened({columns: 80, rows: 24})).bodyRows).toBe(21);
	});

	it('narrows the list under 100 columns', () => {
		const [wide, narrow] = [100, 99].map(columns => layoutOf(opened({columns, rows: 24})).listColumns);
		expect(narrow).toBeLessThan(wide ?? 0);
	});

	it('is never wider than the screen, and leaves room for text', () => {
		fc.assert(
			fc.property(fc.integer({min: 30, max: 400}), fc.integer({min: 10, max: 200}), fc.boolean(), (columns, rows, isSearch) => {
				const {listColumns, textColumns} = layoutOf(opened({columns, rows}), isSearch);
				expect(listColumns + (listColumns > 0 ? 1 : 0) + textColumns).toBeLessThanOrEqual(columns);
				expect(textColumns).toBeGreaterThanOrEqual(24);
			}),
		);
	});

	it('keeps lines of text readable on the widest screen', () => {
		const {mainColumns, asideColumns} = layoutOf(opened({columns: 400, rows: 100}));
		expect([mainColumns, asideColumns]).toEqual([155, 60]);
		expect(layoutOf(stateAfter(opened({columns: 400, rows: 100}), '<enter>')).textColumns).toBe(155);
	});

	it('has a column aside from 160 columns on, where the panes keep enough of them', () => {
		expect(layoutOf(opened({columns: 159})).asideColumns).toBe(0);
		expect(layoutOf(opened({columns: 160})).asideColumns).toBeGreaterThanOrEqual(34);
		fc.assert(
			fc.property(fc.integer({min: 30, max: 400}), fc.boolean(), (columns, isSearch) => {
				const {mainColumns, asideColumns, textColumns} = layoutOf(opened({columns}), isSearch);
				expect(textColumns).toBe(mainColumns + (asideColumns > 0 ? asideColumns + 3 : 0));
				if (asideColumns > 0) expect(mainColumns).toBeGreaterThanOrEqual(64);
			}),
		);
	});

	it('has it in every view from 160 columns on: a wide list gives way to it', () => {
		const views = ['compare', 'concepts', 'ownership', 'situations', 'days', 'tools', 'myths', 'you', 'origins'] as const;
		for (const view of views)
			for (let columns = 160; columns <= 400; columns++)
				expect(layoutOf({columns, rows: 40, place: {layout: 'list', view}}).asideColumns, `${view} at ${columns}`).toBeGreaterThanOrEqual(
					34,
				);
	});
});

describe('paneColumns', () => {
	it('divides the text in two with a gap, and loses no column', () => {
		fc.assert(
			fc.property(fc.integer({min: 20, max: 155}), columns => {
				const {left, right, gap} = paneColumns(columns);
				expect(left + gap + right).toBe(columns);
				expect(right - left === 0 || right - left === 1).toBe(true);
			}),
		);
	});
});
