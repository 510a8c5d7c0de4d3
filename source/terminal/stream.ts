import {constants} from 'node:os';
import type {Readable, Writable} from 'node:stream';
import {type Capabilities, isFence} from './capabilities.ts';
import {createDecoder, type InputEvent} from './input/input.ts';
import {createQuestions} from './questions.ts';
import {drained, stalled} from './screen/draining.ts';
import {createScreen, type Screen} from './screen/screen.ts';
import type {Size} from './size.ts';

/** Why a terminal's session ended. */
export type Ending =
	| {readonly type: 'quit'}
	| {readonly type: 'signal'; readonly code: number}
	| {readonly type: 'fault'; readonly error: unknown};

export type StreamTerminalOptions = Size & {
	/** What is typed. It is listened to and never paused, so that nobody can fill what is between. */
	readonly input: Readable;
	/** What is shown. One that is full gets no more than the newest frame, once it has drained. */
	readonly output: Writable;
	readonly capabilities: Capabilities;
	/** ms that a lone Esc waits for the rest of a sequence. */
	readonly escapeDelay: number;
	/** Events of one read, together. An exception in it ends this terminal, and no other. */
	readonly onInput: (events: readonly InputEvent[]) => void;
	readonly onResize: (columns: number, rows: number) => void;
};

/** A terminal at the end of two streams (this process's own, or a channel over a network), taken over until `end`. */
export type StreamTerminal = Size & {
	readonly screen: Screen;
	/** Asks the terminal about itself. Called after the first frame, since nothing waits for the answers. */
	readonly ask: () => void;
	/** The terminal was resized, or may have lost what stood at its edges: the same size is drawn anew. */
	readonly resize: (size: Size) => void;
	/** Gives the screen back for a while; resolves once the terminal has all of it, or takes no more. `resume` takes it again. */
	readonly release: () => Promise<void>;
	readonly resume: () => void;
	/** Does work in which an exception ends this terminal with a fault. */
	readonly contain: (work: () => void) => void;
	/** Gives the terminal back. Only the first call counts. */
	readonly end: (ending: Ending) => void;
	/** Whether it has begun to end. */
	readonly isOver: boolean;
	/** Resolves once the terminal is as it was, and nothing is listened to any more. */
	readonly ended: Promise<Ending>;
};

/**
 * Takes over the terminal at the end of two streams: alternate screen, keys, back-pressure. Whatever ends it (the explorer, a
 * stream that closes or breaks, an exception), the terminal is given back first. Holds nothing of the process.
 */
export function openStreamTerminal(options: StreamTerminalOptions): StreamTerminal {
	const {input, output, capabilities, onInput, onResize} = options;
	let size: Size = {columns: options.columns, rows: options.rows};
	const screen = createScreen({...capabilities, ...size, sink: output, onFault: error => end({type: 'fault', error})});
	const questions = createQuestions();
	let isOver = false;
	let isReleased = false;
	let finish: (ending: Ending) => void = () => {};
	const ended = new Promise<Ending>(resolve => {
		finish = resolve;
	});

	const batch: InputEvent[] = [];
	let isReading = false;
	const decoder = createDecoder({
		escapeDelay: options.escapeDelay,
		emit(event) {
			if (event.type === 'reply' && isFence(event.reply)) {
				questions.answered();
				decoder.expectReplies(false);
			}
			batch.push(event);
			if (!isReading) flush();
		},
	});
	const flush = () => {
		const events = batch.splice(0);
		if (events.length > 0 && !isOver) contain(() => onInput(events));
	};
	const read = (chunk: Buffer) => {
		isReading = true;
		contain(() => decoder.feed(chunk));
		isReading = false;
		flush();
	};

	const hungUp = () => end(hangUp);
	const gone = () => leaveWith(hangUp, false);
	const contain = (work: () => void) => {
		try {
			work();
		} catch (error) {
			end({type: 'fault', error});
		}
	};

	const end = (ending: Ending) => (ending.type === 'fault' && isBrokenStream(ending.error) ? gone() : leaveWith(ending, true));
	/** Only a write that failed proves that nothing can be written. */
	const leaveWith = (ending: Ending, canWrite: boolean) => {
		if (isOver) return;
		isOver = true;
		// A terminal that cannot even be given back must not keep what waits for it.
		void (canWrite ? release() : Promise.resolve())
			.catch(() => {})
			.then(() => {
				screen.close();
				decoder.close();
				input.off('data', read).off('end', hungUp).off('close', hungUp);
				// The listeners for errors stay: a stream that breaks while it ends must not throw.
				finish(ending);
			});
	};
	/** Reads on until what the terminal was asked is answered: a shell after it must not read that. */
	const release = async () => {
		screen.leave();
		await Promise.race([Promise.all([drained(output), questions.settled()]), stalled(output, questions.wait())]);
	};

	input.on('data', read).on('end', hungUp).on('error', hungUp).on('close', hungUp);
	output.on('error', gone);
	screen.enter();
	return {
		screen,
		get columns() {
			return size.columns;
		},
		get rows() {
			return size.rows;
		},
		ask() {
			if (isOver || !capabilities.query) return;
			questions.asked();
			decoder.expectReplies(true);
			screen.ask(capabilities.query);
		},
		resize(next) {
			if (isOver || isReleased) return;
			const isSame = next.columns === size.columns && next.rows === size.rows;
			size = next;
			screen.resize(next.columns, next.rows);
			if (isSame) screen.redraw();
			else contain(() => onResize(next.columns, next.rows));
		},
		release() {
			isReleased = true;
			return release();
		},
		resume() {
			if (isOver) return;
			isReleased = false;
			screen.enter();
			screen.redraw();
		},
		contain,
		end,
		get isOver() {
			return isOver;
		},
		ended,
	};
}

const hangUp: Ending = {type: 'signal', code: constants.signals.SIGHUP};

function isBrokenStream(error: unknown): boolean {
	const code = (error as {readonly code?: unknown} | undefined)?.code;
	return code === 'EPIPE' || code === 'EIO' || code === 'ECONNRESET';
}
