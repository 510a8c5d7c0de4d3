import {paneColumns} from '../compose/layout.ts';
import {windowAt} from '../compose/window.ts';
import type {Line} from '../text/line.ts';
import {columnsOf} from '../text/width.ts';
import {move, openHere} from './browse.ts';
import {only} from './commands.ts';
import type {Update} from './effect.ts';
import type {MouseEvent} from './event.ts';
import {everywhere} from './everywhere.ts';
import {listBodyRows, listIn, rowsOverList} from './filter.ts';
import {openTopic, reveal} from './navigate.ts';
import {scrollPane} from './panes.ts';
import {hitRows} from './results.ts';
import {sceneOf} from './scene/scene.ts';
import {searchCommands} from './search.ts';
import {placeAt, type SearchState, type State, viewOfKind} from './state.ts';

/** Rows that a step of the wheel scrolls a text. */
const wheelRows = 3;
/** Header and the rule under it. */
const bodyFrom = 2;

/** What a click or the wheel does to what is under it. Where something is written or asked, and on what is no target, nothing. */
export function pointed(state: State, {action, x, y}: MouseEvent): Update {
	const {overlay, columns, rows} = state;
	if (x >= columns || y >= rows) return only(state);
	if (overlay?.type === 'search') return inSearch(state, overlay, action, x, y);
	if (overlay) return only(state);
	if (action !== 'press') return only(wheeled(state, x, y, action === 'wheel-up' ? -1 : 1));
	if (y === 0) return clickedHeader(state, x);
	return only(y < bodyFrom || y >= rows - 1 ? state : clicked(state, x, y - bodyFrom));
}

function wheeled(state: State, x: number, y: number, by: 1 | -1): State {
	const {place} = state;
	if (y < bodyFrom || y >= state.rows - 1) return state;
	if (place.layout === 'page') return move(state, by * wheelRows);
	const side = sideAt(state, x);
	if (side === 'list') return move({...state, place: {...place, focus: 'list', related: 0}}, by);
	return side && sceneOf(state).detail.isCompared ? scrollPane(state, side, by * wheelRows) : state;
}

/** What stands in a column: the list, one of two panes beside each other, or neither. */
function sideAt(state: State, x: number): 'list' | 'left' | 'right' | undefined {
	const {listColumns, mainColumns, shape} = sceneOf(state).layout;
	if (listColumns > 0 && x < listColumns) return 'list';
	const {detail} = sceneOf(state);
	const from = listColumns > 0 ? listColumns + 2 : 1;
	if (x >= from + mainColumns + paneColumns(mainColumns).gap) return undefined;
	if (shape === 'stacked' || detail.alone) return detail.alone ?? (state.place.focus === 'right' ? 'right' : 'left');
	return x < from + (detail.rightFrom ?? mainColumns) ? 'left' : 'right';
}

/** What the tab, or the hint, leads to that was clicked in the header. */
function clickedHeader(state: State, x: number): Update {
	const target = sceneOf(state).headerTargets.find(({from, to}) => x >= from && x < to);
	return target ? everywhere[target.does](state, target.as) : only(state);
}

function textAt(line: Line, x: number): string | undefined {
	let from = 0;
	for (const {text} of line) {
		from += columnsOf(text);
		if (x < from) return text;
	}
	return undefined;
}

/** A topic in the list is chosen, and opened where it is chosen already; a related one is opened; a pane gets the keys. */
function clicked(state: State, x: number, row: number): State {
	const {place} = state;
	const side = place.layout === 'page' ? undefined : sideAt(state, x);
	if (side === 'list') return clickedList(state, row);
	const related = relatedAt(state, x, row);
	if (related) return related;
	if (!side || place.layout === 'page' || !sceneOf(state).detail.isCompared) return state;
	const {introduction, left, right} = sceneOf(state).detail;
	const isInPanes = row >= introduction.length && row < introduction.length + left.heading.length + Math.max(left.rows, right.rows);
	return isInPanes ? reveal({...state, place: {...place, focus: side, related: 0}}) : state;
}

function clickedList(state: State, row: number): State {
	const {place} = state;
	const list = listIn(state);
	const rows = listBodyRows(state);
	const at = row - rowsOverList(state);
	const {top, end, isCutAbove, isCutBelow} = windowAt(list.rows.length, rows, place.listTop);
	if (isCutAbove && at === 0) return move({...state, place: {...place, focus: 'list'}}, -rows + 2);
	if (isCutBelow && at === end - top - 1) return move({...state, place: {...place, focus: 'list'}}, rows - 2);
	const listed = at < 0 || at >= end - top ? undefined : list.rows[top + at];
	if (listed?.type !== 'topic') return state;
	const inList = {...state, place: {...place, focus: 'list' as const, related: 0}};
	if (listed.topic.key === place.key) return openHere(inList);
	return reveal({...state, place: {...placeAt(place.view, listed.topic.key), listTop: place.listTop}});
}

/** The related topic whose name was clicked. */
function relatedAt(state: State, x: number, row: number): State | undefined {
	const {place, catalogue} = state;
	const {layout, page, detail, chips} = sceneOf(state);
	const lines = place.layout === 'page' ? page.lines.slice(page.shown.top) : detail.lines;
	const name = textAt(lines[row] ?? [], x - (layout.listColumns > 0 ? layout.listColumns + 2 : 1))?.replace(/\u2026$/, '');
	const isNamed = (key: string) => name !== undefined && name.length > 1 && catalogue.topic(key)?.title.startsWith(name) === true;
	const key = chips.find(chip => isNamed(chip.key))?.key;
	const topic = key && catalogue.byKey.get(key);
	return topic ? openTopic(state, {...placeAt(viewOfKind(topic.kind), topic.key), layout: place.layout}) : undefined;
}

/** The wheel goes through the results; a click chooses one, and opens the one chosen. */
function inSearch(state: State, search: SearchState, action: MouseEvent['action'], x: number, y: number): Update {
	if (search.waiting) return only(state);
	if (action !== 'press') return searchCommands[action === 'wheel-up' ? 'hit-up' : 'hit-down'](state, search, '');
	const {layout, search: scene} = sceneOf(state);
	const row = y - bodyFrom;
	const isList = row >= 0 && row < (scene?.height ?? 0) && (layout.listColumns === 0 || x < layout.listColumns);
	const chosen = search.top + Math.floor(row / hitRows);
	if (!isList || chosen >= (scene?.listed.length ?? 0) || row >= (scene?.results.lines.length ?? 0)) return only(state);
	if (chosen === search.chosen) return searchCommands['open-hit'](state, search, '');
	return only({...state, overlay: {...search, chosen}});
}
