import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blank, clipLine, type Line, line, lineColumns, padLine, spread} from '../../source/text/line.ts';
import {texts} from './texts.ts';

const said = (spans: Line): string => spans.map(({text}) => text).join('');
const lines = fc.array(texts, {maxLength: 5}).map(parts => parts.map(text => ({text, tone: 'muted' as const})));

describe('line', () => {
	it('is one span of plain text unless told', () => {
		expect(line('said')).toEqual([{text: 'said', tone: 'text'}]);
		expect(line('said', 'muted')).toEqual([{text: 'said', tone: 'muted'}]);
	});

	it('is blank for an empty text', () => {
		expect(line('')).toBe(blank);
	});
});

describe('lineColumns', () => {
	it('adds the columns of all spans', () => {
		expect(lineColumns([{text: 'ab'}, {text: '日本'}, {text: ''}])).toBe(6);
		expect(lineColumns(blank)).toBe(0);
	});
});

describe('clipLine', () => {
	const spans: Line = [
		{text: 'abc', tone: 'title'},
		{text: 'def', tone: 'muted'},
	];

	it.each([
		[6, 'abcdef'],
		[5, 'abcd…'],
		[4, 'abc…'],
		[3, 'ab…'],
		[1, '…'],
		[0, ''],
		[-1, ''],
	])('to %i columns says %j', (columns, text) => {
		expect(said(clipLine(spans, columns))).toBe(text);
	});

	it('keeps the tone of what it cuts', () => {
		expect(clipLine(spans, 5)).toEqual([
			{text: 'abc', tone: 'title'},
			{text: 'd…', tone: 'muted'},
		]);
	});

	it('is never wider than asked', () => {
		fc.assert(
			fc.property(lines, fc.integer({min: 0, max: 40}), (spans, columns) => {
				expect(lineColumns(clipLine(spans, columns))).toBeLessThanOrEqual(columns);
			}),
		);
	});
});

describe('padLine', () => {
	it('fills with spaces', () => {
		expect(said(padLine([{text: 'ab'}], 4))).toBe('ab  ');
		expect(said(padLine(blank, 2))).toBe('  ');
	});

	it('clips what is longer', () => {
		expect(said(padLine([{text: 'abcdef'}], 4))).toBe('abc…');
	});

	// A bug: what is clipped is not filled, so that the row comes out one column short.
	it('fills the column that a wide character at the cut leaves', () => {
		expect(said(padLine([{text: '你好吗'}], 4))).toBe('你… ');
	});
});

describe('spread', () => {
	const name: Line = [{text: 'a long name'}];
	const end: Line = [{text: 'end'}];

	it.each([
		[20, 'a long name      end'],
		[15, 'a long name end'],
		[14, 'a long na… end'],
		[5, '… end'],
		[4, ' end'],
		[3, 'end'],
	])('in %i columns says %j', (columns, text) => {
		expect(said(spread(name, end, columns))).toBe(text);
	});

	it('uses the whole row where nothing stands at its end', () => {
		expect(said(spread(name, blank, 11))).toBe('a long name');
	});

	it('is exactly as wide as asked where its end fits', () => {
		fc.assert(
			fc.property(lines, fc.integer({min: 3, max: 60}), (start, columns) => {
				expect(lineColumns(spread(start, end, columns))).toBe(columns);
			}),
		);
	});
});
