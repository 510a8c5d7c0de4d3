import type {Topic} from '../topics/topic.ts';
import {beginningsOf, type Lexicon, onFirstUse, rootsOf} from './lexicon.ts';

/**
 * A lexicon as text, so that the built-in dataset is indexed when rolex is built and not whenever it starts: indexing takes
 * longer than all else that a search on the command line does.
 */
export type PackedLexicon = {
	/** Apart by spaces, which no word holds. */
	readonly words: string;
	/** Each stem and the numbers of its words: `stem 1 2`, apart by commas. */
	readonly stems: string;
	readonly bytes: Readonly<Record<ByteName, string>>;
	/** How many topics it was made of. */
	readonly size: number;
};

const arrays = {
	ranks: Uint8Array,
	masks: Int32Array,
	lengths: Uint8Array,
	rarity: Float32Array,
	isSmall: Uint8Array,
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

export function packLexicon({topics, words, stems, ranks, masks, lengths, rarity, isSmall, postings, names}: Lexicon): PackedLexicon {
	const flat: Readonly<Record<ByteName, Uint8Array | Int32Array | Float32Array>> = {
		...{ranks, masks, lengths, rarity, isSmall},
		...{postingStarts: postings.starts, postingTopics: postings.topics, postingWeights: postings.weights},
		...{nameStarts: names.starts, nameWordStarts: names.wordStarts, nameWords: names.words},
		...{nameWeights: names.weights, nameWholes: names.wholes},
	};
	const bytes = Object.entries(flat).map(([name, {buffer, byteOffset, byteLength}]) => [
		name,
		Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
	]);
	return {
		words: words.join(' '),
		stems: Array.from(stems, ([stem, numbers]) => [stem, ...numbers].join(' ')).join(','),
		bytes: Object.fromEntries(bytes) as Record<ByteName, string>,
		size: topics.length,
	};
}

/** The lexicon of the same topics again; undefined where it was made of others. */
export function unpackLexicon({words: joined, stems: groups, bytes, size}: PackedLexicon, topics: readonly Topic[]): Lexicon | undefined {
	if (size !== topics.length) return undefined;
	const words = joined.split(' ');
	const array = <Name extends ByteName>(name: Name) => {
		// A copy of its own, since the numbers of an array stand at multiples of their size.
		const {buffer} = new Uint8Array(Buffer.from(bytes[name], 'base64'));
		return new arrays[name](buffer) as InstanceType<(typeof arrays)[Name]>;
	};
	const stems = onFirstUse(() => stemsOf(groups));
	return {
		topics,
		words,
		ids: new Map(words.map((word, id) => [word, id])),
		ranks: array('ranks'),
		masks: array('masks'),
		lengths: array('lengths'),
		rarity: array('rarity'),
		isSmall: array('isSmall'),
		postings: {starts: array('postingStarts'), topics: array('postingTopics'), weights: array('postingWeights')},
		names: {
			starts: array('nameStarts'),
			wordStarts: array('nameWordStarts'),
			words: array('nameWords'),
			weights: array('nameWeights'),
			wholes: array('nameWholes'),
		},
		beginnings: onFirstUse(() => beginningsOf(words)),
		get stems() {
			return stems();
		},
		roots: onFirstUse(() => rootsOf(stems())),
	};
}

function stemsOf(groups: string): ReadonlyMap<string, readonly number[]> {
	return new Map(
		groups.split(',').map(group => {
			const [stem = '', ...numbers] = group.split(' ');
			return [stem, numbers.map(Number)];
		}),
	);
}
