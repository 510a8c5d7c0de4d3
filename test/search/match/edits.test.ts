import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {allowedEdits, bitCount, editDistance, editDistanceToPrefix, isSlip, letterMask} from '../../../source/search/match/edits.ts';

describe('edit distance', () => {
	test.each([
		['eror', 'error', 1],
		['bugdet', 'budget', 1],
		['kuberntis', 'kubernetes', 2],
		['toil', 'toil', 0],
		['', 'ab', 2],
		['ca', 'abc', 3],
	])('from %s to %s is %i', (a, b, edits) => {
		expect(editDistance(a, b, 5)).toBe(edits);
	});

	test('past the limit is the limit and one', () => {
		expect(editDistance('banana', 'kubernetes', 2)).toBe(3);
	});

	test('is the same both ways, 0 only for equals, and never more than the longer word', () => {
		const word = fc.string({maxLength: 12});
		fc.assert(
			fc.property(word, word, (a, b) => {
				const edits = editDistance(a, b, 20);
				expect(editDistance(b, a, 20)).toBe(edits);
				expect(edits === 0).toBe(a === b);
				expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
			}),
		);
	});

	test('to a beginning forgives what is not typed yet', () => {
		expect(editDistanceToPrefix('kubrne', 'kubernetes', 1)).toBe(1);
		expect(editDistanceToPrefix('kubern', 'kubernetes', 1)).toBe(0);
	});
});

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
