import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Match, matchesIn} from '../../source/explorer/find.ts';
import {markedLines} from '../../source/explorer/scene/marked-lines.ts';
import {beside, type Line, line} from '../../source/text/line.ts';
import {wrap, wrapHanging} from '../../source/text/wrap.ts';

const rows = (...texts: readonly string[]): readonly Line[] => texts.map(text => line(text));

/** The text of each match, its rows joined by a stroke. */
function found(lines: readonly Line[], words: string): readonly string[] {
	const text = (row: number) => lines[row]?.map(span => span.text).join('') ?? '';
	return matchesIn(lines, words).map((match: Match) => match.map(({row, from, to}) => text(row).slice(from, to)).join('|'));
}

describe('finding in lines', () => {
	it.each([
		['a word in any case', rows('Error budgets', 'an ERROR'), 'error', ['Error', 'ERROR']],
		['a part of a word', rows('reliability'), 'liab', ['liab']],
		['letters with and without accents', rows('Café and cafe', 'na\u0308chste'), 'cafe', ['Café', 'cafe']],
		['accents typed where there are none', rows('a cafe'), 'café', ['cafe']],
		['what stands twice in a row', rows('to and to'), 'to', ['to', 'to']],
		['words over the end of a row', rows('the error', 'budget is'), 'error budget', ['error|budget']],
		['words over three rows', rows('one', 'two', 'three'), 'one two three', ['one|two|three']],
		['words over a hanging indent', rows('• the error', '  budget is'), 'error budget', ['error|budget']],
		['words after an hour', rows('08:30 the error', '      budget is'), 'error budget', ['error|budget']],
		['words after a label', rows('Both     the error', '         budget is'), 'error budget', ['error|budget']],
		['no words from point to point', rows('• the error', '• budget is'), 'error budget', []],
		['no words over an empty row', rows('the error', '', 'budget is'), 'error budget', []],
		['wide letters', rows('工具 kit'), '工具', ['工具']],
		['spaces as one', rows('the error budget'), '  error   budget ', ['error budget']],
		['signs as what they are', rows('C++ (or so)', 'c..'), 'c++ (or', ['C++ (or']],
		['words that are broken at their hyphens', rows('the business-', 'hours'), 'business-hours', ['business-|hours']],
		['nothing for nothing', rows('text'), '  ', []],
	] as const)('finds %s', (_, lines, words, expected) => {
		expect(found(lines, words)).toEqual(expected);
	});

	it('reads two columns one by one', () => {
		const lines = beside(rows('pages the error', 'budget of it'), rows('the golden', 'path is paved'), 20);
		expect(found(lines, 'error budget')).toEqual(['error|budget']);
		expect(found(lines, 'golden path')).toEqual(['golden|path']);
		expect(found(lines, 'error the')).toEqual([]);
	});

	it('finds any words of any text, however it is wrapped', () => {
		const word = fc.stringMatching(/^[a-zäé]{1,7}(-[a-z]{3})?$|^工{1,4}$/);
		fc.assert(
			fc.property(
				fc.array(word, {minLength: 1, maxLength: 40}),
				fc.nat(),
				fc.integer({min: 1, max: 4}),
				// A word that no row can hold is cut anywhere.
				fc.integer({min: 13, max: 40}),
				fc.boolean(),
				(text, at, count, columns, isPoint) => {
					const start = at % text.length;
					const words = text.slice(start, start + count).join(' ');
					const wrapped = isPoint ? wrapHanging('• ', text.join(' '), columns) : wrap(text.join(' '), columns);
					const both = beside(
						wrapped.map(row => line(row)),
						rows('other', 'words'),
						columns + 3,
					);
					expect(
						matchesIn(
							wrapped.map(row => line(row)),
							words,
						).length,
					).toBeGreaterThan(0);
					expect(matchesIn(both, words).length).toBeGreaterThan(0);
				},
			),
		);
	});
});

describe('marking', () => {
	it('marks what was found and leaves all else as it is', () => {
		const lines: readonly Line[] = [[{text: 'an err', tone: 'muted'}, {text: 'or here'}], line('nothing')];
		const marked = markedLines(lines, matchesIn(lines, 'error'), 0);
		expect(marked[0]).toEqual([
			{text: 'an ', tone: 'muted'},
			{text: 'err', tone: 'match', inverse: true},
			{text: 'or', tone: 'match', inverse: true},
			{text: ' here'},
		]);
		expect(marked[1]).toBe(lines[1]);
	});

	it('never changes the text', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.string({unit: 'grapheme', maxLength: 12}), {maxLength: 4}), {maxLength: 6}),
				fc.string({unit: 'grapheme', maxLength: 3}),
				(texts, words) => {
					const lines = texts.map((row): Line => row.map(text => ({text})));
					const text = (all: readonly Line[]) => all.map(row => row.map(span => span.text).join(''));
					expect(text(markedLines(lines, matchesIn(lines, words), 0))).toEqual(text(lines));
				},
			),
		);
	});
});
