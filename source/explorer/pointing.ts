import {type Leads, leadsAt} from '../text/line.ts';
import {sceneOf} from './scene/scene.ts';
import type {State} from './state.ts';

/** Header and the rule under it. */
export const bodyFrom = 2;

/** Whether a row of the screen is between the rule under the header and the bottom line. */
export const isBody = ({rows}: Pick<State, 'rows'>, y: number): boolean => y >= bodyFrom && y < rows - 1;

/** Where what stands at a place of the screen leads. */
export function leadsUnder(state: State, x: number, y: number): Leads | undefined {
	const scene = sceneOf(state);
	const {layout, onTop, search} = scene;
	const row = y - bodyFrom;
	// The row in which a search is written has no header.
	if (y === 0) return search ? undefined : leadsAt(onTop?.title ?? scene.header[0] ?? [], x);
	if (!isBody(state, y)) return undefined;
	if (search) return leadsAt((row < search.height ? search.results.lines[row] : undefined) ?? [], x);
	if (onTop) return leadsAt(onTop.lines[row] ?? [], x - 1);
	if (x < layout.listColumns) return leadsAt(scene.list.lines[row] ?? [], x);
	const {layout: shown} = state.place;
	const lines = shown === 'page' ? scene.page.lines.slice(scene.page.shown.top, scene.page.shown.end) : scene.detail.lines;
	return leadsAt(lines[row] ?? [], x - textFrom(state));
}

/** The column at which the text beside the list begins. */
const textFrom = (state: State): number => {
	const {listColumns} = sceneOf(state).layout;
	return listColumns > 0 ? listColumns + 2 : 1;
};

/** What stands at a column and a row of the body: the list, one of the panes, or neither. */
export function paneAt(state: State, x: number, row: number): 'list' | 'left' | 'right' | undefined {
	const {detail, layout} = sceneOf(state);
	if (layout.listColumns > 0 && x < layout.listColumns) return 'list';
	const {introduction, isCompared, left, right, rightFrom, alone} = detail;
	const column = x - textFrom(state);
	const from = introduction.length;
	const rowsOf = (pane: typeof left) => pane.heading.length + pane.rows;
	if (!isCompared || row < from || column >= layout.mainColumns) return undefined;
	if (alone) return row < from + rowsOf(detail[alone]) ? alone : undefined;
	if (rightFrom !== undefined)
		return row < from + Math.max(rowsOf(left), rowsOf(right)) ? (column < rightFrom ? 'left' : 'right') : undefined;
	if (row < from + rowsOf(left)) return 'left';
	return row > from + rowsOf(left) && row <= from + rowsOf(left) + rowsOf(right) ? 'right' : undefined;
}
