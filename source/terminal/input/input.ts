import {createPatience, type Patience} from '../patience.ts';
import {isTypable, keyOfByte} from './code-points.ts';
import {meaningOf} from './control-sequence.ts';
import {type ControlString, createControlString} from './control-string.ts';
import type {Decoder, DecoderOptions, InputEvent} from './decoder.ts';
import {key} from './key.ts';
import {applicationKey, consoleKey, rxvtKey} from './keys.ts';
import {createPaste, type Paste} from './paste.ts';
import {createUtf8} from './utf8.ts';

export type {InputEvent} from './decoder.ts';
export type {Reply} from './replies.ts';

/** Where in a sequence the last byte left off. */
type State = 'ground' | 'escape' | 'late' | 'introduced' | 'csi' | 'console' | 'mouse' | 'ss3' | 'string' | 'string-escape' | 'paste';

const escapeByte = 0x1b;
/** Terminals' answers are far shorter; what goes beyond is swallowed, not stored. */
const longestSequence = 128;
/** ms: everything but a lone Esc may take long over a bad link, since nobody waits for it. */
const delays = {sequence: 1000, paste: 5000} as const;

/** Makes the decoder of one terminal's input: bytes to keys, pastes and answers. */
export const createDecoder = (options: DecoderOptions): Decoder => new ByteDecoder(options);

class ByteDecoder implements Decoder {
	readonly #options: DecoderOptions;
	readonly #utf8 = createUtf8();
	#state: State = 'ground';
	#alt = false;
	#introducer = '';
	#text = '';
	#swallowed = 0;
	#paste: Paste | undefined;
	#string: ControlString | undefined;
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

	/** What takes a byte in, by where the sequence is. */
	readonly #takers: Readonly<Record<State, (byte: number) => undefined>> = {
		ground: byte => this.#takeText(byte),
		escape: byte => this.#takeEscaped(byte),
		late: byte => this.#takeLate(byte),
		introduced: byte => this.#takeIntroduced(byte),
		csi: byte => this.#takeSequence(byte),
		console: byte => this.#finish(consoleKey(String.fromCharCode(byte))),
		mouse: byte => this.#takeMouse(byte),
		ss3: byte => this.#takeApplication(byte),
		string: byte => this.#takeString(byte),
		'string-escape': byte => this.#takeStringEnd(byte),
		paste: byte => (this.#paste?.take(byte) ? this.#finishPaste() : undefined),
	};

	#take(byte: number): undefined {
		return this.#takers[this.#state](byte);
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
			case 0x5f: // `]`, `P`, `_`
				this.#introducer = String.fromCharCode(byte);
				return this.#enter('introduced');
			// Ctrl-c always quits, also when a slow link delivers it together with an Esc.
			case 0x03:
				this.#finish(key('escape'));
				return this.#takeText(byte);
			default:
				this.#state = 'ground';
				this.#alt = true;
				return this.#takeText(byte);
		}
	}

	#takeLate(byte: number): undefined {
		// `ESC [`, `ESC ]`, `ESC P`: how answers begin.
		if (byte !== 0x5b && byte !== 0x5d && byte !== 0x50) return this.#abandonFor(byte);
		this.#isLate = true;
		return this.#takeEscaped(byte);
	}

	/** Alt with `]`, `P` or `_` begins like an answer; what follows tells them apart. */
	#takeIntroduced(byte: number): undefined {
		const begins = this.#introducer === ']' ? /[0-9]/ : this.#introducer === 'P' ? /[0-9>!$+=?|]/ : /G/;
		if (begins.test(String.fromCharCode(byte))) {
			this.#enter('string');
			this.#string = createControlString(this.#introducer);
			return this.#takeString(byte);
		}
		this.#finish(key(this.#introducer, {alt: !this.#isLate}));
		return this.#take(byte);
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
		const meaning = isWhole ? meaningOf(text, letter) : undefined;
		if (meaning?.type === 'paste-begins') {
			this.#paste = createPaste();
			this.#state = 'paste';
		} else if (meaning) this.#emit(meaning);
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
		const progress = this.#string?.take(byte);
		if (progress === 'whole') return this.#finishString();
		if (progress === 'lost') return this.#abandonFor(byte);
		if (progress === 'escaped') this.#state = 'string-escape';
	}

	#takeStringEnd(byte: number): undefined {
		if (byte === 0x5c) return this.#finishString();
		this.#enter('escape');
		this.#takeEscaped(byte);
	}

	#finishString(): undefined {
		const reply = this.#string?.reply();
		this.#finish(reply && {type: 'reply', reply});
	}

	#finishPaste(): undefined {
		const text = this.#paste?.text();
		this.#finish(text ? {type: 'paste', text} : undefined);
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
		const delay = this.#state === 'escape' ? this.#options.escapeDelay : this.#state === 'paste' ? delays.paste : delays.sequence;
		this.#patience.start(delay, () => this.#expire());
	}

	/** What is made of a sequence that no byte came for in time. */
	#expire(): undefined {
		const state = this.#state;
		if (state === 'paste') return this.#finishPaste();
		if (state === 'introduced') return this.#finish(key(this.#introducer, {alt: !this.#isLate}));
		if (state === 'csi' && this.#text === '') return this.#finish(key('[', {alt: !this.#isLate}));
		if (state === 'ss3' && this.#text === '') return this.#finish(key('O', {alt: true}));
		if (state !== 'escape') return this.#rest();
		this.#finish(key('escape'));
		if (!this.#expectsReplies || this.#isClosed) return;
		this.#enter('late');
		return this.#wait();
	}
}
