import {bitCount, letterMask} from './letters.ts';

/** How many edits a word of this many letters may be away and still be meant: 0 up to 3 letters, 1 up to 5, else 2; 3 for names of 12 or more. */
export function allowedEdits(length: number, isName = false): number {
	if (length <= 3) return 0;
	if (length <= 5) return 1;
	return isName && length >= 12 ? 3 : 2;
}

/** In a word up to this long, two letters that are not the meant word's make it another word. */
const shortWord = 7;

/**
 * Whether so many edits between what was typed and a word are a slip of the fingers and not another word: people seldom miss the first
 * letter, so then only one edit is, and only in a longer word; and a word of three letters has too many neighbours.
 */
export function isSlip(typed: string, word: string, edits: number): boolean {
	if (word.length <= 3) return edits === 0;
	if (edits > 1 && typed.length <= shortWord && bitCount(letterMask(typed) & ~letterMask(word)) > 1) return false;
	return typed.charAt(0) === word.charAt(0) || (edits === 1 && mayMissFirst(typed, word)) || isSwap(typed, word);
}

/** Another letter in place of the first mostly makes another word (`candle`, `handle`); one too few or too many seldom does. */
function mayMissFirst(typed: string, word: string): boolean {
	return typed.length > (typed.length === word.length ? shortWord : 5);
}

/** The first two letters swapped: `lseo`. */
function isSwap(typed: string, word: string): boolean {
	return typed.charAt(0) === word.charAt(1) && typed.charAt(1) === word.charAt(0);
}

/** How many pairs of neighbours of two words of the same length are swapped: 0 where the lengths differ. */
export function swapsBetween(typed: string, word: string): number {
	if (typed.length !== word.length) return 0;
	let swaps = 0;
	for (let place = 0; place < typed.length - 1; place++) {
		const letter = typed.charCodeAt(place);
		const next = typed.charCodeAt(place + 1);
		if (letter === next || letter !== word.charCodeAt(place + 1) || next !== word.charCodeAt(place)) continue;
		swaps++;
		place++;
	}
	return swaps;
}
