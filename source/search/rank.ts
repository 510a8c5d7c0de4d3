import type {TopicKind} from '../topics/topic.ts';
import type {Lexicon} from './lexicon.ts';
import type {Meaning, Term} from './meaning.ts';
import {trust} from './trust.ts';

/** A topic by number, with its score, 0 to 1. */
export type Ranked = {readonly topic: number; readonly score: number};

/** Topics, best first, and how many of them hold every term that counts. */
export type Ranking = {readonly ranked: readonly Ranked[]; readonly complete: number};

/**
 * What share of the query, by rarity, a topic must hold when it does not hold all, and what it must score to be shown: the more, the more
 * of the query the dataset has never heard of, since that may well be nonsense.
 */
const floors = {
	known: {coverage: 0.25, score: 0.12},
	partlyStrange: {coverage: 0.25, score: 0.25},
	strange: {coverage: 0.4, score: 0.55},
} as const;
/** From what share of unknown words on a query is strange. */
const strangeness = 1 / 3;
/** Only this many of the best are looked at name by name. */
const maxExamined = 120;
/** A small word still tells two names apart. */
const smallMass = 0.05;

/** How much each part of the score weighs: words found anywhere, and how near a name is to being the query. */
const share = {words: 0.48, names: 0.5, standing: 0.02} as const;

/** Between equals, what a thing is comes before where it is spoken of. */
const kindStanding: Readonly<Record<TopicKind, number>> = {
	moment: 0.3,
	assessment: 0.3,
	concept: 1,
	dimension: 0.9,
	role: 0.9,
	tool: 0.7,
	work: 0.5,
	need: 0.4,
	myth: 0.4,
	day: 0.2,
};

/** Ranks the topics of a lexicon for the terms of a query. One per search: it keeps its working memory from query to query. */
export class Ranker {
	readonly #lexicon: Lexicon;
	readonly #standing: Float32Array;
	readonly #sum: Float32Array;
	readonly #best: Float32Array;
	/** A bit per term that a topic holds, and the same without doubtful matches. */
	readonly #held: Int32Array;
	readonly #heldSurely: Int32Array;
	/** For each word of the lexicon, how well and by which terms it is meant in this query. */
	readonly #quality: Float32Array;
	readonly #terms: Int32Array;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#standing = standings(lexicon);
		this.#sum = new Float32Array(lexicon.topics.length);
		this.#best = new Float32Array(lexicon.topics.length);
		this.#held = new Int32Array(lexicon.topics.length);
		this.#heldSurely = new Int32Array(lexicon.topics.length);
		this.#quality = new Float32Array(lexicon.words.length);
		this.#terms = new Int32Array(lexicon.words.length);
	}

	/**
	 * Topics that hold all terms that count; when those are too few, also topics that hold
	 * most of the query. Best first.
	 */
	rank(terms: readonly Term[], accepts: (topic: number) => boolean, partial: {readonly whenFewerThan: number}): Ranking {
		const counting = terms.filter(({isSmall}) => !isSmall);
		if (counting.length === 0) return {ranked: [], complete: 0};
		const touched = this.#gather(counting);
		const all = (1 << counting.length) - 1;
		const wanted = touched.filter(accepts);
		const complete = wanted.filter(topic => this.#held[topic] === all);
		const floor = floors[familiarity(counting)];
		const chosen = complete.length < partial.whenFewerThan ? this.#withPartial(wanted, all, counting, floor.coverage) : complete;
		this.#noteWords(counting);
		const ranked = this.#examine(chosen, counting).filter(({topic, score}) => this.#held[topic] === all || score >= floor.score);
		this.#forget(touched, counting);
		return {ranked, complete: complete.length};
	}

	/** Adds up, term by term, the best match each topic has; answers the topics that have any. */
	#gather(terms: readonly Term[]): number[] {
		const touched: number[] = [];
		terms.forEach(({typed, matches}, term) => {
			const bit = 1 << term;
			const met: number[] = [];
			for (const match of matches) this.#addPostings(match.word, match.worth, bit, isSure(typed, match), met);
			for (const topic of met) {
				// No earlier term met it.
				if (this.#held[topic] === bit) touched.push(topic);
				this.#sum[topic] = (this.#sum[topic] ?? 0) + (this.#best[topic] ?? 0);
				this.#best[topic] = 0;
			}
		});
		return touched;
	}

	#addPostings(word: number, worth: number, bit: number, sure: boolean, met: number[]): void {
		const {starts, topics, weights} = this.#lexicon.postings;
		const end = starts[word + 1] ?? 0;
		for (let entry = starts[word] ?? 0; entry < end; entry++) {
			const topic = topics[entry] ?? 0;
			const value = worth * (weights[entry] ?? 0);
			const held = this.#held[topic] ?? 0;
			if ((held & bit) === 0) {
				this.#held[topic] = held | bit;
				met.push(topic);
			}
			if (sure) this.#heldSurely[topic] = (this.#heldSurely[topic] ?? 0) | bit;
			if (value > (this.#best[topic] ?? 0)) this.#best[topic] = value;
		}
	}

	/** All that hold every term, and those that surely hold enough of the query. */
	#withPartial(touched: readonly number[], all: number, terms: readonly Term[], share: number): number[] {
		const floor = share * totalMass(terms);
		return touched.filter(topic => this.#held[topic] === all || coverage(this.#heldSurely[topic] ?? 0, terms) >= floor);
	}

	/** Scores the most promising name by name; the rest keep the order of their words. */
	#examine(chosen: readonly number[], terms: readonly Term[]): Ranked[] {
		const total = totalMass(terms);
		const wordScore = (topic: number) => (share.words * (this.#sum[topic] ?? 0)) / total + share.standing * (this.#standing[topic] ?? 0);
		const byWords = chosen.map(topic => ({topic, score: wordScore(topic)})).sort(bestFirst);
		const examined = byWords
			.slice(0, maxExamined)
			.map(({topic, score}) => ({topic, score: score + share.names * this.#nameScore(topic, terms, total)}));
		return [...examined.sort(bestFirst), ...byWords.slice(maxExamined)];
	}

	/** How near the nearest name of a topic is to the query: 1 when each holds all of the other. */
	#nameScore(topic: number, terms: readonly Term[], total: number): number {
		const {starts, weights} = this.#lexicon.names;
		let best = 0;
		for (let name = starts[topic] ?? 0; name < (starts[topic + 1] ?? 0); name++) {
			const weight = weights[name] ?? 0;
			if (weight > best) best = Math.max(best, weight * this.#likeness(name, terms, total));
		}
		return best;
	}

	/** The harmonic mean of the share of the name that the query holds and the share of the query that the name holds. */
	#likeness(name: number, terms: readonly Term[], total: number): number {
		const {wordStarts, words, wholes} = this.#lexicon.names;
		const whole = wholes[name] ?? 0;
		let likeness = harmonic(this.#quality[whole] ?? 0, coverage(this.#terms[whole] ?? 0, terms) / total);
		let mass = 0;
		let meant = 0;
		let bits = 0;
		for (let place = wordStarts[name] ?? 0; place < (wordStarts[name + 1] ?? 0); place++) {
			const word = words[place] ?? 0;
			const own = this.#lexicon.isSmall[word] ? smallMass : (this.#lexicon.rarity[word] ?? 0);
			mass += own;
			meant += own * (this.#quality[word] ?? 0);
			bits |= this.#terms[word] ?? 0;
		}
		if (meant > 0) likeness = Math.max(likeness, harmonic(meant / mass, coverage(bits, terms) / total));
		return likeness;
	}

	#noteWords(terms: readonly Term[]): void {
		terms.forEach(({matches}, term) => {
			for (const {word, quality} of matches) {
				this.#terms[word] = (this.#terms[word] ?? 0) | (1 << term);
				if (quality > (this.#quality[word] ?? 0)) this.#quality[word] = quality;
			}
		});
	}

	#forget(touched: readonly number[], terms: readonly Term[]): void {
		for (const topic of touched) {
			this.#sum[topic] = 0;
			this.#held[topic] = 0;
			this.#heldSurely[topic] = 0;
		}
		for (const {matches} of terms) {
			for (const {word} of matches) {
				this.#quality[word] = 0;
				this.#terms[word] = 0;
			}
		}
	}
}

/** Whether a match is safe enough to show a topic that lacks other words of the query. */
function isSure(typed: string, {edits, quality}: Meaning): boolean {
	return edits === 0 ? quality >= trust.root : edits === 1 && typed.length > 6;
}

function familiarity(terms: readonly Term[]): keyof typeof floors {
	const unknown = terms.filter(({isKnown}) => !isKnown);
	if (unknown.length === 0) return 'known';
	return totalMass(unknown) > strangeness * totalMass(terms) ? 'strange' : 'partlyStrange';
}

function totalMass(terms: readonly Term[]): number {
	return terms.reduce((sum, {mass}) => sum + mass, 0) || 1;
}

/** The mass of the terms whose bits are set. */
function coverage(bits: number, terms: readonly Term[]): number {
	let sum = 0;
	for (let term = 0; term < terms.length; term++) if (bits & (1 << term)) sum += terms[term]?.mass ?? 0;
	return sum;
}

function harmonic(a: number, b: number): number {
	return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

function bestFirst(a: Ranked, b: Ranked): number {
	return b.score - a.score || a.topic - b.topic;
}

/** What decides between equals: the kind of thing it is, and how many other topics lead to it. */
function standings({topics}: Lexicon): Float32Array {
	const led = new Map<string, number>();
	for (const {related} of topics) for (const key of related) led.set(key, (led.get(key) ?? 0) + 1);
	const most = Math.log(1 + Math.max(1, ...[...led.values()].slice(0, 10_000)));
	return new Float32Array(topics.map(({key, kind}) => 0.85 * kindStanding[kind] + (0.15 * Math.log(1 + (led.get(key) ?? 0))) / most));
}
