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
		const row = rows.at(-1) ?? [];
		const isNow = id === state.place.view;
		const key = keyAs(state, 'contents', 'view', `${number}`);
		const text = isNow || hasNames ? `${key} ${title}`.trim() : key;
		const leads = {to: 'command', command: 'view', as: `${number}`} as const;
		const spans: Span[] = [{text, tone: isNow ? 'title' : 'muted', inverse: isNow, leads}, {text: '  '}];
		if (row.length > 0 && lineColumns(row) + text.length > columns) rows.push(spans);
		else row.push(...spans);
	}
	// By name too: what is the reader's own, by its keys.
	const own: Span[] = (['bookmarks', 'been'] as const).flatMap(command => [
		{
			text: `${firstKey('contents', command, state.keys)}${hasNames ? ` ${screenTexts.own[command]}` : ''}`,
			tone: 'muted' as const,
			leads: {to: 'command', command} as const,
		},
		{text: '  '},
	]);
	const last = rows.at(-1) ?? [];
	if (lineColumns(last) + lineColumns(own) > columns) rows.push(own);
	else last.push(...own);
	return rows;
}
