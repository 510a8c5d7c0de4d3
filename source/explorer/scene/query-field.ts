import {screenTexts} from '../../messages/screens.ts';
import {clip, columnsOf, graphemes} from '../../text/width.ts';
import {kindNames} from '../../topics/topic.ts';
import type {Query} from '../query.ts';
import type {SearchState, State} from '../state.ts';
import type {Caret} from './scene.ts';

/** The row in which a query is written. */
export type QueryField = {
	/** What stands before the query: whether its start is cut off. */
	readonly prompt: string;
	/** The part of the query that fits, round the caret; where there is none, what may be written, as far as that fits. */
	readonly text: string;
	readonly isEmpty: boolean;
	/** The whole query is marked: what is typed takes its place. */
	readonly isMarked: boolean;
	/** How many were found, at the end of the row. */
	readonly count: string;
	readonly caret: Caret;
};

const promptColumns = 3;

export function queryFieldOf(state: State, search: SearchState, listed: number): QueryField {
	const count = countOf(state, search, listed);
	const room = Math.max(4, state.columns - promptColumns - count.length - 3);
	const {start, text} = shownQuery(search, room);
	const isEmpty = text === '';
	const x = promptColumns + columnsOf(search.query.slice(start, search.caret));
	const prompt = start > 0 ? ' /…' : ' / ';
	return {
		prompt,
		text: isEmpty ? clip(screenTexts.anyWords, room) : text,
		isEmpty,
		isMarked: search.isMarked === true,
		count,
		caret: {x, y: 0},
	};
}

function countOf(state: State, {kinds, query, result, isIndexing}: SearchState, listed: number): string {
	if (isIndexing) return screenTexts.indexing;
	const all = kinds ? kinds.reduce((sum, kind) => sum + (state.catalogue.byKind.get(kind)?.length ?? 0), 0) : state.catalogue.topics.length;
	const among = kinds ? ` ${kindNames[kinds[0] ?? 'concept'].many}` : '';
	// Before the first answer nothing is known to be found, nor not to be.
	const isAsked = query.trim() !== '' && (result !== undefined || listed > 0);
	return (!isAsked ? `${all}` : screenTexts.of(result?.total ?? listed, all)) + among;
}

/** The part of the query round the caret that fits. */
export function shownQuery({query, caret}: Query, columns: number): {readonly start: number; readonly text: string} {
	let start = 0;
	for (const {index} of graphemes(query)) {
		start = index;
		if (index >= caret || columnsOf(query.slice(index, caret)) < columns) break;
	}
	let text = '';
	for (const {segment} of graphemes(query.slice(start))) {
		if (columnsOf(text + segment) > columns) break;
		text += segment;
	}
	return {start, text};
}
