import Fuse from 'fuse.js/basic';
import {swapsBetween} from './slips.ts';

/** fuse.js's bitap holds a pattern in the bits of one number; a longer pattern it would cut into pieces that match alone. */
const maxPattern = 32;
/** Longer words are not compared: with the signs at its ends a word has to fit the pattern. */
export const maxFuzzyLength = maxPattern - 2;

/** Where a word begins and ends. fuse.js looks for a pattern anywhere in a text: with these a part of a word is not taken for the whole. */
const edge = '\u0001';

/** What a typed word is compared with: whole words, or what words begin with, for one that is still being typed. */
export type Extent = 'whole' | 'beginning';

/** A word, by its place among those given, with how many edits of a typed word make it. */
export type NearWord = {readonly place: number; readonly edits: number};

/** The words that at most so many edits of a typed word make: insertions, deletions, substitutions, and swaps of neighbours. */
export function nearWords(typed: string, words: readonly string[], most: number, extent: Extent = 'whole'): readonly NearWord[] {
	const pattern = patternOf(typed, extent);
	const records = words.map((word, i) => ({v: edge + word + edge, i, n: 1}));
	const fuse = new Fuse(words, {...optionsFor(pattern, most), includeScore: true}, Fuse.parseIndex<string>({keys: [], records}));
	return fuse.search(pattern).flatMap(({refIndex, score = 1}) => {
		const edits = editsOf(score, pattern, typed, words[refIndex] ?? '', extent);
		return edits <= most ? [{place: refIndex, edits}] : [];
	});
}

/** How many edits of a typed word make another; more than `most` where more than that do. */
export function editsBetween(typed: string, word: string, most: number, extent: Extent = 'whole'): number {
	const pattern = patternOf(typed, extent);
	const {isMatch, score} = Fuse.match(pattern, edge + word + edge, optionsFor(pattern, most));
	return isMatch ? editsOf(score, pattern, typed, word, extent) : most + 1;
}

function patternOf(typed: string, extent: Extent): string {
	return extent === 'whole' ? edge + typed + edge : edge + typed;
}

/** bitap counts a swap of neighbours as two edits, so that one more is allowed than is meant. */
function optionsFor({length}: string, most: number) {
	return {
		threshold: (most + 1.01) / length,
		ignoreLocation: true,
		ignoreFieldNorm: true,
		shouldSort: false,
		isCaseSensitive: true,
	} as const;
}

/** fuse.js's score is the share of the pattern that is wrong. What a word has more or less at its ends is wrong as well. */
function editsOf(score: number, pattern: string, typed: string, word: string, extent: Extent): number {
	const compared = extent === 'whole' ? word : word.slice(0, typed.length);
	const counted = Math.round(score * pattern.length);
	const swaps = swapsBetween(typed, compared);
	// A swap spares an edit only where letters are compared place by place: fuse.js may have come to fewer by another way.
	const wrong = swaps === 0 ? counted : Math.min(counted, differencesBetween(typed, compared) - swaps);
	return Math.max(wrong, extent === 'whole' ? Math.abs(typed.length - word.length) : 0);
}

/** At how many places two words of the same length have another letter. */
function differencesBetween(typed: string, word: string): number {
	let differences = 0;
	for (let place = 0; place < typed.length; place++) if (typed.charCodeAt(place) !== word.charCodeAt(place)) differences++;
	return differences;
}
