import type {Lexicon} from '../index/lexicon.ts';
import {foldedWords} from '../words/words.ts';
import type {NameLookup} from './name-lookup.ts';
import type {PromotionOptions, Promotions} from './promotion.ts';
import {Qualifiers} from './qualifiers.ts';

/** What a name beside qualifiers scores: more than what is found by its words. What follows `for` is more likely what it is for. */
const besideQualifiers = 2;
const afterJoin = 0.3;
/** What is named in a question for a kind of entry scores this at least: entries of that kind may do better. */
const namedInQuestion = 0.85;
const maxChunks = 16;
const none: Promotions = new Map();

/** A piece of a query between spaces: it says what is asked for, or stands beside that; what is not known may do either. */
type Chunk = {readonly text: string; readonly words: readonly string[]; readonly role: 'told' | 'beside' | 'unknown'};

/** Finds the name in a query whose other words are a role, a kind, or unknown. */
export class NameBeside {
	readonly #lexicon: Lexicon;
	readonly #names: NameLookup;
	#made: Qualifiers | undefined;

	constructor(lexicon: Lexicon, names: NameLookup) {
		this.#lexicon = lexicon;
		this.#names = names;
	}

	/** The topics named by the longest part of a folded query that has only such words around it. */
	find(folded: string, asksForKind: boolean, options: PromotionOptions): Promotions {
		const texts = folded.split(/\s+/u).filter(Boolean);
		if (texts.length < 2 || texts.length > maxChunks) return none;
		const chunks = texts.map(text => this.#chunk(text, options));
		// A name has to hold all that says what is asked for.
		const first = chunks.findIndex(({role}) => role === 'told');
		const last = chunks.findLastIndex(({role}) => role === 'told');
		const least = first < 0 ? 1 : last - first + 1;
		for (let length = chunks.length - 1; length >= least; length--) {
			const found = this.#ofLength(chunks, length, first < 0 ? undefined : [first, last], options);
			if (found.size > 0)
				return asksForKind && this.#isQuestion(chunks) ? new Map(Array.from(found.keys(), topic => [topic, namedInQuestion])) : found;
		}
		return none;
	}

	#ofLength(chunks: readonly Chunk[], length: number, told: readonly [number, number] | undefined, options: PromotionOptions): Promotions {
		const found = new Map<number, number>();
		for (let from = chunks.length - length; from >= 0; from--) {
			if (told && (from > told[0] || from + length <= told[1])) continue;
			const part = chunks.slice(from, from + length);
			const named = this.#names.find(part.map(({text}) => text).join(' ')).filter(({topic}) => options.accepts(topic));
			if (
				named.length === 0 ||
				!this.#isBeside(
					part,
					chunks.filter(chunk => !part.includes(chunk)),
					options,
				)
			)
				continue;
			const isAfterJoin = from > 0 && this.#qualifiers.join(chunks[from - 1]?.words ?? []);
			for (const {topic, quality} of named) {
				if (!found.has(topic)) found.set(topic, besideQualifiers - (isAfterJoin ? afterJoin : 0) + quality);
			}
		}
		return found;
	}

	/**
	 * Whether all around a name only qualifies it, where a word that may be a mistyped one is that. The name of a role is itself what qualifies:
	 * beside `team` it is that team, and in `how many … do we need` the question is the topic.
	 */
	#isBeside(part: readonly Chunk[], around: readonly Chunk[], {mayBeMeant}: PromotionOptions): boolean {
		const words = around.flatMap(chunk => chunk.words);
		const {isPeople, asksMore} = this.#lexicon.wording;
		if (words.some(word => isPeople(word) || asksMore(word)) && this.#qualifiers.are(part.flatMap(chunk => chunk.words))) return false;
		return around.every(({role, words}) => role === 'beside' || !words.some(mayBeMeant));
	}

	/** A question has words that only put it, and do more than join. */
	#isQuestion(chunks: readonly Chunk[]): boolean {
		return chunks.some(({words}) => this.#isShaping(words) && !this.#qualifiers.join(words));
	}

	#chunk(text: string, {isKnown}: PromotionOptions): Chunk {
		const words = foldedWords(text);
		const {intendedKinds} = this.#lexicon.wording;
		if (this.#isShaping(words) || this.#qualifiers.are(words) || words.every(word => intendedKinds([word]).size > 0))
			return {text, words, role: 'beside'};
		return {text, words, role: words.some(isKnown) ? 'told' : 'unknown'};
	}

	/** Whether these words only say how something is asked. */
	#isShaping(words: readonly string[]): boolean {
		return words.every(this.#lexicon.wording.isSmall);
	}

	get #qualifiers(): Qualifiers {
		this.#made ??= new Qualifiers(this.#lexicon);
		return this.#made;
	}
}
