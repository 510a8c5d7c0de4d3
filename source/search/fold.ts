import {graphemes as graphemesOf} from '../text/measure.ts';

/** Letters and signs that Unicode does not take apart, and the plain ones people type for them. */
const plainCharacters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ŧ: 't',
	ı: 'i',
	ς: 'σ',
	'‘': "'",
	'’': "'",
	'‐': '-',
	'‑': '-',
	'–': '-',
	'—': '-',
};
const undecomposed = /[ßæœøłđðþħŧıς‘’‐‑–—]/gu;
const marks = /\p{Mn}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
const ascii = /^[\x00-\x7f]*$/;

/** A text folded for matching, with the way back: `starts[i]` and `ends[i]` are the original offsets of folded unit `i`. */
export type FoldedText = {readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[]};

/** Folds text so that case, accents, width and ligatures do not matter: NFKD, marks stripped, lower case. */
export function fold(text: string): string {
	if (ascii.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(marks, '')
		.replace(undecomposed, letter => plainCharacters[letter] ?? letter);
}

/**
 * Folds text grapheme by grapheme and keeps, for every folded UTF-16 unit, the offsets of the grapheme it came from,
 * so that a match in folded text marks whole graphemes of the original and never half of one.
 */
export function foldWithOffsets(text: string): FoldedText {
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	for (const [start, grapheme] of graphemes(text)) {
		const plain = fold(grapheme);
		folded += plain;
		for (let unit = 0; unit < plain.length; unit++) {
			starts.push(start);
			ends.push(start + grapheme.length);
		}
	}
	return {text: folded, starts, ends};
}

function* graphemes(text: string): Generator<readonly [start: number, grapheme: string]> {
	// CR LF is the only grapheme of more than one ASCII character, and neither half is part of a word.
	if (ascii.test(text)) for (let start = 0; start < text.length; start++) yield [start, text.charAt(start)];
	else for (const {index, segment} of graphemesOf(text)) yield [index, segment];
}
