import {type CellFormat, type Row, readLine} from './cells.ts';
import {moveTo} from './cursor.ts';
import {forgetLastLink} from './escapes.ts';
import {blank, forgetClusters, haveClustersOverflowed} from './glyphs.ts';
import {clearScreen, cursorHidden, cursorShown, updateBegins, updateEnds} from './modes.ts';
import {createOutput} from './output.ts';
import {type Pen, setStyle, writeRow} from './row-writer.ts';
import {forgetStyles, haveStylesOverflowed, plain, styleOf, withoutLink} from './styles.ts';

/** Where the real cursor stands; hidden when undefined. */
export type Caret = {readonly x: number; readonly y: number} | undefined;

/** What a terminal shows, as cells, and what turns that into another frame. */
export type FrameWriter = {
	/** What to write so that the terminal shows this frame; empty when it does. The caller writes it, whole and next. */
	paint(frame: string, caret: Caret, isSynchronised: boolean): string;
	/** How lines are read and how many there are; what changes is written with the next frame. */
	setFormat(format: CellFormat, rows: number): void;
	/** Takes what the terminal shows for unknown, and holds nothing of it: the next frame is painted whole. */
	forget(): void;
	/** Takes the first cells of the screen, and where the cursor is, for unknown, and the style for plain. */
	forgetCorner(): void;
};

/** Smaller frames reach the terminal in one piece anyway. */
const synchronisedFrom = 256;
const cornerCells = 8;

/** Shared by all terminals of the process: a frame is painted without a pause. */
const output = createOutput();
let scratch: Row = rowOf(256);
/** Counts how often styles and glyphs were numbered anew; cells from before mean nothing now. */
let numbering = 0;

function rowOf(size: number): Row {
	return {glyphs: new Uint32Array(size), styles: new Uint16Array(size)};
}

const nothing = rowOf(0);

/** Both are asked, since asking clears. */
function hasOverflowed(): boolean {
	const clusters = haveClustersOverflowed();
	return haveStylesOverflowed() || clusters;
}

function renumber(): void {
	forgetClusters();
	forgetStyles();
	forgetLastLink();
	numbering++;
}

export function createFrameWriter(format: CellFormat, rows: number): FrameWriter {
	return new DiffingFrameWriter(format, rows);
}

class DiffingFrameWriter implements FrameWriter {
	#format: CellFormat;
	#rows: number;
	/** The cells that the terminal shows, row after row, once it has taken what was written. */
	#shown: Row = nothing;
	/** The numbering those cells are in; -1 when what the terminal shows is unknown. */
	#numbering = -1;
	/** The frame those cells are, and where each of its rows begins. */
	#shownFrame: string | undefined;
	#starts = new Int32Array(0);
	#isCaretShown = false;
	readonly #pen: Pen = {cursor: {x: -1, y: -1}, style: plain};

	constructor(format: CellFormat, rows: number) {
		this.#format = format;
		this.#rows = rows;
	}

	setFormat(format: CellFormat, rows: number): void {
		if (format.columns !== this.#format.columns || rows !== this.#rows) this.#numbering = -1;
		this.#format = format;
		this.#rows = rows;
		this.#shownFrame = undefined;
	}

	forget(): void {
		this.#shown = nothing;
		this.#numbering = -1;
		this.#shownFrame = undefined;
	}

	forgetCorner(): void {
		this.#shown.glyphs.fill(0xffffffff, 0, Math.min(cornerCells, this.#format.columns));
		this.#shownFrame = undefined;
		this.#pen.cursor.y = -1;
		this.#pen.style = plain;
	}

	paint(frame: string, caret: Caret, isSynchronised: boolean): string {
		const place = caret && this.#within(caret);
		if (frame === this.#shownFrame && this.#numbering === numbering && this.#isCaretAt(place)) return '';
		hasOverflowed();
		this.#paintFrame(frame);
		if (hasOverflowed()) {
			renumber();
			this.#paintFrame(frame);
		}
		this.#closeLink();
		this.#placeCaret(place);
		if (output.length === 0) return '';
		const isLarge = isSynchronised && output.bytes >= synchronisedFrom;
		return isLarge ? updateBegins + output.take() + updateEnds : output.take();
	}

	#paintFrame(frame: string): void {
		output.clear();
		if (this.#numbering !== numbering) this.#startAnew();
		if (frame !== this.#shownFrame) this.#paintRows(frame);
	}

	#startAnew(): void {
		const size = this.#format.columns * this.#rows;
		if (this.#shown.glyphs.length !== size) this.#shown = rowOf(size);
		if (scratch.glyphs.length < this.#format.columns) scratch = rowOf(this.#format.columns);
		if (this.#starts.length !== this.#rows + 1) this.#starts = new Int32Array(this.#rows + 1);
		this.#shown.glyphs.fill(blank);
		this.#shown.styles.fill(plain);
		this.#shownFrame = undefined;
		this.#numbering = numbering;
		this.#isCaretShown = false;
		output.text(cursorHidden);
		output.text(clearScreen);
		this.#pen.style = plain;
		this.#pen.cursor.x = 0;
		this.#pen.cursor.y = 0;
	}

	#paintRows(frame: string): void {
		const {columns} = this.#format;
		const before = this.#shownFrame;
		let start = 0;
		let beforeStart = 0;
		for (let y = 0; y < this.#rows; y++) {
			const end = lineEnd(frame, start);
			const beforeEnd = before === undefined ? 0 : (this.#starts[y + 1] as number) - 1;
			if (before === undefined || !isSameText(frame, start, end, before, beforeStart, beforeEnd)) {
				readLine(frame, start, end, this.#format, scratch);
				writeRow(output, this.#pen, this.#shown, y * columns, scratch, columns, y);
			}
			beforeStart = beforeEnd + 1;
			start = end + 1;
			this.#starts[y + 1] = start;
		}
		this.#shownFrame = frame;
	}

	/** No link stays open between frames: what else is written to the terminal is no part of it. */
	#closeLink(): void {
		// Through the pen: where there is no number left for the style without its link, that is the plain one, and must be set.
		if (styleOf(this.#pen.style).link !== 0) setStyle(output, this.#pen, withoutLink(this.#pen.style));
	}

	#within({x, y}: {readonly x: number; readonly y: number}): Caret {
		return {x: Math.max(0, Math.min(x, this.#format.columns - 1)), y: Math.max(0, Math.min(y, this.#rows - 1))};
	}

	#isCaretAt(place: Caret): boolean {
		const {x, y} = this.#pen.cursor;
		return place ? this.#isCaretShown && place.x === x && place.y === y : !this.#isCaretShown;
	}

	#placeCaret(place: Caret): void {
		if (place) moveTo(output, this.#pen.cursor, place.x, place.y);
		if (Boolean(place) === this.#isCaretShown) return;
		this.#isCaretShown = Boolean(place);
		output.text(place ? cursorShown : cursorHidden);
	}
}

/** Where the line ends that begins at `start`; past the end of the frame all lines are empty. */
function lineEnd(frame: string, start: number): number {
	if (start >= frame.length) return start;
	const end = frame.indexOf('\n', start);
	return end === -1 ? frame.length : end;
}

function isSameText(one: string, start: number, end: number, other: string, otherStart: number, otherEnd: number): boolean {
	return end - start === otherEnd - otherStart && one.substring(start, end) === other.substring(otherStart, otherEnd);
}
