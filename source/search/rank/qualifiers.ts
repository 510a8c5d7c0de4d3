import {kindWords, topicKinds} from '../../topics/topic.ts';
import type {Lexicon} from '../index/lexicon.ts';
import {stem} from '../words/stem.ts';

/** Whoever does the work, in any dataset. */
const people: ReadonlySet<string> = new Set(['engineer', 'engineering', 'team', 'role', 'department', 'squad'].map(stem));
/** What joins a name and what qualifies it. */
const connectors = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'per', 'the', 'to', 'with', 'within']);

/**
 * Words that say for whom or as what something is asked, beside what it is: a role of the dataset (`sre toil`, `toil for devops`), a kind of
 * entry (`toil ownership`), and what joins the two.
 */
export class Qualifiers {
	readonly #stems: ReadonlySet<string>;

	constructor({keys, names, words}: Lexicon) {
		const kinds = topicKinds.flatMap(kind => [kind, kindWords[kind].many]);
		const stems = new Set(kinds.map(stem));
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
		return words.length > 0 && words.every(word => this.#stems.has(stem(word)) || isPeople(word));
	}

	/** Whether these words only join. */
	join(words: readonly string[]): boolean {
		return words.every(word => connectors.has(word));
	}
}

/** What a role is called weighs more than what it is asked for with. */
const leastCalled = 0.94;

/** Whether a word says who, of no role in particular. */
export function isPeople(word: string): boolean {
	return people.has(stem(word));
}
