import type {Multiplexer} from './capabilities.ts';

/**
 * Terminals drop a longer OSC 52 whole, so text beyond is cut here, where it can be said.
 * @internal exported for its test
 */
export const longestClipboard = 74_994;

export type ClipboardWrite = {
	/** Send this to the terminal; it must not be broken up. */
	readonly sequence: string;
	/** Characters that did not fit; 0 when all were copied. */
	readonly left: number;
};

/** What puts `text` on the clipboard of the terminal's user (OSC 52), also from within tmux and GNU screen. */
export function clipboardWrite(text: string, multiplexer?: Multiplexer): ClipboardWrite {
	const kept = fitting(text);
	const command = `\x1b]52;c;${Buffer.from(kept, 'utf8').toString('base64')}`;
	return {sequence: wrapped(command, multiplexer), left: [...text.slice(kept.length)].length};
}

/** As much of `text` as base64 keeps under the cap, cut after a whole line where one ends in the last tenth. */
function fitting(text: string): string {
	const room = Math.floor(longestClipboard / 4) * 3;
	const bytes = Buffer.from(text, 'utf8');
	if (bytes.length <= room) return text;
	let end = room;
	while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
	const cut = bytes.subarray(0, end).toString('utf8');
	const line = cut.lastIndexOf('\n') + 1;
	return line > cut.length * 0.9 ? cut.slice(0, line) : cut;
}

/** GNU screen takes at most 256 bytes (768 in newer ones) in one passed-through string. */
const screenChunk = 240;

function wrapped(command: string, multiplexer: Multiplexer | undefined): string {
	if (multiplexer === 'screen') {
		const chunks = `${command}\x07`.match(new RegExp(`[^]{1,${screenChunk}}`, 'g')) ?? [];
		return chunks.map(chunk => `\x1bP${chunk}\x1b\\`).join('');
	}
	const plain = `${command}\x1b\\`;
	// tmux takes it itself with `set-clipboard on`, or hands it through with `allow-passthrough on`: no way to ask which.
	if (multiplexer === 'tmux') return `${plain}\x1bPtmux;${`${command}\x07`.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
	return plain;
}
