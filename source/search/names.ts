import type {Topic} from '../topics/topic.ts';
import {parseQuery} from './query.ts';
import type {SearchHit, SearchOptions, SearchResult} from './search.ts';
import {fold} from './words/fold.ts';
import {nameKey} from './words/name-key.ts';
import {wordingOf} from './words/wording.ts';

/** Searches what topics are called, and nothing else: it needs no index, so that there is something to show while one is made. */
export type NameSearch = (query: string, options?: SearchOptions) => SearchResult;

/** A topic with all that it is called: folded, each word after a space; and each name whole, signs included. */
type Named = {readonly topic: Topic; readonly names: string; readonly wholes: ReadonlySet<string>};

const defaultLimit = 50;
/** A name that has all the words, not at its beginning; one that begins so is better, and one that is just what was typed is best. */
const scores = {within: 0.5, beginning: 0.75, whole: 1} as const;

/** Makes a search of names. They are folded when it is first asked. */
export function createNameSearch(topics: readonly Topic[], language?: string): NameSearch {
	let folded: readonly Named[] | undefined;
	return (typed, {limit = defaultLimit, kinds: asked} = {}) => {
		folded ??= topics.map(topic => ({topic, names: namesOf(topic), wholes: new Set(calledOf(topic).map(nameKey))}));
		const whole = nameKey(typed);
		const isName = whole !== '' && folded.some(({wholes}) => wholes.has(whole));
		const {text, words, kinds = asked} = parseQuery(typed, wordingOf(language), !isName);
		const found = folded.flatMap(({topic, names, wholes}): SearchHit[] => {
			const {key, kind, id, title} = topic;
			if (kinds && !kinds.includes(kind)) return [];
			if (isName && wholes.has(whole)) return [{key, kind, id, score: scores.whole}];
			if (words.length === 0 || !words.every(word => names.includes(` ${word}`))) return [];
			return [{key, kind, id, score: fold(title).startsWith(words.join(' ')) ? scores.beginning : scores.within}];
		});
		const hits = found.sort((a, b) => b.score - a.score).slice(0, Math.max(0, limit));
		return {query: typed, words: text, ...(kinds && {kinds}), hits, total: found.length, relevant: found.length};
	};
}

function calledOf({title, short, aliases}: Topic): readonly string[] {
	return [title, short, ...aliases];
}

function namesOf(topic: Topic): string {
	return ` ${calledOf(topic).map(fold).join(' ')}`.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
