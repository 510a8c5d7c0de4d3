import {noticeTexts} from '../messages/notices.ts';
import {type Commands, only, saying} from './commands.ts';
import {editing} from './editing.ts';
import type {Effect, Update} from './effect.ts';
import type {Searched} from './event.ts';
import type {Command} from './keymap.ts';
import {shut} from './layers.ts';
import {openKey} from './navigate.ts';
import {insert, type Query} from './query.ts';
import {hitsShown, kindOffered, listedBy, unlistedCount} from './results.ts';
import {saidKey} from './said-keys.ts';
import {type SearchState, type State, searchFor} from './state.ts';

/** Results as they are listed when they come in. */
const fromFirst = {isWhole: undefined, chosen: 0, top: 0} as const;

/** A search whose results are not in yet. */
export const withoutResult = {result: undefined, isIndexing: undefined, ...fromFirst} as const;

/** What a command does in the search. */
export const searchCommands: Commands<'search'> = {
	'hit-up': (state, search) => choose(state, search, search.chosen - 1),
	'hit-down': (state, search) => choose(state, search, search.chosen + 1),
	'hit-page-up': (state, search) => choose(state, search, search.chosen - hitsShown(state) + 1),
	'hit-page-down': (state, search) => choose(state, search, search.chosen + hitsShown(state) - 1),
	'next-kind': (state, search) => narrow(state, search, 1),
	'previous-kind': (state, search) => narrow(state, search, -1),
	'open-hit': openHit,
	rest: showRest,
	'leave-search': (state, search) => only(shut(isBlank(search) ? state : {...state, lastSearch: search})),
	...editing<SearchState>((state, search, query, edit) =>
		edited(state, search, search.isMarked && edit.startsWith('erase') ? {query: '', caret: 0} : query),
	),
};

/** The search to open: the last one, its query marked so that what is typed takes its place. */
export function reopened({lastSearch}: State): SearchState {
	return lastSearch ? {...lastSearch, isMarked: true, caret: lastSearch.query.length} : searchFor('');
}

/** Opens the result after, or before, the one opened last. */
export function stepHit(state: State, by: 1 | -1): State {
	const {lastSearch} = state;
	if (!lastSearch) return saying(state, noticeTexts.noSearch(saidKey(state, 'browse', 'search'))).state;
	const listed = listedBy(state, lastSearch);
	const chosen = lastSearch.chosen + by;
	const opened = openKey(state, listed[chosen]);
	if (!opened) return {...state, notice: {text: by > 0 ? lastOf(lastSearch) : noticeTexts.firstResult}};
	const notice = {text: noticeTexts.resultOf(chosen + 1, listed.length, lastSearch.query.trim())};
	return {...opened, lastSearch: {...lastSearch, chosen}, notice};
}

function lastOf(search: SearchState): string {
	const {count, isAtHand} = unlistedCount(search);
	return isAtHand ? noticeTexts.lastLikely(count) : noticeTexts.lastResult;
}

/** Lists the rest of what was found, from its first on; where it is listed, takes it away again. */
function showRest(state: State, search: SearchState): Update {
	if (search.isWhole) return choose(state, {...search, isWhole: undefined}, search.chosen);
	if (!unlistedCount(search).isAtHand) return saying(state, noticeTexts.allListed);
	return choose(state, {...search, isWhole: true}, listedBy(state, search).length);
}

/** Text typed or pasted into the query. */
export function typeInto(state: State, search: SearchState, text: string): Update {
	return edited(state, search, insert(search.isMarked ? {query: '', caret: 0} : search, text));
}

/**
 * Takes an answer in, unless the query or the kinds asked for have moved on, or have their whole answer: the same one comes again where it was
 * asked for twice, and would undo what was chosen since. Without a query there is nothing to answer: suggestions are listed.
 */
export function answered(state: State, {result, kinds, isIndexing}: Searched): State {
	const {overlay, lastSearch} = state;
	const isMeant = (search: SearchState) => search.query === result.query && search.kinds?.[0] === kinds?.[0] && isUnanswered(search);
	const answer = {result, isIndexing, ...fromFirst};
	if (overlay?.type === 'search') return isMeant(overlay) ? {...state, overlay: {...overlay, ...answer}} : state;
	// One that was left before its answer came has it when it is gone on with.
	if (!lastSearch || !isMeant(lastSearch)) return state;
	return {...state, lastSearch: {...lastSearch, ...answer}};
}

/** Whether nothing is asked for: suggestions are listed. */
export function isBlank({query}: Pick<SearchState, 'query'>): boolean {
	return query.trim() === '';
}

/** Whether the whole answer to the query is not in yet. */
export function isUnanswered({query, result, isIndexing}: SearchState): boolean {
	return !isBlank({query}) && (result?.query !== query || isIndexing === true);
}

/** Whether what a command does depends on the results. */
export function actsOnResults(command: Command): boolean {
	return (
		command === 'hit-up' ||
		command === 'hit-down' ||
		command === 'hit-page-up' ||
		command === 'hit-page-down' ||
		command === 'open-hit' ||
		command === 'rest'
	);
}

/** Asks the host for the answer to a query. */
export function searchEffect({query, kinds}: SearchState): Effect {
	return {type: 'search', query, kinds};
}

function edited(state: State, search: SearchState, query: Query): Update {
	const {isMarked: _, ...unmarked} = search;
	if (query.query === search.query) return {state: {...state, overlay: {...unmarked, ...query}}, effects: []};
	// What was found stays listed until the answer is in, and is itself the answer where the query is what it was again.
	const overlay: SearchState = {...unmarked, ...query, ...(isBlank(query) ? withoutResult : fromFirst)};
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
	const kind = kindOffered(state, search, by);
	const overlay: SearchState = {...search, kinds: kind && [kind], ...withoutResult};
	return {state: {...state, overlay}, effects: [searchEffect(overlay)]};
}

function openHit(state: State, search: SearchState): Update {
	const opened = openKey(state, listedBy(state, search)[search.chosen]);
	if (!opened) return only(state);
	return only(isBlank(search) ? opened : {...opened, lastSearch: search});
}
