import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {windowAt, windowShowing} from '../../source/compose/window.ts';

describe('windowAt', () => {
	it.each([
		// count, height, top -> top, end, above, below
		[5, 10, 0, 0, 5, false, false],
		[5, 5, 0, 0, 5, false, false],
		[5, 5, 3, 0, 5, false, false],
		[20, 5, 0, 0, 5, false, true],
		[20, 5, 7, 7, 12, true, true],
		[20, 5, 15, 15, 20, true, false],
		[20, 5, 99, 15, 20, true, false],
		[20, 5, -4, 0, 5, false, true],
		[20, 2, 7, 7, 9, false, false],
		[0, 5, 3, 0, 0, false, false],
		[20, 0, 4, 4, 4, false, false],
	])('of %i rows in %i from %i', (count, height, top, ...[shownTop, end, isCutAbove, isCutBelow]) => {
		expect(windowAt(count, height, top)).toEqual({top: shownTop, end, isCutAbove, isCutBelow});
	});

	it('leaves no room empty and shows no row that does not exist', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.nat(30), fc.integer({min: -20, max: 80}), (count, height, top) => {
				const shown = windowAt(count, height, top);
				expect(shown.end - shown.top).toBe(Math.min(count, height));
				expect(shown.top).toBeGreaterThanOrEqual(0);
				expect(shown.end).toBeLessThanOrEqual(count);
			}),
		);
	});
});

describe('windowShowing', () => {
	it.each([
		// count, height, top, row -> top
		[20, 5, 0, 0, 0],
		[20, 5, 0, 3, 0],
		[20, 5, 0, 4, 1],
		[20, 5, 0, 5, 2],
		[20, 5, 0, 19, 15],
		[20, 5, 0, 18, 15],
		[20, 5, 10, 10, 9],
		[20, 5, 10, 11, 10],
		[20, 5, 10, 0, 0],
		[20, 5, 10, 1, 0],
		[20, 5, 10, 2, 1],
		[3, 5, 0, 2, 0],
	])('of %i rows in %i from %i shows row %i from %i', (count, height, top, row, shownTop) => {
		expect(windowShowing(count, height, top, row).top).toBe(shownTop);
	});

	const cases = fc
		.record({
			count: fc.integer({min: 1, max: 60}),
			height: fc.integer({min: 1, max: 30}),
			top: fc.integer({min: -5, max: 70}),
			seed: fc.nat(),
		})
		.map(({seed, ...rest}) => ({...rest, row: seed % rest.count}));

	it('shows the row clear of the marks', () => {
		fc.assert(
			fc.property(cases, ({count, height, top, row}) => {
				const shown = windowShowing(count, height, top, row);
				expect(row).toBeGreaterThanOrEqual(shown.top + (shown.isCutAbove ? 1 : 0));
				expect(row).toBeLessThanOrEqual(shown.end - 1 - (shown.isCutBelow ? 1 : 0));
			}),
			{numRuns: 500},
		);
	});

	it('does not move where the row is shown already', () => {
		fc.assert(
			fc.property(cases, ({count, height, top, row}) => {
				const shown = windowShowing(count, height, top, row);
				expect(windowShowing(count, height, shown.top, row)).toEqual(shown);
			}),
		);
	});

	it('shows several rows together, the first of them before all others where they do not fit', () => {
		expect(windowShowing(20, 5, 0, 8, 9)).toMatchObject({top: 6, end: 11});
		expect(windowShowing(20, 5, 12, 8, 9)).toMatchObject({top: 7, end: 12});
		expect(windowShowing(20, 3, 0, 8, 12)).toMatchObject({top: 7, end: 10});
	});
});
