import {type Line, padRows} from '../text/line.ts';
import type {Catalogue, Point, Sides, Topic} from '../topics/topic.ts';
import {paneLines} from './compose.ts';
import {labelOrder} from './label-order.ts';
import {markColumns, orderOf, pointLines} from './points.ts';

/** The lines of two panes. `isAligned` where what is at the same hour, or on the same day, stands in the same rows of both. */
export type SideLines = {readonly left: readonly Line[]; readonly right: readonly Line[]; readonly isAligned: boolean};

/** Longer lines are hard to read, however wide a pane is. */
const widestPoint = 78;

type Columns = {readonly left: number; readonly right: number};

/** What a topic says of two roles, in columns beside each other; nothing where a pane has no columns. */
export function sideLines(catalogue: Catalogue, topic: Topic, sides: Sides, columns: Columns): SideLines {
	const {left, right} = textColumns(columns);
	const aligned = left > 0 && right > 0 ? alignedLines(topic.sides[sides.left], topic.sides[sides.right], {left, right}) : undefined;
	return aligned ?? unalignedLines(catalogue, topic, sides, columns);
}

/** The same, each role's by itself. */
export function unalignedLines(catalogue: Catalogue, topic: Topic, sides: Sides, columns: Columns): SideLines {
	const widths = textColumns(columns);
	const lines = (side: 'left' | 'right') => (widths[side] > 0 ? paneLines(catalogue, topic, sides[side], widths[side]) : []);
	return {left: lines('left'), right: lines('right'), isAligned: false};
}

const textColumns = ({left, right}: Columns): Columns => ({left: Math.min(left, widestPoint), right: Math.min(right, widestPoint)});

/** Two days hour by hour, or two weeks day by day; else by what both call the same. Undefined where they are not in one order. */
function alignedLines(left: readonly Point[] = [], right: readonly Point[] = [], columns: Columns): SideLines | undefined {
	const order = [...left, ...right].every(point => orderOf(point) !== undefined) ? orderOf : labelOrder(left, right);
	const [atLeft, atRight] = order ? [placesOf(left, order), placesOf(right, order)] : [];
	if (!atLeft || !atRight) return undefined;
	const places = [...new Set([...atLeft.keys(), ...atRight.keys()])].sort((a, b) => a - b);
	const marks = {left: markColumns(left), right: markColumns(right)};
	const lines: {left: Line[]; right: Line[]} = {left: [], right: []};
	for (const place of places) {
		const rows = {
			left: pointLines(atLeft.get(place) ?? [], columns.left, marks.left),
			right: pointLines(atRight.get(place) ?? [], columns.right, marks.right),
		};
		const height = Math.max(rows.left.length, rows.right.length);
		for (const side of ['left', 'right'] as const) lines[side].push(...padRows(rows[side], height));
	}
	return {...lines, isAligned: true};
}

type Order = (point: Point) => number | undefined;

/** The points at each hour, day or label. */
function placesOf(points: readonly Point[], orderOf: Order): ReadonlyMap<number, readonly Point[]> | undefined {
	const places = new Map<number, Point[]>();
	let last = Number.NEGATIVE_INFINITY;
	for (const point of points) {
		const place = orderOf(point);
		if (place === undefined || place < last) return undefined;
		last = place;
		places.set(place, [...(places.get(place) ?? []), point]);
	}
	return points.length > 0 ? places : undefined;
}
