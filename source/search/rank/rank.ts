import type {Lexicon} from '../index/lexicon.ts';
import {NameLikeness} from '../match/name-likeness.ts';
import {Accumulator} from './accumulator.ts';
import {type Term, totalWeight} from './term.ts';
import {highest} from './top.ts';

/** A topic by number, with its score, 0 to 1. */
export type Ranked = {readonly topic: number; readonly score: number};

/** The best topics, best first; how many there are in all; and how many of those hold every term that counts. */
export type Ranking = {readonly ranked: readonly Ranked[]; readonly total: number; readonly complete: number};

export type RankOptions = {
	readonly accepts: (topic: number) => boolean;
	/** Whether a topic is of a kind that the way the question is put asks for. */
	readonly isAskedFor?: (topic: number) => boolean;
	/** With fewer complete topics than this, those that hold most of the query are ranked too. */
	readonly partialUnder: number;
	/** How many of the best are wanted. */
	readonly limit: number;
	/** With fewer complete topics than this, none is ranked. */
	readonly least?: number;
};

/** How much each part of the score weighs: words found anywhere, and how near a name is to being the query. */
const share = {words: 0.52, names: 0.46, prior: 0.02} as const;

/**
 * What share of the query, by rarity, a topic must hold when it does not hold all, and what it must score to be shown: the more, the more
 * of the query the dataset has never heard of, since that may well be nonsense.
 */
const floors = {
	known: {coverage: 0.25, score: 0.12},
	partlyStrange: {coverage: 0.25, score: 0.25},
	strange: {coverage: 0.4, score: 0.6},
} as const;
/** From what share of unknown words on a query is strange. */
const strangeness = 1 / 3;
/** What being of the kind asked for multiplies a score by: it decides between neighbours, and makes nothing found that was not. */
const askedFor = 1.15;
/** At least so many of the best by words are looked at name by name. */
const leastExamined = 120;

type Accumulated = {readonly terms: readonly Term[]; readonly counting: readonly Term[]; readonly touched: Int32Array};

/** Ranks the topics of a lexicon for the terms of a query. One per search: it keeps its working memory from query to query. */
export class Ranker {
	readonly #prior: Float32Array;
	readonly #accumulator: Accumulator;
	readonly #names: NameLikeness;
	readonly #chosen: Int32Array;
	readonly #scores: Float64Array;
	#accumulated: Accumulated | undefined;

	constructor(lexicon: Lexicon) {
		this.#prior = lexicon.prior;
		this.#accumulator = new Accumulator(lexicon);
		this.#names = new NameLikeness(lexicon);
		this.#chosen = new Int32Array(lexicon.keys.length);
		this.#scores = new Float64Array(lexicon.keys.length);
	}

	/** Ranks topics that hold all terms that count and, when those are too few, topics that hold most of them. */
	rank(terms: readonly Term[], {accepts, isAskedFor, partialUnder, limit, least = 0}: RankOptions): Ranking {
		const {counting, touched} = this.#accumulate(terms);
		if (counting.length === 0) return {ranked: [], total: 0, complete: 0};
		let chosen = this.#choose(touched, counting, accepts, Number.POSITIVE_INFINITY);
		const complete = chosen.length;
		if (complete < least) return {ranked: [], total: complete, complete};
		if (complete < partialUnder && counting.length > 1) {
			chosen = this.#choose(touched, counting, accepts, floors[familiarity(counting)].coverage * totalWeight(counting));
		}
		const {ranked, dropped} = this.#examine(chosen, counting, limit, isAskedFor);
		return {ranked, total: chosen.length - dropped, complete};
	}

	/** What the topics hold of the terms that count; at hand when the same terms are ranked again with more tolerance. */
	#accumulate(terms: readonly Term[]): Accumulated {
		if (this.#accumulated?.terms === terms) return this.#accumulated;
		const counting = terms.filter(({isStopWord}) => !isStopWord);
		this.#accumulated = {terms, counting, touched: this.#accumulator.accumulate(counting)};
		return this.#accumulated;
	}

	/** The topics that hold all terms, or hold terms of this weight for certain. */
	#choose(touched: Int32Array, {length}: readonly Term[], accepts: RankOptions['accepts'], weight: number): Int32Array {
		const {matched, certainWeight} = this.#accumulator;
		const all = (1 << length) - 1;
		let count = 0;
		for (let place = 0; place < touched.length; place++) {
			const topic = touched[place] as number;
			if ((matched[topic] === all || (certainWeight[topic] as number) >= weight) && accepts(topic)) this.#chosen[count++] = topic;
		}
		return this.#chosen.subarray(0, count);
	}

	/** Scores the most promising name by name, and drops what holds part of the query and scores too little for it. */
	#examine(
		chosen: Int32Array,
		terms: readonly Term[],
		limit: number,
		isAskedFor: RankOptions['isAskedFor'],
	): {readonly ranked: readonly Ranked[]; readonly dropped: number} {
		const {scores: matchScores, matched} = this.#accumulator;
		const scores = this.#scores;
		const perWeight = share.words / totalWeight(terms);
		for (let place = 0; place < chosen.length; place++) {
			const topic = chosen[place] as number;
			scores[topic] = perWeight * (matchScores[topic] as number) + share.prior * (this.#prior[topic] as number);
		}
		const promising = highest(chosen, scores, Math.max(limit, leastExamined));
		this.#names.compareWith(terms);
		const all = (1 << terms.length) - 1;
		const floor = floors[familiarity(terms)].score;
		this.#names.addTo(scores, promising, share.names);
		if (isAskedFor) for (const topic of promising) if (isAskedFor(topic)) scores[topic] = (scores[topic] as number) * askedFor;
		const kept = promising.filter(topic => matched[topic] === all || (scores[topic] as number) >= floor);
		// Whole numbers, since a key should leave no garbage.
		kept.sort((a, b) => Math.sign((scores[b] as number) - (scores[a] as number)) || a - b);
		const ranked = Array.from(kept.subarray(0, limit), topic => ({topic, score: scores[topic] as number}));
		return {ranked, dropped: promising.length - kept.length};
	}
}

function familiarity(terms: readonly Term[]): keyof typeof floors {
	const unknown = terms.filter(({isKnown}) => !isKnown);
	if (unknown.length === 0) return 'known';
	return totalWeight(unknown) > strangeness * totalWeight(terms) ? 'strange' : 'partlyStrange';
}
