import {blank, type Line} from '../text/line.ts';
import type {Catalogue, Point, Sides, Topic} from '../topics/topic.ts';
import {paneLines} from './compose.ts';
import {markColumns, orderOf, pointLines} from './points.ts';

/** The lines of two panes. `isAligned` where what is at the same hour, or on the same day, stands in the same rows of both. */
export type SideLines = {readonly left: readonly Line[]; readonly right: readonly Line[]; readonly isAligned: boolean};

/** Longer lines are hard to read, however wide a pane is. */
const widestPoint = 78;

/** What a topic says of two roles, in columns beside each other; nothing where a pane has no columns. */
export function sideLines(
	catalogue: Catalogue,
	topic: Topic,
	sides: Sides,
	columns: {readonly left: number; readonly right: number},
): SideLines {
	const widths = {left: Math.min(columns.left, widestPoint), right: Math.min(columns.right, widestPoint)};
	const aligned = widths.left > 0 && widths.right > 0 ? alignedLines(topic.sides[sides.left], topic.sides[sides.right], widths) : undefined;
	if (aligned) return aligned;
	const lines = (side: 'left' | 'right') => (widths[side] > 0 ? paneLines(catalogue, topic, sides[side], widths[side]) : []);
	return {left: lines('left'), right: lines('right'), isAligned: false};
}

/** Two days hour by hour, or two weeks day by day; undefined where a point has neither, or they are not in order. */
function alignedLines(
	left: readonly Point[] = [],
	right: readonly Point[] = [],
	columns: {readonly left: number; readonly right: number},
): SideLines | undefined {
	const [atLeft, atRight] = [placesOf(left), placesOf(right)];
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
		for (const side of ['left', 'right'] as const)
			lines[side].push(...rows[side], ...Array.from({length: height - rows[side].length}, () => blank));
	}
	return {...lines, isAligned: true};
}

/** The points at each hour or day. */
function placesOf(points: readonly Point[]): ReadonlyMap<number, readonly Point[]> | undefined {
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
