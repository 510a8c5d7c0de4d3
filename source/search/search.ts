import type {Topic, TopicKey, TopicKind} from '../topics/topic.ts';
import {createLexicon, type Lexicon} from './index/lexicon.ts';
import {nearestNames} from './match/nearest.ts';
import {parseQuery} from './query.ts';
import {Answerer, acceptor} from './rank/answerer.ts';
import type {Ranking} from './rank/rank.ts';
import {wordingOf} from './words/wording.ts';

export type SearchHit = {
	readonly key: TopicKey;
	readonly kind: TopicKind;
	readonly id: string;
	/** 0 to 1, higher is better. */
	readonly score: number;
};

export type SearchOptions = {
	/** How many hits at most; 50 unless told. */
	readonly limit?: number;
	readonly kinds?: readonly TopicKind[];
};

export type SearchResult = {
	/** As typed. */
	readonly query: string;
	/** What is left after a kind prefix such as `c:`. */
	readonly words: string;
	/** What the search was narrowed to, by prefix or option. */
	readonly kinds?: readonly TopicKind[];
	readonly hits: readonly SearchHit[];
	/** How many topics were found, shown or not. */
	readonly total: number;
	/** How many of those, from the first on, score so well that they may be meant; the rest only hold the words. */
	readonly relevant: number;
	/** With no hit: the names nearest to what was typed. */
	readonly nearest?: readonly string[];
};

export type Search = {
	/** Finds topics, best first. Never throws, whatever is typed. */
	find(query: string, options?: SearchOptions): SearchResult;
	/** How many topics are searched. */
	readonly size: number;
};

const defaultLimit = 50;

/** Indexes topics for searching, here and once. `language` is that of the dataset, where it names one. */
export function createSearch(topics: readonly Topic[], language?: string): Search {
	return searchIn(createLexicon(topics, wordingOf(language)));
}

/** Searches what a lexicon was made of; a query changes nothing in it. */
export function searchIn(lexicon: Lexicon): Search {
	const {keys} = lexicon;
	const answerer = new Answerer(lexicon);
	return {
		size: keys.length,
		find(typed, options = {}) {
			const query = parseQuery(typed, lexicon.wording, !answerer.isName(typed));
			const kinds = query.kinds ?? options.kinds;
			const accepts = acceptor(keys, kinds);
			const limit = Math.max(0, options.limit ?? defaultLimit);
			const isListed = query.kinds !== undefined && query.text === '';
			const {ranked, total, relevant} = isListed ? listed(keys, accepts) : answerer.answer(query, accepts, limit);
			return {
				query: typed,
				words: query.text,
				...(kinds && {kinds}),
				hits: ranked.slice(0, limit).flatMap(({topic, score}) => hit(keys[topic], score) ?? []),
				total,
				relevant,
				...(total === 0 && query.words.length > 0 && {nearest: nearestNames(lexicon, query.whole, accepts)}),
			};
		},
	};
}

/**
 * Runs the queries that touch every part of the engine once, so that the first real key does not pay for cold code. In steps of a
 * query each, since no key should have to wait for it either.
 */
export function* warmUp(search: Search, topics: readonly Topic[]): Generator<void> {
	for (const {title} of topics.slice(0, 12)) {
		for (const query of [title, title.slice(1, 24), `what is ${title.slice(0, 12)}`]) {
			search.find(query);
			yield;
		}
	}
}

/** A kind prefix and nothing else lists that kind, in the order shown. */
function listed(keys: readonly TopicKey[], accepts: (topic: number) => boolean): Ranking {
	const ranked = keys.flatMap((_, topic) => (accepts(topic) ? [{topic, score: 0}] : []));
	return {ranked, total: ranked.length, complete: ranked.length, relevant: ranked.length};
}

function hit(key: TopicKey | undefined, score: number): SearchHit | undefined {
	if (!key) return undefined;
	const colon = key.indexOf(':');
	return {key, kind: key.slice(0, colon) as TopicKind, id: key.slice(colon + 1), score: Math.min(1, Math.max(0, score))};
}
