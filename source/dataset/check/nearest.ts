/** The candidate that `word` was most likely meant to be: at most a third of its letters away, and at most 3. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let limit = Math.min(3, Math.ceil(word.length / 3));
	let best: string | undefined;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > limit) continue;
		const edits = distance(word, candidate, limit);
		if (edits > limit || (edits === limit && best !== undefined)) continue;
		best = candidate;
		limit = edits;
	}
	return best;
}

/** Letters to insert, remove, change or swap; more than `limit` once that is certain. */
function distance(a: string, b: string, limit: number): number {
	let before: number[] = [];
	let last = Array.from({length: b.length + 1}, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(before, j - 2) + 1);
			row.push(least);
		}
		if (Math.min(...row) > limit) return limit + 1;
		[before, last] = [last, row];
	}
	return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/** ``; did you mean `slo`?`` or nothing, as the end of a message. */
export function didYouMean(word: unknown, candidates: Iterable<string>): string {
	const near = typeof word === 'string' && word.length <= 60 ? nearest(word, candidates) : undefined;
	return near === undefined ? '' : `; did you mean \`${near}\`?`;
}
