import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {editsBetween, nearWords} from '../../../source/search/match/fuzzy-word.ts';

describe('edits between words', () => {
	test.each([
		['eror', 'error', 1],
		['bugdet', 'budget', 1],
		['kuberntis', 'kubernetes', 2],
		['toil', 'toil', 0],
		['budget', 'budgetary', 3],
		['udget', 'budget', 1],
		['latency', 'patency', 1],
		['tiol', 'toil', 1],
		['tiol', 'itil', 2],
	])('from %s to %s are %i', (typed, word, edits) => {
		expect(editsBetween(typed, word, 3)).toBe(edits);
	});

	test.each([
		['kubrne', 'kubernetes', 1],
		['kubern', 'kubernetes', 0],
		['kuebrn', 'kubernetes', 1],
	])('from %s to a beginning of %s are %i', (typed, word, edits) => {
		expect(editsBetween(typed, word, 1, 'beginning')).toBe(edits);
	});

	test('that are more than allowed are one more than that', () => {
		expect(editsBetween('banana', 'kubernetes', 2)).toBeGreaterThan(2);
	});
});

test('words are found together as they are one by one', () => {
	const word = fc.string({unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 8});
	fc.assert(
		fc.property(word, fc.array(word, {maxLength: 20}), fc.constantFrom('whole' as const, 'beginning' as const), (typed, words, extent) => {
			const alone = words.flatMap((other, place) => {
				const edits = editsBetween(typed, other, 2, extent);
				return edits <= 2 ? [{place, edits}] : [];
			});
			expect(nearWords(typed, words, 2, extent)).toEqual(alone);
		}),
		{numRuns: 60},
	);
});
