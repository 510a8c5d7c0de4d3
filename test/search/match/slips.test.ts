import {expect, test} from 'vitest';
import {bitCount, letterMask} from '../../../source/search/match/letters.ts';
import {allowedEdits, isSlip, swapsBetween} from '../../../source/search/match/slips.ts';

test.each([
	[3, false, 0],
	[4, false, 1],
	[5, false, 1],
	[6, false, 2],
	[20, false, 2],
	[12, true, 3],
])('a word of %i letters (whole name: %s) may hold %i edits', (length, isName, edits) => {
	expect(allowedEdits(length, isName)).toBe(edits);
});

test.each([
	['burnate', 'burnrate', 1, true],
	['obserability', 'observability', 1, true],
	['taco', 'tco', 1, false],
	['mango', 'tango', 1, false],
	['ubernetes', 'kubernetes', 1, true],
	['jungle', 'single', 2, false],
	['lsot', 'slot', 1, true],
])('%s for %s, %i off, is a slip: %s', (typed, word, edits, slip) => {
	expect(isSlip(typed, word, edits)).toBe(slip);
});

test('letter masks count the letters a word lacks', () => {
	expect(bitCount(letterMask('budget') & ~letterMask('budge'))).toBe(1);
	expect(bitCount(letterMask('k8s'))).toBe(3);
	expect(bitCount(-1)).toBe(32);
});

test.each([
	['bugdet', 'budget', 1],
	['obesrvabiltiy', 'observability', 2],
	['aab', 'aba', 1],
	['toil', 'toil', 0],
	['tolis', 'toil', 0],
])('between %s and %s %i pairs of neighbours are swapped', (typed, word, swaps) => {
	expect(swapsBetween(typed, word)).toBe(swaps);
});
