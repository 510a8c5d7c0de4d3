import type {Lexicon} from '../index/lexicon.ts';
import type {Wording} from '../words/wording.ts';

/**
 * Words that say for whom or as what something is asked, beside what it is: a role of the dataset (`sre toil`, `toil for devops`), a kind of
 * entry (`toil ownership`), and what joins the two.
 */
export class Qualifiers {
	readonly #stems: ReadonlySet<string>;
	readonly #wording: Wording;

	constructor({keys, names, words, wording}: Lexicon) {
		this.#wording = wording;
		const {stem} = wording;
		const stems = new Set(wording.kindWords.map(stem));
		keys.forEach((key, topic) => {
			if (!key.startsWith('role:')) return;
			for (let name = names.starts[topic] ?? 0; name < (names.starts[topic + 1] ?? 0); name++) {
				if ((names.weights[name] ?? 0) < leastCalled) continue;
				for (let place = names.wordStarts[name] ?? 0; place < (names.wordStarts[name + 1] ?? 0); place++) {
					stems.add(stem(words[names.words[place] ?? 0] ?? ''));
				}
			}
		});
		this.#stems = stems;
	}

	/** Whether these words qualify something and are not what is asked for. */
	are(words: readonly string[]): boolean {
		const {stem, isPeople} = this.#wording;
		return words.length > 0 && words.every(word => this.#stems.has(stem(word)) || isPeople(word));
	}

	/** Whether these words only join. */
	join(words: readonly string[]): boolean {
		return words.every(word => this.#wording.isJoining(word));
	}
}

/** What a role is called weighs more than what it is asked for with. */
const leastCalled = 0.94;
