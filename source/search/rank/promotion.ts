import type {Lexicon} from '../index/lexicon.ts';
import type {Query} from '../query.ts';
import {fold} from '../words/fold.ts';
import {intendedKinds} from '../words/intent.ts';
import {stopWords} from '../words/stop-words.ts';
import {namesOnSide, toldOf, type Versus, versusSplits} from '../words/versus.ts';
import {foldedWords} from '../words/words.ts';
import type {Named, NameLookup} from './name-lookup.ts';
import {isPeople, Qualifiers} from './qualifiers.ts';
import {TellingApart} from './telling-apart.ts';

/** Topics that come before all that are found by their words, each with its score: the higher, the further up. */
export type Promotions = ReadonlyMap<number, number>;

/** From high to low. What is found by its words scores less than the least of them. */
const ranks = {whole: 9, tellsApart: 8, first: 7, second: 6, namesake: 4, besideQualifiers: 2} as const;
/** What is named in a question for a kind of entry scores this at least: entries of that kind may do better. */
const namedInQuestion = 0.85;
const maxChunks = 16;
const none: Promotions = new Map();

/** What stands on one side of a comparison, and the part of it that names it. */
type Side = {readonly name: string; readonly named: readonly Named[]};

export type PromotionOptions = {
	readonly accepts: (topic: number) => boolean;
	/** Whether a word is nothing that the dataset knows, not even mistyped. */
	readonly isUnknown: (word: string) => boolean;
	/** What a text means best, where it names nothing. */
	readonly bestOf: (text: string) => number | undefined;
};

/** Finds the topics that a query names, so that no word beside a name drives what it names out. */
export class Promoter {
	readonly #names: NameLookup;
	readonly #tellingApart: TellingApart;
	readonly #lexicon: Lexicon;
	#qualifiers: Qualifiers | undefined;

	constructor(lexicon: Lexicon, names: NameLookup) {
		this.#lexicon = lexicon;
		this.#names = names;
		this.#tellingApart = new TellingApart(lexicon);
	}

	/** What a query names as a whole; else the two things it asks to be told apart; else what it names beside a role, a kind or unknown words. */
	promote({text, words}: Query, options: PromotionOptions): Promotions {
		const folded = fold(text);
		const whole = this.#named(folded, options);
		if (whole.length > 0) return new Map(whole.map(({topic, quality}) => [topic, ranks.whole + quality]));
		return this.#versus(text, options) ?? this.#beside(folded, intendedKinds(words).size > 0, options);
	}

	#named(folded: string, {accepts}: PromotionOptions): readonly Named[] {
		return this.#names.find(folded).filter(({topic}) => accepts(topic));
	}

	#versus(text: string, options: PromotionOptions): Promotions | undefined {
		const splits = versusSplits(text);
		let best: {readonly split: Versus; readonly sides: readonly [Side, Side]} | undefined;
		for (const split of splits) {
			const left = this.#namedOn(split, false, options);
			const right = this.#namedOn(split, true, options);
			if (!left || !right || (best && lengthOf(best.sides) >= lengthOf([left, right]))) continue;
			best = {split, sides: [left, right]};
		}
		if (best) return this.#compared(best.split, best.sides, options);
		const split = splits.find(({isCertain}) => isCertain);
		const left = split && this.#meantOn(split, false, options);
		const right = split && this.#meantOn(split, true, options);
		return left && right && this.#compared(split, [left, right], options);
	}

	/** What tells two things apart, the two, and their namesakes. */
	#compared({left, right}: Versus, [{named: lefts}, {named: rights}]: readonly [Side, Side], {accepts}: PromotionOptions): Promotions {
		const found = new Map<number, number>();
		const put = (topic: number | undefined, score: number) => {
			if (topic !== undefined && !found.has(topic)) found.set(topic, score);
		};
		put(this.#tellingApart.find(toldOf(left, false), toldOf(right, true), accepts)[0], ranks.tellsApart);
		put(lefts[0]?.topic, ranks.first);
		put(rights[0]?.topic, ranks.second);
		for (const {topic, quality} of [...lefts, ...rights]) put(topic, ranks.namesake + quality);
		return found;
	}

	#namedOn(split: Versus, isRight: boolean, options: PromotionOptions): Side | undefined {
		for (const name of namesOnSide(split, isRight)) {
			const named = this.#named(name, options);
			if (named.length > 0) return {name, named};
		}
		return undefined;
	}

	/** What a side names, or, where the words can mean nothing but a comparison, what it means best. */
	#meantOn(split: Versus, isRight: boolean, options: PromotionOptions): Side | undefined {
		const named = this.#namedOn(split, isRight, options);
		if (named) return named;
		const best = options.bestOf(toldOf(split[isRight ? 'right' : 'left'], isRight));
		return best === undefined ? undefined : {name: '', named: [{topic: best, quality: 0}]};
	}

	/** The name in a query whose other words are a role, a kind, or unknown. */
	#beside(folded: string, asksForKind: boolean, options: PromotionOptions): Promotions {
		const chunks = folded.split(/\s+/u).filter(Boolean);
		if (chunks.length < 2 || chunks.length > maxChunks) return none;
		this.#qualifiers ??= new Qualifiers(this.#lexicon);
		const words = chunks.map(foldedWords);
		const isQuestion = words.some(each => isShaping(each) && !this.#qualifiers?.join(each));
		const isBeside = words.map(each => this.#isBeside(each, options));
		for (let length = chunks.length - 1; length > 0; length--) {
			const found = this.#besideOf(chunks, words, isBeside, length, options);
			// A question for a kind of entry (`which tool …`, `who …`) is as much about that kind as about what it names.
			if (found) return asksForKind && isQuestion ? new Map(Array.from(found.keys(), topic => [topic, namedInQuestion])) : found;
		}
		return none;
	}

	/** The names of so many chunks with nothing but qualifiers around them. What comes last is asked for, but not after `for`. */
	#besideOf(
		chunks: readonly string[],
		words: readonly (readonly string[])[],
		isBeside: readonly boolean[],
		length: number,
		options: PromotionOptions,
	): Promotions | undefined {
		const found = new Map<number, number>();
		for (let from = chunks.length - length; from >= 0; from--) {
			const around = words.filter((_, place) => place < from || place >= from + length);
			if (!isBeside.every((beside, place) => beside || (place >= from && place < from + length))) continue;
			// A role beside `team` alone is that team.
			if (
				this.#qualifiers?.are(words.slice(from, from + length).flat()) &&
				around.flat().every(word => isPeople(word) || stopWords.has(word))
			)
				continue;
			const isAfterJoin = from > 0 && (this.#qualifiers?.join(words[from - 1] ?? []) ?? false);
			const base = ranks.besideQualifiers - (isAfterJoin ? 0.3 : 0);
			const named = this.#named(chunks.slice(from, from + length).join(' '), options);
			for (const {topic, quality} of named) {
				if (!found.has(topic)) found.set(topic, base + quality);
			}
		}
		return found.size > 0 ? found : undefined;
	}

	#isBeside(words: readonly string[], {isUnknown}: PromotionOptions): boolean {
		const qualifiers = this.#qualifiers;
		return (
			qualifiers !== undefined &&
			(isShaping(words) || qualifiers.are(words) || words.every(word => intendedKinds([word]).size > 0 || isUnknown(word)))
		);
	}
}

/** Whether these words only say how something is asked. */
function isShaping(words: readonly string[]): boolean {
	return words.every(word => stopWords.has(word));
}

function lengthOf(sides: readonly [Side, Side]): number {
	return sides[0].name.length + sides[1].name.length;
}
