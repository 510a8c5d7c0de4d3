import type {Topic} from '../topics/topic.ts';
import {letterMask} from './edits.ts';
import {type NameField, nameFields, textFields} from './fields.ts';
import {type Postings, PostingsBuilder, rarities} from './postings.ts';
import {root, stem} from './stem.ts';
import {stopWords} from './stop-words.ts';
import {compact, openCamelCase, type Word, wordsOf} from './words.ts';

/** Where a word of the lexicon was met: only in what topics say, in the words people ask with, in a name, or as a whole name run together. */
export const wordRank = {said: 0, asked: 1, name: 2, wholeName: 3} as const;

/** The names of all topics as lists of words: those of topic `t` are `starts[t]` up to `starts[t + 1]`, their words by `wordStarts`. */
export type Names = {
	readonly starts: Int32Array;
	readonly wordStarts: Int32Array;
	readonly words: Int32Array;
	readonly weights: Float32Array;
	/** The word that is the whole name run together. */
	readonly wholes: Int32Array;
};

/** The words of a dataset, by number, with what is needed to match and weigh them. */
export type Lexicon = {
	readonly topics: readonly Topic[];
	readonly words: readonly string[];
	readonly ids: ReadonlyMap<string, number>;
	readonly ranks: Uint8Array;
	readonly masks: Int32Array;
	readonly rarity: Float32Array;
	/** 1 for words that say how something is put and not what it is. */
	readonly isSmall: Uint8Array;
	readonly postings: Postings;
	readonly names: Names;
	/** Word numbers in alphabetical order. */
	readonly sorted: Int32Array;
	readonly stems: ReadonlyMap<string, readonly number[]>;
	readonly roots: ReadonlyMap<string, readonly number[]>;
};

/** Indexes topics once, as the study's recipe has it: words and whole names, each leading to the topics they stand in. */
export function createLexicon(topics: readonly Topic[]): Lexicon {
	const builder = new LexiconBuilder();
	topics.forEach((topic, number) => {
		builder.addTopic(topic, number);
	});
	return builder.build(topics);
}

class LexiconBuilder {
	readonly #words: string[] = [];
	readonly #ids = new Map<string, number>();
	readonly #ranks: number[] = [];
	readonly #postings = new PostingsBuilder();
	readonly #names = {starts: [0], wordStarts: [0], words: [] as number[], weights: [] as number[], wholes: [] as number[]};

	addTopic(topic: Topic, number: number): void {
		for (const field of nameFields(topic)) this.#addName(wordsOf(field.text), field, number);
		this.#names.starts.push(this.#names.weights.length);
		for (const {text, weight} of textFields(topic)) {
			this.#addText(wordsOf(text), weight, number);
			const opened = openCamelCase(text);
			if (opened) this.#addText(wordsOf(opened), weight, number);
		}
	}

	build(topics: readonly Topic[]): Lexicon {
		const words = this.#words;
		const postings = this.#postings.build(words.length);
		const {starts, wordStarts, words: nameWords, weights, wholes} = this.#names;
		const ids = this.#ids;
		const families = this.#families();
		return {
			topics,
			words,
			ids,
			ranks: Uint8Array.from(this.#ranks),
			masks: Int32Array.from(words, letterMask),
			rarity: rarities(postings, topics.length, families.stems.values()),
			isSmall: Uint8Array.from(words, word => Number(stopWords.has(word))),
			postings,
			names: {
				starts: Int32Array.from(starts),
				wordStarts: Int32Array.from(wordStarts),
				words: Int32Array.from(nameWords),
				weights: Float32Array.from(weights),
				wholes: Int32Array.from(wholes),
			},
			sorted: Int32Array.from(words.toSorted(), word => ids.get(word) ?? 0),
			...families,
		};
	}

	#addName(words: readonly Word[], {weight, isAsked}: NameField, topic: number): void {
		if (words.length === 0) return;
		const rank = isAsked ? wordRank.asked : wordRank.name;
		for (const {text} of words) this.#names.words.push(this.#post(text, weight, topic, rank));
		this.#addJoined(words, weight, topic, rank);
		this.#names.wordStarts.push(this.#names.words.length);
		this.#names.weights.push(weight);
		this.#names.wholes.push(this.#post(compact(words), weight, topic, words.length > 1 ? wordRank.wholeName : rank));
	}

	#addText(words: readonly Word[], weight: number, topic: number): void {
		for (const {text} of words) this.#post(text, weight, topic, wordRank.said);
		this.#addJoined(words, weight, topic, wordRank.said);
	}

	/** `hand-off` is also found as `handoff`. */
	#addJoined(words: readonly Word[], weight: number, topic: number, rank: number): void {
		words.forEach(({text, joins}, index) => {
			const before = words[index - 1];
			if (joins && before) this.#post(before.text + text, weight, topic, rank);
		});
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

	#families(): Pick<Lexicon, 'stems' | 'roots'> {
		const stems = new Map<string, number[]>();
		const roots = new Map<string, number[]>();
		this.#words.forEach((word, id) => {
			if (this.#ranks[id] === wordRank.wholeName) return;
			append(stems, stem(word), id);
			append(roots, root(word), id);
		});
		return {stems, roots};
	}
}

function append(map: Map<string, number[]>, key: string, value: number): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
