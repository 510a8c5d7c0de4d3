// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {createDecoder, type InputEvent} from '../../../source/terminal/input/input.ts';
import {anyCharacter} from '../../helpers/any-character.ts';
import {Timers} from '../../helpers/timers.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

const localDelay = 40;

function decoderWith(timers = new Timers(), escapeDelay = localDelay) {
	const events: InputEvent[] = [];
	const decoder = createDecoder({emit: event => events.push(event), escapeDelay, setTimer: timers.setTimer, clearTimer: timers.clearTimer});
	return {decoder, events, timers};
}

/** What comes out when all of it is read at once, and then nothing. */
function decode(input: string | Uint8Array): InputEvent[] {
	const {decoder, events, timers} = decoderWith();
	decoder.feed(input);
	timers.pass(5000);
	return events;
}

/** Events as a person would write them: `ctrl+alt+a`, `paste:text`, `reply:background`. */
function named(event: InputEvent): string {
	if (event.type === 'paste') return `paste:${event.text}`;
	if (event.type === 'reply') return `reply:${event.reply.kind}`;
	if (event.type === 'mouse') return `${event.action}:${event.x},${event.y}`;
	return `${event.ctrl ? 'ctrl+' : ''}${event.alt ? 'alt+' : ''}${event.shift ? 'shift+' : ''}${event.name}`;
}

const names = (input: string | Uint8Array): string => decode(input).map(named).join(' ');

describe('a key', () => {
	it.each([
		['a', 'a'], ['A', 'A'], ['/', '/'], [' ', ' '], ['é', 'é'], ['日', '日'], ['🙂', '🙂'], ['~', '~'],
		['\r', 'enter'], ['\n', 'enter'], ['\t', 'tab'], ['\x7f', 'backspace'], ['\b', 'backspace'], ['\x1b', 'escape'],
		['\x01', 'ctrl+a'], ['\x03', 'ctrl+c'], ['\x0c', 'ctrl+l'], ['\x1a', 'ctrl+z'], ['\x00', 'ctrl+ '], ['\x1c', 'ctrl+\\'], ['\x1f', 'ctrl+_'],
		['\x1ba', 'alt+a'], ['\x1bB', 'alt+B'], ['\x1b\x7f', 'alt+backspace'], ['\x1b\r', 'alt+enter'], ['\x1bé', 'alt+é'], ['\x1b ', 'alt+ '],
		['\x1b[', 'alt+['], ['\x1bO', 'alt+O'], ['\x1b]', 'alt+]'], ['\x1bP', 'alt+P'], ['\x1b]j', 'alt+] j'], ['\x1bPj', 'alt+P j'],
	])('%j is %s', (input, expected) => {
		expect(names(input)).toBe(expected);
	}); // biome-ignore format: a table reads better in rows

	it.each([
		['xterm', '\x1b[A', 'up'], ['xterm', '\x1b[D', 'left'], ['xterm', '\x1b[H', 'home'], ['xterm', '\x1b[F', 'end'], ['xterm', '\x1b[5~', 'pageup'],
		['xterm', '\x1b[6~', 'pagedown'], ['xterm', '\x1b[3~', 'delete'], ['xterm', '\x1b[2~', 'insert'], ['xterm', '\x1b[Z', 'shift+tab'], ['xterm', '\x1bOP', 'f1'],
		['xterm', '\x1b[15~', 'f5'], ['xterm', '\x1b[24~', 'f12'], ['xterm', '\x1b[1;5C', 'ctrl+right'], ['xterm', '\x1b[1;3D', 'alt+left'],
		['xterm', '\x1b[1;2A', 'shift+up'], ['xterm', '\x1b[1;8A', 'ctrl+alt+shift+up'], ['xterm', '\x1b[3;5~', 'ctrl+delete'], ['xterm', '\x1b[1;2P', 'shift+f1'],
		['xterm', '\x1b[1;2R', 'shift+f3'], ['xterm', '\x1b[1;9A', ''],
		['application mode', '\x1bOA', 'up'], ['application mode', '\x1bOH', 'home'], ['application mode', '\x1bOM', 'enter'], ['application mode', '\x1bOp', '0'],
		['application mode', '\x1bOk', '+'], ['old xterm', '\x1bO5A', 'ctrl+up'], ['Konsole', '\x1b[5A', 'ctrl+up'],
		['rxvt', '\x1b[7~', 'home'], ['rxvt', '\x1b[8~', 'end'], ['rxvt', '\x1b[a', 'shift+up'], ['rxvt', '\x1bOd', 'ctrl+left'], ['rxvt', '\x1b[3$', 'shift+delete'],
		['rxvt', '\x1b[5^', 'ctrl+pageup'], ['rxvt', '\x1b[6@', 'ctrl+shift+pagedown'], ['rxvt', '\x1b[11~', 'f1'], ['rxvt', '\x1b[3$j', 'shift+delete j'],
		['the console', '\x1b[[A', 'f1'], ['the console', '\x1b[[E', 'f5'], ['the console', '\x1b[1~', 'home'], ['the console', '\x1b[4~', 'end'],
		['CSI u', '\x1b[97u', 'a'], ['CSI u', '\x1b[97;5u', 'ctrl+a'], ['CSI u', '\x1b[97;2u', 'A'], ['CSI u', '\x1b[49:33;2u', '!'], ['CSI u', '\x1b[97;6u', 'ctrl+a'],
		['CSI u', '\x1b[13;2u', 'enter'], ['CSI u', '\x1b[13;5u', 'enter'], ['CSI u', '\x1b[27u', 'escape'], ['CSI u', '\x1b[27;2u', 'escape'], ['CSI u', '\x1b[9;2u', 'shift+tab'],
		['CSI u', '\x1b[9;5u', 'tab'], ['CSI u', '\x1b[127;3u', 'alt+backspace'], ['CSI u', '\x1b[127;2u', 'backspace'], ['CSI u', '\x1b[127;5u', 'backspace'],
		['CSI u', '\x1b[91;5u', 'escape'], ['CSI u', '\x1b[109;5u', 'enter'], ['CSI u', '\x1b[106;5u', 'enter'], ['CSI u', '\x1b[105;5u', 'tab'], ['CSI u', '\x1b[104;5u', 'backspace'],
		['CSI u', '\x1b[32;2u', ' '], ['CSI u', '\x1b[32;5u', 'ctrl+ '], ['CSI u', '\x1b[64;5u', 'ctrl+ '], ['CSI u', '\x1b[63;5u', 'backspace'], ['CSI u', '\x1b[47;5u', 'ctrl+_'],
		['CSI u', '\x1b[49;5u', '1'], ['CSI u', '\x1b[51;5u', 'escape'], ['CSI u', '\x1b[54;5u', 'ctrl+^'], ['CSI u', '\x1b[98;7u', 'ctrl+alt+b'], ['CSI u', '\x1b[99;69u', 'ctrl+c'],
		['CSI u', '\x1b[97;;97u', 'a'], ['CSI u', '\x1b[97:65;2;65u', 'A'], ['CSI u', '\x1b[50;4;64u', 'alt+2'], ['CSI u', '\x1b[228;1;228u', 'ä'], ['CSI u', '\x1b[101;1;101:769u', 'e'],
		['CSI u', '\x1b[97;1:3u', ''], ['CSI u', '\x1b[57441;2u', ''], ['CSI u', '\x1b[57419u', 'up'], ['CSI u', '\x1b[97;9u', ''], ['CSI u', '\x1b[106;65u', 'j'],
		['CSI u', '\x1b[1;1:2B', 'down'], ['CSI u', '\x1b[1114112u', ''], ['CSI u', '\x1b[1114112;5u', ''], ['CSI u', '\x1b[55296;5u', ''], ['CSI u', '\x1b[3u', ''],
		['a keypad', '\x1b[57399u', '0'], ['a keypad', '\x1b[57404u', '5'], ['a keypad', '\x1b[57408;129u', '9'], ['a keypad', '\x1b[57409u', '.'], ['a keypad', '\x1b[57410u', '/'],
		['a keypad', '\x1b[57414;5u', 'enter'], ['a keypad', '\x1b[57416u', ','], ['a keypad', '\x1b[57423;5u', 'ctrl+home'], ['a keypad', '\x1bO2M', 'enter'],
		['a Cyrillic layout', '\x1b[1089u', 'с'], ['a Cyrillic layout', '\x1b[1089::99;5u', 'ctrl+c'], ['a Cyrillic layout', '\x1b[1089:1057:99;6u', 'ctrl+c'], ['a Cyrillic layout', '\x1b[1089;5u', 'ctrl+c'],
		['a Cyrillic layout', '\x1b[27;5;1089~', 'ctrl+c'], ['a Cyrillic layout', '\x1b[1061::91;5u', 'escape'], ['a Cyrillic layout', '\x1b[1080::98;3u', 'alt+b'],
		['a Greek layout', '\x1b[968;5u', 'ctrl+c'], ['an Arabic layout', '\x1b[1572::99;5u', 'ctrl+c'], ['an Arabic layout', '\x1b[1572;5u', 'ctrl+ؤ'],
		['modifyOtherKeys', '\x1b[27;5;105~', 'tab'], ['modifyOtherKeys', '\x1b[27;2;13~', 'enter'], ['modifyOtherKeys', '\x1b[27;3;98~', 'alt+b'], ['modifyOtherKeys', '\x1b[27;5;91~', 'escape'],
		['modifyOtherKeys', '\x1b[27;2;127~', 'backspace'], ['modifyOtherKeys', '\x1b[27;5;8~', 'backspace'], ['modifyOtherKeys', '\x1b[27;2;65~', 'A'], ['modifyOtherKeys', '\x1b[27;6;67~', 'ctrl+c'],
	])('of %s, %j, is %s', (_terminal, input, expected) => {
		expect(names(input)).toBe(expected);
	}); // biome-ignore format: a table reads better in rows

	it('with Ctrl is the same written out as in one byte, for every letter and sign that has a byte', () => {
		for (let code = 0x40; code < 0x7f; code++) {
			const byte = names(String.fromCharCode(code & 0x1f));
			for (const written of [`\x1b[${code};5u`, `\x1b[27;5;${code}~`, `\x1b[${code};6u`])
				expect([written, names(written)]).toEqual([written, byte]);
		}
	});

	it('is the same written out as typed, for every character, and with Alt as after Esc', () => {
		fc.assert(
			fc.property(fc.string({unit: anyCharacter, minLength: 1, maxLength: 1}), character => {
				const code = character.codePointAt(0) ?? 0;
				if (code < 0x20 || code === 0x7f) return;
				expect(names(`\x1b[${code}u`)).toBe(names(character));
				// `ESC [` and the like begin a sequence.
				if (!/[[\]OP_]/.test(character)) expect(names(`\x1b[${code};3u`)).toBe(names(`\x1b${character}`));
			}),
		);
	});

	it('is an event of its own when several come in one read', () => {
		expect(names('jjj\x03\x03\x1b[B\x1b[B')).toBe('j j j ctrl+c ctrl+c down down');
	});

	it('is put together when its bytes come in two reads', () => {
		const {decoder, events} = decoderWith();
		for (const byte of Buffer.from('é日🙂')) decoder.feed(Uint8Array.of(byte));
		expect(events.map(named)).toEqual(['é', '日', '🙂']);
	});

	it('is none for bytes that are no UTF-8, and the next one is itself', () => {
		expect(names(Uint8Array.of(0xff, 0xc0, 0x80, 0xe6, 0x6a, 0xed, 0xa0, 0x80, 0x9b, 0x6b))).toBe('j k');
	});
});

describe('Esc', () => {
	it('alone acts within 50 ms on a local terminal and 120 ms over SSH', () => {
		for (const [delay, limit] of [
			[40, 50],
			[110, 120],
		] as const) {
			const {decoder, events, timers} = decoderWith(new Timers(), delay);
			decoder.feed('\x1b');
			timers.pass(delay - 1);
			expect(events).toEqual([]);
			timers.pass(limit - delay);
			expect(events.map(named)).toEqual(['escape']);
		}
	});

	it('an escape sequence split across two reads is not Esc', () => {
		for (const sequence of ['\x1b[A', '\x1bOB', '\x1b[1;5C', '\x1b[200~x\x1b[201~', '\x1b]11;rgb:0/0/0\x1b\\']) {
			for (let at = 1; at < sequence.length; at++) {
				const {decoder, events, timers} = decoderWith(new Timers(), 110);
				decoder.feed(sequence.slice(0, at));
				timers.pass(100);
				decoder.feed(sequence.slice(at));
				timers.pass(2000);
				expect(events).toEqual(decode(sequence));
			}
		}
	});

	it('that waited while the process was busy is not taken for Esc before what has come since is read', () => {
		const {decoder, events, timers} = decoderWith();
		// The timer is due and fires before the read that was due as well: only a second, empty wait lets that in.
		let due: () => void = () => undefined;
		const late = createDecoder({
			emit: event => events.push(event),
			escapeDelay: 40,
			setTimer: fire => (due = fire),
			clearTimer: () => undefined,
		});
		late.feed('\x1b');
		due();
		late.feed('[A');
		expect(events.map(named)).toEqual(['up']);
		decoder.close();
		timers.pass(100);
	});

	it('twice is two of it, also before a sequence', () => {
		expect(names('\x1b\x1b')).toBe('escape escape');
		expect(names('\x1b\x1b\x1b')).toBe('escape escape escape');
		expect(names('\x1b\x1b[A')).toBe('escape up');
	});

	it('and Ctrl-c in one read are both themselves: Ctrl-c always quits', () => {
		expect(names('\x1b\x03')).toBe('escape ctrl+c');
	});
});

describe('a paste', () => {
	it('is one event, on one line and without control characters', () => {
		expect(decode('\x1b[200~two\r\nlines\nand\ta \x1b[31mcolour\x07\u202e\x1b[201~q')).toEqual([
			{type: 'paste', text: 'two lines and a [31mcolour'},
			{type: 'key', name: 'q', ctrl: false, alt: false, shift: false},
		]);
	});

	it('ends only at its own mark', () => {
		expect(names('\x1b[200~a\x1b[20\x1b[201\x1b[201~b')).toBe('paste:a[20[201 b');
	});

	it('is cut at 64 KiB', () => {
		const [event] = decode(`\x1b[200~${'x'.repeat(1_000_000)}\x1b[201~`);
		expect(event).toEqual({type: 'paste', text: 'x'.repeat(65_536)});
	});

	it('without an end does not swallow keys for ever', () => {
		const {decoder, events, timers} = decoderWith();
		decoder.feed('\x1b[200~lost');
		timers.pass(5500);
		decoder.feed('q');
		expect(events.map(named)).toEqual(['paste:lost', 'q']);
	});

	it('with nothing in it is none, and text without marks comes as keys', () => {
		expect(names('\x1b[200~\x1b[201~\x1b[201~')).toBe('');
		expect(names('abc')).toBe('a b c');
	});
});

describe('what a terminal answers', () => {
	it.each([
		['\x1b]11;rgb:ffff/8000/0000\x1b\\', {kind: 'background', red: 255, green: 128, blue: 0}],
		['\x1b]11;rgb:f/0/8\x07', {kind: 'background', red: 255, green: 0, blue: 136}],
		['\x1b]11;#102030\x07', {kind: 'background', red: 16, green: 32, blue: 48}],
		['\x1b]10;rgba:00/00/00/ff\x07', {kind: 'foreground', red: 0, green: 0, blue: 0}],
		['\x1b[?62;22c', {kind: 'attributes', values: [62, 22]}],
		['\x1b[>41;354;0c', {kind: 'secondary', values: [41, 354, 0]}],
		['\x1b[12;5R', {kind: 'cursor', x: 4, y: 11}],
		['\x1b[?2026;2$y', {kind: 'mode', mode: 2026, state: 2}],
		['\x1bP>|kitty(0.36.4)\x1b\\', {kind: 'version', text: 'kitty(0.36.4)'}],
		['\x1b[?997;2n', {kind: 'scheme', scheme: 'light'}],
	])('%j is understood', (input, reply) => {
		expect(decode(input)).toEqual([{type: 'reply', reply}]);
	});

	it.each([
		'\x1b]11;nonsense\x07', '\x1b]52;c;aGk=\x1b\\', '\x1b]4;1;rgb:0/0/0\x1b\\', '\x1bP1$r0m\x1b\\', '\x1b_Gi=1;OK\x1b\\', '\x1b[?1u', '\x1b[8;24;80t', '\x1b[0n',
		'\x1b[I', '\x1b[O', '\x1b[<0;10;10m', '\x1b[32;10;10M', '\x1b[M !!', '\x1b[M\xff!!', '\x1b[99~', '\x1b[>q', '\x1b[1;2;3;4;5z', '\x1b[!p', '\x1b[ q',
	])('%j is swallowed whole', input => {
		expect(names(Buffer.from(`${input}q`, 'latin1'))).toBe('q');
	}); // biome-ignore format: a table reads better in rows

	it('late and in pieces at any place, it is never a key', () => {
		const answers = '\x1b]11;rgb:1111/2222/3333\x1b\\\x1b[?2026;2$y\x1bP>|xterm(390)\x1b\\\x1b[?62;4c';
		for (let at = 1; at < answers.length; at++) {
			const {decoder, events, timers} = decoderWith(new Timers(), 110);
			decoder.feed(answers.slice(0, at));
			// A lone Esc is the one place where nobody can tell; over SSH packets are not broken up there by more than this.
			timers.pass(100);
			decoder.feed(answers.slice(at));
			timers.pass(2000);
			expect(events.map(named)).toEqual(['reply:background', 'reply:mode', 'reply:version', 'reply:attributes']);
		}
	});

	it('broken off right after its Esc for longer than Esc waits, it is still no text', () => {
		for (const answer of ['\x1b]11;rgb:0/0/0\x07', '\x1b[?62;4c', '\x1bP>|kitty\x1b\\']) {
			const {decoder, events, timers} = decoderWith(new Timers(), 110);
			decoder.expectReplies(true);
			decoder.feed('\x1b');
			timers.pass(500);
			decoder.feed(answer.slice(1));
			timers.pass(2000);
			expect(events.map(event => event.type)).toEqual(['key', 'reply']);
		}
	});

	it('expected, leaves keys after an Esc as they are', () => {
		for (const typed of ['q', '[', ']', 'P', ']x', 'Px']) {
			const {decoder, events, timers} = decoderWith();
			decoder.expectReplies(true);
			decoder.feed('\x1b');
			timers.pass(100);
			decoder.feed(typed);
			timers.pass(2000);
			expect(events.map(named)).toEqual(['escape', ...typed]);
		}
	});

	it('between keys leaves the keys as they are', () => {
		expect(names('j\x1b]11;rgb:0/0/0\x07k\x1b[?62cl\x1b')).toBe('j reply:background k reply:attributes l escape');
	});

	it('without an end is given up after a while, and at any control character', () => {
		const {decoder, events, timers} = decoderWith();
		decoder.feed('\x1b]11;rgb:00');
		timers.pass(1100);
		decoder.feed('q');
		decoder.feed('\x1b]11;rgb:00\x03');
		expect(events.map(named)).toEqual(['q', 'ctrl+c']);
	});

	it('without an end takes no more memory than a little', () => {
		const {decoder, events} = decoderWith();
		decoder.feed('\x1b]11;');
		for (let index = 0; index < 60; index++) decoder.feed('x'.repeat(1000));
		decoder.feed('\x07q');
		expect(events.map(named)).toEqual(['q']);
	});
});

describe('for any bytes', () => {
	const pieces = fc.array(
		fc.oneof(
			fc.uint8Array({maxLength: 6}).map(bytes => Buffer.from(bytes)),
			fc
				.constantFrom(
					'\x1b',
					'\x1b[',
					'\x1bO',
					'\x1b]11;',
					'\x1bP>|',
					'\x1b\\',
					'\x07',
					'\x1b[200~',
					'\x1b[201~',
					'[A',
					'é',
					'日',
					'\x1b[<0;1;1M',
					'\x1b[M',
					'\x1b[[A',
					'1;5C',
					'$',
					'\x03',
				)
				.map(text => Buffer.from(text)),
		),
		{maxLength: 20},
	);

	it('any way of breaking them up gives the same events', () => {
		fc.assert(
			fc.property(pieces, fc.array(fc.nat({max: 100}), {maxLength: 10}), (parts, cuts) => {
				const bytes = Buffer.concat(parts);
				const whole = decoderWith();
				whole.decoder.feed(bytes);
				const broken = decoderWith();
				const places = [...cuts.map(cut => cut % (bytes.length + 1)), 0, bytes.length].sort((one, other) => one - other);
				for (const [index, place] of places.entries()) broken.decoder.feed(bytes.subarray(place, places[index + 1] ?? place));
				expect(broken.events).toEqual(whole.events);
				whole.timers.pass(5000);
				broken.timers.pass(5000);
				expect(broken.events).toEqual(whole.events);
				expect(broken.timers.waiting).toBe(0);
			}),
			{numRuns: 2000},
		);
	});

	it('nothing throws, no event holds a control character, and a key afterwards is that key', () => {
		fc.assert(
			fc.property(pieces, parts => {
				const {decoder, events, timers} = decoderWith();
				decoder.feed(Buffer.concat(parts));
				timers.pass(5000);
				decoder.feed('\r');
				expect(events.at(-1)).toMatchObject({type: 'key', name: 'enter'});
				for (const event of events) expect(JSON.stringify(event)).not.toMatch(/\\u00[019]|\\u202e|\\ufffd/);
			}),
			{numRuns: 2000},
		);
	});

	it('nothing comes after closing, and no timer is left', () => {
		const {decoder, events, timers} = decoderWith();
		decoder.feed('\x1b');
		decoder.close();
		timers.pass(1000);
		decoder.feed('q');
		expect([events, timers.waiting]).toEqual([[], 0]);
	});
});
