import type {Lexicon} from '../index/lexicon.ts';
import type {Meaning, Term} from './term.ts';
import {trust} from './trust.ts';

/** What the topics of a lexicon hold of a query. Working memory that is kept from query to query, so that a key costs no allocation. */
export class Evidence {
	/** Per topic, what the terms it holds are worth there. */
	readonly worth: Float32Array;
	/** Per topic, a bit for each term it holds. */
	readonly held: Int32Array;
	/** Per topic, the mass of the terms it holds without doubt. */
	readonly sureMass: Float32Array;
	readonly #heldSurely: Int32Array;
	readonly #postings: Lexicon['postings'];
	readonly #best: Float32Array;
	readonly #met: Int32Array;
	readonly #touched: Int32Array;
	#touchedCount = 0;

	constructor({keys, postings}: Lexicon) {
		this.#postings = postings;
		this.worth = new Float32Array(keys.length);
		this.held = new Int32Array(keys.length);
		this.sureMass = new Float32Array(keys.length);
		this.#heldSurely = new Int32Array(keys.length);
		this.#best = new Float32Array(keys.length);
		this.#met = new Int32Array(keys.length);
		this.#touched = new Int32Array(keys.length);
	}

	/** Adds up, term by term, the best match each topic has; answers the topics that have any. */
	gather(terms: readonly Term[]): Int32Array {
		this.#forget();
		terms.forEach((term, number) => {
			this.#addTerm(term, 1 << number);
		});
		return this.#touched.subarray(0, this.#touchedCount);
	}

	#addTerm({typed, matches, mass}: Term, bit: number): void {
		let met = 0;
		for (const match of matches) met = this.#addPostings(match, bit, isSure(typed, match) ? mass : 0, met);
		for (let place = 0; place < met; place++) {
			const topic = this.#met[place] ?? 0;
			// No earlier term met it.
			if (this.held[topic] === bit) this.#touched[this.#touchedCount++] = topic;
			this.worth[topic] = (this.worth[topic] ?? 0) + (this.#best[topic] ?? 0);
			this.#best[topic] = 0;
		}
	}

	/** The inner loop of the search; answers how many topics this term has met so far. */
	#addPostings({word, worth}: Meaning, bit: number, sureMass: number, metBefore: number): number {
		const {starts, topics, weights} = this.#postings;
		const {held} = this;
		const best = this.#best;
		const met = this.#met;
		const end = starts[word + 1] ?? 0;
		let count = metBefore;
		for (let entry = starts[word] ?? 0; entry < end; entry++) {
			const topic = topics[entry] as number;
			const value = worth * (weights[entry] as number);
			const before = held[topic] as number;
			if ((before & bit) === 0) {
				held[topic] = before | bit;
				met[count++] = topic;
			}
			if (sureMass > 0) this.#addSurely(topic, bit, sureMass);
			if (value > (best[topic] as number)) best[topic] = value;
		}
		return count;
	}

	#addSurely(topic: number, bit: number, mass: number): void {
		const before = this.#heldSurely[topic] as number;
		if (before & bit) return;
		this.#heldSurely[topic] = before | bit;
		this.sureMass[topic] = (this.sureMass[topic] as number) + mass;
	}

	#forget(): void {
		for (let place = 0; place < this.#touchedCount; place++) {
			const topic = this.#touched[place] ?? 0;
			this.worth[topic] = 0;
			this.held[topic] = 0;
			this.sureMass[topic] = 0;
			this.#heldSurely[topic] = 0;
		}
		this.#touchedCount = 0;
	}
}

/** Whether a match is safe enough to show a topic that lacks other words of the query. */
function isSure(typed: string, {edits, quality}: Meaning): boolean {
	return edits === 0 ? quality >= trust.root : edits === 1 && typed.length > 6;
}
