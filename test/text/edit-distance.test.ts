import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {editDistance} from '../../source/text/edit-distance.ts';

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
});
