import {type Capabilities, isFence} from './capabilities.ts';
import {createDecoder, type InputEvent} from './input/input.ts';
import {createScreen, type Screen, type Sink} from './screen/screen.ts';

export type StreamTerminalOptions = {
	/** Where what is drawn goes. */
	readonly sink: Sink;
	readonly columns: number;
	readonly rows: number;
	readonly capabilities: Capabilities;
	/** ms that a lone Esc waits for the rest of a sequence. */
	readonly escapeDelay: number;
	/** Events of one read, together. */
	readonly onInput: (events: readonly InputEvent[]) => void;
};

/** A terminal at the far end of two streams. It knows no process, signal or tty. */
export type StreamTerminal = {
	readonly screen: Screen;
	/** Takes what was read, however it was broken up. */
	readonly feed: (bytes: Uint8Array) => void;
	/** Asks the terminal about itself. Called after the first frame, since nothing waits for the answers. */
	readonly ask: () => void;
	/** Resolves once all that was asked is answered; see `wait`. */
	readonly answered: () => Promise<void>;
	/** ms that an answer may still take, over a slow link; 0 where none is open. */
	readonly wait: () => number;
	/** Drops what is unfinished, and everything fed from now on. The screen is closed apart. */
	readonly close: () => void;
};

/** ms after a question in which its answer may still come, over a slow link. */
const answerWait = 1500;

export function openStreamTerminal({sink, columns, rows, capabilities, escapeDelay, onInput}: StreamTerminalOptions): StreamTerminal {
	const {colour, synchronised, links, ascii, query} = capabilities;
	const screen = createScreen({sink, columns, rows, colour, synchronised, links, ascii});
	const questions = createQuestions();
	const batch: InputEvent[] = [];
	let isReading = false;
	const flush = () => {
		const events = batch.splice(0);
		if (events.length > 0) onInput(events);
	};
	const decoder = createDecoder({
		escapeDelay,
		emit(event) {
			if (event.type === 'reply' && isFence(event.reply)) {
				questions.answered();
				decoder.expectReplies(false);
			}
			batch.push(event);
			if (!isReading) flush();
		},
	});
	return {
		screen,
		feed(bytes) {
			isReading = true;
			try {
				decoder.feed(bytes);
			} finally {
				isReading = false;
			}
			flush();
		},
		ask() {
			if (!query) return;
			questions.asked();
			decoder.expectReplies(true);
			screen.ask(query);
		},
		answered: questions.settled,
		wait: questions.wait,
		close: () => decoder.close(),
	};
}

/** Remembers whether an answer is still on its way: it must be read before anyone else would. */
function createQuestions() {
	let askedAt: number | undefined;
	let settle: () => void = () => {};
	let answer = Promise.resolve();
	return {
		asked() {
			askedAt = performance.now();
			answer = new Promise(resolve => {
				settle = resolve;
			});
		},
		answered() {
			askedAt = undefined;
			settle();
		},
		settled: () => answer,
		wait: () => (askedAt === undefined ? 0 : Math.max(0, askedAt + answerWait - performance.now())),
	};
}
