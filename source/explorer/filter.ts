import {layoutOf} from '../compose/layout.ts';
import {screenTexts} from '../messages/screens.ts';
import {fold} from '../search/words/fold.ts';
import type {Catalogue, Topic, TopicKey} from '../topics/topic.ts';
import {listOf, makeList, type TopicList} from './list.ts';
import {ownerLegend} from './scene/owner-marks.ts';
import type {State, ViewId} from './state.ts';

type Listed = Pick<State, 'catalogue' | 'place' | 'filters'>;

/** Filtered lists kept for each catalogue: what one filter is typed through. */
const mostKept = 16;
const filtered = new WeakMap<Catalogue, Map<string, TopicList>>();

/** The list of the view shown, as far as its filter leaves it. */
export function listIn({catalogue, place: {view}, filters}: Listed): TopicList {
	const whole = listOf(catalogue, view);
	const words = filters[view];
	if (words === undefined) return whole;
	const kept = filtered.get(catalogue) ?? new Map<string, TopicList>();
	filtered.set(catalogue, kept);
	const name = `${view} ${words}`;
	const known = kept.get(name);
	if (known) return known;
	const made = narrowed(whole, wordsOf(words));
	if (kept.size >= mostKept) kept.clear();
	kept.set(name, made);
	return made;
}

/** How many topics the filter leaves, and of how many; undefined where there is none. */
export function filterCount(state: Listed): {readonly words: string; readonly left: number; readonly of: number} | undefined {
	const words = state.filters[state.place.view];
	if (words === undefined) return undefined;
	return {words, left: listIn(state).topics.length, of: listOf(state.catalogue, state.place.view).topics.length};
}

/** Rows of the list beside its topic, between what stands over it and the legend under it. */
export function listBodyRows(state: State): number {
	const {bodyRows, listColumns} = layoutOf(state);
	// A filter is told of in a row over it.
	const rowsOver = state.filters[state.place.view] === undefined ? 0 : 1;
	return bodyRows - rowsOver - ownerLegend(state, listColumns, bodyRows).length;
}

/** The filters without that of a view. */
export function withoutFilter({filters}: Pick<State, 'filters'>, view: ViewId): State['filters'] {
	const {[view]: _, ...others} = filters;
	return others;
}

/** The words of a filter, folded as names are. */
export function wordsOf(query: string): readonly string[] {
	return fold(query).split(/\s+/).filter(Boolean);
}

/** Topics in whose names every word begins a word come first, in their sections; those that have one further in follow. */
function narrowed({topics}: TopicList, words: readonly string[]): TopicList {
	const grades = new Map<TopicKey, Grade>(topics.map(topic => [topic.key, gradeOf(topic, words)]));
	const of = (grade: Grade) => topics.filter(({key}) => grades.get(key) === grade);
	return makeList(of('begins'), of('inside'), screenTexts.insideWord);
}

type Grade = 'begins' | 'inside' | 'none';

function gradeOf({title, short, aliases}: Topic, words: readonly string[]): Grade {
	const names = fold([title, short, ...aliases].join('\n'));
	if (!words.every(word => names.includes(word))) return 'none';
	return words.every(word => beginning(names, word) >= 0) ? 'begins' : 'inside';
}

const letter = /[\p{L}\p{N}]/u;

/** Where a folded text has a folded word at the beginning of one of its own; -1 where it has not. */
export function beginning(text: string, word: string): number {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (at === 0 || !letter.test(text[at - 1] ?? '')) return at;
	}
	return -1;
}
