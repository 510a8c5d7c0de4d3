import {isTypable} from './code-points.ts';

/** More than anybody pastes into a search line; the rest is dropped. */
const longestPaste = 65_536;

const end = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e];

/** What lies between the marks of a bracketed paste. */
export type Paste = {
	/** Takes one byte; true when the end mark is complete. */
	take(byte: number): boolean;
	/** What was pasted, on one line and without control characters. */
	text(): string;
};

/** Collects a paste, never more than `longestPaste` bytes of it. */
export function createPaste(): Paste {
	let bytes = new Uint8Array(256);
	let size = 0;
	let matched = 0;
	const push = (byte: number): void => {
		if (size === longestPaste) return;
		if (size === bytes.length) {
			const larger = new Uint8Array(Math.min(longestPaste, size * 4));
			larger.set(bytes);
			bytes = larger;
		}
		bytes[size++] = byte;
	};
	return {
		take(byte) {
			if (byte === end[matched]) return ++matched === end.length;
			// Only Esc begins the mark, so nothing of what had matched can begin it again.
			for (const skipped of end.slice(0, matched)) push(skipped);
			matched = byte === end[0] ? 1 : 0;
			if (matched === 0) push(byte);
			return false;
		},
		text: () => plain(Buffer.from(bytes.buffer, 0, size).toString('utf8')),
	};
}

function plain(text: string): string {
	let kept = '';
	for (const character of text.replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')) {
		const code = character.codePointAt(0) ?? 0;
		if (code !== 0xfffd && isTypable(code)) kept += character;
	}
	return kept;
}
