import {type Reading, type Row, readLine} from './cells.ts';
import type {ColourDepth} from './colour.ts';
import {moveTo} from './cursor.ts';
import {forgetLastLink} from './escapes.ts';
import {blank, forgetClusters, haveClustersOverflowed} from './glyphs.ts';
import {closeLink} from './links.ts';
import {createOutput} from './output.ts';
import {type Pen, paintRow} from './paint.ts';
import {clearScreen, cursorHidden, cursorShown, enterSequence, restoreSequence, updateBegins, updateEnds} from './sequences.ts';
import {forgetStyles, haveStylesOverflowed, plain, styleOf, withoutLink} from './styles.ts';

export {restoreSequence} from './sequences.ts';

/** The part of a writable stream that the screen needs. `write` returns false when the stream is full. */
export type Sink = {
	write(data: string): boolean;
	once(event: 'drain', listener: () => void): unknown;
	off?(event: 'drain', listener: () => void): unknown;
};

export type ScreenOptions = {
	readonly sink: Sink;
	readonly columns: number;
	readonly rows: number;
	readonly colour: ColourDepth;
	/** Larger frames are put between marks (mode 2026), so that the terminal shows them at once. */
	readonly synchronised?: boolean;
	/** Links (OSC 8) are passed on. */
	readonly links?: boolean;
	/** Everything is written in ASCII: borders and marks by their like. */
	readonly ascii?: boolean;
};

/** Where the real cursor stands; hidden when undefined. */
export type Caret = {readonly x: number; readonly y: number} | undefined;

/** The one owner of what goes to a terminal. */
export type Screen = {
	/** What takes everything back, for an emergency write past the stream; empty while there is nothing to take back. */
	readonly restoreSequence: string;
	/** Takes the alternate screen. The next frame, or `redraw`, paints all. */
	enter(): void;
	/** Gives everything back. Harmless when there is nothing to give back. */
	leave(): void;
	/** Shows a whole frame: lines joined by `\n`, each beginning in the plain style. Kept for `redraw` while not entered. */
	show(frame: string, caret?: Caret): void;
	/** The terminal's size changed: the next frame paints all. */
	resize(columns: number, rows: number): void;
	/** Paints the last frame anew, whatever the terminal shows. */
	redraw(): void;
	setColour(depth: ColourDepth): void;
	setSynchronised(isOn: boolean): void;
	setLinks(areOn: boolean): void;
	/** Sends a sequence of ours, in order with the frames. False when so many wait that it was dropped. */
	send(control: string): boolean;
	/** Sends questions. What a terminal prints of those it does not know is painted over at once. */
	ask(query: string): boolean;
	/** No more writes, and nothing held. */
	close(): void;
};

export function createScreen(options: ScreenOptions): Screen {
	return new TerminalScreen(options);
}

/** Smaller frames reach the terminal in one piece anyway. */
const synchronisedFrom = 256;
/** What may wait for a stalled stream beside the newest frame. */
const mostWaiting = 262_144;
/** Larger terminals get their upper left part. */
const mostColumns = 1000;
const mostRows = 500;

/** Shared by all screens of the process: a frame is painted without a pause. */
const output = createOutput();
let scratch: Row = rowOf(256);
/** Counts how often styles and glyphs were numbered anew; cells from before mean nothing now. */
let numbering = 0;

function rowOf(size: number): Row {
	return {glyphs: new Uint32Array(size), styles: new Uint16Array(size)};
}

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

class TerminalScreen implements Screen {
	readonly #sink: Sink;
	#reading: Reading;
	#rows: number;
	#isSynchronised: boolean;
	/** The cells that the terminal shows, row after row, as far as what was written has arrived. */
	#shown: Row = rowOf(0);
	#numbering = -1;
	/** The frame those cells are, and where each of its rows begins. */
	#shownFrame: string | undefined;
	#starts = new Int32Array(0);
	#frame: string | undefined;
	#caret: Caret;
	#isCaretShown = false;
	readonly #pen: Pen = {cursor: {x: -1, y: -1}, style: plain};
	#isEntered = false;
	#isClosed = false;
	#isFull = false;
	#waiting: string[] = [];
	#waitingSize = 0;
	readonly #onDrain = (): void => this.#drained();

	constructor({sink, columns, rows, colour, synchronised = false, links = false, ascii = false}: ScreenOptions) {
		this.#sink = sink;
		this.#reading = {columns: clamp(columns, mostColumns), depth: colour, links, ascii};
		this.#rows = clamp(rows, mostRows);
		this.#isSynchronised = synchronised;
	}

	get restoreSequence(): string {
		return this.#isEntered ? restoreSequence : '';
	}

	enter(): void {
		if (this.#isEntered || this.#isClosed) return;
		this.#isEntered = true;
		this.#forget();
		this.#isCaretShown = false;
		this.#write(enterSequence);
	}

	leave(): void {
		if (!this.#isEntered || this.#isClosed) return;
		this.#isEntered = false;
		this.#waiting = [];
		this.#waitingSize = 0;
		// Also past a full stream: it is one short string, and the last.
		this.#write(restoreSequence);
	}

	show(frame: string, caret?: Caret): void {
		if (this.#isClosed) return;
		this.#frame = frame;
		this.#caret = caret;
		this.#paint();
	}

	resize(columns: number, rows: number): void {
		this.#reading = {...this.#reading, columns: clamp(columns, mostColumns)};
		this.#rows = clamp(rows, mostRows);
		this.#forget();
	}

	redraw(): void {
		this.#forget();
		this.#paint();
	}

	setColour(depth: ColourDepth): void {
		if (depth === this.#reading.depth) return;
		this.#reading = {...this.#reading, depth};
		this.#reread();
	}

	setSynchronised(isOn: boolean): void {
		this.#isSynchronised = isOn;
	}

	setLinks(areOn: boolean): void {
		if (areOn === this.#reading.links) return;
		this.#reading = {...this.#reading, links: areOn};
		this.#reread();
	}

	send(control: string): boolean {
		if (this.#isClosed) return false;
		if (!this.#isFull) {
			this.#write(control);
			return true;
		}
		if (this.#waitingSize + control.length > mostWaiting) return false;
		this.#waiting.push(control);
		this.#waitingSize += control.length;
		return true;
	}

	ask(query: string): boolean {
		if (query === '' || !this.#isEntered) return false;
		const isSent = this.send(`\x1b[H${query}`);
		this.#spoilCorner();
		this.#paint();
		return isSent;
	}

	close(): void {
		this.#isClosed = true;
		this.#isEntered = false;
		this.#sink.off?.('drain', this.#onDrain);
		this.#forget();
		this.#frame = undefined;
		this.#waiting = [];
		this.#shown = rowOf(0);
	}

	/** Forgets what the terminal shows. */
	#forget(): void {
		this.#shownFrame = undefined;
		this.#numbering = -1;
	}

	/** Reads the frame again, and writes what comes out different. */
	#reread(): void {
		this.#shownFrame = undefined;
		this.#paint();
	}

	/** Takes the first cells of the screen for unknown, and the cursor too. */
	#spoilCorner(): void {
		this.#shown.glyphs.fill(0xffffffff, 0, Math.min(8, this.#reading.columns));
		this.#shownFrame = undefined;
		this.#pen.cursor.y = -1;
	}

	#write(data: string): void {
		if (this.#sink.write(data) || this.#isFull) return;
		this.#isFull = true;
		this.#sink.once('drain', this.#onDrain);
	}

	#drained(): void {
		if (this.#isClosed) return;
		this.#isFull = false;
		while (this.#waiting.length > 0 && !this.#isFull) {
			const control = this.#waiting.shift() ?? '';
			this.#waitingSize -= control.length;
			this.#write(control);
		}
		this.#paint();
	}

	/** Writes what turns the screen into the newest frame; nothing while the stream is full or there is nothing to do. */
	#paint(): void {
		if (!this.#isEntered || this.#isFull || this.#isClosed || this.#frame === undefined) return;
		if (this.#frame === this.#shownFrame && this.#numbering === numbering && this.#isCaretPlaced()) return;
		hasOverflowed();
		this.#paintFrame(this.#frame);
		if (hasOverflowed()) {
			renumber();
			this.#paintFrame(this.#frame);
		}
		this.#closeLink();
		this.#placeCaret();
		if (output.length === 0) return;
		const isLarge = this.#isSynchronised && output.bytes >= synchronisedFrom;
		const painted = output.take();
		this.#write(isLarge ? updateBegins + painted + updateEnds : painted);
	}

	#paintFrame(frame: string): void {
		output.clear();
		if (this.#numbering !== numbering) this.#startAnew();
		if (frame !== this.#shownFrame) this.#paintRows(frame);
	}

	#startAnew(): void {
		const size = this.#reading.columns * this.#rows;
		if (this.#shown.glyphs.length !== size) this.#shown = rowOf(size);
		if (scratch.glyphs.length < this.#reading.columns) scratch = rowOf(this.#reading.columns);
		if (this.#starts.length !== this.#rows + 1) this.#starts = new Int32Array(this.#rows + 1);
		this.#shown.glyphs.fill(blank);
		this.#shown.styles.fill(plain);
		this.#shownFrame = undefined;
		this.#numbering = numbering;
		output.text(clearScreen);
		this.#pen.style = plain;
		this.#pen.cursor.x = 0;
		this.#pen.cursor.y = 0;
	}

	#paintRows(frame: string): void {
		const {columns} = this.#reading;
		const before = this.#shownFrame;
		let start = 0;
		let beforeStart = 0;
		for (let y = 0; y < this.#rows; y++) {
			const end = lineEnd(frame, start);
			const beforeEnd = before === undefined ? 0 : (this.#starts[y + 1] as number) - 1;
			if (before === undefined || !isSameText(frame, start, end, before, beforeStart, beforeEnd)) {
				readLine(frame, start, end, this.#reading, scratch);
				paintRow(output, this.#pen, this.#shown, y * columns, scratch, columns, y);
			}
			beforeStart = beforeEnd + 1;
			start = end + 1;
			this.#starts[y + 1] = start;
		}
		this.#shownFrame = frame;
	}

	/** No link stays open between frames: what else is written to the terminal is no part of it. */
	#closeLink(): void {
		const {link} = styleOf(this.#pen.style);
		if (link === 0) return;
		output.text(closeLink);
		this.#pen.style = withoutLink(this.#pen.style);
	}

	#isCaretPlaced(): boolean {
		const place = this.#caretPlace();
		const {x, y} = this.#pen.cursor;
		return place ? this.#isCaretShown && place.x === x && place.y === y : !this.#isCaretShown;
	}

	#caretPlace(): Caret {
		if (!this.#caret) return undefined;
		return {x: clamp(this.#caret.x + 1, this.#reading.columns) - 1, y: clamp(this.#caret.y + 1, this.#rows) - 1};
	}

	#placeCaret(): void {
		const place = this.#caretPlace();
		if (place) moveTo(output, this.#pen.cursor, place.x, place.y);
		if (Boolean(place) === this.#isCaretShown) return;
		this.#isCaretShown = Boolean(place);
		output.text(place ? cursorShown : cursorHidden);
	}
}

/** A whole number from 1 to `most`, whatever a terminal or a client claims. */
const clamp = (value: number, most: number): number => (Number.isFinite(value) ? Math.max(1, Math.min(most, Math.floor(value))) : 1);

function lineEnd(frame: string, start: number): number {
	if (start >= frame.length) return Math.max(start, frame.length);
	const end = frame.indexOf('\n', start);
	return end === -1 ? frame.length : end;
}

function isSameText(one: string, start: number, end: number, other: string, otherStart: number, otherEnd: number): boolean {
	if (end - start !== otherEnd - otherStart) return false;
	for (let index = start, at = otherStart; index < end; index++, at++) {
		if (one.charCodeAt(index) !== other.charCodeAt(at)) return false;
	}
	return true;
}
