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

/** Rows of the table of distances, for words up to this length; longer ones are never near. */
const maxLength = 64;
const rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
	new Uint8Array(maxLength + 1),
	new Uint8Array(maxLength + 1),
	new Uint8Array(maxLength + 1),
];

/**
 * Optimal string alignment distance (Damerau 1964, restricted): insertions, deletions, substitutions and swaps of neighbours cost one each.
 * Gives up, and answers `limit + 1`, as soon as no alignment within `limit` is left.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > maxLength) return limit + 1;
	let [beforeLast, last, current] = rows;
	for (let column = 0; column <= b.length; column++) last[column] = column;
	for (let row = 1; row <= a.length; row++) {
		if (fillRow(a, b, row, current, last, beforeLast) > limit) return limit + 1;
		[beforeLast, last, current] = [last, current, beforeLast];
	}
	return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Fills in one row; answers the least of it. */
function fillRow(a: string, b: string, row: number, current: Uint8Array, last: Uint8Array, beforeLast: Uint8Array): number {
	const letter = a.charCodeAt(row - 1);
	const letterBefore = a.charCodeAt(row - 2);
	current[0] = row;
	let leastOfRow = row;
	for (let column = 1; column <= b.length; column++) {
		const other = b.charCodeAt(column - 1);
		let least = Math.min(
			(last[column] as number) + 1,
			(current[column - 1] as number) + 1,
			(last[column - 1] as number) + (letter === other ? 0 : 1),
		);
		if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && letterBefore === other) {
			least = Math.min(least, (beforeLast[column - 2] as number) + 1);
		}
		current[column] = least;
		if (least < leastOfRow) leastOfRow = least;
	}
	return leastOfRow;
}

/** The distance from `a` to the nearest beginning of `b`, for a word that is still being typed. */
export function editDistanceToPrefix(a: string, b: string, limit: number): number {
	let best = limit + 1;
	for (let length = Math.max(1, a.length - limit); length <= Math.min(b.length, a.length + limit); length++) {
		best = Math.min(best, editDistance(a, b.slice(0, length), limit));
	}
	return best;
}

/** Which letters a folded word has, a bit each; digits share a bit, and so do letters of other scripts by code point. */
export function letterMask(word: string): number {
	let mask = 0;
	for (let index = 0; index < word.length; index++) {
		const code = word.charCodeAt(index);
		if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
		else if (code >= 48 && code <= 57) mask |= 1 << 26;
		else mask |= 1 << (27 + (code % 5));
	}
	return mask;
}

/** How many bits are set in a 32-bit number. */
export function bitCount(bits: number): number {
	let n = bits - ((bits >>> 1) & 0x55555555);
	n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
	return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
