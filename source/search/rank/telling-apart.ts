import type {Lexicon} from '../index/lexicon.ts';
import {foldedWords} from '../words/words.ts';

/** Finds what tells two things apart by being called after both, or being asked for with both. */
export class TellingApart {
	readonly #lexicon: Lexicon;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/** The topics with a name, or a question, that holds all words of both folded texts; best first. */
	find(left: string, right: string, accepts: (topic: number) => boolean): readonly number[] {
		const sides = [this.#wordsOf(left), this.#wordsOf(right)] as const;
		if (sides.some(words => words.length === 0 || words.some(forms => forms.size === 0))) return [];
		const wanted = [...sides[0], ...sides[1]];
		const {starts, weights} = this.#lexicon.names;
		const found: {readonly topic: number; readonly weight: number}[] = [];
		for (let topic = 0; topic < starts.length - 1; topic++) {
			let weight = 0;
			for (let name = starts[topic] ?? 0; name < (starts[topic + 1] ?? 0); name++) {
				if (this.#holds(name, wanted)) weight = Math.max(weight, (weights[name] ?? 0) + (this.#isComparison(name) ? 1 : 0));
			}
			if (weight > 0 && accepts(topic)) found.push({topic, weight});
		}
		const {prior} = this.#lexicon;
		return found
			.sort((a, b) => b.weight - a.weight || (prior[b.topic] ?? 0) - (prior[a.topic] ?? 0) || a.topic - b.topic)
			.map(({topic}) => topic);
	}

	/** Whether a name holds all these words, and no other that tells something. */
	#holds(name: number, wanted: readonly ReadonlySet<number>[]): boolean {
		const own = this.#wordsIn(name);
		if (own.length < wanted.length || !wanted.every(forms => own.some(word => forms.has(word)))) return false;
		return own.every(word => wanted.some(forms => forms.has(word)) || !this.#tells(this.#lexicon.words[word] ?? ''));
	}

	#isComparison(name: number): boolean {
		const {words, wording} = this.#lexicon;
		return this.#wordsIn(name).some(word => wording.isComparing(words[word] ?? '') && !wording.isSmall(words[word] ?? ''));
	}

	#tells(word: string): boolean {
		const {isSmall, isLight, isComparing, isPeople} = this.#lexicon.wording;
		return !isSmall(word) && !isLight(word) && !isComparing(word) && !isPeople(word);
	}

	#wordsIn(name: number): Int32Array {
		const {wordStarts, words} = this.#lexicon.names;
		return words.subarray(wordStarts[name], wordStarts[name + 1]);
	}

	/** For each telling word of a text the words of the lexicon that are forms of it. */
	#wordsOf(text: string): readonly ReadonlySet<number>[] {
		const {stems, ids, wording} = this.#lexicon;
		return foldedWords(text)
			.filter((word, _, all) => all.length === 1 || !wording.isSmall(word))
			.map(word => {
				const own = ids.get(word);
				return new Set([...(own === undefined ? [] : [own]), ...(stems.get(wording.stem(word)) ?? [])]);
			});
	}
}
