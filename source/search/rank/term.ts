import type {WordMatch} from '../match/match.ts';

/** A word of the lexicon that matches a term, and what having it weighs: its rarity times the quality of the match. */
export type TermMatch = WordMatch & {readonly weight: number};

/** A word of the query and the words of the lexicon it may stand for. */
export type Term = {
	readonly typed: string;
	/** A stop word says how the question is put; an entry need not hold it. */
	readonly isStopWord: boolean;
	readonly matches: readonly TermMatch[];
	/** Whether some word of the lexicon is this one, with nothing mistyped. */
	readonly isKnown: boolean;
	/** Whether a name has this very word. */
	readonly isNamed: boolean;
	/** The most that matching this term can add to a score. */
	readonly weight: number;
};

/** The most that matching all of these terms can add to a score. */
export function totalWeight(terms: readonly Term[]): number {
	return terms.reduce((sum, {weight}) => sum + weight, 0) || 1;
}

/** The same for the terms whose bits are set. */
export function weightOf(bits: number, terms: readonly Term[]): number {
	let sum = 0;
	for (let term = 0; term < terms.length; term++) if (bits & (1 << term)) sum += terms[term]?.weight ?? 0;
	return sum;
}

/** What the name of a role counts beside what is asked of it, against 1 by itself: it tells entries apart, and is not what they are about. */
const besideShare = 0.4;

/** The term of a word that only says for whom something is asked. */
export function beside(term: Term): Term {
	const matches = term.matches.map(match => ({...match, weight: besideShare * match.weight}));
	return {...term, matches, weight: besideShare * term.weight};
}
