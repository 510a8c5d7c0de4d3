import {editDistance} from './edit-distance.ts';

/** A word longer than this was pasted, not mistyped. */
const maxLength = 60;
const maxEdits = 3;

export type NearestOptions<Candidate> = {
	/** What a candidate is called. */
	readonly names: (candidate: Candidate) => readonly string[];
	/** How many at most. */
	readonly count: number;
	/** How many edits a name may be away. */
	readonly limit: (name: string) => number;
};

/** The candidates that a word was most likely meant to be, nearest first; of those as near the first given. */
export function nearestOf<Candidate>(
	word: string,
	candidates: Iterable<Candidate>,
	{names, count, limit}: NearestOptions<Candidate>,
): readonly Candidate[] {
	const near: {readonly candidate: Candidate; readonly edits: number}[] = [];
	// Once there are enough, only what is nearer than the last of them is of interest.
	let most = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const edits = Math.min(...names(candidate).map(name => editsWithin(word, name, Math.min(most, limit(name)))));
		if (edits === Number.POSITIVE_INFINITY) continue;
		const after = near.findIndex(other => other.edits > edits);
		near.splice(after < 0 ? near.length : after, 0, {candidate, edits});
		if (near.length > count) near.pop();
		if (near.length === count) most = Math.min(most, (near.at(-1)?.edits ?? 0) - 1);
	}
	return near.map(({candidate}) => candidate);
}

/** The edits between two words; infinite where they are more than `most`. */
function editsWithin(word: string, name: string, most: number): number {
	const edits = editDistance(word, name, most);
	return edits > most ? Number.POSITIVE_INFINITY : edits;
}

/** The candidate that `word` was most likely meant to be: a third of the letters of the shorter of the two away at most, and three. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	if (word.length > maxLength) return undefined;
	const limit = (name: string) => Math.min(maxEdits, Math.round(Math.min(word.length, name.length) / 3));
	return nearestOf(word, candidates, {names: candidate => [candidate], count: 1, limit})[0];
}

/** ``; did you mean `slo`?`` or nothing, as the end of a message. */
export function didYouMean(word: unknown, candidates: Iterable<string>): string {
	const near = typeof word === 'string' ? nearest(word, candidates) : undefined;
	return near === undefined ? '' : `; did you mean \`${near}\`?`;
}
