import {describe, expect, test} from 'vitest';
import {didYouMean, nearest, nearestOf} from '../../source/text/nearest.ts';

describe('a suggestion', () => {
	test('is the nearest name, by letters changed, missing, added or swapped', () => {
		const names = ['ghost', 'error-budget', 'slo', 'sli', 'toil'];
		expect(['gohst', 'gost', 'eror-budgt', 'slos', 'toyl'].map(word => nearest(word, names))).toEqual([
			'ghost',
			'ghost',
			'error-budget',
			'slo',
			'toil',
		]);
	});

	test('is not made where nothing is near', () => {
		expect(didYouMean('capacity', ['slo', 'toil'])).toBe('');
		expect(didYouMean('', ['a'])).toBe('');
		expect(didYouMean(7, ['a'])).toBe('');
	});
});

describe('several suggestions', () => {
	const names = (word: string) => [word];

	test('come nearest first, as many as asked for, and of equals the first given', () => {
		const near = (count: number) => nearestOf('slo', ['toil', 'sla', 'slow', 'slo', 'sli'], {names, count, limit: () => 2});
		expect(near(3)).toEqual(['slo', 'sla', 'slow']);
		expect(near(1)).toEqual(['slo']);
		expect(near(9)).toEqual(['slo', 'sla', 'slow', 'sli']);
	});

	test('know a candidate by the nearest of its names', () => {
		const entries = [{names: ['alpha', 'gamma']}, {names: ['delta', 'gamme']}];
		expect(nearestOf('gamme', entries, {names: ({names: own}) => own, count: 1, limit: () => 2})).toEqual([entries[1]]);
	});
});
