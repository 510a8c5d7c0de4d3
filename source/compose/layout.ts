import type {Place, ViewId} from './place.ts';

/**
 * How a screen is divided. `wide` and `narrow` have a list beside the panes, `line` names the topic in one line above them,
 * `stacked` also puts one pane under the other, `small` has no room for anything.
 */
export type Shape = 'wide' | 'narrow' | 'line' | 'stacked' | 'small';

export type Layout = {
	readonly shape: Shape;
	readonly columns: number;
	readonly rows: number;
	/** Columns of the list, without the rule beside it; 0 where there is none. */
	readonly listColumns: number;
	/** Columns of the text beside the list, without its margins. */
	readonly textColumns: number;
	/** Columns of the two panes and of what stands under them: all of the text, but for what stands aside. */
	readonly mainColumns: number;
	/** Columns of what stands aside: a third role, what is related, sources. 0 where there is no room for it. */
	readonly asideColumns: number;
	/** Rows between the rule under the header and the footer. */
	readonly bodyRows: number;
};

/** The size of a screen in character cells, and what is on it. */
export type Screen = {readonly columns: number; readonly rows: number; readonly place: Pick<Place, 'layout' | 'view'>};

export const smallest = {columns: 30, rows: 10} as const;

/** Header, the rule under it, footer. */
const frameRows = 3;
const margins = 2;
/** Two columns of 76 and the gap between them: longer lines are hard to read. */
export const widestText = 155;
/** From so many columns on there is a column aside, where the panes keep enough of them. */
const leastWithAside = 160;
/** Two panes as wide as a screen of 120 columns has them beside its widest list. */
const leastMain = 64;
const aside = {least: 34, most: 60, share: 0.3} as const;

export function shapeOf(columns: number, rows: number): Shape {
	if (columns < smallest.columns || rows < smallest.rows) return 'small';
	if (columns < 56) return 'stacked';
	if (columns < 70) return 'line';
	return columns < 100 ? 'narrow' : 'wide';
}

/** Whether a screen has room for a list beside what it lists. */
export function hasListBeside({columns, rows}: Pick<Screen, 'columns' | 'rows'>): boolean {
	const shape = shapeOf(columns, rows);
	return shape === 'wide' || shape === 'narrow';
}

/** The division of the screen for browsing, and with `isSearch` for the search (its list is wider). */
export function layoutOf({columns, rows, place}: Screen, isSearch = false): Layout {
	const shape = shapeOf(columns, rows);
	const hasList = hasListBeside({columns, rows}) && (isSearch || place.layout === 'list');
	const listColumns = hasList ? (isSearch ? searchColumns(columns) : listWidth(columns, place.view)) : 0;
	// A terminal may say that it has no size at all; what is not drawn is laid out all the same.
	const rest = hasList ? textBeside(columns, listColumns) : Math.max(smallest.columns, columns) - margins;
	const asideColumns = hasList && columns >= leastWithAside ? asideOf(rest) : 0;
	const mainColumns = Math.min(rest - (asideColumns > 0 ? asideColumns + paneGap : 0), widestText);
	const textColumns = mainColumns + (asideColumns > 0 ? paneGap + asideColumns : 0);
	return {shape, columns, rows, listColumns, textColumns, mainColumns, asideColumns, bodyRows: Math.max(0, rows - frameRows)};
}

/** Columns beside a list and the rule after it. */
const textBeside = (columns: number, list: number): number => Math.max(smallest.columns, columns) - list - 1 - margins;

function asideOf(columns: number): number {
	const wanted = Math.max(aside.least, Math.min(aside.most, Math.floor(columns * aside.share)));
	return columns - wanted - paneGap >= leastMain ? wanted : 0;
}

const paneGap = 3;

/** Short names need little room; a list of sentences is itself what is read, and ownership has its marks beside them. */
const listWidths: Readonly<Partial<Record<ViewId, readonly [narrow: number, wide: number, widest: number]>>> = {
	ownership: [44, 54, 66],
	myths: [34, 40, 60],
	you: [34, 40, 60],
	situations: [30, 40, 60],
	days: [22, 28, 34],
	origins: [34, 40, 60],
};

function listWidth(columns: number, view: ViewId): number {
	const [narrow, wide, widest] = listWidths[view] ?? [22, 28, 34];
	if (columns < 100) return narrow;
	if (columns < 140) return wide;
	// A list that would take the room of the column aside is as wide as on a smaller screen.
	return columns >= leastWithAside && asideOf(textBeside(columns, widest)) === 0 ? wide : widest;
}

function searchColumns(columns: number): number {
	return columns < 100 ? 30 : Math.min(46, Math.floor(columns * 0.36));
}

/** A pane that is larger than the other: two thirds of the room, or all of it. */
export type Large = {readonly side: 'left' | 'right'; readonly step: 1 | 2};

/** Columns of each of two panes side by side in `textColumns`, and of the gap between them; 0 for a pane that gives way to the other. */
export function paneColumns(textColumns: number, large?: Large): {readonly left: number; readonly right: number; readonly gap: number} {
	if (large?.step === 2)
		return large.side === 'left' ? {left: textColumns, right: 0, gap: paneGap} : {left: 0, right: textColumns, gap: paneGap};
	const part = large === undefined ? 1 / 2 : large.side === 'left' ? 2 / 3 : 1 / 3;
	const left = Math.floor((textColumns - paneGap) * part);
	return {left, right: textColumns - paneGap - left, gap: paneGap};
}
