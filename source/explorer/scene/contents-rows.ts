import {windowShowing} from '../../compose/window.ts';
import {screenTexts} from '../../messages/screens.ts';
import {blank, type Line, lineColumns, type Span} from '../../text/line.ts';
import {filterCount, listIn} from '../filter.ts';
import {firstKey} from '../keymap.ts';
import {keyAs} from '../said-keys.ts';
import {type State, viewsOf} from '../state.ts';
import {filterLines, listRowsIn} from './list-rows.ts';
import {ownerLegend} from './owner-marks.ts';

/** The views by name, and under them the list of the one shown, on the whole screen. */
export function contentsRows(state: State, columns: number, rows: number): {readonly lines: readonly Line[]; readonly count: number} {
	const filter = filterLines(filterCount(state), columns);
	const all = viewNames(state, columns, true);
	const isLow = rows - all.length - filter.length - 1 < leastListRows;
	const names = [...(isLow ? viewNames(state, columns, false) : all), ...filter];
	const legend = ownerLegend(state, columns, rows - names.length);
	const height = Math.max(1, rows - names.length - legend.length - 1);
	const list = listIn(state);
	const {top} = windowShowing(list.rows.length, height, state.place.listTop, list.rowOf.get(state.place.key) ?? 0);
	const {lines} = listRowsIn(state, {columns, rows: height, top});
	return {lines: [...names, blank, ...lines, ...legend], count: list.rows.length};
}

/** Rows of the list for which the names of the views not shown give way to their numbers. */
const leastListRows = 5;

function viewNames(state: State, columns: number, hasNames: boolean): readonly Line[] {
	const rows: Span[][] = [[]];
	for (const {id, number, title} of viewsOf(state.catalogue)) {
		const isNow = id === state.place.view;
		const key = keyAs(state, 'contents', 'view', `${number}`);
		const text = isNow || hasNames ? `${key} ${title}`.trim() : key;
		const leads = {to: 'command', command: 'view', as: `${number}`} as const;
		place(rows, [{text, tone: isNow ? 'title' : 'muted', inverse: isNow, leads}], columns);
	}
	// By name too: what is the reader's own, by its keys.
	const own = (command: 'bookmarks' | 'been'): Span => {
		const text = `${firstKey('contents', command, state.keys)}${hasNames ? ` ${screenTexts.own[command]}` : ''}`;
		return {text, tone: 'muted', leads: {to: 'command', command}};
	};
	place(rows, [own('bookmarks'), gap, own('been')], columns);
	return rows;
}

const gap: Span = {text: '  '};

/** Puts spans at the end of the last row, a gap after what stands there, or where they do not fit in a row of their own. */
function place(rows: Span[][], spans: readonly Span[], columns: number): void {
	const last = rows.at(-1) ?? [];
	if (last.length === 0) last.push(...spans);
	else if (lineColumns(last) + lineColumns([gap, ...spans]) > columns) rows.push([...spans]);
	else last.push(gap, ...spans);
}
