import {topicKinds} from '../topics/topic.ts';
import type {Effect, Update} from './effect.ts';
import type {Searched} from './event.ts';
import type {Command} from './keymap.ts';
import {openTopic} from './navigate.ts';
import {type Edit, edits, insert, type Query} from './query.ts';
import {hitsShown, listedBy} from './results.ts';
import {placeAt, type SearchState, type State, viewOfKind} from './state.ts';

/** A search whose results are not in yet. */
export const withoutResult = {result: undefined, isIndexing: undefined, chosen: 0, top: 0} as const;

/** What a command does in the search. */
export function updateSearch(state: State, search: SearchState, command: Command): Update {
	if (isEdit(command)) return edited(state, search, edits[command](search));
	switch (command) {
		case 'hit-up':
			return choose(state, search, search.chosen - 1);
		case 'hit-down':
			return choose(state, search, search.chosen + 1);
		case 'hit-page-up':
			return choose(state, search, search.chosen - hitsShown(state) + 1);
		case 'hit-page-down':
			return choose(state, search, search.chosen + hitsShown(state) - 1);
		case 'next-kind':
			return narrow(state, search, 1);
		case 'previous-kind':
			return narrow(state, search, -1);
		case 'open-hit':
			return openHit(state, search);
		case 'leave-search':
			return {state: {...state, overlay: undefined}, effects: []};
		default:
			return {state, effects: []};
	}
}

/** Text typed or pasted into the query. */
export function typeInto(state: State, search: SearchState, text: string): Update {
	return edited(state, search, insert(search, text));
}

/** Takes an answer in, unless the query or the kinds asked for have moved on. Without a query there is nothing to answer: suggestions are listed. */
export function answered(state: State, {result, kinds, isIndexing}: Searched): State {
	const {overlay} = state;
	if (overlay?.type !== 'search' || overlay.query !== result.query || overlay.kinds?.[0] !== kinds?.[0]) return state;
	if (isBlank(overlay)) return state;
	return {...state, overlay: {...overlay, result, isIndexing, chosen: 0, top: 0}};
}

function isBlank({query}: Pick<SearchState, 'query'>): boolean {
	return query.trim() === '';
}

/** Whether the whole answer to the query is not in yet. */
export function isUnanswered({query, result, isIndexing}: SearchState): boolean {
	return !isBlank({query}) && (result?.query !== query || isIndexing === true);
}

/** Whether what a command does depends on the results. */
export function actsOnResults(command: Command): boolean {
	return (
		command === 'hit-up' || command === 'hit-down' || command === 'hit-page-up' || command === 'hit-page-down' || command === 'open-hit'
	);
}

/** Asks the host for the answer to a query. */
export function searchEffect({query, kinds}: SearchState): Effect {
	return {type: 'search', query, kinds};
}

function isEdit(command: Command): command is Edit {
	return command in edits;
}

function edited(state: State, search: SearchState, query: Query): Update {
	const overlay: SearchState = {...search, ...query, ...(query.query !== search.query && isBlank(query) && withoutResult)};
	if (query.query === search.query) return {state: {...state, overlay}, effects: []};
	return {state: {...state, overlay}, effects: [searchEffect(overlay)]};
}

/** Keeps the chosen result among those shown. */
export function revealHit(state: State, search: SearchState): State {
	return choose(state, search, search.chosen).state;
}

function choose(state: State, search: SearchState, index: number): Update {
	const count = listedBy(state, search).length;
	const chosen = Math.max(0, Math.min(count - 1, index));
	const shown = hitsShown(state);
	const top = Math.min(chosen, Math.max(search.top, chosen - shown + 1));
	return {state: {...state, overlay: {...search, chosen, top}}, effects: []};
}

function narrow(state: State, search: SearchState, by: 1 | -1): Update {
	const offered = [undefined, ...topicKinds.filter(kind => kind !== 'source' && (state.catalogue.byKind.get(kind)?.length ?? 0) > 0)];
	const at = offered.indexOf(search.kinds?.[0]);
	const kind = offered[(at + by + offered.length) % offered.length];
	const overlay: SearchState = {...search, kinds: kind && [kind], ...withoutResult};
	return {state: {...state, overlay}, effects: [searchEffect(overlay)]};
}

function openHit(state: State, search: SearchState): Update {
	const key = listedBy(state, search)[search.chosen];
	const topic = key && state.catalogue.byKey.get(key);
	if (!topic) return {state, effects: []};
	const closed = {...state, overlay: undefined};
	return {state: openTopic(closed, placeAt(viewOfKind(topic.kind), topic.key)), effects: []};
}
