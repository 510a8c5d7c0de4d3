import type {Topic} from '../../topics/topic.ts';
import {textFields} from '../index/fields.ts';
import {Vocabulary} from '../index/vocabulary.ts';
import {TypedWord} from '../match/likeness.ts';
import {parseQuery, type Query} from '../query.ts';
import {type FoldedText, fold, foldWithOffsets} from './fold.ts';
import type {Wording} from './wording.ts';
import {foldedWords, type PlacedWord, placedWords} from './words.ts';

/** Longer texts are marked only so far: a row on a screen shows less. */
const maxMarked = 2000;
/** What is kept at most; with this many words all is forgotten at once. */
const most = {words: 8192, texts: 500, typed: 24} as const;

/** A text on the screen, its words by number. */
export type TokenizedText = {readonly text: string; readonly words: readonly number[]; placed?: PlacedText};
/** The same with where its words stand, which only a text that is marked needs. */
export type PlacedText = {readonly folded: FoldedText; readonly places: readonly PlacedWord[]; readonly words: readonly number[]};

/** A query with its words ready to be compared. */
export type TokenizedQuery = Query & {readonly typed: readonly TypedWord[]; readonly tokenizer: Tokenizer};

/** The lines of a topic, each read when it is first asked for: most rows match by their name. */
class TokenizedLines {
	readonly #topic: Topic;
	readonly #readText: (text: string) => TokenizedText;
	readonly #texts: string[];
	readonly #read: TokenizedText[] = [];
	#hasSaid = false;
	#distinct: readonly number[] | undefined;

	constructor(topic: Topic, readText: (text: string) => TokenizedText) {
		this.#topic = topic;
		this.#readText = readText;
		this.#texts = [topic.title, ...topic.aliases, ...topic.asked];
	}

	/** Every word of all lines, once. */
	distinctWords(): readonly number[] {
		if (this.#distinct) return this.#distinct;
		const words = new Set<number>();
		for (let place = 0; ; place++) {
			const line = this.at(place);
			if (!line) break;
			for (const word of line.words) words.add(word);
		}
		this.#distinct = [...words];
		return this.#distinct;
	}

	at(place: number): TokenizedText | undefined {
		const known = this.#read[place];
		if (known) return known;
		if (place >= this.#texts.length && !this.#hasSaid) {
			this.#hasSaid = true;
			for (const {text} of textFields(this.#topic)) this.#texts.push(...text.split('\n'));
		}
		const text = this.#texts[place];
		if (text === undefined) return undefined;
		const read = this.#readText(text);
		this.#read.push(read);
		return read;
	}
}

/** Reads what is on the screen, and keeps it, since the next key asks about most of it again. */
export class Tokenizer {
	readonly #wording: Wording;
	#vocabulary: Vocabulary;
	readonly #texts = new Map<string, TokenizedText>();
	readonly #typed = new Map<string, TypedWord>();
	#lines = new WeakMap<Topic, TokenizedLines>();
	#latest: {readonly words: string; readonly query: TokenizedQuery} | undefined;

	constructor(wording: Wording) {
		this.#wording = wording;
		this.#vocabulary = new Vocabulary(wording);
	}

	/** Reads a query. What is compared with it is read after it. */
	query(words: string): TokenizedQuery {
		if (this.#vocabulary.size > most.words) this.#forget();
		if (this.#latest?.words === words) return this.#latest.query;
		const query = parseQuery(words, this.#wording);
		const read = {...query, typed: query.words.map(word => this.#typedWord(word)), tokenizer: this};
		this.#latest = {words, query: read};
		return read;
	}

	text(text: string): TokenizedText {
		const known = this.#texts.get(text);
		if (known) return known;
		if (this.#texts.size >= most.texts) this.#texts.clear();
		const read = this.#read(text);
		this.#texts.set(text, read);
		return read;
	}

	/** The lines of a topic in the order they are trusted, from what it is called to what it says. */
	lines(topic: Topic): TokenizedLines {
		const known = this.#lines.get(topic);
		if (known) return known;
		const lines = new TokenizedLines(topic, text => this.#read(text));
		this.#lines.set(topic, lines);
		return lines;
	}

	word(word: number): string {
		return this.#vocabulary.words[word] ?? '';
	}

	place(read: TokenizedText): PlacedText {
		if (read.placed) return read.placed;
		const folded = foldWithOffsets(read.text.slice(0, maxMarked));
		const places = placedWords(folded.text);
		read.placed = {folded, places, words: places.map(({text}) => this.#vocabulary.numberOf(text))};
		return read.placed;
	}

	#read(text: string): TokenizedText {
		return {text, words: foldedWords(fold(text.slice(0, maxMarked))).map(word => this.#vocabulary.numberOf(word))};
	}

	#typedWord(text: string): TypedWord {
		const word = this.#typed.get(text) ?? new TypedWord(text, this.#vocabulary, most.words);
		// The latest is last, and the first is forgotten.
		this.#typed.delete(text);
		this.#typed.set(text, word);
		if (this.#typed.size > most.typed) this.#typed.delete(this.#typed.keys().next().value ?? '');
		return word;
	}

	#forget(): void {
		this.#vocabulary = new Vocabulary(this.#wording);
		this.#texts.clear();
		this.#typed.clear();
		this.#lines = new WeakMap();
		this.#latest = undefined;
	}
}
