import {type TopicKind, topicKinds} from '../topics/topic.ts';
import {english, type Wording} from './words/wording.ts';
import {wordsOf} from './words/words.ts';

/** Longer queries are cut here: nothing people mean to find needs more, and work stays bounded. */
const maxLength = 256;
const maxWords = 16;
const maxWordLength = 40;

/** What a query asks for, taken apart. */
export type Query = {
	/** What is left after a kind prefix. */
	readonly text: string;
	readonly kinds?: readonly TopicKind[];
	/** The folded words, in order. */
	readonly words: readonly string[];
	/** For each word, whether it only says how the question is put. */
	readonly isStopWord: readonly boolean[];
	/** The kinds of topic that the way it is put asks for. */
	readonly intendedKinds: ReadonlySet<TopicKind>;
	/** All words run together. */
	readonly whole: string;
};

const kindLetters: Readonly<Record<string, TopicKind>> = {
	d: 'dimension',
	c: 'concept',
	w: 'work',
	o: 'work',
	ownership: 'work',
	t: 'tool',
	m: 'myth',
	n: 'need',
	y: 'day',
	r: 'role',
	s: 'source',
};

/** Reads a query as typed: an optional kind prefix (`c:`, `concept:`, `concepts:`), unless `mayNarrow` is false, and words. */
export function parseQuery(typed: string, {isSmall, asksHowItWorks, intendedKinds}: Wording = english, mayNarrow = true): Query {
	const cut = typed.slice(0, maxLength);
	const kind = mayNarrow ? kindPrefix(cut) : undefined;
	const text = kind ? cut.slice(kind.length).trim() : cut.trim();
	const words = wordsOf(text)
		.slice(0, maxWords)
		.map(word => word.slice(0, maxWordLength));
	return {
		text,
		...(kind && {kinds: [kind.kind]}),
		words,
		isStopWord: words.map((word, place) => isSmall(word) || asksHowItWorks(words, place)),
		intendedKinds: intendedKinds(words),
		whole: words.join(''),
	};
}

function kindPrefix(typed: string): {readonly kind: TopicKind; readonly length: number} | undefined {
	const match = /^\s*([a-z]+):/i.exec(typed);
	const name = match?.[1]?.toLowerCase();
	if (!match || !name) return undefined;
	const kind = Object.hasOwn(kindLetters, name) ? kindLetters[name] : topicKinds.find(known => known === name || `${known}s` === name);
	return kind && {kind, length: match[0].length};
}
