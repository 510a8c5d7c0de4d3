import {fuzzyMatches} from './fuzzy.ts';
import {type Lexicon, wordRank} from './lexicon.ts';
import {plainMatches, type WordMatch, wordsWithPrefix} from './match.ts';
import type {Query} from './query.ts';
import {trust} from './trust.ts';

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

/** What a term that nothing matches counts, against 1 for one that matches a word of a single topic. */
const unmatchedMass = 0.6;

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

/** How hard to try: plain forms only, typing errors in words no name has, or typing errors in all words. */
export type Effort = 'plain' | 'unknown words' | 'all words';

const maxRemembered = 64;
/** In so many words of a query typing errors are looked for; who pastes a page means its words as they are. */
const maxForgiven = 8;
/** Names of up to this many words are recognised inside a longer query. */
const maxWindow = 5;

/** Finds what the words of a query may stand for. Remembers single words, since the next key mostly changes only the last. */
export class Interpreter {
	readonly #lexicon: Lexicon;
	readonly #plain = new Map<string, Reading>();
	readonly #forgiving = new Map<string, Reading>();
	readonly #wholes = new Map<string, readonly WordMatch[]>();

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/** The terms of a query; with more effort, also for what was mistyped. */
	terms(query: Query, effort: Effort): readonly Term[] {
		let forgiven = 0;
		const drafts = query.words.flatMap((word, place) =>
			this.#split(word).map((typed): Draft => {
				const plain = this.#plainly(typed);
				const isForgiven = (effort === 'all words' || (effort === 'unknown words' && !plain.isNamed)) && ++forgiven <= maxForgiven;
				return {reading: isForgiven ? this.#forgivingly(typed) : plain, isSmall: query.isSmall[place] ?? false, joined: []};
			}),
		);
		this.#joinNeighbours(drafts);
		this.#matchWhole(drafts, query.whole, effort);
		return drafts.map(({reading, joined, isSmall}) => {
			const {term} = joined.length > 0 ? this.#read(reading.term.typed, [...reading.term.matches, ...joined]) : reading;
			return isSmall ? {...term, isSmall} : term;
		});
	}

	/** Neighbouring words that are one word or name of the lexicon when joined (`on call`, `work load`) stand for it, small or not. */
	#joinNeighbours(drafts: readonly Draft[]): void {
		drafts.forEach(({reading}, first) => {
			let joined = reading.term.typed;
			for (let last = first + 1; last < Math.min(drafts.length, first + maxWindow); last++) {
				joined += drafts[last]?.reading.term.typed ?? '';
				const word = this.#lexicon.ids.get(joined);
				if (word === undefined) continue;
				for (const draft of drafts.slice(first, last + 1)) {
					draft.joined.push({word, quality: 1, edits: 0});
					if ((this.#lexicon.ranks[word] ?? 0) >= wordRank.wholeQuestion) draft.isSmall = false;
				}
			}
		});
	}

	/** The whole query run together may begin a name, or be one with errors in it (`golden pth`). */
	#matchWhole(drafts: readonly Draft[], whole: string, effort: Effort): void {
		const isMistyped = effort !== 'plain' && drafts.length > 1 && drafts.some(({reading, isSmall}) => !isSmall && !reading.isBegun);
		const found = [
			...this.#wholeNames(whole),
			...(isMistyped ? remembered(this.#wholes, `? ${whole}`, () => fuzzyMatches(this.#lexicon, whole, 'wholeNames')) : []),
		];
		if (found.length === 0) return;
		const isAllSmall = drafts.every(({isSmall}) => isSmall);
		for (const draft of drafts) {
			draft.joined.push(...found);
			if (isAllSmall) draft.isSmall = false;
		}
	}

	#wholeNames(begun: string): readonly WordMatch[] {
		const {words} = this.#lexicon;
		return remembered(this.#wholes, begun, () =>
			wordsWithPrefix(this.#lexicon, begun, rank => rank >= wordRank.wholeQuestion).map(word => ({
				word,
				edits: 0,
				quality: trust.prefix(begun.length, words[word]?.length ?? 1),
			})),
		);
	}

	/** Two words run together that no name has as one are taken apart, if names have both. */
	#split(word: string): readonly string[] {
		if (word.length < 6 || this.#plainly(word).term.matches.length > 0) return [word];
		for (let place = word.length - 3; place >= 3; place--) {
			const halves = [word.slice(0, place), word.slice(place)];
			if (halves.every(half => this.#isWordOfName(half))) return halves;
		}
		return [word];
	}

	#isWordOfName(word: string): boolean {
		const id = this.#lexicon.ids.get(word);
		return id !== undefined && this.#lexicon.ranks[id] === wordRank.name;
	}

	#plainly(typed: string): Reading {
		return remembered(this.#plain, typed, () => this.#read(typed, plainMatches(this.#lexicon, typed)));
	}

	#forgivingly(typed: string): Reading {
		return remembered(this.#forgiving, typed, () =>
			this.#read(typed, [...this.#plainly(typed).term.matches, ...fuzzyMatches(this.#lexicon, typed, 'words')]),
		);
	}

	/**
	 * A match is worth the rarity of the word that matched, never of what was typed, since a typing error is always rare.
	 * Where the very word is known, what only begins with it or is near it is worth no more, however rare.
	 */
	#read(typed: string, matches: readonly WordMatch[]): Reading {
		const {rarity, ranks} = this.#lexicon;
		const best = bestOfEachWord(matches);
		const sure = best.filter(({quality, edits}) => quality >= trust.stem && edits === 0);
		const most = sure.length > 0 ? Math.max(...sure.map(({word}) => rarity[word] ?? 0)) : 1;
		const meanings = best.map(
			({word, quality, edits}): Meaning => ({word, quality, edits, worth: quality * Math.min(most, rarity[word] ?? 0)}),
		);
		const named = best.filter(({word, edits}) => edits === 0 && (ranks[word] ?? 0) >= wordRank.asked);
		return {
			term: {typed, isSmall: false, matches: meanings, isKnown: best.some(({edits}) => edits === 0), mass: massOfBest(meanings)},
			isNamed: named.some(({quality}) => quality >= trust.stem),
			isBegun: named.length > 0,
		};
	}
}

/** A term as it is read by itself, and whether a name or question has the word, or one that begins with it. */
type Reading = {readonly term: Term; readonly isNamed: boolean; readonly isBegun: boolean};

/** A term while it is read, with what it matches together with others. */
type Draft = {readonly reading: Reading; isSmall: boolean; readonly joined: WordMatch[]};

/** What a doubtful match takes off its worth stays off the score, so the mass of a term is that of the best word itself. */
function massOfBest(meanings: readonly Meaning[]): number {
	let best: Meaning | undefined;
	for (const meaning of meanings) if (!best || meaning.worth > best.worth) best = meaning;
	return best ? best.worth / best.quality : unmatchedMass;
}

function bestOfEachWord(matches: readonly WordMatch[]): readonly WordMatch[] {
	const best = new Map<number, WordMatch>();
	for (const match of matches) if ((best.get(match.word)?.quality ?? 0) < match.quality) best.set(match.word, match);
	return [...best.values()];
}

function remembered<T>(memory: Map<string, T>, key: string, compute: () => T): T {
	const known = memory.get(key);
	if (known !== undefined) return known;
	if (memory.size >= maxRemembered) memory.delete(memory.keys().next().value ?? '');
	const value = compute();
	memory.set(key, value);
	return value;
}
