import {layoutOf} from '../compose/layout.ts';
import {type TopicKey, type TopicKind, topicKinds} from '../topics/topic.ts';
import {hitsOf, type SearchState, type State} from './state.ts';

/** Rows of one result: its name, and its kind and lead. */
export const hitRows = 2;

const mostSuggested = 50;

/** What an empty query offers: bookmarks, then where the reader has been, then good places to start. */
function suggestions(state: State): readonly TopicKey[] {
	const {bookmarks, past, place, catalogue, overlay} = state;
	const kinds = overlay?.type === 'search' ? overlay.kinds : undefined;
	const visited = [...past, place].map(({key}) => key).reverse();
	const good = catalogue.topics.filter(({kind}) => kind === 'dimension' || kinds?.includes(kind));
	// A dataset without dimensions begins with what it has.
	const starts = (good.length > 0 ? good : catalogue.topics).slice(0, mostSuggested).map(({key}) => key);
	const keys = new Set([...bookmarks, ...visited.slice(1), ...starts]);
	return [...keys].filter(key => isOfKinds(key, kinds) && catalogue.byKey.has(key)).slice(0, mostSuggested);
}

/** The keys of the topics a search lists now: what may be meant, and the rest once it is asked for. */
export function listedBy(state: State, search: SearchState): readonly TopicKey[] {
	if (search.query.trim() === '') return suggestions(state);
	const hits = hitsOf(search);
	return (isCut(search) ? hits.slice(0, search.result?.relevant) : hits).map(({key}) => key);
}

/** Whether only what may be meant is listed, and there is more. */
function isCut({result, isWhole}: SearchState): boolean {
	return isWhole !== true && result !== undefined && result.relevant > 0 && result.relevant < result.hits.length;
}

/** How many topics were found that are not listed: less likely ones, or, where these were asked for, those after the best. */
export function unlistedCount(search: SearchState): {readonly count: number; readonly isAtHand: boolean} {
	const {query, result} = search;
	if (query.trim() === '' || !result) return {count: 0, isAtHand: false};
	if (isCut(search)) return {count: result.total - result.relevant, isAtHand: true};
	return {count: Math.max(0, result.total - result.hits.length), isAtHand: false};
}

/** Results that fit the list at once; its last row says how many more there are. */
export function hitsShown(state: State): number {
	return Math.max(1, Math.floor((searchListRows(state) - 1) / hitRows));
}

/** Rows of the list of results: the whole body beside the preview, half of it above. */
export function searchListRows(state: State): number {
	const {bodyRows, listColumns} = layoutOf(state, true);
	return listColumns > 0 ? bodyRows : Math.max(hitRows * 2, Math.floor(bodyRows * 0.55));
}

function isOfKinds(key: TopicKey, kinds: readonly TopicKind[] | undefined): boolean {
	return !kinds || kinds.some(kind => key.startsWith(`${kind}:`));
}

/** The kind that narrowing the search goes to next, or before; undefined for all of them. */
export function kindOffered({catalogue}: State, {kinds}: SearchState, by: 1 | -1): TopicKind | undefined {
	const offered = [undefined, ...topicKinds.filter(catalogue.has)];
	return offered[(offered.indexOf(kinds?.[0]) + by + offered.length) % offered.length];
}
