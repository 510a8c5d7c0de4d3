import {letterMask} from '../match/letters.ts';
import {english, type Wording} from '../words/wording.ts';

/** The words of the texts on the screen by number, with what comparing them takes; each is worked out when first asked for. */
export class Vocabulary {
	readonly words: string[] = [];
	readonly wording: Wording;
	readonly #numbers = new Map<string, number>();
	readonly #stems: (string | undefined)[] = [];
	readonly #roots: (string | undefined)[] = [];
	readonly #masks: number[] = [];

	constructor(wording: Wording = english) {
		this.wording = wording;
	}

	get size(): number {
		return this.words.length;
	}

	numberOf(word: string): number {
		const known = this.#numbers.get(word);
		if (known !== undefined) return known;
		this.#numbers.set(word, this.words.length);
		this.#stems.push(undefined);
		this.#roots.push(undefined);
		this.#masks.push(letterMask(word));
		return this.words.push(word) - 1;
	}

	stemOf(word: number): string {
		this.#stems[word] ??= this.wording.stem(this.words[word] ?? '');
		return this.#stems[word];
	}

	rootOf(word: number): string {
		this.#roots[word] ??= this.wording.rootOfStem(this.stemOf(word));
		return this.#roots[word];
	}

	maskOf(word: number): number {
		return this.#masks[word] ?? 0;
	}
}
