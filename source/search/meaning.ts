import {fuzzyMatches, type Scope} from './fuzzy.ts';
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

/** How hard to try: plain forms only, typing errors in words no name has, or typing errors in all words. */
export type Effort = 'plain' | 'unknown words' | 'all words';

const maxRemembered = 500;
/** Names of up to this many words are recognised inside a longer query. */
const maxWindow = 5;

/** Finds what the words of a query may stand for. Remembers single words, since the next key mostly changes only the last. */
export class Interpreter {
	readonly #lexicon: Lexicon;
	readonly #plain = new Map<string, readonly WordMatch[]>();
	readonly #fuzzy = new Map<string, readonly WordMatch[]>();

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/** The terms of a query; with more effort, also for what was mistyped. */
	terms(query: Query, effort: Effort): Term[] {
		const words = query.words.flatMap(word => this.#split(word));
		const terms = words.map(typed => {
			const plain = this.#plainly(typed);
			const isTried = effort === 'all words' || (effort === 'unknown words' && !this.#isNamed(plain));
			const matches = new Map<number, WordMatch>();
			offerAll(matches, plain);
			if (isTried) offerAll(matches, this.#fuzzily(typed, 'words'));
			return {typed, isSmall: query.isSmall[query.words.indexOf(typed)] ?? false, matches};
		});
		this.#joinNeighbours(terms);
		this.#matchWhole(terms, query.whole, effort);
		return terms.map(term => this.#weighed(term));
	}

	/**
	 * A match is worth the rarity of the word that matched, never of what was typed, since a typing error is always rare.
	 * Where the very word is known, what only begins with it or is near it is worth no more, however rare.
	 */
	#weighed({typed, isSmall, matches}: MutableTerm): Term {
		const {rarity} = this.#lexicon;
		const all = [...matches.values()];
		const sure = all.filter(({quality, edits}) => quality >= trust.stem && edits === 0).map(({word}) => rarity[word] ?? 0);
		const most = sure.length > 0 ? Math.max(...sure) : 1;
		const meanings = all.map(match => ({...match, worth: match.quality * Math.min(most, rarity[match.word] ?? 0)}));
		// What a doubtful match takes off its worth stays off the score, so the mass is that of the word itself.
		const best = meanings.reduce<Meaning | undefined>((most, meaning) => (most && most.worth >= meaning.worth ? most : meaning), undefined);
		return {
			typed,
			isSmall,
			matches: meanings,
			isKnown: all.some(({edits}) => edits === 0),
			mass: best ? best.worth / best.quality : unmatchedMass,
		};
	}

	/** Neighbouring words that are one word or name of the lexicon when joined (`on call`, `work load`) stand for it, small or not. */
	#joinNeighbours(terms: MutableTerm[]): void {
		for (let first = 0; first < terms.length; first++) {
			let joined = terms[first]?.typed ?? '';
			for (let last = first + 1; last < Math.min(terms.length, first + maxWindow); last++) {
				joined += terms[last]?.typed ?? '';
				const word = this.#lexicon.ids.get(joined);
				if (word === undefined) continue;
				for (const term of terms.slice(first, last + 1)) {
					offerAll(term.matches, [{word, quality: 1, edits: 0}]);
					if (this.#lexicon.ranks[word] === wordRank.wholeName) term.isSmall = false;
				}
			}
		}
	}

	/** The whole query run together may begin a name, or be one with errors in it (`golden pth`). */
	#matchWhole(terms: readonly MutableTerm[], whole: string, effort: Effort): void {
		const begun = wordsWithPrefix(this.#lexicon, whole, rank => rank === wordRank.wholeName).map(word => ({
			word,
			edits: 0,
			quality: trust.prefix(whole.length, this.#lexicon.words[word]?.length ?? 1),
		}));
		const mistyped = effort === 'plain' || terms.length === 1 ? [] : this.#fuzzily(whole, 'wholeNames');
		for (const term of terms) {
			offerAll(term.matches, begun);
			offerAll(term.matches, mistyped);
			if (begun.length + mistyped.length > 0) term.isSmall = term.isSmall && terms.some(other => !other.isSmall);
		}
	}

	/** Two words run together that no name has as one are taken apart, if names have both. */
	#split(word: string): readonly string[] {
		if (word.length < 6 || this.#plainly(word).length > 0) return [word];
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

	#isNamed(matches: readonly WordMatch[]): boolean {
		return matches.some(({word, quality}) => quality >= trust.stem && (this.#lexicon.ranks[word] ?? 0) >= wordRank.asked);
	}

	#plainly(typed: string): readonly WordMatch[] {
		return remembered(this.#plain, typed, () => plainMatches(this.#lexicon, typed));
	}

	#fuzzily(typed: string, scope: Scope): readonly WordMatch[] {
		return remembered(this.#fuzzy, `${scope} ${typed}`, () => fuzzyMatches(this.#lexicon, typed, scope));
	}
}

type MutableTerm = {readonly typed: string; isSmall: boolean; readonly matches: Map<number, WordMatch>};

function offerAll(matches: Map<number, WordMatch>, offered: readonly WordMatch[]): void {
	for (const match of offered) {
		if ((matches.get(match.word)?.quality ?? 0) < match.quality) matches.set(match.word, match);
	}
}

function remembered<T>(memory: Map<string, T>, key: string, compute: () => T): T {
	const known = memory.get(key);
	if (known !== undefined) return known;
	if (memory.size >= maxRemembered) memory.clear();
	const value = compute();
	memory.set(key, value);
	return value;
}
