import type {Lexicon} from '../index/lexicon.ts';
import type {Wording} from '../words/wording.ts';
import type {NameLookup} from './name-lookup.ts';
import type {Ranked} from './rank.ts';

/** What an editor wrote as a name weighs at least so much; what is asked with weighs less. */
const leastCalled = 0.94;
/** Among so many of the first, a role is listed once. */
const onceAmong = 3;

/**
 * The roles of a dataset, with whatever else is called as one is: a concept of the same name is the same thing, told once more. A role that a
 * question names beside something else says for whom it is asked, and is not what is asked for.
 */
export class RoleNames {
	/** By the stems of its words, what a role is called. */
	readonly #names = new Set<string>();
	readonly #roles = new Map<number, number>();
	readonly #wording: Wording;
	#longest = 1;

	constructor(lexicon: Lexicon, names: NameLookup) {
		this.#wording = lexicon.wording;
		lexicon.keys.forEach((key, role) => {
			if (!key.startsWith('role:')) return;
			const own = calledOf(lexicon, role);
			const namesakes = own.flatMap(words => names.find(words.join(' ')).map(({topic}) => topic));
			for (const topic of new Set([role, ...namesakes])) {
				if (!this.#roles.has(topic)) this.#roles.set(topic, role);
				for (const words of topic === role ? own : calledOf(lexicon, topic)) this.#add(words);
			}
		});
	}

	#add(words: readonly string[]): void {
		this.#longest = Math.max(this.#longest, words.length);
		this.#names.add(words.map(this.#wording.stem).join(' '));
	}

	/** For each word whether it names a role, or whoever has it (`team` in `an SRE team`). */
	among(words: readonly string[]): readonly boolean[] {
		const {stem, isPeople} = this.#wording;
		const stems = words.map(stem);
		const found = words.map(() => false);
		for (let from = 0; from < words.length; from++) {
			let end = from;
			for (let to = Math.min(words.length, from + this.#longest); to > from && end === from; to--) {
				if (this.#names.has(stems.slice(from, to).join(' '))) end = to;
			}
			if (end > from) while (end < words.length && isPeople(words[end] ?? '')) end++;
			found.fill(true, from, end);
		}
		return found;
	}

	/** Whether a topic is a role, or called as one is. */
	isRole(topic: number): boolean {
		return this.#roles.has(topic);
	}

	/** Whether words tell more than for which roles, and how, something is asked. */
	haveTopic(words: readonly string[], isKnown: (word: string) => boolean): boolean {
		const isRole = this.among(words);
		const {isSmall, isComparing, intendedKinds} = this.#wording;
		return words.some(
			(word, place) => !(isRole[place] || isSmall(word) || isComparing(word) || intendedKinds([word]).size > 0) && isKnown(word),
		);
	}

	/** Whether a role is all that is named, and more is asked than what it is: then how it is asked tells the topic (`how many SREs do we need`). */
	areAskedMore(words: readonly string[]): boolean {
		const isRole = this.among(words);
		const around = words.filter((_, place) => !isRole[place]);
		return around.length > 0 && around.length < words.length && around.every(this.#wording.isSmall) && around.some(this.#wording.asksMore);
	}

	/** The same topics, with a second entry for one role behind the first few. */
	spread(ranked: readonly Ranked[]): readonly Ranked[] {
		const first: Ranked[] = [];
		const again: Ranked[] = [];
		const listed = new Set<number>();
		let place = 0;
		for (; place < ranked.length && first.length < onceAmong; place++) {
			const next = ranked[place] as Ranked;
			const role = this.#roles.get(next.topic);
			if (role !== undefined && listed.has(role)) again.push(next);
			else first.push(next);
			if (role !== undefined) listed.add(role);
		}
		if (again.length === 0) return ranked;
		const score = first.at(-1)?.score ?? 1;
		return [...first, ...again.map(({topic}) => ({topic, score})), ...ranked.slice(place)];
	}
}

/** What a topic is called, each as its words. */
function calledOf({names, words}: Lexicon, topic: number): readonly (readonly string[])[] {
	const called: string[][] = [];
	for (let name = names.starts[topic] ?? 0; name < (names.starts[topic + 1] ?? 0); name++) {
		if ((names.weights[name] ?? 0) < leastCalled) continue;
		const own = names.words.subarray(names.wordStarts[name], names.wordStarts[name + 1]);
		called.push(Array.from(own, word => words[word] ?? ''));
	}
	return called;
}
