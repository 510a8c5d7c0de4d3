import type {WordMatch} from '../match/match.ts';

/** A word of the lexicon that a term may mean, and what it is worth to hold it: its rarity, less what the match is trusted. */
export type Meaning = WordMatch & {readonly worth: number};

/** A word of the query and the words of the lexicon it may stand for. */
export type Term = {
	readonly typed: string;
	/** A small word says how the question is put; an entry need not hold it. */
	readonly isSmall: boolean;
	readonly matches: readonly Meaning[];
	/** Whether some word of the lexicon is this one, with nothing mistyped. */
	readonly isKnown: boolean;
	/** The most that holding this term can be worth. */
	readonly mass: number;
};

/** What holding all of these terms can be worth at most. */
export function totalMass(terms: readonly Term[]): number {
	return terms.reduce((sum, {mass}) => sum + mass, 0) || 1;
}

/** The same for the terms whose bits are set. */
export function massOf(bits: number, terms: readonly Term[]): number {
	let sum = 0;
	for (let term = 0; term < terms.length; term++) if (bits & (1 << term)) sum += terms[term]?.mass ?? 0;
	return sum;
}
