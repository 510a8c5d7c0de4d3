import {searchedTopics, type Topic} from '../topics/topic.ts';
import {parseQuery} from './query.ts';
import type {SearchOptions, SearchResult} from './search.ts';
import {fold} from './words/fold.ts';

/** Searches what topics are called, and nothing else: it needs no index, so that there is something to show while one is made. */
export type NameSearch = (query: string, options?: SearchOptions) => SearchResult;

type Named = {readonly topic: Topic; readonly names: string};

const defaultLimit = 50;
/** A name that has all the words, not at its beginning; one that begins so, or is no longer than what was typed, is better. */
const scores = {within: 0.5, beginning: 0.75, whole: 1} as const;

/** Makes a search of names. They are folded when it is first asked. */
export function createNameSearch(topics: readonly Topic[]): NameSearch {
	let folded: readonly Named[] | undefined;
	return (typed, {limit = defaultLimit, kinds: asked} = {}) => {
		folded ??= searchedTopics(topics).map(topic => ({topic, names: namesOf(topic)}));
		const {text, words, kinds = asked} = parseQuery(typed);
		const found = folded.flatMap(({topic, names}) => {
			if (words.length === 0 || (kinds && !kinds.includes(topic.kind)) || !words.every(word => names.includes(` ${word}`))) return [];
			return [{key: topic.key, kind: topic.kind, id: topic.id, score: scoreOf(fold(topic.title), words.join(' '))}];
		});
		const hits = found.sort((a, b) => b.score - a.score).slice(0, Math.max(0, limit));
		return {query: typed, words: text, ...(kinds && {kinds}), hits, total: found.length};
	};
}

/** All that a topic is called, folded, each word after a space. */
function namesOf({title, short, aliases}: Topic): string {
	return ` ${[title, short, ...aliases].map(fold).join(' ')}`.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function scoreOf(title: string, words: string): number {
	if (!title.startsWith(words)) return scores.within;
	return title.length === words.length ? scores.whole : scores.beginning;
}
