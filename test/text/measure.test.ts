// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {isOldMark} from '../../source/text/marks.ts';
import {isDoubtful, simpleWidth, textWidth} from '../../source/text/measure.ts';
import {stringWidth} from '../build/originals.mjs';
import {anyCharacter} from '../helpers/any-character.ts';
import {doubtfulGraphemes, sureGraphemes} from '../helpers/frames.ts';
import {columnsByCodePoint} from '../helpers/replay.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

const pieces = [
	...sureGraphemes, ...doubtfulGraphemes, '\u0301', '\u200d', '\ufe0f', '\ufe0e', '\u20e3', '🇩', '🇪', '🇽', '🏽', '👍', '👩', '❤', '⚕', '1', '#', '©', '™', '‼',
	'\u200b', '\u200c', '\u202e', '\ufeff', '\u00ad', '\u3164', '\uffa0', '\u115f', 'ᄀ', 'ᅡ', 'ᆨ', '각', 'ꥠ', 'ｶ', 'ﾞ', '゙', '゛', 'क', '्', 'ष', 'ि', 'ा', '\u0600',
	'ا', 'ب', 'ש', '\u05b8', 'ก', 'ำ', '\u0e31', '\u1f3f4', '🏴', '\u{e0067}', '\u{e007f}', '𝒜', '𠮷', '\u{1f3fb}', '\ue0b0', '\ufffd', '\u2028', '\ud800', '\udc00', '\t', '\n',
]; // biome-ignore format: a table reads better in rows

/** What no terminal is ever sent. */
const hidden = /\p{Default_Ignorable_Code_Point}/u;
/** Of these the table of 2010 knows too little. */
const astral = /[\u{10000}-\u{10ffff}]/u;
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

/** A cluster round a character that became wide after 2010: a terminal of today takes more for it than that table knows. */
const isLaterWide = (segment: string): boolean => {
	const codes = Array.from(segment, character => character.codePointAt(0) as number);
	return codes.length > 1 && codes.some(isDoubtful);
};

/** A vowel or a final consonant of Hangul with nothing before it: some terminals give it no column, others one, so that what is behind it is in doubt. */
const isLoneJamo = /^[\u1160-\u11ff\ud7b0-\ud7ff]./u;

/** Letters of every script with each of its marks. */
const letters: readonly string[] = Array.from({length: 0x1200 >> 3}, (_, block) => 0x0300 + (block << 3)).flatMap(start => {
	const codes = Array.from({length: 8}, (_, index) => String.fromCodePoint(start + index)).filter(
		code => /[\p{M}\p{Lo}]/u.test(code) && !hidden.test(code),
	);
	return codes.flatMap(code => ['a', 'ก', 'ລ', 'မ', 'ខ', 'क', 'ব', 'క', 'ક', 'ب'].map(base => base + code));
});

const text = fc.oneof(
	fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => parts.join('')),
	fc.string({unit: 'grapheme', maxLength: 20}),
	fc.string({unit: anyCharacter, maxLength: 20}),
	fc.array(fc.integer({min: 0x20, max: 0x1ffff}), {maxLength: 20}).map(codes => String.fromCodePoint(...codes)),
);

/** A letter with a mark that older tables do not know, and give a column, while they may know the letter to be wide. */
const hasLaterMark = (segment: string): boolean =>
	[...segment].slice(1).some(character => /\p{M}/u.test(character) && !isOldMark(character.codePointAt(0) as number));

const isInDoubt = (segment: string): boolean =>
	[emoji, astral, isLoneJamo].some(doubt => doubt.test(segment)) || isLaterWide(segment) || hasLaterMark(segment);

describe('the width of text', () => {
	it('is at least what string-width says, for any text, and exactly that where no terminal takes more', () => {
		const segmenter = new Intl.Segmenter();
		fc.assert(
			fc.property(text, sample => {
				// Sequences that string-width takes out are the screen's to read before it measures.
				const plain = sample.replace(/[\x1b\x80-\x9f]/g, '');
				expect(textWidth(plain)).toBeGreaterThanOrEqual(stringWidth(plain));
				for (const {segment} of segmenter.segment(plain))
					if (!isInDoubt(segment) && columnsByCodePoint(segment) <= stringWidth(segment))
						expect([segment, textWidth(segment)]).toEqual([segment, stringWidth(segment)]);
			}),
			{numRuns: 2000},
		);
	});

	it('is at least what a terminal takes that counts code point by code point, in every script', () => {
		const wrong = [...letters].filter(word => textWidth(word) < columnsByCodePoint(word));
		expect(wrong).toEqual([]);
	});

	it.each([
		['น้ำ', 2],
		['ทำ', 2],
		['ນ້ຳ', 2],
		['क्षे', 2],
		['é', 1],
		['e\u0301', 1],
		['שָׁ', 1],
		['各', 2],
		['한', 2],
		['각', 2],
		['🙂', 2],
		['👩‍👩‍👧', 2],
	])('of %s is %i', (cluster, width) => {
		expect(textWidth(cluster)).toBe(width);
	});

	it('is what string-width says for every code point that stands by itself', () => {
		const wrong: string[] = [];
		for (let code = 0x20; code < 0x40000; code++) {
			// Tables go by blocks of sixteen, and two whole planes are ideographs: their ends, and one of each block.
			if (code >= 0x20100 && code % 0x10000 < 0xff00 && code % 16 !== 0) continue;
			const width = simpleWidth(code);
			if (width !== 0 && width !== stringWidth(String.fromCodePoint(code))) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	it('is found without a segmenter for what rolex draws with', () => {
		for (const mark of '─│┬┴├┤┼━═▸●○•◆✓✗↑↓←→⏎⇥…▏·–—‘’“”éüßŁЖλ日本語한글')
			expect([mark, simpleWidth(mark.codePointAt(0) ?? 0)]).not.toEqual([mark, 0]);
	});

	it('is in no doubt for borders, marks and CJK, and is for emoji', () => {
		const doubtful = (sample: string): string => [...sample].filter(character => isDoubtful(character.codePointAt(0) ?? 0)).join('');
		expect(doubtful('─│┼━▸●○•↑↓⏎…▏éЖ日本한「')).toBe('');
		expect(doubtful('🙂⚡✅☰🫠')).toBe('🙂⚡✅☰🫠');
	});
});

it('code points that stand by themselves never join one another', () => {
	const simple = fc.integer({min: 0x20, max: 0x3ffff}).filter(code => simpleWidth(code) !== 0);
	const segmenter = new Intl.Segmenter();
	fc.assert(
		fc.property(fc.array(simple, {minLength: 2, maxLength: 20}), codes => {
			expect([...segmenter.segment(String.fromCodePoint(...codes))].length).toBe(codes.length);
		}),
		{numRuns: 5000},
	);
});
