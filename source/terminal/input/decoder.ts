import type {TimerFunctions} from '../patience.ts';
import type {Key} from './key.ts';
import type {Mouse} from './mouse.ts';
import type {Reply} from './replies.ts';

export type InputEvent = Key | Mouse | {readonly type: 'paste'; readonly text: string} | {readonly type: 'reply'; readonly reply: Reply};

export type DecoderOptions = TimerFunctions & {
	readonly emit: (event: InputEvent) => void;
	/** How long a lone Esc waits for the rest of a sequence, in ms: 40 locally, 110 over SSH. */
	readonly escapeDelay: number;
};

export type Decoder = {
	/** Takes what was read, however it was broken up. */
	feed(bytes: Uint8Array | string): void;
	/**
	 * Whether a question is open. While one is, an Esc that waited in vain may still turn out to begin the answer, on a link so
	 * bad that it broke off right there; what follows is then no typed text.
	 */
	expectReplies(areExpected: boolean): void;
	/** Drops what is unfinished, and everything fed from now on. */
	close(): void;
};
