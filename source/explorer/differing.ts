import {fold} from '../search/words/fold.ts';
import {stem} from '../search/words/stem.ts';
import {stopWords} from '../search/words/stop-words.ts';
import {foldedWords} from '../search/words/words.ts';
import type {Catalogue, Sides, Topic, TopicKind} from '../topics/topic.ts';

/** Stems of words that only one side has, the most telling of them. */
export type Differing = {readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string>};

/** Marks lose their meaning where half of a text has one. */
const mostWords = 12;
/** Topics of a kind by which it is known how common a word is. */
const sampledTopics = 300;

/**
 * The words in which two roles differ most on a topic: those that one side has and the other has not, by how often it says them and
 * how rare they are among topics of the kind.
 */
export function differingWords(catalogue: Catalogue, topic: Topic, {left, right}: Sides): Differing {
	const [inLeft, inRight] = [countsOf(topic, left), countsOf(topic, right)];
	const common = commonness(catalogue, topic.kind);
	return {left: telling(inLeft, inRight, common), right: telling(inRight, inLeft, common)};
}

type Counts = ReadonlyMap<string, number>;

function telling(own: Counts, other: Counts, {topics, counts}: Commonness): ReadonlySet<string> {
	const score = ([word, count]: readonly [string, number]) => count * Math.log(1 + topics / (counts.get(word) ?? 1));
	const only = [...own].filter(([word]) => !other.has(word)).sort((a, b) => score(b) - score(a));
	return new Set(only.slice(0, mostWords).map(([word]) => word));
}

function countsOf({sides}: Topic, role: string): Counts {
	const counts = new Map<string, number>();
	for (const {text} of sides[role] ?? []) for (const word of stemsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

function stemsOf(text: string): readonly string[] {
	return foldedWords(fold(text))
		.filter(word => word.length > 2 && !stopWords.has(word))
		.map(stem);
}

type Commonness = {readonly topics: number; readonly counts: Counts};
const known = new WeakMap<Catalogue, Map<TopicKind, Commonness>>();

/** In how many topics of a kind each word is. */
function commonness(catalogue: Catalogue, kind: TopicKind): Commonness {
	const kinds = known.get(catalogue) ?? new Map<TopicKind, Commonness>();
	known.set(catalogue, kinds);
	const made = kinds.get(kind);
	if (made) return made;
	const counts = new Map<string, number>();
	const topics = catalogue.ofKind(kind).slice(0, sampledTopics);
	for (const {sides} of topics) {
		const words = new Set(Object.values(sides).flatMap(points => points.flatMap(({text}) => stemsOf(text))));
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const counted = {topics: topics.length, counts};
	kinds.set(kind, counted);
	return counted;
}
