import {searchedTopics, type Topic, type TopicKey, type TopicKind} from '../topics/topic.ts';
import {createLexicon, type Lexicon} from './index/lexicon.ts';
import {nearestNames} from './match/nearest.ts';
import {parseQuery, type Query} from './query.ts';
import {QueryExpander} from './rank/expansion.ts';
import {Ranker, type Ranking, type RankOptions} from './rank/rank.ts';

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
/** With fewer hits than this, typing errors are looked for and topics that hold only most of the query are shown. */
const enough = 10;

/** Indexes topics for searching, here and once, unless their lexicon is at hand. */
export function createSearch(topics: readonly Topic[], prepared?: Lexicon): Search {
	return searchIn(prepared ?? createLexicon(searchedTopics(topics)));
}

/** Searches what a lexicon was made of; a query changes nothing in it. */
export function searchIn(lexicon: Lexicon): Search {
	const {keys} = lexicon;
	const expander = new QueryExpander(lexicon);
	const ranker = new Ranker(lexicon);
	return {
		size: keys.length,
		find(typed, options = {}) {
			const query = parseQuery(typed);
			const kinds = query.kinds ?? options.kinds;
			const accepts = acceptor(keys, kinds);
			const limit = Math.max(0, options.limit ?? defaultLimit);
			const {ranked, total} =
				query.words.length === 0
					? listed(query, keys, accepts)
					: answer(query, expander, ranker, {
							accepts,
							isAskedFor: query.intendedKinds.size > 0 ? acceptor(keys, [...query.intendedKinds]) : undefined,
							limit,
							partialUnder: enough,
						});
			return {
				query: typed,
				words: query.text,
				...(kinds && {kinds}),
				hits: ranked.slice(0, limit).flatMap(({topic, score}) => hit(keys[topic], score) ?? []),
				total,
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

/** Tries harder only while too little was found; topics that hold only part of the query come last of all. */
function answer(query: Query, expander: QueryExpander, ranker: Ranker, options: RankOptions): Ranking {
	const plain = ranker.rank(expander.terms(query, 'plain'), {...options, partialUnder: 0, least: enough});
	if (plain.complete >= enough) return plain;
	const forgiving = ranker.rank(expander.terms(query, 'unknown words'), options);
	return forgiving.total > 0 ? forgiving : ranker.rank(expander.terms(query, 'all words'), options);
}

/** A kind prefix and nothing else lists that kind, in the order shown. */
function listed(query: Query, keys: readonly TopicKey[], accepts: (topic: number) => boolean): Ranking {
	const ranked = query.kinds && query.text === '' ? keys.flatMap((_, topic) => (accepts(topic) ? [{topic, score: 0}] : [])) : [];
	return {ranked, total: ranked.length, complete: ranked.length};
}

function acceptor(keys: readonly TopicKey[], kinds: readonly TopicKind[] | undefined): (topic: number) => boolean {
	if (!kinds) return () => true;
	const beginnings = kinds.map(kind => `${kind}:`);
	return topic => beginnings.some(beginning => keys[topic]?.startsWith(beginning));
}

function hit(key: TopicKey | undefined, score: number): SearchHit | undefined {
	if (!key) return undefined;
	const colon = key.indexOf(':');
	return {key, kind: key.slice(0, colon) as TopicKind, id: key.slice(colon + 1), score: Math.min(1, Math.max(0, score))};
}
