import {type Lexicon, noWord} from '../index/lexicon.ts';
import {type Term, totalWeight, weightOf} from '../rank/term.ts';

/** A small word still tells two names apart. */
const stopWordWeight = 0.05;

/** How near the names of topics are to a query. Keeps its working memory from query to query. */
export class NameLikeness {
	readonly #lexicon: Lexicon;
	/** For each word of the lexicon, how well and by which terms it is meant in this query. */
	readonly #quality: Float32Array;
	readonly #meantBy: Int32Array;
	#terms: readonly Term[] = [];
	#small: readonly Term[] = [];
	#total = 1;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#quality = new Float32Array(lexicon.words.length);
		this.#meantBy = new Int32Array(lexicon.words.length);
	}

	/** Takes the query that names are compared with from here on: what counts, and the small words that only tell two names apart. */
	compareWith(terms: readonly Term[], small: readonly Term[] = []): void {
		for (const {matches} of [...this.#terms, ...this.#small]) {
			for (const {word} of matches) {
				this.#quality[word] = 0;
				this.#meantBy[word] = 0;
			}
		}
		this.#terms = terms;
		this.#small = small;
		for (const {matches} of small) {
			for (const {word, quality} of matches) if (quality === 1) this.#quality[word] = 1;
		}
		this.#total = totalWeight(terms);
		terms.forEach(({matches}, number) => {
			for (const {word, quality} of matches) {
				this.#meantBy[word] = (this.#meantBy[word] ?? 0) | (1 << number);
				if (quality > (this.#quality[word] ?? 0)) this.#quality[word] = quality;
			}
		});
	}

	/** Adds to the scores of topics a share of how near the nearest name of each is: 1 when a title holds all of the query and the query all of the title. */
	addTo(scores: Float64Array, topics: Int32Array, share: number): void {
		const {starts, weights} = this.#lexicon.names;
		for (let place = 0; place < topics.length; place++) {
			const topic = topics[place] as number;
			const end = starts[topic + 1] ?? 0;
			let best = 0;
			for (let name = starts[topic] ?? 0; name < end; name++) {
				const weight = weights[name] as number;
				if (weight > best) best = Math.max(best, weight * this.#likeness(name));
			}
			scores[topic] = (scores[topic] as number) + share * best;
		}
	}

	/** The harmonic mean of the share of the name that the query holds and the share of the query that the name holds. */
	#likeness(name: number): number {
		const {names, isStopWord, rarity} = this.#lexicon;
		const {wordStarts, words, wholes} = names;
		const whole = wholes[name] as number;
		const end = wordStarts[name + 1] as number;
		const begin = wordStarts[name] as number;
		let bits = 0;
		for (let place = begin; place < end; place++) bits |= this.#meantBy[words[place] as number] as number;
		const byWhole = whole === noWord ? 0 : (this.#meantBy[whole] as number);
		// Most names have nothing to do with the query.
		if (bits === 0 && byWhole === 0) return 0;
		let weight = 0;
		let meant = 0;
		for (let place = begin; place < end; place++) {
			const word = words[place] as number;
			const own = isStopWord[word] ? stopWordWeight : (rarity[word] as number);
			weight += own;
			meant += own * (this.#quality[word] as number);
		}
		const byWords = bits > 0 && weight > 0 ? harmonic(meant / weight, weightOf(bits, this.#terms) / this.#total) : 0;
		if (byWhole === 0) return byWords;
		return Math.max(byWords, harmonic(this.#quality[whole] as number, weightOf(byWhole, this.#terms) / this.#total));
	}
}

function harmonic(a: number, b: number): number {
	return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}
