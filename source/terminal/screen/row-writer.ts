import {closeLink, openLink} from '../links.ts';
import type {Row} from './cells.ts';
import {type Cursor, eraseCells, eraseCost, moveTo, moveToColumn, rowCost} from './cursor.ts';
import {blank, clusterText, continuation, isCluster, isDoubtfulGlyph, pointOf, reachOf, widthOf} from './glyphs.ts';
import {bytesOf, type Output} from './output.ts';
import {plain, type StyleNumber, spaceStyle, styleOf, suitsErasing, suitsSpace, transition, urlOf} from './styles.ts';

/** What the terminal was left with: where its cursor is and what it would draw with. */
export type Pen = {readonly cursor: Cursor; style: StyleNumber};

/** Longer stretches that did not change are never cheaper to write again than to jump over. */
const longestGap = 8;
const eraseLineCost = 3;

/**
 * Writes what turns the row `shown` (at `base` in the screen's cells) into `next`, by the fewest bytes that looking one
 * stretch ahead finds, and brings `shown` up to date. Rows are written from left to right, so that half a wide character
 * never outlives the other half: both differ, and the first is written before the second.
 */
export function writeRow(output: Output, pen: Pen, shown: Row, base: number, next: Row, columns: number, y: number): void {
	const first = firstChange(shown, base, next, columns);
	if (first === columns) return;
	const last = lastChange(shown, base, next, columns);
	const tail = blankTail(next, columns);
	let forced = 0;
	for (let x = first; x <= last || x < forced; ) {
		if (x >= columns) break;
		if (next.glyphs[x] === continuation || (x >= forced && isSame(shown, base + x, next, x))) {
			x++;
			continue;
		}
		approach(output, pen, next, x, y);
		const end = Math.max(last + 1, Math.min(forced, columns));
		const erased = isPlainBlank(next, x) ? eraseBlanks(output, pen, shown, base, next, x, end, tail, columns, forced) : 0;
		if (erased > 0) {
			x += erased;
			continue;
		}
		if (isDoubtfulGlyph(next.glyphs[x] as number)) {
			forced = Math.max(forced, Math.min(columns, x + reachOf(next.glyphs[x] as number)));
			writeDoubtful(output, pen, next, x, columns);
		} else writeCell(output, pen, next, x, columns);
		x += widthOf(next.glyphs[x] as number);
	}
	shown.glyphs.set(next.glyphs.subarray(0, columns), base);
	shown.styles.set(next.styles.subarray(0, columns), base);
}

/** In their own functions, with the arrays at hand: most of a frame's time goes by here. */
function firstChange(shown: Row, base: number, next: Row, columns: number): number {
	const {glyphs, styles} = shown;
	const {glyphs: nextGlyphs, styles: nextStyles} = next;
	let x = 0;
	while (x < columns && glyphs[base + x] === nextGlyphs[x] && styles[base + x] === nextStyles[x]) x++;
	return x;
}

function lastChange(shown: Row, base: number, next: Row, columns: number): number {
	const {glyphs, styles} = shown;
	const {glyphs: nextGlyphs, styles: nextStyles} = next;
	let x = columns - 1;
	while (x > 0 && glyphs[base + x] === nextGlyphs[x] && styles[base + x] === nextStyles[x]) x--;
	return x;
}

const isSame = (one: Row, at: number, other: Row, x: number): boolean =>
	one.glyphs[at] === other.glyphs[x] && one.styles[at] === other.styles[x];

const isPlainBlank = (row: Row, x: number): boolean => row.glyphs[x] === blank && row.styles[x] === plain;

/** From where on a row is blank. */
function blankTail(row: Row, columns: number): number {
	let tail = columns;
	while (tail > 0 && isPlainBlank(row, tail - 1)) tail--;
	return tail;
}

/** Brings the cursor to `x`: by a move, or by writing again the few cells between where that is shorter. */
function approach(output: Output, pen: Pen, row: Row, x: number, y: number): void {
	const {cursor} = pen;
	const gap = cursor.y === y && cursor.x >= 0 ? x - cursor.x : 0;
	if (gap > 0 && gap <= longestGap) {
		const move = rowCost(cursor.x, x) + styleCost(pen.style, row, x);
		if (gapCost(pen.style, row, cursor.x, x, move) <= move) {
			for (let at = cursor.x; at < x; at += widthOf(row.glyphs[at] as number)) writeCell(output, pen, row, at, x + 1);
			return;
		}
	}
	moveTo(output, cursor, x, y);
}

/** Bytes of the style change before the cell at `x`. */
function styleCost(from: StyleNumber, row: Row, x: number): number {
	const to = row.styles[x] as number;
	if (row.glyphs[x] === blank ? suitsSpace(from, to) : from === to) return 0;
	return transition(from, to).length + linkCost(from, to);
}

function linkCost(from: StyleNumber, to: StyleNumber): number {
	const link = styleOf(to).link;
	return styleOf(from).link === link ? 0 : openLink(urlOf(link)).length;
}

/** Bytes of writing the cells from `from` to `to` and being ready for the one after; more than `most` as soon as that is clear. */
function gapCost(style: StyleNumber, row: Row, from: number, to: number, most: number): number {
	let cost = 0;
	let pen = style;
	for (let x = from; x < to && cost <= most; ) {
		const glyph = row.glyphs[x] as number;
		if (glyph === continuation || isCluster(glyph) || isDoubtfulGlyph(glyph)) return Number.POSITIVE_INFINITY;
		const change = styleCost(pen, row, x);
		if (change > 0 || glyph !== blank) pen = row.styles[x] as number;
		cost += change + bytesOf(pointOf(glyph));
		x += widthOf(glyph);
	}
	return cost + styleCost(pen, row, to);
}

/** Changes the pen, link included. */
export function setStyle(output: Output, pen: Pen, style: StyleNumber): void {
	if (pen.style === style) return;
	output.text(transition(pen.style, style));
	const link = styleOf(style).link;
	if (styleOf(pen.style).link !== link) output.text(link === 0 ? closeLink : openLink(urlOf(link)));
	pen.style = style;
}

function writeCell(output: Output, pen: Pen, row: Row, x: number, columns: number): void {
	const glyph = row.glyphs[x] as number;
	const style = row.styles[x] as number;
	if (glyph !== blank || !suitsSpace(pen.style, style)) setStyle(output, pen, style);
	if (isCluster(glyph)) output.text(clusterText(glyph));
	else output.point(pointOf(glyph));
	advance(pen.cursor, x + widthOf(glyph), columns);
}

/** Behind the last column terminals differ on where the cursor is: it counts as unknown, and whatever is next says where it goes. */
function advance(cursor: Cursor, x: number, columns: number): void {
	cursor.x = x >= columns ? -1 : x;
}

/**
 * A character whose width terminals differ on: its room is blanked first, and the cursor set by column after it, so that
 * nothing beside it shifts whatever the terminal makes of it. The caller writes anew what it may have run over.
 */
function writeDoubtful(output: Output, pen: Pen, row: Row, x: number, columns: number): void {
	const {cursor} = pen;
	const glyph = row.glyphs[x] as number;
	const style = row.styles[x] as number;
	const width = widthOf(glyph);
	const blanks = spaceStyle(style);
	if (!suitsSpace(pen.style, blanks)) setStyle(output, pen, style);
	for (let column = 0; column < width; column++) output.point(0x20);
	advance(cursor, x + width, columns);
	moveTo(output, cursor, x, cursor.y);
	writeCell(output, pen, row, x, columns);
	if (x + width < columns) moveToColumn(output, cursor, x + width);
}

/** Erases the run of blank cells at `x` where that is shorter than writing them; returns how many cells it dealt with. */
function eraseBlanks(
	output: Output,
	pen: Pen,
	shown: Row,
	base: number,
	next: Row,
	x: number,
	end: number,
	tail: number,
	columns: number,
	forced: number,
): number {
	// biome-ignore format: the row, where in it, and what is to come
	let run = x;
	let changed = x;
	for (; run < end && isPlainBlank(next, run); run++) {
		if (run < forced || !isSame(shown, base + run, next, run)) changed = run;
	}
	const count = changed + 1 - x;
	const spaces = count + (suitsSpace(pen.style, plain) ? 0 : transition(pen.style, plain).length + linkCost(pen.style, plain));
	const ready = suitsErasing(pen.style) ? 0 : transition(pen.style, plain).length + linkCost(pen.style, plain);
	const isTail = x >= tail;
	const goesOn = !isTail && changed + 1 === run && run < end;
	const erasing = ready + (isTail ? eraseLineCost : eraseCost(count) + (goesOn ? rowCost(x, run) : 0));
	if (erasing >= spaces) return 0;
	if (ready > 0) setStyle(output, pen, plain);
	if (isTail) {
		output.text('\x1b[K');
		return columns - x;
	}
	eraseCells(output, count);
	return count;
}
