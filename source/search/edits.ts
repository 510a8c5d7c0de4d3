/** How many edits a word of this many letters may be away and still be meant: 0 up to 3 letters, 1 up to 5, else 2; 3 for names of 12 or more. */
export function allowedEdits(length: number, isName = false): number {
	if (length <= 3) return 0;
	if (length <= 5) return 1;
	return isName && length >= 12 ? 3 : 2;
}

/**
 * Whether so many edits between what was typed and a word are a slip of the fingers and not another word: people seldom miss the first
 * letter, so then only one edit is, and only in a longer word; and a word of three letters has too many neighbours.
 */
export function isSlip(typed: string, word: string, edits: number): boolean {
	if (word.length <= 3) return edits === 0;
	return typed.charAt(0) === word.charAt(0) || (edits === 1 && typed.length > 5) || isSwap(typed, word);
}

/** The first two letters swapped: `lseo`. */
function isSwap(typed: string, word: string): boolean {
	return typed.charAt(0) === word.charAt(1) && typed.charAt(1) === word.charAt(0);
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours cost one each.
 * Gives up, and answers `limit + 1`, as soon as no alignment within `limit` is left.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({length: b.length + 1}, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = nextRow(a, b, row, last, beforeLast);
		if (Math.min(...current) > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

/** The distance from `a` to the nearest beginning of `b`, for a word that is still being typed. */
export function editDistanceToPrefix(a: string, b: string, limit: number): number {
	let best = limit + 1;
	for (let length = Math.max(1, a.length - limit); length <= Math.min(b.length, a.length + limit); length++) {
		best = Math.min(best, editDistance(a, b.slice(0, length), limit));
	}
	return best;
}

function nextRow(a: string, b: string, row: number, last: readonly number[], beforeLast: readonly number[]): number[] {
	const current = [row];
	for (let column = 1; column <= b.length; column++) {
		const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
		let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
		if (row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)) {
			least = Math.min(least, at(beforeLast, column - 2) + 1);
		}
		current.push(least);
	}
	return current;
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
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
