import {NumberList} from './number-list.ts';

/** Which topics a word leads to and how much each counts: the entries of word `w` are `starts[w]` up to `starts[w + 1]`. */
export type Postings = {readonly starts: Int32Array; readonly topics: Int32Array; readonly weights: Float32Array};

/** Rarity is taken to this power, since one rare word should not outweigh several telling ones. */
const softening = 0.45;

/** What saying a word again adds, by weight: a topic that keeps saying it is more about it, up to a point that a long text soon comes to. */
const repetition = 0.05;
const mostRepeated = 0.35;

/** Collects postings topic by topic; a word met again in one topic keeps its greatest weight and gains a little. */
export class PostingsBuilder {
	readonly #words = new NumberList(Int32Array);
	readonly #topics = new NumberList(Int32Array);
	readonly #weights = new NumberList(Float32Array);
	/** The weights without what repetition added. */
	readonly #greatest = new NumberList(Float32Array);
	/** Per word, where its posting for the topic it was last met in stands; words come in order. */
	readonly #latest = new NumberList(Int32Array);

	add(word: number, topic: number, weight: number): void {
		const place = this.#words.length;
		if (word < this.#latest.length) {
			const latest = this.#latest.at(word);
			if (this.#topics.at(latest) === topic) {
				const known = this.#weights.at(latest);
				const greatest = Math.max(this.#greatest.at(latest), weight);
				const repeated = Math.max(known, weight) + repetition * Math.min(known, weight);
				this.#greatest.set(latest, greatest);
				this.#weights.set(latest, Math.min(repeated, greatest * (1 + mostRepeated)));
				return;
			}
			this.#latest.set(word, place);
		} else this.#latest.push(place);
		this.#words.push(word);
		this.#topics.push(topic);
		this.#weights.push(weight);
		this.#greatest.push(weight);
	}

	/** Sorts what was collected by word (a counting sort, so that 100,000 topics stay quick). */
	build(wordCount: number): Postings {
		const starts = new Int32Array(wordCount + 1);
		const count = this.#words.length;
		for (let entry = 0; entry < count; entry++) {
			const after = this.#words.at(entry) + 1;
			starts[after] = (starts[after] as number) + 1;
		}
		for (let word = 0; word < wordCount; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
		const next = starts.slice();
		const topics = new Int32Array(count);
		const weights = new Float32Array(count);
		for (let entry = 0; entry < count; entry++) {
			const word = this.#words.at(entry);
			const place = next[word] as number;
			next[word] = place + 1;
			topics[place] = this.#topics.at(entry);
			weights[place] = this.#weights.at(entry);
		}
		return {starts, topics, weights};
	}
}

/**
 * How much a word tells, 0 to 1: 1 for a word of one topic, near 0 for a word of all (inverse document frequency, by weight).
 * Forms of one word share their frequency, so that `owned` does not look rarer than `owns`.
 */
export function rarities(postings: Postings, topicCount: number, families: Iterable<readonly number[]>): Float32Array {
	const scale = Math.log(1 + Math.max(1, topicCount));
	const rarity = (frequency: number) => (Math.log(1 + topicCount / Math.max(1, frequency)) / scale) ** softening;
	const found = new Float32Array(postings.starts.length - 1);
	for (let word = 0; word < found.length; word++) found[word] = rarity(frequencyOf(postings, word));
	for (const family of families) {
		if (family.length === 1) continue;
		const shared = rarity(family.reduce((sum, word) => sum + frequencyOf(postings, word), 0));
		for (const word of family) found[word] = shared;
	}
	return found;
}

function frequencyOf({starts, weights}: Postings, word: number): number {
	let frequency = 0;
	for (let entry = starts[word] ?? 0; entry < (starts[word + 1] ?? 0); entry++) frequency += weights[entry] ?? 0;
	return frequency;
}
