import {graphemes} from '../../text/measure.ts';

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
// Made of the table: bundles are read byte for byte, and only strings are escaped in them.
const undecomposed = new RegExp(`[${Object.keys(plainCharacters).join('')}]`, 'gu');
const marks = /\p{Mn}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
const ascii = /^[\x00-\x7f]*$/;

/** `starts[i]` and `ends[i]` are the original offsets of folded unit `i`. */
type Origins = {readonly starts: readonly number[]; readonly ends: readonly number[]};

/** A text folded for matching, with the way back; without `origins` each unit has stayed at its place, as in most texts. */
export type FoldedText = {readonly text: string; readonly origins?: Origins};

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
	if (ascii.test(text)) return {text: text.toLowerCase()};
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let hasMoved = false;
	for (const {index, segment} of graphemes(text)) {
		const plain = fold(segment);
		hasMoved ||= segment.length !== 1 || plain.length !== 1;
		folded += plain;
		for (let unit = 0; unit < plain.length; unit++) {
			starts.push(index);
			ends.push(index + segment.length);
		}
	}
	return hasMoved ? {text: folded, origins: {starts, ends}} : {text: folded};
}

/** The original offsets of folded units `start` up to `end`. */
export function originOf({origins}: FoldedText, start: number, end: number): [start: number, end: number] {
	return origins ? [origins.starts[start] ?? 0, origins.ends[end - 1] ?? 0] : [start, end];
}
