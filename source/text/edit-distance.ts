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
