import type {Vocabulary} from '../index/vocabulary.ts';
import {editsBetween, maxFuzzyLength} from './fuzzy-word.ts';
import {bitCount, letterMask} from './letters.ts';
import {matchQuality} from './quality.ts';
import {allowedEdits, isSlip} from './slips.ts';

type Likeness = {readonly quality: number; readonly letters: number};

const unlike: Likeness = {quality: 0, letters: 0};
/** As many different qualities of a typed word as are kept; 0 stands for not compared. */
const mostQualities = 255;

/**
 * A typed word compared with the words of texts, by the same ways the lexicon is searched. Screens of rows say the same words again and
 * again, and every key asks about all of them, so that what was found is kept by the number of the word.
 */
export class TypedWord {
	readonly #text: string;
	readonly #vocabulary: Vocabulary;
	readonly #stem: string;
	readonly #root: string;
	/** The stems of the words people use for it. */
	readonly #others: ReadonlySet<string> | undefined;
	readonly #mask: number;
	readonly #limit: number;
	/** The different qualities found. */
	readonly #qualities: number[] = [];
	/** By the number of a word, 1 + the place of its quality among them. */
	readonly #places: Uint8Array;

	/** `most` is how many words the vocabulary can have. */
	constructor(text: string, vocabulary: Vocabulary, most: number) {
		this.#text = text;
		this.#vocabulary = vocabulary;
		const {stem, rootOfStem, synonyms} = vocabulary.wording;
		this.#stem = stem(text);
		this.#root = rootOfStem(this.#stem);
		this.#others = synonyms().get(this.#stem);
		this.#mask = letterMask(text);
		this.#limit = text.length > maxFuzzyLength ? 0 : allowedEdits(text.length);
		this.#places = new Uint8Array(most);
	}

	/** How well a word of the vocabulary matches, 0 where it does not. */
	quality(word: number): number {
		const known = this.#places[word] ?? 0;
		if (known > 0) return this.#qualities[known - 1] as number;
		const {quality} = this.#likeness(word);
		this.#keep(word, quality);
		return quality;
	}

	/** A word past the end of what is kept is compared each time. */
	#keep(word: number, quality: number): void {
		const known = this.#qualities.indexOf(quality);
		const place = known < 0 && this.#qualities.length < mostQualities ? this.#qualities.push(quality) - 1 : known;
		this.#places[word] = place + 1;
	}

	/** How many letters from its start on of a word of the vocabulary match: all, unless the typed word only begins it. */
	letters(word: number): number {
		return this.#likeness(word).letters;
	}

	#likeness(word: number): Likeness {
		const typed = this.#text;
		const text = this.#vocabulary.words[word] ?? '';
		if (typed === text) return {quality: 1, letters: text.length};
		// Forms of a word begin alike.
		const form = typed.charCodeAt(0) === text.charCodeAt(0) ? this.#formQuality(word, text) : 0;
		if (typed.length > 1 && text.startsWith(typed)) {
			return {quality: Math.max(form, matchQuality.prefix(typed.length, text.length)), letters: typed.length};
		}
		if (form > 0) return {quality: form, letters: text.length};
		return this.#others?.has(this.#vocabulary.stemOf(word))
			? {quality: matchQuality.synonym, letters: text.length}
			: this.#mistyped(word, text);
	}

	/** How good a match it is as a form of a word, 0 where it is none. */
	#formQuality(word: number, text: string): number {
		if (isNumeronymOf(this.#text, text)) return matchQuality.numeronym;
		if (this.#text.length < 3 || text.length < 3) return 0;
		if (this.#stem === this.#vocabulary.stemOf(word)) return matchQuality.stem;
		return this.#root === this.#vocabulary.rootOf(word) ? matchQuality.root : 0;
	}

	#mistyped(word: number, text: string): Likeness {
		const typed = this.#text;
		const limit = this.#limit;
		if (limit === 0 || bitCount(this.#mask & ~this.#vocabulary.maskOf(word)) > limit) return unlike;
		const edits = editsBetween(typed, text, limit);
		if (edits <= limit && isSlip(typed, text, edits)) return {quality: matchQuality.mistyped(typed, text, edits), letters: text.length};
		if (!matchQuality.mayBeBegun(typed, text) || editsBetween(typed, text, 1, 'beginning') > 1) return unlike;
		return {quality: matchQuality.begun(typed.length, text.length), letters: Math.min(text.length, typed.length)};
	}
}

/** Whether `typed` counts out the letters of a word, as `k8s` does. */
export function isNumeronymOf(typed: string, word: string): boolean {
	if (typed.length < 3 || typed.length > 4) return false;
	const parts = /^([a-z])(\d{1,2})([a-z])$/.exec(typed);
	return parts !== null && word.length === Number(parts[2]) + 2 && word.startsWith(parts[1] ?? '') && word.endsWith(parts[3] ?? '');
}
