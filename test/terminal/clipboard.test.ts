import {describe, expect, it} from 'vitest';
import {clipboardWrite, longestClipboard} from '../../source/terminal/clipboard.ts';

const payload = (sequence: string): string => Buffer.from(/52;c;([A-Za-z0-9+/=]*)/.exec(sequence)?.[1] ?? '', 'base64').toString('utf8');

describe('copying', () => {
	it('is OSC 52 with the text in base64', () => {
		expect(clipboardWrite('hi é')).toEqual({sequence: `\x1b]52;c;${Buffer.from('hi é').toString('base64')}\x1b\\`, left: 0});
	});

	it('holds no control character of the text', () => {
		expect(clipboardWrite('\x1b]0;x\x07\x1b\\').sequence.slice(7, -2)).toMatch(/^[A-Za-z0-9+/=]*$/);
	});

	it('goes to tmux itself and through it', () => {
		const {sequence} = clipboardWrite('hi', 'tmux');
		expect(sequence).toBe('\x1b]52;c;aGk=\x1b\\\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\');
	});

	it('goes through GNU screen in pieces that it takes', () => {
		const text = 'long '.repeat(500);
		const {sequence} = clipboardWrite(text, 'screen');
		const pieces = sequence.split('\x1b\\').filter(Boolean);
		expect(pieces.every(piece => piece.startsWith('\x1bP') && piece.length <= 256)).toBe(true);
		expect(payload(pieces.map(piece => piece.slice(2)).join(''))).toBe(text);
	});

	it('of more than terminals take is cut after a line, and says how much is missing', () => {
		const line = `${'é'.repeat(50)}\n`;
		const text = line.repeat(2000);
		const {sequence, left} = clipboardWrite(text);
		expect(sequence.length).toBeLessThanOrEqual(longestClipboard + 9);
		const copied = payload(sequence);
		expect(text.startsWith(copied) && copied.endsWith('\n')).toBe(true);
		expect(copied.length + left).toBe(text.length);
	});

	it('never cuts a character in two', () => {
		const text = `x${'🙂'.repeat(20_000)}`;
		const {sequence, left} = clipboardWrite(text);
		expect(payload(sequence)).not.toContain('\ufffd');
		expect([...payload(sequence)].length + left).toBe([...text].length);
	});

	it('takes exactly what terminals take: 74,994 characters of base64', () => {
		const most = 'a'.repeat(56_244);
		expect(payload(clipboardWrite(most).sequence)).toBe(most);
		expect(clipboardWrite(most).left).toBe(0);
		const more = clipboardWrite(`${most}bc`);
		expect(payload(more.sequence)).toBe(most);
		expect(more.left).toBe(2);
	});

	it('is not cut at a line that ends far before the cap', () => {
		const text = `first\n${'b'.repeat(60_000)}`;
		expect(payload(clipboardWrite(text).sequence)).toHaveLength(56_244);
	});
});
