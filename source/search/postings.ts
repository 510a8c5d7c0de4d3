/** Which topics a word leads to and how much each counts: the entries of word `w` are `starts[w]` up to `starts[w + 1]`. */
export type Postings = {readonly starts: Int32Array; readonly topics: Int32Array; readonly weights: Float32Array};

/** Rarity is taken to this power, since one rare word should not outweigh several telling ones. */
const softening = 0.6;

/** What saying a word again adds, by weight: a topic that keeps saying it is more about it. */
const repetition = 0.05;

/** Collects postings topic by topic; a word met again in one topic keeps its greatest weight and gains a little. */
export class PostingsBuilder {
	readonly #words: number[] = [];
	readonly #topics: number[] = [];
	readonly #weights: number[] = [];
	/** Per word, where its posting for the topic it was last met in stands. */
	readonly #latest: number[] = [];

	add(word: number, topic: number, weight: number): void {
		const latest = this.#latest[word];
		if (latest !== undefined && this.#topics[latest] === topic) {
			const known = this.#weights[latest] ?? 0;
			this.#weights[latest] = Math.max(known, weight) + repetition * Math.min(known, weight);
			return;
		}
		this.#latest[word] = this.#words.length;
		this.#words.push(word);
		this.#topics.push(topic);
		this.#weights.push(weight);
	}

	/** Sorts what was collected by word (a counting sort, so that 100,000 topics stay quick). */
	build(wordCount: number): Postings {
		const starts = new Int32Array(wordCount + 1);
		for (const word of this.#words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
		for (let word = 0; word < wordCount; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
		const next = starts.slice();
		const topics = new Int32Array(this.#words.length);
		const weights = new Float32Array(this.#words.length);
		for (let entry = 0; entry < this.#words.length; entry++) {
			const word = this.#words[entry] ?? 0;
			const place = next[word] ?? 0;
			next[word] = place + 1;
			topics[place] = this.#topics[entry] ?? 0;
			weights[place] = this.#weights[entry] ?? 0;
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
