import {once} from '../../text/once.ts';
import type {Topic, TopicKey} from '../../topics/topic.ts';
import {letterMask} from '../match/letters.ts';
import {priors} from '../rank/prior.ts';
import {fold} from '../words/fold.ts';
import {lightShare} from '../words/light-words.ts';
import {foldedKey, plainKey} from '../words/name-key.ts';
import {english, type Wording} from '../words/wording.ts';
import {camelParts, compoundWords, foldedWords} from '../words/words.ts';
import {type NameField, nameFields, textFields} from './fields.ts';
import {type Postings, PostingsBuilder, rarities} from './postings.ts';

/**
 * Where a word of the lexicon was met: only in what topics say, in the words people ask with, in a name; or as a whole question or name
 * run together.
 */
export const wordRank = {said: 0, asked: 1, name: 2, wholeQuestion: 3, wholeName: 4} as const;

/** A name of more words is a sentence, and made of everyday words. */
const maxNameWords = 5;

/** From so many words on a text is long, and what a word in it weighs falls by this power of its length. */
const longText = 2000;
const lengthDamping = 0.3;

/** In place of a word's number, where there is none. */
export const noWord = -1;

/** The names of all topics as lists of words: those of topic `t` are `starts[t]` up to `starts[t + 1]`, their words by `wordStarts`. */
type Names = {
	readonly starts: Int32Array;
	readonly wordStarts: Int32Array;
	readonly words: Int32Array;
	readonly weights: Float32Array;
	/** The word that is the whole name run together; `noWord` where there is none. */
	readonly wholes: Int32Array;
};

/** What is found by a word; a `Map` is one. */
export type Lookup<T> = {readonly get: (key: string) => T | undefined};

/** The words of a dataset, by number, with what is needed to match and weigh them. */
export type Lexicon = {
	/** What is known of the language of its words, and of questions about them. */
	readonly wording: Wording;
	/** The topics it was made of; a prepared lexicon is asked most things without them. */
	readonly topics: () => readonly Topic[];
	readonly keys: readonly TopicKey[];
	/** What decides between equals, by topic. */
	readonly prior: Float32Array;
	readonly words: readonly string[];
	readonly ids: Lookup<number>;
	readonly ranks: Uint8Array;
	readonly masks: Int32Array;
	readonly lengths: Uint8Array;
	readonly rarity: Float32Array;
	/** 1 for words that say how something is put and not what it is. */
	readonly isStopWord: Uint8Array;
	readonly postings: Postings;
	readonly names: Names;
	/** By what a topic is called, as it is written (`name-key.ts`): the topics, as `calledBy` reads them. */
	readonly exactNames: Lookup<readonly number[]>;
	/** The same by the letters and digits of those names that have signs. */
	readonly plainNames: Lookup<readonly number[]>;
	/** Words by their first letter and by their first two. */
	readonly beginnings: () => Lookup<readonly number[]>;
	readonly stems: Lookup<readonly number[]>;
	readonly roots: () => Lookup<readonly number[]>;
	/** By the stem of a word, those that people use for it. */
	readonly synonyms: () => Lookup<readonly number[]>;
};

/** One made here and now, whose names can be listed. */
export type MadeLexicon = Lexicon & {
	readonly exactNames: ReadonlyMap<string, readonly number[]>;
	readonly plainNames: ReadonlyMap<string, readonly number[]>;
};

/** Indexes topics once, as the study's recipe has it: words and whole names, each leading to the topics they stand in. */
export function createLexicon(topics: readonly Topic[], wording: Wording = english): MadeLexicon {
	const builder = new LexiconBuilder(wording);
	topics.forEach((topic, number) => {
		builder.addTopic(topic, number);
	});
	return builder.build(topics);
}

class LexiconBuilder {
	readonly #wording: Wording;
	readonly #words: string[] = [];
	readonly #ids = new Map<string, number>();
	readonly #ranks: number[] = [];
	readonly #postings = new PostingsBuilder();
	readonly #names = {starts: [0], wordStarts: [0], words: [] as number[], weights: [] as number[], wholes: [] as number[]};

	readonly #exactNames = new Map<string, number[]>();
	readonly #plainNames = new Map<string, number[]>();

	constructor(wording: Wording) {
		this.#wording = wording;
	}

	addTopic(topic: Topic, number: number): void {
		for (const field of nameFields(topic)) this.#addName(field, number);
		this.#names.starts.push(this.#names.weights.length);
		for (const {text, weight} of textFields(topic)) this.#addText(text, weight, number);
	}

	build(topics: readonly Topic[]): MadeLexicon {
		const words = this.#words;
		const postings = this.#postings.build(words.length);
		const {starts, wordStarts, words: nameWords, weights, wholes} = this.#names;
		const ids = this.#ids;
		const stems = this.#stems();
		const wording = this.#wording;
		return {
			wording,
			topics: () => topics,
			keys: topics.map(({key}) => key),
			prior: priors(topics),
			words,
			ids,
			ranks: new Uint8Array(this.#ranks),
			masks: new Int32Array(words.map(letterMask)),
			lengths: new Uint8Array(words.map(({length}) => Math.min(length, 255))),
			rarity: rarities(postings, topics.length, stems.values()).map((rarity, word) =>
				wording.isLight(words[word] ?? '') ? lightShare * rarity : rarity,
			),
			isStopWord: new Uint8Array(words.map(word => Number(wording.isSmall(word)))),
			postings,
			names: {
				starts: new Int32Array(starts),
				wordStarts: new Int32Array(wordStarts),
				words: new Int32Array(nameWords),
				weights: new Float32Array(weights),
				wholes: new Int32Array(wholes),
			},
			exactNames: this.#exactNames,
			plainNames: this.#plainNames,
			beginnings: once(() => beginningsOf(words)),
			stems,
			roots: once(() => rootsOf(stems, wording)),
			synonyms: once(() => synonymsIn(stems, wording)),
		};
	}

	#addName({text, weight, isAsked, called}: NameField, topic: number): void {
		const folded = fold(text);
		const words = foldedWords(folded);
		if (called) this.#addCalled(folded, words.join(''), called, topic);
		if (words.length === 0) return;
		const isQuestion = isAsked === true || words.length > maxNameWords;
		const rank = isQuestion ? wordRank.asked : wordRank.name;
		const wholeRank = isQuestion ? wordRank.wholeQuestion : wordRank.wholeName;
		for (const word of words) this.#names.words.push(this.#post(word, weight, topic, rank));
		// `hand-off` is also found as `handoff`.
		for (const word of compoundWords(folded)) this.#post(word, weight, topic, rank);
		this.#names.wordStarts.push(this.#names.words.length);
		this.#names.weights.push(weight);
		// Nobody types a question run together, and its words alone find it.
		const hasWhole = words.length <= maxNameWords || isAsked !== true;
		this.#names.wholes.push(hasWhole ? this.#post(words.join(''), weight, topic, words.length > 1 ? wholeRank : rank) : noWord);
	}

	#addCalled(folded: string, plain: string, called: 'title' | 'alias', topic: number): void {
		const entry = 2 * topic + Number(called === 'alias');
		const key = foldedKey(folded);
		append(this.#exactNames, key, entry);
		if (plain !== key && plain !== '') append(this.#plainNames, plain, entry);
		// A sign that stands alone in a name (an emoji) finds it too.
		for (const sign of folded.split(/\s+/u))
			if (sign !== '' && sign !== key && plainKey(sign) === '') append(this.#plainNames, sign, entry);
	}

	#addText(text: string, weight: number, topic: number): void {
		const folded = fold(text);
		const words = foldedWords(folded);
		// In a long text a word is met by chance.
		const own = words.length > longText ? weight * (longText / words.length) ** lengthDamping : weight;
		for (const word of words) this.#post(word, own, topic, wordRank.said);
		for (const word of compoundWords(folded)) this.#post(word, own, topic, wordRank.said);
		for (const word of camelParts(text)) this.#post(word, own, topic, wordRank.said);
	}

	#post(word: string, weight: number, topic: number, rank: number): number {
		let id = this.#ids.get(word);
		if (id === undefined) {
			id = this.#words.push(word) - 1;
			this.#ids.set(word, id);
			this.#ranks.push(rank);
		} else if ((this.#ranks[id] ?? 0) < rank) this.#ranks[id] = rank;
		this.#postings.add(id, topic, weight);
		return id;
	}

	#stems(): Map<string, number[]> {
		const {stem} = this.#wording;
		const stems = new Map<string, number[]>();
		this.#words.forEach((word, id) => {
			if ((this.#ranks[id] ?? 0) >= wordRank.wholeQuestion) return;
			append(stems, stem(word), id);
		});
		return stems;
	}
}

/** A topic that is called by a name, and whether that is its title or an alias. */
export function calledBy(entry: number): {readonly topic: number; readonly isAlias: boolean} {
	return {topic: entry >> 1, isAlias: (entry & 1) === 1};
}

export function append<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

function beginningsOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const beginnings = new Map<string, number[]>();
	words.forEach((word, id) => {
		append(beginnings, word.slice(0, 1), id);
		if (word.length > 1) append(beginnings, word.slice(0, 2), id);
	});
	return beginnings;
}

/** The words of this lexicon that stand for others, by the stems of those. */
export function synonymsIn(stems: ReadonlyMap<string, readonly number[]>, {synonyms}: Wording): ReadonlyMap<string, readonly number[]> {
	const found = new Map<string, readonly number[]>();
	for (const [stem, others] of synonyms()) {
		const words = [...others].flatMap(other => stems.get(other) ?? []);
		if (words.length > 0) found.set(stem, words);
	}
	return found;
}

function rootsOf(stems: ReadonlyMap<string, readonly number[]>, {rootOfStem}: Wording): ReadonlyMap<string, readonly number[]> {
	const roots = new Map<string, number[]>();
	for (const [stem, words] of stems) for (const word of words) append(roots, rootOfStem(stem), word);
	return roots;
}
