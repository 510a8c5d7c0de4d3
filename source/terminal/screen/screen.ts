import type {ColourDepth} from '../colour.ts';
import type {CellFormat} from './cells.ts';
import {type Caret, createFrameWriter, type FrameWriter} from './frame-writer.ts';
import {alternateOn, cornerSequence, modeSequence, mouseOn, restoreSequence, restoreWithMouse} from './modes.ts';

export type {Caret} from './frame-writer.ts';

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
	/** Clicks and the wheel are reported, as long as the screen is taken. */
	readonly mouse?: boolean;
	/** Told what is thrown where nobody called: once a full stream has drained. */
	readonly onFault?: (error: unknown) => void;
};

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

/** What may wait for a stalled stream beside the newest frame, in characters. */
const mostWaiting = 262_144;
/** Larger terminals get their upper left part. */
const mostColumns = 1000;
const mostRows = 500;

class TerminalScreen implements Screen {
	readonly #sink: Sink;
	readonly #writer: FrameWriter;
	#format: CellFormat;
	#rows: number;
	#isSynchronised: boolean;
	readonly #hasMouse: boolean;
	readonly #onFault: ScreenOptions['onFault'];
	#frame: string | undefined;
	#caret: Caret;
	#isEntered = false;
	#isClosed = false;
	#isFull = false;
	#waiting: string[] = [];
	#waitingSize = 0;

	constructor(options: ScreenOptions) {
		const {sink, columns, rows, colour, synchronised = false, links = false, ascii = false, mouse = false} = options;
		this.#sink = sink;
		this.#onFault = options.onFault;
		this.#format = {columns: clamp(columns, mostColumns), depth: colour, links, ascii};
		this.#rows = clamp(rows, mostRows);
		this.#writer = createFrameWriter(this.#format, this.#rows);
		this.#isSynchronised = synchronised;
		this.#hasMouse = mouse;
	}

	get #restore(): string {
		return this.#hasMouse ? restoreWithMouse : restoreSequence;
	}

	get #modes(): string {
		return this.#hasMouse ? modeSequence + mouseOn : modeSequence;
	}

	get restoreSequence(): string {
		return this.#isEntered ? this.#restore : '';
	}

	enter(): void {
		if (this.#isEntered || this.#isClosed) return;
		this.#isEntered = true;
		this.#writer.forget();
		this.#write(alternateOn + this.#modes);
	}

	leave(): void {
		if (!this.#isEntered || this.#isClosed) return;
		this.#isEntered = false;
		this.#dropWaiting();
		// Also past a full stream: it is one short string, and the last.
		this.#write(this.#restore);
	}

	show(frame: string, caret?: Caret): void {
		if (this.#isClosed) return;
		this.#frame = frame;
		this.#caret = caret;
		this.#paint();
	}

	resize(columns: number, rows: number): void {
		this.#rows = clamp(rows, mostRows);
		this.#setFormat({columns: clamp(columns, mostColumns)});
		this.#writer.forget();
	}

	redraw(): void {
		this.#writer.forget();
		// A shell that ran in between, after a stop that could not be caught, took its own modes.
		if (this.#isEntered && !this.#isFull) this.#write(this.#modes);
		this.#paint();
	}

	setColour(depth: ColourDepth): void {
		this.#setFormat({depth});
		this.#paint();
	}

	setLinks(areOn: boolean): void {
		this.#setFormat({links: areOn});
		this.#paint();
	}

	setSynchronised(isOn: boolean): void {
		this.#isSynchronised = isOn;
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
		const isSent = this.send(cornerSequence + query);
		this.#writer.forgetCorner();
		this.#paint();
		return isSent;
	}

	close(): void {
		this.#isClosed = true;
		this.#isEntered = false;
		this.#sink.off?.('drain', this.#drained);
		this.#writer.forget();
		this.#frame = undefined;
		this.#dropWaiting();
	}

	#setFormat(changes: Partial<CellFormat>): void {
		this.#format = {...this.#format, ...changes};
		this.#writer.setFormat(this.#format, this.#rows);
	}

	/** Writes what turns the screen into the newest frame; nothing while the stream is full: then the newest waits, alone. */
	#paint(): void {
		if (!this.#isEntered || this.#isFull || this.#isClosed || this.#frame === undefined) return;
		const painted = this.#writer.paint(this.#frame, this.#caret, this.#isSynchronised);
		if (painted !== '') this.#write(painted);
	}

	#write(data: string): void {
		if (this.#sink.write(data) || this.#isFull) return;
		this.#isFull = true;
		this.#sink.once('drain', this.#drained);
	}

	readonly #drained = (): void => {
		if (this.#isClosed) return;
		this.#isFull = false;
		try {
			this.#writeWaiting();
			this.#paint();
		} catch (error) {
			if (!this.#onFault) throw error;
			this.#onFault(error);
		}
	};

	#writeWaiting(): void {
		while (this.#waiting.length > 0 && !this.#isFull) {
			const control = this.#waiting.shift() ?? '';
			this.#waitingSize -= control.length;
			this.#write(control);
		}
	}

	#dropWaiting(): void {
		this.#waiting = [];
		this.#waitingSize = 0;
	}
}

/** A whole number from 1 to `most`, whatever a terminal or a client claims. */
const clamp = (value: number, most: number): number => (Number.isFinite(value) ? Math.max(1, Math.min(most, Math.floor(value))) : 1);
