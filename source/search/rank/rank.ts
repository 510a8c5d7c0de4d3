import type {Lexicon} from '../index/lexicon.ts';
import {NameLikeness} from '../match/name-likeness.ts';
import {Accumulator} from './accumulator.ts';
import type {Promotions} from './promotion.ts';
import {type Term, totalWeight} from './term.ts';
import {highest} from './top.ts';

/** A topic by number, with its score, 0 to 1. */
export type Ranked = {readonly topic: number; readonly score: number};

/** The best topics, best first; how many there are in all; and how many of those hold every term that counts. */
export type Ranking = {
	readonly ranked: readonly Ranked[];
	readonly total: number;
	readonly complete: number;
	/** How many of the best score so near the best that they may be meant. */
	readonly relevant: number;
};

export type RankOptions = {
	readonly accepts: (topic: number) => boolean;
	/** Topics that come before all others, with their scores; all of them are accepted. */
	readonly promotions: Promotions;
	/** Whether a topic is of a kind that the way the question is put asks for. */
	readonly isAskedFor?: (topic: number) => boolean;
	/** Whether a topic is of a kind that answers no question. */
	readonly isBehind?: (topic: number) => boolean;
	/** With fewer complete topics than this, those that hold most of the query are ranked too. */
	readonly partialUnder: number;
	/** How many of the best are wanted. */
	readonly limit: number;
	/** Whether words that match nothing are left out beside those that do; only once typing errors were looked for. */
	readonly ignoresUnknown?: boolean;
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
/** What share of the query makes a topic worth ranking beside those that hold all of it. */
const enoughHeld = 0.5;
/** From what share of unknown words on a query is strange. */
const strangeness = 1 / 3;
/** What being of the kind asked for multiplies a score by: it decides between neighbours, and makes nothing found that was not. */
const askedFor = 1.15;
/** What being of a kind that answers no question multiplies a score by. */
const behind = 0.6;
/** What scores less than this share of the best is noise: it holds the words and is about something else. */
const relevantShare = 0.5;
/** At least so many of the best by words are looked at name by name. */
const leastExamined = 120;

type Accumulated = {
	readonly terms: readonly Term[];
	readonly ignoresUnknown: boolean;
	readonly counting: readonly Term[];
	readonly touched: Int32Array;
};

/** Ranks the topics of a lexicon for the terms of a query. One per search: it keeps its working memory from query to query. */
export class Ranker {
	readonly #prior: Float32Array;
	readonly #isLight: (word: string) => boolean;
	readonly #accumulator: Accumulator;
	readonly #names: NameLikeness;
	readonly #chosen: Int32Array;
	readonly #scores: Float64Array;
	#accumulated: Accumulated | undefined;
	/** The words that only put the question. */
	#small: readonly Term[] = [];

	constructor(lexicon: Lexicon) {
		this.#prior = lexicon.prior;
		this.#isLight = lexicon.wording.isLight;
		this.#accumulator = new Accumulator(lexicon);
		this.#names = new NameLikeness(lexicon);
		this.#chosen = new Int32Array(lexicon.keys.length);
		this.#scores = new Float64Array(lexicon.keys.length);
	}

	/** Ranks topics that hold all terms that count and, when those are too few, topics that hold most of them. */
	rank(
		terms: readonly Term[],
		{accepts, promotions, isAskedFor, isBehind, partialUnder, limit, ignoresUnknown = false, least = 0}: RankOptions,
	): Ranking {
		const {counting, touched} = this.#accumulate(terms, ignoresUnknown);
		if (counting.length === 0 && promotions.size === 0) return nothing;
		const mostly = counting.length > 1 ? enoughHeld * totalWeight(counting) : Number.POSITIVE_INFINITY;
		let chosen = this.#choose(touched, counting, {accepts, promotions}, mostly);
		const complete = this.#complete(chosen, counting, promotions);
		if (complete < least) return {...nothing, complete};
		if (complete < partialUnder && counting.length > 1) {
			const least = floors[familiarity(counting)].coverage * totalWeight(counting);
			chosen = this.#choose(touched, counting, {accepts, promotions}, least);
		}
		const {ranked, dropped, relevant} = this.#examine(chosen, counting, {limit, isAskedFor, isBehind, promotions});
		const total = chosen.length - dropped;
		return {ranked, total, complete, relevant: Math.min(total, relevant)};
	}

	/** All topics, by what decides between equals. */
	all({accepts, limit}: RankOptions): Ranking {
		let count = 0;
		for (let topic = 0; topic < this.#prior.length; topic++) if (accepts(topic)) this.#chosen[count++] = topic;
		const {ranked} = this.#examine(this.#chosen.subarray(0, count), [], {limit, promotions: new Map()});
		return {ranked, total: count, complete: count, relevant: count};
	}

	/** What the topics hold of the terms that count; at hand when the same terms are ranked again with more tolerance. */
	#accumulate(terms: readonly Term[], ignoresUnknown: boolean): Accumulated {
		if (this.#accumulated?.terms === terms && this.#accumulated.ignoresUnknown === ignoresUnknown) return this.#accumulated;
		const telling = terms.filter(({isStopWord}) => !isStopWord);
		this.#small = terms.filter(({isStopWord}) => isStopWord);
		const counting = ignoresUnknown ? known(telling) : telling;
		this.#accumulated = {terms, ignoresUnknown, counting, touched: this.#accumulator.accumulate(counting)};
		return this.#accumulated;
	}

	/** The topics that hold all terms, or hold terms of this weight for certain, and those that come first whatever they hold. */
	#choose(
		touched: Int32Array,
		terms: readonly Term[],
		{accepts, promotions}: Pick<RankOptions, 'accepts' | 'promotions'>,
		weight: number,
	): Int32Array {
		const {matched, certainWeight} = this.#accumulator;
		const all = this.#telling(terms);
		let count = 0;
		for (let place = 0; place < touched.length; place++) {
			const topic = touched[place] as number;
			if (!(((matched[topic] as number) & all) === all || (certainWeight[topic] as number) >= weight)) continue;
			if (accepts(topic) && !promotions.has(topic)) this.#chosen[count++] = topic;
		}
		for (const topic of promotions.keys()) this.#chosen[count++] = topic;
		return this.#chosen.subarray(0, count);
	}

	/** A bit for each term that a topic has to hold to hold all of a query: one lacks nothing by lacking an everyday word. */
	#telling(terms: readonly Term[]): number {
		let bits = 0;
		terms.forEach(({typed}, number) => {
			if (!this.#isLight(typed)) bits |= 1 << number;
		});
		return bits || (1 << terms.length) - 1;
	}

	/** How many of the chosen hold every term, everyday words and all, or come first whatever they hold. */
	#complete(chosen: Int32Array, {length}: readonly Term[], promotions: Promotions): number {
		const {matched} = this.#accumulator;
		const all = (1 << length) - 1;
		let count = 0;
		for (const topic of chosen) if (matched[topic] === all || promotions.has(topic)) count++;
		return count;
	}

	/** Scores the most promising name by name, and drops what holds part of the query and scores too little for it. */
	#examine(
		chosen: Int32Array,
		terms: readonly Term[],
		{limit, isAskedFor, isBehind, promotions}: Pick<RankOptions, 'limit' | 'isAskedFor' | 'isBehind' | 'promotions'>,
	): {readonly ranked: readonly Ranked[]; readonly dropped: number; readonly relevant: number} {
		const {scores: matchScores, matched} = this.#accumulator;
		const scores = this.#scores;
		const perWeight = share.words / totalWeight(terms);
		for (let place = 0; place < chosen.length; place++) {
			const topic = chosen[place] as number;
			scores[topic] = perWeight * (matchScores[topic] as number) + share.prior * (this.#prior[topic] as number);
		}
		for (const [topic, score] of promotions) scores[topic] = Math.max(score, scores[topic] as number);
		const promising = highest(chosen, scores, Math.max(limit, leastExamined));
		this.#names.compareWith(terms, this.#small);
		const all = this.#telling(terms);
		const floor = floors[familiarity(terms)].score;
		this.#names.addTo(scores, promising, share.names);
		if (isAskedFor) for (const topic of promising) if (isAskedFor(topic)) scores[topic] = (scores[topic] as number) * askedFor;
		for (const [topic, score] of promotions) scores[topic] = Math.max(score, scores[topic] as number);
		const kept = promising.filter(topic => ((matched[topic] as number) & all) === all || (scores[topic] as number) >= floor);
		if (isBehind)
			for (const topic of kept) if (isBehind(topic) && !promotions.has(topic)) scores[topic] = (scores[topic] as number) * behind;
		// Whole numbers, since a key should leave no garbage.
		kept.sort((a, b) => Math.sign((scores[b] as number) - (scores[a] as number)) || a - b);
		const ranked = Array.from(kept.subarray(0, limit), topic => ({topic, score: scores[topic] as number}));
		return {ranked, dropped: promising.length - kept.length, relevant: this.#relevant(chosen, kept, promotions)};
	}

	/** How many topics, from the best on, score near enough to the best; where all that were looked at do, those that were not count too. */
	#relevant(chosen: Int32Array, kept: Int32Array, promotions: Promotions): number {
		const best = promotions.size > 0 ? 1 : (this.#scores[kept[0] ?? 0] as number);
		let count = 0;
		while (count < kept.length && (this.#scores[kept[count] as number] as number) >= relevantShare * best) count++;
		return count === kept.length ? chosen.length : count;
	}
}

const nothing: Ranking = {ranked: [], total: 0, complete: 0, relevant: 0};

/** Words that nothing here knows do not count beside one that a name has: what is known is what can be found. */
function known(terms: readonly Term[]): readonly Term[] {
	return terms.some(({isNamed}) => isNamed) ? terms.filter(({matches}) => matches.length > 0) : terms;
}

function familiarity(terms: readonly Term[]): keyof typeof floors {
	const unknown = terms.filter(({isKnown}) => !isKnown);
	if (unknown.length === 0) return 'known';
	return totalWeight(unknown) > strangeness * totalWeight(terms) ? 'strange' : 'partlyStrange';
}
