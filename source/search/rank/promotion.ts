import type {Lexicon} from '../index/lexicon.ts';
import type {Query} from '../query.ts';
import {fold} from '../words/fold.ts';
import {namesOnSide, type Versus} from '../words/versus.ts';
import type {Wording} from '../words/wording.ts';
import {NameBeside} from './name-beside.ts';
import type {Named, NameLookup} from './name-lookup.ts';
import {TellingApart} from './telling-apart.ts';

/** Topics that come before all that are found by their words, each with its score: the higher, the further up. */
export type Promotions = ReadonlyMap<number, number>;

/** From high to low. What is found by its words scores less than the least of them. */
const ranks = {whole: 9, tellsApart: 8, first: 7, second: 6, namesake: 4} as const;

const none: Promotions = new Map();

/** What stands on one side of a comparison, and the part of it that names it. */
type Side = {readonly name: string; readonly named: readonly Named[]};

export type PromotionOptions = {
	readonly accepts: (topic: number) => boolean;
	/** Whether the dataset has a word, or one that begins so; and whether it has one that may have been meant by it. */
	readonly isKnown: (word: string) => boolean;
	readonly mayBeMeant: (word: string) => boolean;
	/** What a text means best, where it names nothing. */
	readonly bestOf: (text: string) => number | undefined;
	/** Whether a topic is a role, or what is called as one. */
	readonly isRole: (topic: number) => boolean;
	/** Whether words tell more than for which roles, and how, something is asked. */
	readonly hasTopic: (words: readonly string[]) => boolean;
};

/** Finds the topics that a query names, so that no word beside a name drives what it names out. */
export class Promoter {
	readonly #names: NameLookup;
	readonly #tellingApart: TellingApart;
	readonly #beside: NameBeside;
	readonly #wording: Wording;

	constructor(lexicon: Lexicon, names: NameLookup) {
		this.#wording = lexicon.wording;
		this.#beside = new NameBeside(lexicon, names);
		this.#names = names;
		this.#tellingApart = new TellingApart(lexicon);
	}

	/** What a query names as a whole; else the two things it asks to be told apart; else what it names beside a role, a kind or unknown words. */
	promote({text, words, intendedKinds}: Query, options: PromotionOptions): Promotions {
		const folded = fold(text);
		const whole = this.#named(folded, options);
		if (whole.length > 0) return new Map(whole.map(({topic, quality}) => [topic, ranks.whole + quality]));
		return this.#versus(text, words, options) ?? this.#beside.find(folded, intendedKinds.size > 0, options);
	}

	#named(folded: string, {accepts}: PromotionOptions): readonly Named[] {
		return this.#names.find(folded).filter(({topic}) => accepts(topic));
	}

	/** Two roles beside something else are for whom it is asked: `one team for A and B` is about teams. */
	#versus(text: string, words: readonly string[], options: PromotionOptions): Promotions | undefined {
		const splits = this.#wording.splits(text);
		let best: {readonly split: Versus; readonly sides: readonly [Side, Side]} | undefined;
		for (const split of splits) {
			const left = this.#namedOn(split, false, options);
			const right = this.#namedOn(split, true, options);
			if (!left || !right || (best && lengthOf(best.sides) >= lengthOf([left, right]))) continue;
			best = {split, sides: [left, right]};
		}
		if (best)
			return best.sides.every(side => isOfRole(side, options)) && options.hasTopic(words)
				? none
				: this.#compared(best.split, best.sides, options);
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
		put(this.#tellingApart.find(this.#wording.toldOf(left, false), this.#wording.toldOf(right, true), accepts)[0], ranks.tellsApart);
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
		const best = options.bestOf(this.#wording.toldOf(split[isRight ? 'right' : 'left'], isRight));
		return best === undefined ? undefined : {name: '', named: [{topic: best, quality: 0}]};
	}
}

function isOfRole({named}: Side, {isRole}: PromotionOptions): boolean {
	return named.some(({topic}) => isRole(topic));
}

function lengthOf(sides: readonly [Side, Side]): number {
	return sides[0].name.length + sides[1].name.length;
}
