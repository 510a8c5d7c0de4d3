// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {createScreen} from '../../source/terminal/screen/screen.ts';
import {notAllowed} from '../helpers/allowed.ts';
import {anyCharacter} from '../helpers/any-character.ts';
import {createReplay} from '../helpers/replay.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

const attacks = [
	'\x1b]52;c;aGFja2Vk\x07', '\x1b]0;title\x07', '\x1b[6n', '\x1b[c', '\x1b]11;?\x1b\\', '\x9b6n', '\x9d0;x\x9c', '\x90$q"p\x9c', '\x1bP$q"p\x1b\\', '\x1b_G\x1b\\',
	'\x1b]8;;javascript:alert(1)\x07click\x1b]8;;\x07', '\x1b]8;;http://a\x1b[6n\x07', '\x1b]8;;https://ok.test/\x07', '\x1b[?1049l', '\x1b[2J', '\x1bc', '\x1b#8', '\x1b(0', '\x1b[5', '\x1b]',
	'\x1b]0;without an end', '\x1b[38;2;1', '\x1b[38;5m', '\x1b[;;;m', '\x1b[4:3m', '\x1b[38:2::1:2:3m', '\x1b[999999999999m', '\x1b[31', '\x07', '\x08', '\r', '\t', '\x0e', '\x7f', '\x00',
	'\ud800', '\udc00', '\u202e', '\u2066', '\u200b', '\u200d', '\u200e', '\ufeff', '\u2028', '\u2029', '\u00ad', '\u{e0041}', '\u3164', '\u115f', '\u0085', '\u009b31m', 'e\u0301\u0302\u0303', '\u0301',
	'👩‍👩‍👧', 'क्‍ष', '\x1b', '\x1b\x1b', '\n', ' ', 'text', '日本',
]; // biome-ignore format: a table reads better in rows

const hostile = fc.oneof(
	fc
		.array(fc.oneof(fc.constantFrom(...attacks), fc.string({unit: anyCharacter, maxLength: 4})), {maxLength: 30})
		.map(parts => parts.join('')),
	fc.array(fc.nat({max: 0xffff}), {maxLength: 60}).map(codes => String.fromCharCode(...codes)),
	fc.uint8Array({maxLength: 80}).map(bytes => Buffer.from(bytes).toString('latin1')),
);

function written(frames: readonly string[], options: {readonly links?: boolean; readonly ascii?: boolean} = {}): string[] {
	const all: string[] = [];
	const screen = createScreen({
		sink: {write: data => all.push(data) > 0, once: () => undefined},
		columns: 30,
		rows: 5,
		colour: 'truecolor',
		synchronised: true,
		...options,
	});
	screen.enter();
	for (const frame of frames) screen.show(frame);
	screen.leave();
	return all;
}

describe('for any text in a frame', () => {
	it('only printable cells and our own sequences leave', () => {
		fc.assert(
			fc.property(fc.array(hostile, {minLength: 1, maxLength: 3}), fc.boolean(), (frames, links) => {
				expect(notAllowed(written(frames, {links}).join(''))).toBe('');
			}),
			{numRuns: 1000},
		);
	});

	it('nothing but ASCII leaves where only ASCII may', () => {
		fc.assert(
			fc.property(fc.array(hostile, {minLength: 1, maxLength: 3}), frames => {
				expect(written(frames, {ascii: true}).join('')).toMatch(/^[\x00-\x7f]*$/);
			}),
			{numRuns: 500},
		);
	});

	it('the terminal answers nothing, and its modes and title stay as they were', () => {
		fc.assert(
			fc.property(fc.array(hostile, {minLength: 1, maxLength: 3}), frames => {
				const replay = createReplay(30, 5);
				for (const data of written(frames, {links: true})) replay.write(data);
				expect([replay.answers(), replay.isAlternate, replay.modes(), replay.scrolledAway]).toEqual([
					'',
					false,
					{bracketedPaste: false, wraparound: true, synchronised: false},
					0,
				]);
			}),
			{numRuns: 200},
		);
	});
});

describe('the recogniser of what may leave', () => {
	it.each([
		'\x1b[6n',
		'\x1b]0;x\x07',
		'\x1b[?1000h',
		'\x9b6n',
		'\x07',
		'\x00',
		'\x7f',
		'\u202e',
		'\ud800',
		'\x1b]8;;ftp://x\x1b\\',
		'\x1b[2J',
	])('refuses %j', sequence => {
		expect(notAllowed(`text${sequence}`)).not.toBe('');
	});
});

describe('a sequence that is not ours', () => {
	const rowOf = (frame: string): string => {
		const replay = createReplay(30, 5);
		for (const data of written([frame]).slice(0, -1)) replay.write(data);
		return replay.lines()[0] ?? '';
	};

	it('leaves no trace when it is whole', () => {
		expect(rowOf('a\x1b]52;c;aGFja2Vk\x07b\x1b[6nc\x1bP$q"p\x1b\\d\x1b(0e')).toBe('abcde');
	});

	it('is shown as the text it is when its end is missing', () => {
		expect(rowOf('a\x1b]0;title')).toBe('a]0;title');
	});

	it('does not carry a link to anything but http and https', () => {
		const all = written(['\x1b]8;;file:///etc/passwd\x07x\x1b]8;;\x07'], {links: true}).join('');
		expect(all).not.toContain(']8;');
		expect(all).toContain('x');
	});
});

describe('what hides in text', () => {
	const hidden = [
		'\u00ad',
		'\u034f',
		'\u061c',
		'\u115f',
		'\u1160',
		'\u17b4',
		'\u180e',
		'\u200b',
		'\u200c',
		'\u200d',
		'\u2060',
		'\u3164',
		'\ufe00',
		'\ufe0e',
		'\ufe0f',
		'\ufeff',
		'\uffa0',
		'\u{e0041}',
		'\u{e0100}',
		'\u{1d173}',
	];

	it.each(hidden.map(character => [character.codePointAt(0)?.toString(16), character]))(
		'never leaves among letters: U+%s',
		(_, character) => {
			for (const text of [`a${character}b`, `${character}ab`, `日${character}本`, `ก${character}ข`, `1${character}2`]) {
				if (text.startsWith('1') && /[\ufe0e\ufe0f]/.test(text)) continue;
				expect([
					text,
					written([text])
						.join('')
						.includes(character ?? ''),
				]).toEqual([text, false]);
			}
		},
	);

	it.each(['👩‍👩‍👧', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴‍☠️', '👍🏽', '☺︎'])('stays where an emoji is made of it: %s', emoji => {
		expect(written([emoji]).join('')).toContain(emoji);
	});

	it('leaves no joiner where nothing joins', () => {
		for (const text of ['👩\u200dx', '👩\u200d', '👩\u{e0041}', '👩\u200d\u200d👧'])
			expect([text, /👩[\u200d\u{e0041}](?!👧)/u.test(written([text]).join(''))]).toEqual([text, false]);
	});
});
