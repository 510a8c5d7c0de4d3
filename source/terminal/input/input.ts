import {createPatience, type Patience, type TimerFunctions} from '../patience.ts';
import {isTypable, keyOfByte} from './code-points.ts';
import {meaningOf} from './control-sequence.ts';
import {type Key, key} from './key.ts';
import {applicationKey, consoleKey, rxvtKey} from './keys.ts';
import {createPaste, type Paste} from './paste.ts';
import {type Reply, stringReply} from './replies.ts';
import {createUtf8} from './utf8.ts';

export type {Reply} from './replies.ts';
export type InputEvent = Key | {readonly type: 'paste'; readonly text: string} | {readonly type: 'reply'; readonly reply: Reply};

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

/** Where in a sequence the last byte left off. */
type State = 'ground' | 'escape' | 'late' | 'introduced' | 'csi' | 'console' | 'mouse' | 'ss3' | 'string' | 'string-escape' | 'paste';

const escapeByte = 0x1b;
/** Terminals' answers are far shorter; what goes beyond is swallowed, not stored. */
const longestSequence = 128;
const longestString = 1024;
/** Bytes after which a control string without an end is taken for what was typed after all. */
const lostString = 65_536;
/** Everything but a lone Esc may take this long over a bad link: nobody waits for it. */
const sequenceDelay = 1000;
const pasteDelay = 5000;

/** Makes the decoder of one terminal's input: bytes to keys, pastes and answers. */
export function createDecoder(options: DecoderOptions): Decoder {
	return new ByteDecoder(options);
}

class ByteDecoder implements Decoder {
	readonly #options: DecoderOptions;
	readonly #utf8 = createUtf8();
	#state: State = 'ground';
	#alt = false;
	#introducer = '';
	#text = '';
	#swallowed = 0;
	#paste: Paste | undefined;
	#isClosed = false;
	#expectsReplies = false;
	/** Esc has been given out for itself already; what follows is no alt. */
	#isLate = false;
	readonly #patience: Patience;

	constructor(options: DecoderOptions) {
		this.#options = options;
		this.#patience = createPatience(options);
	}

	feed(bytes: Uint8Array | string): void {
		this.#patience.stop();
		for (const byte of typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes) {
			if (this.#isClosed) return;
			this.#take(byte);
		}
		if (!this.#isClosed) this.#wait();
	}

	expectReplies(areExpected: boolean): void {
		this.#expectsReplies = areExpected;
	}

	close(): void {
		this.#isClosed = true;
		this.#patience.stop();
		this.#rest();
	}

	#take(byte: number): undefined {
		switch (this.#state) {
			case 'ground':
				return this.#takeText(byte);
			case 'escape':
				return this.#takeEscaped(byte);
			case 'late':
				return this.#takeLate(byte);
			case 'introduced':
				return this.#takeIntroduced(byte);
			case 'csi':
				return this.#takeSequence(byte);
			case 'console':
				return this.#finish(consoleKey(String.fromCharCode(byte)));
			case 'mouse':
				return this.#takeMouse(byte);
			case 'ss3':
				return this.#takeApplication(byte);
			case 'string':
				return this.#takeString(byte);
			case 'string-escape':
				return this.#takeStringEnd(byte);
			case 'paste':
				return this.#takePasted(byte);
		}
	}

	#takeText(byte: number): undefined {
		const alt = this.#alt;
		if (byte >= 0x80 || this.#utf8.isUnfinished) {
			const code = this.#utf8.take(byte);
			if (code === undefined) return;
			this.#alt = false;
			if (code >= 0) return isTypable(code) ? this.#emit(key(String.fromCodePoint(code), {alt})) : undefined;
			// What came before was cut off; this byte starts anew.
			return this.#takeText(byte);
		}
		this.#alt = false;
		if (byte === escapeByte) this.#state = 'escape';
		else this.#emit(byte < 0x20 || byte === 0x7f ? keyOfByte(byte, alt) : key(String.fromCharCode(byte), {alt}));
	}

	#takeEscaped(byte: number): undefined {
		switch (byte) {
			// Esc twice is Esc twice. Some terminals put Esc before a whole sequence for alt; on a slow link Esc and then an arrow
			// look the same, and losing those would be worse.
			case escapeByte:
				return this.#emit(key('escape'));
			case 0x5b:
				return this.#enter('csi');
			case 0x4f:
				return this.#enter('ss3');
			case 0x5d:
			case 0x50:
			case 0x5f:
				this.#introducer = String.fromCharCode(byte);
				return this.#enter('introduced');
			// Ctrl-c always quits, also when a slow link delivers it together with an Esc.
			case 0x03:
				this.#state = 'ground';
				this.#emit(key('escape'));
				return this.#takeText(byte);
			default:
				this.#state = 'ground';
				this.#alt = true;
				return this.#takeText(byte);
		}
	}

	#takeLate(byte: number): undefined {
		// `ESC [`, `ESC ]`, `ESC P`: how answers begin.
		if (byte === 0x5b || byte === 0x5d || byte === 0x50) {
			this.#isLate = true;
			return this.#takeEscaped(byte);
		}
		return this.#abandonFor(byte);
	}

	/** Alt with `]`, `P` or `_` begins like an answer; what follows tells them apart. */
	#takeIntroduced(byte: number): undefined {
		const begins = this.#introducer === ']' ? /[0-9]/ : this.#introducer === 'P' ? /[0-9>!$+=?|]/ : /G/;
		if (begins.test(String.fromCharCode(byte))) {
			this.#enter('string');
			return this.#takeString(byte);
		}
		this.#finish(key(this.#introducer, {alt: !this.#isLate}));
		this.#take(byte);
	}

	#takeSequence(byte: number): undefined {
		if (byte < 0x20 || byte >= 0x7f) return this.#abandonFor(byte);
		const letter = String.fromCharCode(byte);
		if (letter === '[' && this.#text === '') return this.#enter('console');
		if (letter === '$' && /^\d+$/.test(this.#text)) return this.#finish(rxvtKey(Number(this.#text), letter));
		if (byte < 0x40) {
			if (this.#text.length < longestSequence) this.#text += letter;
			else this.#swallowed++;
			return;
		}
		const isWhole = this.#swallowed === 0;
		const text = this.#text;
		if (letter === 'M' && text === '') return this.#enter('mouse');
		this.#rest();
		if (isWhole) this.#finishSequence(text, letter);
	}

	#finishSequence(text: string, final: string): undefined {
		const meaning = meaningOf(text, final);
		if (meaning?.type === 'paste-begins') this.#startPaste();
		else if (meaning) this.#emit(meaning);
	}

	/** The three bytes of a mouse report in the oldest coding: a button and a place. */
	#takeMouse(byte: number): undefined {
		if (byte < 0x20) return this.#abandonFor(byte);
		if (++this.#swallowed === 3) this.#rest();
	}

	#takeApplication(byte: number): undefined {
		if (byte < 0x20 || byte >= 0x7f) {
			this.#finish(key('O', {alt: true}));
			return this.#take(byte);
		}
		const letter = String.fromCharCode(byte);
		if (letter >= '0' && letter <= '9' && this.#text.length < 2) this.#text += letter;
		else this.#finish(applicationKey(Number(this.#text), letter));
	}

	#takeString(byte: number): undefined {
		if (byte === 0x07 && this.#introducer === ']') return this.#finishString();
		if (byte === escapeByte) {
			this.#state = 'string-escape';
			return;
		}
		// No answer holds another control character: this one was typed, and the answer's end got lost.
		if (byte < 0x20 || ++this.#swallowed > lostString) return this.#abandonFor(byte);
		if (this.#text.length < longestString) this.#text += String.fromCharCode(byte);
	}

	#takeStringEnd(byte: number): undefined {
		if (byte === 0x5c) return this.#finishString();
		this.#enter('escape');
		this.#takeEscaped(byte);
	}

	#finishString(): undefined {
		const isWhole = this.#swallowed <= longestString;
		const reply = isWhole ? stringReply(this.#introducer, this.#text) : undefined;
		this.#rest();
		if (reply) this.#emit({type: 'reply', reply});
	}

	#startPaste(): undefined {
		this.#paste = createPaste();
		this.#state = 'paste';
	}

	#takePasted(byte: number): undefined {
		if (this.#paste?.take(byte)) this.#finishPaste();
	}

	#finishPaste(): undefined {
		const text = this.#paste?.text() ?? '';
		this.#rest();
		if (text) this.#emit({type: 'paste', text});
	}

	/** Drops the unfinished sequence; the byte that broke it off is taken for itself. */
	#abandonFor(byte: number): undefined {
		this.#rest();
		this.#takeText(byte);
	}

	#enter(state: State): undefined {
		this.#state = state;
		this.#text = '';
		this.#swallowed = 0;
	}

	#rest(): undefined {
		this.#enter('ground');
		this.#paste = undefined;
		this.#isLate = false;
	}

	#finish(event: InputEvent | undefined): undefined {
		this.#rest();
		if (event) this.#emit(event);
	}

	#emit(event: InputEvent): undefined {
		if (!this.#isClosed) this.#options.emit(event);
	}

	#wait(): undefined {
		if (this.#state === 'ground') return;
		const delay = this.#state === 'escape' ? this.#options.escapeDelay : this.#state === 'paste' ? pasteDelay : sequenceDelay;
		this.#patience.start(delay, () => this.#expire());
	}

	#expireEscape(): undefined {
		this.#finish(key('escape'));
		if (!this.#expectsReplies || this.#isClosed) return;
		this.#enter('late');
		this.#wait();
	}

	#expire(): undefined {
		switch (this.#state) {
			case 'escape':
				return this.#expireEscape();
			case 'introduced':
				return this.#finish(key(this.#introducer, {alt: !this.#isLate}));
			case 'csi':
				return this.#finish(this.#text === '' ? key('[', {alt: !this.#isLate}) : undefined);
			case 'ss3':
				return this.#finish(this.#text === '' ? key('O', {alt: true}) : undefined);
			case 'paste':
				return this.#finishPaste();
			default:
				return this.#rest();
		}
	}
}
