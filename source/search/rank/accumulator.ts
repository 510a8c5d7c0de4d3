import type {Lexicon} from '../index/lexicon.ts';
import {matchQuality} from '../match/quality.ts';
import type {Term, TermMatch} from './term.ts';

/** What the topics of a lexicon hold of a query. Working memory that is kept from query to query, so that a key costs no allocation. */
export class Accumulator {
	/** Per topic, the sum of what its matches of the terms weigh. */
	readonly scores: Float32Array;
	/** Per topic, a bit for each term it holds. */
	readonly matched: Int32Array;
	/** Per topic, the weight of the terms it holds for certain. */
	readonly certainWeight: Float32Array;
	readonly #matchedCertainly: Int32Array;
	readonly #postings: Lexicon['postings'];
	readonly #best: Float32Array;
	readonly #met: Int32Array;
	readonly #touched: Int32Array;
	#touchedCount = 0;

	constructor({keys, postings}: Lexicon) {
		this.#postings = postings;
		this.scores = new Float32Array(keys.length);
		this.matched = new Int32Array(keys.length);
		this.certainWeight = new Float32Array(keys.length);
		this.#matchedCertainly = new Int32Array(keys.length);
		this.#best = new Float32Array(keys.length);
		this.#met = new Int32Array(keys.length);
		this.#touched = new Int32Array(keys.length);
	}

	/** Adds up, term by term, the best match each topic has; answers the topics that have any. */
	accumulate(terms: readonly Term[]): Int32Array {
		this.#forget();
		terms.forEach((term, number) => {
			this.#addTerm(term, 1 << number);
		});
		return this.#touched.subarray(0, this.#touchedCount);
	}

	#addTerm({typed, matches, weight}: Term, bit: number): void {
		let met = 0;
		for (const match of matches) met = this.#addPostings(match, bit, isCertain(typed, match) ? weight : 0, met);
		for (let place = 0; place < met; place++) {
			const topic = this.#met[place] ?? 0;
			// No earlier term met it.
			if (this.matched[topic] === bit) this.#touched[this.#touchedCount++] = topic;
			this.scores[topic] = (this.scores[topic] ?? 0) + (this.#best[topic] ?? 0);
			this.#best[topic] = 0;
		}
	}

	/** The inner loop of the search; answers how many topics this term has met so far. */
	#addPostings({word, weight}: TermMatch, bit: number, certainWeight: number, metBefore: number): number {
		const {starts, topics, weights} = this.#postings;
		const {matched} = this;
		const best = this.#best;
		const met = this.#met;
		const end = starts[word + 1] ?? 0;
		let count = metBefore;
		for (let entry = starts[word] ?? 0; entry < end; entry++) {
			const topic = topics[entry] as number;
			const value = weight * (weights[entry] as number);
			const before = matched[topic] as number;
			if ((before & bit) === 0) {
				matched[topic] = before | bit;
				met[count++] = topic;
			}
			if (certainWeight > 0) this.#addCertainly(topic, bit, certainWeight);
			if (value > (best[topic] as number)) best[topic] = value;
		}
		return count;
	}

	#addCertainly(topic: number, bit: number, weight: number): void {
		const before = this.#matchedCertainly[topic] as number;
		if (before & bit) return;
		this.#matchedCertainly[topic] = before | bit;
		this.certainWeight[topic] = (this.certainWeight[topic] as number) + weight;
	}

	#forget(): void {
		for (let place = 0; place < this.#touchedCount; place++) {
			const topic = this.#touched[place] ?? 0;
			this.scores[topic] = 0;
			this.matched[topic] = 0;
			this.certainWeight[topic] = 0;
			this.#matchedCertainly[topic] = 0;
		}
		this.#touchedCount = 0;
	}
}

/** Whether a match is safe enough to show a topic that lacks other words of the query. */
function isCertain(typed: string, {edits, quality}: TermMatch): boolean {
	return edits === 0 ? quality >= matchQuality.root : edits === 1 && typed.length > 6;
}
