import {clusterWidth, graphemes, simpleWidth} from '../../text/measure.ts';
import type {ColourDepth} from '../colour.ts';
import {asciiFor} from './ascii.ts';
import {skipEscape} from './escapes.ts';
import {blank, clusterGlyph, continuation, type Glyph, glyphOf, widthOf} from './glyphs.ts';
import {pen, resetPen} from './sgr.ts';
import {plain, reducedStyle, spaceStyle} from './styles.ts';

/** How lines are read for one terminal. */
export type CellFormat = {readonly columns: number; readonly depth: ColourDepth; readonly links: boolean; readonly ascii: boolean};

/** One row of cells: what stands in each, and how it looks. The second column of a wide character holds `continuation`. */
export type Row = {readonly glyphs: Uint32Array; readonly styles: Uint16Array};

let row: Row;
let format: CellFormat;
let x = 0;
let style = plain;
let styleOfSpaces = plain;

/**
 * Reads the line of `frame` from `start` to `end` into `target`. A line stands by itself: it begins in the plain style.
 * What is no printable character and no style or link of ours leaves no trace; what lies beyond the last column is cut off.
 */
export function readLine(frame: string, start: number, end: number, how: CellFormat, target: Row): void {
	row = target;
	format = how;
	x = 0;
	resetPen();
	pen.link = 0;
	setStyle();
	// The character before, as long as what follows may join it.
	let before = -1;
	let beforeX = 0;
	let index = start;
	while (index < end) {
		const code = frame.codePointAt(index) as number;
		if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) {
			before = -1;
			if (code !== 0x1b) index++;
			else {
				index = skipEscape(frame, index, end, how.links);
				setStyle();
			}
			continue;
		}
		const width = simpleWidth(code);
		if (width === 0) {
			// Rare: the character before and what joins it go through the segmenter together.
			if (before >= 0) x = beforeX;
			const first = before >= 0 ? before : index;
			index = spanEnd(frame, index, end);
			before = -1;
			putGraphemes(frame.slice(first, index));
			continue;
		}
		// Nothing beyond the last column shows, and a character that stands by itself cannot join the one before it.
		if (x >= how.columns) break;
		before = index;
		beforeX = x;
		index += code > 0xffff ? 2 : 1;
		putPoint(code, width);
	}
	fill(x, how.columns, blank, plain);
}

function setStyle(): void {
	style = reducedStyle(pen.foreground, pen.background, pen.attributes, pen.link, format.depth);
	styleOfSpaces = spaceStyle(style);
}

/** Where the stretch ends that has to be segmented as one: before the second of two characters that stand by themselves, or at a control character. */
function spanEnd(frame: string, start: number, end: number): number {
	let wasSimple = false;
	let index = start;
	while (index < end) {
		const code = frame.codePointAt(index) as number;
		if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) return index;
		const isSimple = simpleWidth(code) !== 0;
		if (isSimple && wasSimple) return index;
		wasSimple = isSimple;
		index += code > 0xffff ? 2 : 1;
	}
	return index;
}

function putGraphemes(text: string): void {
	for (const {segment} of graphemes(text)) {
		const code = segment.codePointAt(0) as number;
		const width = segment.length === (code > 0xffff ? 2 : 1) ? simpleWidth(code) : 0;
		if (width > 0) putPoint(code, width);
		else putCluster(segment);
	}
}

function putPoint(code: number, width: number): undefined {
	if (code === 0x20) return put(blank, 1, styleOfSpaces);
	if (code >= 0x80 && format.ascii) return putAscii(String.fromCodePoint(code), width);
	// Spaces by other names, and separators that terminals would act on.
	if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return put(blank, 1, styleOfSpaces);
	put(glyphOf(code, width), width, style);
}

function putCluster(cluster: string): undefined {
	const width = clusterWidth(cluster);
	if (width === 0) return;
	if (format.ascii) return putAscii(cluster, width);
	const glyph = clusterGlyph(cluster);
	if (glyph === continuation) return;
	put(glyph, widthOf(glyph), style);
	for (let left = width - widthOf(glyph); left > 0 && x < format.columns; left--) put(blank, 1, styleOfSpaces);
}

function putAscii(grapheme: string, width: number): undefined {
	for (const letter of asciiFor(grapheme, width)) putPoint(letter.charCodeAt(0), 1);
}

function put(glyph: Glyph, width: number, look: number): undefined {
	if (x + width > format.columns) {
		// A wide character has no room at the edge: a space stands there instead.
		fill(x, format.columns, blank, styleOfSpaces);
		x = format.columns;
		return;
	}
	row.glyphs[x] = glyph;
	row.styles[x++] = look;
	for (let rest = 1; rest < width; rest++) {
		row.glyphs[x] = continuation;
		row.styles[x++] = look;
	}
}

function fill(from: number, to: number, glyph: Glyph, look: number): void {
	if (from >= to) return;
	row.glyphs.fill(glyph, from, to);
	row.styles.fill(look, from, to);
}
