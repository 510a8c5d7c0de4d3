import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {clip, columnsOf, graphemes, pad} from '../../source/text/width.ts';
import {anyText, texts} from './texts.ts';

describe('columnsOf', () => {
	it.each([
		['', 0],
		['rolex', 5],
		['日本', 4],
		['한', 2],
		['e\u0301', 1],
		['🙂', 2],
		['👩‍🍳', 2],
		['🇩🇪', 2],
		['●●○', 3],
		['▸ ', 2],
		['━━', 2],
	])('%j takes %i columns', (text, columns) => {
		expect(columnsOf(text)).toBe(columns);
	});
});

describe('clip', () => {
	it.each([
		['fits', 4, 'fits'],
		['fits', 9, 'fits'],
		['too long', 7, 'too lo…'],
		['a space at the cut', 3, 'a…'],
		['日本語', 5, '日本…'],
		['日本語', 6, '日本語'],
		['日本語', 4, '日…'],
		['日本語', 2, '…'],
		['👩‍🍳👩‍🍳', 3, '👩‍🍳…'],
		['cafe\u0301s', 5, 'cafe\u0301s'],
		['cafe\u0301s.', 5, 'cafe\u0301…'],
		['anything', 1, '…'],
		['anything', 0, ''],
		['anything', -3, ''],
		['', 0, ''],
	])('%j in %i columns is %j', (text, columns, clipped) => {
		expect(clip(text, columns)).toBe(clipped);
	});

	it('is never wider than it may be, and its beginning is the text itself', () => {
		fc.assert(
			fc.property(fc.oneof(texts, anyText), fc.integer({min: 0, max: 30}), (text, columns) => {
				const clipped = clip(text, columns);
				expect(columnsOf(clipped)).toBeLessThanOrEqual(columns);
				if (clipped !== text) expect(text.startsWith(clipped.replace(/…$/, ''))).toBe(true);
			}),
		);
	});

	it('keeps characters whole', () => {
		fc.assert(
			fc.property(texts, fc.integer({min: 1, max: 30}), (text, columns) => {
				const whole = new Set([...graphemes(text)].map(({segment}) => segment));
				for (const {segment} of graphemes(clip(text, columns))) expect(segment === '…' || whole.has(segment)).toBe(true);
			}),
		);
	});
});

describe('pad', () => {
	it.each([
		['ab', 4, 'ab  '],
		['日本', 5, '日本 '],
		['日本語', 4, '日… '],
		['abcdef', 4, 'abc…'],
		['', 2, '  '],
	])('%j in %i columns is %j', (text, columns, padded) => {
		expect(pad(text, columns)).toBe(padded);
	});

	it('is exactly as wide as asked', () => {
		fc.assert(
			fc.property(texts, fc.integer({min: 0, max: 30}), (text, columns) => {
				expect(columnsOf(pad(text, columns))).toBe(columns);
			}),
		);
	});
});

describe('graphemes', () => {
	it('keeps together what a reader sees as one character', () => {
		expect([...graphemes('e\u0301👩‍🍳🇩🇪x')].map(({segment, index}) => [segment, index])).toEqual([
			['e\u0301', 0],
			['👩‍🍳', 2],
			['🇩🇪', 7],
			['x', 11],
		]);
	});
});
