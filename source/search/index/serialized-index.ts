import type {Topic, TopicKey} from '../../topics/topic.ts';
import {english} from '../words/wording.ts';
import {append, type Lexicon, type Lookup, type MadeLexicon, synonymsIn, wordRank} from './lexicon.ts';

/**
 * A lexicon as text, so that the built-in dataset is indexed when rolex is built and not whenever it starts: indexing takes
 * longer than all else that a search on the command line does.
 */
export type SerializedText = {
	/** Apart by spaces, which no word holds. */
	readonly words: string;
	/** Each stem and the numbers of its words, a line each: `stem 1 2`. Found by looking through the text: no map has to be made. */
	readonly stems: string;
	readonly roots: string;
	readonly synonyms: string;
	readonly exactNames: string;
	readonly plainNames: string;
	/** Where each array stands in `bytes`, and how many numbers it has. */
	readonly places: Readonly<Record<ByteName, readonly [start: number, length: number]>>;
	/** The keys of the topics, a line each. */
	readonly keys: string;
};

const arrays = {
	prior: Float32Array,
	ranks: Uint8Array,
	masks: Int32Array,
	lengths: Uint8Array,
	rarity: Float32Array,
	isStopWord: Uint8Array,
	postingStarts: Int32Array,
	postingTopics: Int32Array,
	postingWeights: Float32Array,
	nameStarts: Int32Array,
	nameWordStarts: Int32Array,
	nameWords: Int32Array,
	nameWeights: Float32Array,
	nameWholes: Int32Array,
} as const;
type ByteName = keyof typeof arrays;

/** What is kept of a lexicon: text, and the numbers of its arrays as bytes. */
export type SerializedIndex = {readonly text: SerializedText; readonly bytes: Uint8Array<ArrayBuffer>};

export function serializeIndex({
	keys,
	prior,
	words,
	ranks,
	masks,
	lengths,
	rarity,
	isStopWord,
	postings,
	names,
	exactNames,
	plainNames,
}: MadeLexicon): SerializedIndex {
	const flat: Readonly<Record<ByteName, Uint8Array | Int32Array | Float32Array>> = {
		...{prior, ranks, masks, lengths, rarity, isStopWord},
		...{postingStarts: postings.starts, postingTopics: postings.topics, postingWeights: postings.weights},
		...{nameStarts: names.starts, nameWordStarts: names.wordStarts, nameWords: names.words},
		...{nameWeights: names.weights, nameWholes: names.wholes},
	};
	const places: [string, readonly [number, number]][] = [];
	let size = 0;
	for (const [name, {byteLength, length}] of Object.entries(flat)) {
		places.push([name, [size, length]]);
		// Numbers of four bytes stand at multiples of four.
		size += Math.ceil(byteLength / 4) * 4;
	}
	const bytes = new Uint8Array(size);
	for (const [name, [start]] of places) {
		const {buffer, byteOffset, byteLength} = flat[name as ByteName];
		bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start);
	}
	return {
		text: {
			words: words.join(' '),
			...families(words, ranks),
			exactNames: linesOf(exactNames),
			plainNames: linesOf(plainNames),
			places: Object.fromEntries(places) as SerializedText['places'],
			keys: keys.join('\n'),
		},
		bytes,
	};
}

/**
 * The lexicon of the same topics again; undefined where it was made of others.
 * @internal exported for its test
 */
export function deserializeIndexOf(packed: SerializedIndex, topics: readonly Topic[]): Lexicon | undefined {
	return topics.map(({key}) => key).join('\n') === packed.text.keys ? deserializeIndex(packed, () => topics) : undefined;
}

/** The lexicon again. The topics have to be those it was made of; they are asked for only where a search finds nothing. */
export function deserializeIndex({text, bytes}: SerializedIndex, topics: () => readonly Topic[]): Lexicon {
	const {words: joined, stems, roots, synonyms, exactNames, plainNames, places, keys} = text;
	// A file is read into memory of its own; what is not stands where numbers of four bytes may not.
	const {buffer, byteOffset} = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
	const words = joined.split(' ');
	const array = <Name extends ByteName>(name: Name) =>
		new arrays[name](buffer, byteOffset + places[name][0], places[name][1]) as InstanceType<(typeof arrays)[Name]>;
	const rootLookup = lookupIn(roots);
	const synonymLookup = lookupIn(synonyms);
	const beginningLookup = beginningsIn(words);
	return {
		wording: english,
		topics,
		keys: keys === '' ? [] : (keys.split('\n') as TopicKey[]),
		prior: array('prior'),
		words,
		ids: numbersIn(words),
		ranks: array('ranks'),
		masks: array('masks'),
		lengths: array('lengths'),
		rarity: array('rarity'),
		isStopWord: array('isStopWord'),
		postings: {starts: array('postingStarts'), topics: array('postingTopics'), weights: array('postingWeights')},
		names: {
			starts: array('nameStarts'),
			wordStarts: array('nameWordStarts'),
			words: array('nameWords'),
			weights: array('nameWeights'),
			wholes: array('nameWholes'),
		},
		exactNames: lookupIn(exactNames),
		plainNames: lookupIn(plainNames),
		beginnings: () => beginningLookup,
		stems: lookupIn(stems),
		roots: () => rootLookup,
		synonyms: () => synonymLookup,
	};
}

/** From so many questions on a map is made: a search of one query asks fewer. */
const manyQuestions = 200;

function numbersIn(words: readonly string[]): Lookup<number> {
	let questions = 0;
	let numbers: ReadonlyMap<string, number> | undefined;
	return {
		get(word) {
			if (++questions > manyQuestions) numbers ??= new Map(words.map((each, number) => [each, number]));
			if (numbers) return numbers.get(word);
			const number = words.indexOf(word);
			return number < 0 ? undefined : number;
		},
	};
}

/** The words that begin with a letter or two, looked for once each. */
function beginningsIn(words: readonly string[]): Lookup<readonly number[]> {
	const known = new Map<string, readonly number[]>();
	return {
		get(start) {
			const kept = known.get(start);
			if (kept) return kept;
			const found: number[] = [];
			for (let number = 0; number < words.length; number++) if (words[number]?.startsWith(start)) found.push(number);
			known.set(start, found);
			return found;
		},
	};
}

/** The words of each stem and of each root, and those that stand for others, in the order of the words; a whole name run together has neither. */
function families(
	words: readonly string[],
	ranks: Uint8Array,
): {
	readonly stems: string;
	readonly roots: string;
	readonly synonyms: string;
} {
	const byStem = new Map<string, number[]>();
	for (const [id, word] of words.entries()) if ((ranks[id] ?? 0) < wordRank.wholeQuestion) append(byStem, english.stem(word), id);
	const byRoot = new Map<string, number[]>();
	for (const [stemmed, ids] of byStem) for (const id of ids) append(byRoot, english.rootOfStem(stemmed), id);
	return {stems: linesOf(byStem), roots: linesOf(byRoot), synonyms: linesOf(synonymsIn(byStem, english))};
}

function linesOf(groups: ReadonlyMap<string, readonly number[]>): string {
	return `\n${Array.from(groups, ([key, ids]) => `${key} ${ids.join(' ')}\n`).join('')}`;
}

/** Looks through the lines while few are asked for; then makes a map of them. */
function lookupIn(lines: string): Lookup<readonly number[]> {
	let questions = 0;
	let groups: ReadonlyMap<string, readonly number[]> | undefined;
	return {
		get(key) {
			if (++questions > manyQuestions) groups ??= groupsOf(lines);
			if (groups) return groups.get(key);
			const start = lines.indexOf(`\n${key} `);
			if (start < 0) return undefined;
			const from = start + key.length + 2;
			return numbersOf(lines.slice(from, lines.indexOf('\n', from)));
		},
	};
}

function groupsOf(lines: string): ReadonlyMap<string, readonly number[]> {
	const found = lines.split('\n').filter(Boolean);
	return new Map(found.map(line => [line.slice(0, line.indexOf(' ')), numbersOf(line.slice(line.indexOf(' ') + 1))]));
}

const numbersOf = (text: string): readonly number[] => text.split(' ').map(Number);
