import type {Lexicon} from './lexicon.ts';
import {massOf, type Term, totalMass} from './meaning.ts';

/** A small word still tells two names apart. */
const smallMass = 0.05;

/** How near the names of topics are to a query. Keeps its working memory from query to query. */
export class NameLikeness {
	readonly #lexicon: Lexicon;
	/** For each word of the lexicon, how well and by which terms it is meant in this query. */
	readonly #quality: Float32Array;
	readonly #meantBy: Int32Array;
	#terms: readonly Term[] = [];
	#total = 1;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#quality = new Float32Array(lexicon.words.length);
		this.#meantBy = new Int32Array(lexicon.words.length);
	}

	/** Takes the query that names are compared with from here on. */
	compareWith(terms: readonly Term[]): void {
		for (const {matches} of this.#terms) {
			for (const {word} of matches) {
				this.#quality[word] = 0;
				this.#meantBy[word] = 0;
			}
		}
		this.#terms = terms;
		this.#total = totalMass(terms);
		terms.forEach(({matches}, number) => {
			for (const {word, quality} of matches) {
				this.#meantBy[word] = (this.#meantBy[word] ?? 0) | (1 << number);
				if (quality > (this.#quality[word] ?? 0)) this.#quality[word] = quality;
			}
		});
	}

	/** The nearest name of a topic, by its weight: 1 when a title holds all of the query and the query all of the title. */
	of(topic: number): number {
		const {starts, weights} = this.#lexicon.names;
		let best = 0;
		for (let name = starts[topic] ?? 0; name < (starts[topic + 1] ?? 0); name++) {
			const weight = weights[name] ?? 0;
			if (weight > best) best = Math.max(best, weight * this.#ofName(name));
		}
		return best;
	}

	/** The harmonic mean of the share of the name that the query holds and the share of the query that the name holds. */
	#ofName(name: number): number {
		const {wordStarts, words, wholes} = this.#lexicon.names;
		const whole = wholes[name] ?? 0;
		let mass = 0;
		let meant = 0;
		let bits = 0;
		for (let place = wordStarts[name] ?? 0; place < (wordStarts[name + 1] ?? 0); place++) {
			const word = words[place] ?? 0;
			const own = this.#lexicon.isSmall[word] ? smallMass : (this.#lexicon.rarity[word] ?? 0);
			mass += own;
			meant += own * (this.#quality[word] ?? 0);
			bits |= this.#meantBy[word] ?? 0;
		}
		const byWords = mass > 0 ? harmonic(meant / mass, massOf(bits, this.#terms) / this.#total) : 0;
		return Math.max(byWords, harmonic(this.#quality[whole] ?? 0, massOf(this.#meantBy[whole] ?? 0, this.#terms) / this.#total));
	}
}

function harmonic(a: number, b: number): number {
	return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}
