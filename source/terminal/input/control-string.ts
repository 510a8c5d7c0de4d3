import {type Reply, stringReply} from './replies.ts';

/** Terminals' answers are far shorter; what goes beyond is swallowed, not stored. */
const longestString = 1024;
/** Bytes after which a control string without an end is taken for what was typed after all. */
const lostString = 65_536;
const escapeByte = 0x1b;
const bell = 0x07;

/** What a byte made of a control string: there may be more, an Esc that may begin its end, it is whole, or it never was one. */
export type Progress = 'unfinished' | 'escaped' | 'whole' | 'lost';

/** A control string (OSC, DCS, APC) that comes a byte at a time. */
export type ControlString = {
	readonly take: (byte: number) => Progress;
	/** What a terminal answered by it; undefined for what is too long, or no answer. */
	readonly reply: () => Reply | undefined;
};

/** Begins one, after Esc and its `introducer`: `]`, `P` or `_`. */
export function createControlString(introducer: string): ControlString {
	let text = '';
	let length = 0;
	return {
		take(byte) {
			if (byte === bell && introducer === ']') return 'whole';
			if (byte === escapeByte) return 'escaped';
			// No answer holds another control character: this one was typed, and the answer's end got lost.
			if (byte < 0x20 || ++length > lostString) return 'lost';
			if (text.length < longestString) text += String.fromCharCode(byte);
			return 'unfinished';
		},
		reply: () => (length <= longestString ? stringReply(introducer, text) : undefined),
	};
}
