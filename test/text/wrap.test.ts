import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {columnsOf, graphemes} from '../../source/text/width.ts';
import {wrap, wrapHanging} from '../../source/text/wrap.ts';
import {anyText, sentences, texts} from './texts.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

describe('wrap', () => {
	it.each([
		['', 10, ['']],
		['   ', 10, ['']],
		['one line', 10, ['one line']],
		['exactly ten', 11, ['exactly ten']],
		['broken at the spaces', 11, ['broken at', 'the spaces']],
		['runs  of \t space\ncount as one', 40, ['runs of space count as one']],
		['unbreakable', 4, ['unbr', 'eaka', 'ble']],
		['日本語日本語', 4, ['日本', '語日', '本語']],
		['日本語', 3, ['日', '本', '語']],
		['👩‍🍳👩‍🍳👩‍🍳', 4, ['👩‍🍳👩‍🍳', '👩‍🍳']],
		['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
		['zero columns are one', 0, [...'zerocolumnsareone']],
	])('%j in %i columns', (text, columns, lines) => {
		expect(wrap(text, columns)).toEqual(lines);
	});

	it('breaks long words after a hyphen or a slash between letters, and nowhere else', () => {
		expect(wrap('infrastructure/networking', 18)).toEqual(['infrastructure/', 'networking']);
		expect(wrap('highly-available pairs', 10)).toEqual(['highly-', 'available', 'pairs']);
		expect(wrap('availability is 99.95-99.99', 20)).toEqual(['availability is', '99.95-99.99']);
	});

	it('brings the word before along when the last line would be one short word', () => {
		expect(wrap('nobody can hurry what it is', 25)).toEqual(['nobody can hurry what', 'it is']);
	});

	it('leaves a last line of one longer word alone', () => {
		expect(wrap('nobody can hurry dough', 17)).toEqual(['nobody can hurry', 'dough']);
	});

	it('never makes a line wider than asked, whatever the text: only a single character may be', () => {
		fc.assert(
			fc.property(fc.oneof(texts, anyText, sentences), fc.integer({min: 1, max: 40}), (text, columns) => {
				for (const line of wrap(text, columns)) {
					const isOneCharacter = [...graphemes(line)].length === 1;
					if (!isOneCharacter) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
				}
			}),
			{numRuns: 500},
		);
	});

	it('loses nothing but white space', () => {
		fc.assert(
			fc.property(fc.oneof(texts, anyText, sentences), fc.integer({min: 1, max: 40}), (text, columns) => {
				expect(withoutSpace(wrap(text, columns).join(''))).toBe(withoutSpace(text));
			}),
			{numRuns: 500},
		);
	});

	it('neither begins nor ends a line with a space, and makes none empty', () => {
		fc.assert(
			fc.property(sentences, fc.integer({min: 1, max: 40}), (text, columns) => {
				for (const line of wrap(text, columns)) expect(line).toMatch(/^\S(?:.*\S)?$/);
			}),
		);
	});

	it('breaks text in other letters where it breaks it in those of ASCII', () => {
		const words = fc.array(fc.oneof(fc.stringMatching(/^[a-e]{1,14}$/), fc.stringMatching(/^[a-e]{2,9}[-/][a-e]{2,9}$/)), {
			minLength: 1,
			maxLength: 30,
		});
		fc.assert(
			fc.property(words, fc.integer({min: 1, max: 40}), (all, columns) => {
				const accented = wrap(all.join(' ').replaceAll(/[a-e]/g, 'é'), columns);
				expect(accented).toEqual(wrap(all.join(' '), columns).map(line => line.replaceAll(/[a-e]/g, 'é')));
			}),
			{numRuns: 500},
		);
	});

	it('keeps words whole where they fit', () => {
		fc.assert(
			fc.property(sentences, fc.integer({min: 20, max: 40}), (text, columns) => {
				const words = text.split(/[ ]|(?<=[-/])/);
				for (const piece of wrap(text, columns).flatMap(line => line.split(/[ ]|(?<=[-/])/))) expect(words).toContain(piece);
			}),
		);
	});
});

describe('wrapHanging', () => {
	it('puts the mark before the first line and indents the others as far', () => {
		expect(wrapHanging('• ', 'On call for the platform.', 14)).toEqual(['• On call for', '  the', '  platform.']);
	});

	it('measures a wide mark by its columns', () => {
		expect(wrapHanging('工 ', 'ab cd', 5)).toEqual(['工 ab', '   cd']);
	});

	it('never makes a line wider than asked', () => {
		fc.assert(
			fc.property(texts, fc.integer({min: 4, max: 40}), (text, columns) => {
				for (const line of wrapHanging('• ', text, columns)) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
			}),
		);
	});
});
