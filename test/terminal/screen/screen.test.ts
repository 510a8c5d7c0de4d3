// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
import {describe, expect, it, vi} from 'vitest';
import {restoreSequence} from '../../../source/terminal/screen/modes.ts';
import {createScreen, type Screen, type ScreenOptions} from '../../../source/terminal/screen/screen.ts';
import {createReplay, type Replay} from '../../helpers/replay.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

type Opened = {readonly screen: Screen; readonly replay: Replay; readonly written: string[]};

function open(options: Partial<ScreenOptions> = {}): Opened {
	const written: string[] = [];
	const replay = createReplay(options.columns ?? 20, options.rows ?? 4);
	const write = (data: string): boolean => {
		written.push(data);
		replay.write(data);
		return true;
	};
	const screen = createScreen({sink: {write, once: () => undefined}, columns: 20, rows: 4, colour: 'truecolor', ...options});
	return {screen, replay, written};
}

function entered(options: Partial<ScreenOptions> = {}): Opened {
	const opened = open(options);
	opened.screen.enter();
	return opened;
}

describe('a frame', () => {
	it('shows, and the next one writes only what changed, in one write', () => {
		const {screen, replay, written} = entered();
		screen.show('one\ntwo\nthree');
		screen.show('one\ntoo\nthree');
		expect(replay.lines()).toEqual(['one', 'too', 'three', '']);
		expect(written.at(-1)).toBe('\x1b[2;2Ho');
		expect(written.length).toBe(3);
	});

	it('that is the same writes nothing', () => {
		const {screen, written} = entered();
		screen.show('one', {x: 1, y: 1});
		screen.show('one', {x: 1, y: 1});
		expect(written.length).toBe(2);
	});

	it('that looks the same though its string differs writes nothing', () => {
		const {screen, written} = entered();
		screen.show('\x1b[31mone\x1b[39m two');
		screen.show('\x1b[31mone two\x1b[0m'.replace('two', '\x1b[39mtwo'));
		expect(written.length).toBe(2);
	});

	it('as tall as the screen it never scrolls, nor clears what lies in the scrollback', () => {
		const {screen, replay, written} = open();
		replay.write('history\r\n'.repeat(10));
		const before = replay.scrolledAway;
		screen.enter();
		for (let index = 0; index < 5; index++) screen.show(`top ${index}\n2\n3\nbottom of 20 columns`);
		screen.leave();
		expect(replay.scrolledAway).toBe(before);
		expect(written.join('')).not.toMatch(/\x1b\[[23]J/);
		expect(replay.lines()).toContain('history');
	});

	it('comes out right on a channel without a kernel tty, and with one that turns LF into CR LF', () => {
		for (const through of [(data: string) => data, (data: string) => data.replaceAll('\n', '\r\n')]) {
			const replay = createReplay(20, 4);
			const write = (data: string): boolean => {
				replay.write(through(data));
				return true;
			};
			const screen = createScreen({sink: {write, once: () => undefined}, columns: 20, rows: 4, colour: '16'});
			screen.enter();
			screen.show('a\n b\n  c\nd');
			screen.show('A\n B\n  C\nD');
			expect(replay.lines()).toEqual(['A', ' B', '  C', 'D']);
		}
	});

	it('wider and taller than the terminal is cut off, and half a wide character is none', () => {
		const {screen, replay} = entered({columns: 5, rows: 2});
		screen.show('abcd日\nxyz日本\nno');
		expect(replay.lines()).toEqual(['abcd', 'xyz日']);
	});

	it('fits any size, also one of nothing', () => {
		for (const [columns, rows] of [[0, 0], [1, 1], [-5, 3], [Number.NaN, 4], [2, 1], [1e9, 4e9]] as const) {
			const written: string[] = [];
			const screen = createScreen({sink: {write: data => written.push(data) > 0, once: () => undefined}, columns, rows, colour: '16'});
			screen.enter();
			screen.show('┌──┐\n│日│\n└──┘', {x: 99, y: 99});
			screen.resize(rows, columns);
			screen.show('┌─┐');
			screen.leave();
			expect(written.join('')).not.toContain('NaN');
		}
	}); // biome-ignore format: a table reads better in rows

	it('of more than a few dozen bytes comes between marks, so that it is shown at once', () => {
		const {screen, written} = entered({synchronised: true, columns: 200, rows: 10});
		screen.show('x'.repeat(150));
		screen.show('y'.repeat(150));
		screen.show(`${'y'.repeat(150)}\n${'text '.repeat(30)}\n${'more '.repeat(30)}`);
		expect(written.slice(1).map(data => data.startsWith('\x1b[?2026h') && data.endsWith('\x1b[?2026l'))).toEqual([false, false, true]);
	});

	it('has its caret where it was asked for, and none when not', () => {
		const {screen, replay} = entered();
		screen.show('query', {x: 3, y: 0});
		expect(replay.caret()).toEqual({x: 3, y: 0});
		screen.show('query', {x: 4, y: 0});
		expect(replay.caret()).toEqual({x: 4, y: 0});
		screen.show('query');
		expect(replay.caret()).toBeUndefined();
	});

	it('after a resize is painted whole, with nothing left of the one before', () => {
		const {screen, replay} = entered();
		screen.show('x'.repeat(20), {x: 1, y: 1});
		replay.resize(10, 3);
		screen.resize(10, 3);
		screen.show('yy');
		expect(replay.lines()).toEqual(['yy', '', '']);
		expect(replay.caret()).toBeUndefined();
	});
});

describe('colours', () => {
	const red = '\x1b[38;2;250;10;10mx\x1b[39m';

	it.each([
		['truecolor', '#fa0a0a'],
		['256', 196],
		['16', 9],
		['none', undefined],
	] as const)('are what a terminal with %s has', (colour, seen) => {
		const {screen, replay} = entered({colour});
		screen.show(red);
		expect(replay.cells()[0]?.[0]).toMatchObject({text: 'x', foreground: seen});
	});

	it('are painted anew when the terminal turns out to have others', () => {
		const {screen, replay} = entered({colour: '16'});
		screen.show(red);
		screen.setColour('truecolor');
		expect(replay.cells()[0]?.[0]?.foreground).toBe('#fa0a0a');
	});

	it('without them bold, underline and inverse stay', () => {
		const {screen, replay} = entered({colour: 'none'});
		screen.show('\x1b[1;4;7;31mx\x1b[0m');
		expect(replay.cells()[0]?.[0]).toMatchObject({foreground: undefined, attributes: ['bold', 'inverse', 'underline']});
	});

	it('text never takes the colour of what is behind it when colours become few', () => {
		const {screen, replay} = entered({colour: '16'});
		screen.show('\x1b[38;2;200;200;200;48;2;230;230;230mx\x1b[0m');
		const cell = replay.cells()[0]?.[0];
		expect(cell?.foreground).not.toBe(cell?.background);
	});
});

describe('only ASCII', () => {
	it('has borders and marks of its own, as wide as what they stand for', () => {
		const {screen, replay, written} = entered({ascii: true, rows: 5});
		screen.show('┌─┬┐\n│▸●○•│\n└━┴┘↑↓⏎…\nMünchen ß\n日本 👍🏽x');
		expect(replay.lines()).toEqual(['+-++', '|>*o*|', '+=++^v<.', 'Munchen s', '???? ??x']);
		expect(written.join('')).toMatch(/^[\x00-\x7f]*$/);
	});
});

describe('links', () => {
	const link = '\x1b]8;;https://example.org/a b\x07site\x1b]8;;\x07!';

	it('are passed on where they are known, percent-encoded, and closed with the frame', () => {
		const {screen, replay, written} = entered({links: true});
		screen.show(link);
		expect(
			replay
				.cells()[0]
				?.map(cell => cell.link)
				.slice(0, 5),
		).toEqual([...Array(4).fill('https://example.org/a%20b'), '']);
		expect(written.at(-1)).toMatch(/\x1b\]8;;\x1b\\!?$/);
	});

	it('are text elsewhere', () => {
		const {screen, replay, written} = entered();
		screen.show(link);
		expect(replay.lines()[0]).toBe('site!');
		expect(written.join('')).not.toContain(']8;');
		screen.setLinks(true);
		expect(replay.cells()[0]?.[0]?.link).toBe('https://example.org/a%20b');
	});
});

describe('a terminal', () => {
	it('gets everything back that was taken', () => {
		const {screen, replay} = open();
		replay.write('before');
		screen.enter();
		expect([replay.isAlternate, replay.modes()]).toEqual([true, {bracketedPaste: true, wraparound: false, synchronised: false}]);
		screen.show('\x1b[31mx\x1b[39m');
		screen.leave();
		replay.write('after');
		expect([replay.isAlternate, replay.modes()]).toEqual([false, {bracketedPaste: false, wraparound: true, synchronised: false}]);
		expect(replay.caret()).toEqual({x: 11, y: 0});
		expect(replay.lines()[0]).toBe('beforeafter');
		expect(replay.cells()[0]?.[8]?.foreground).toBeUndefined();
	});

	it('gets it back once: leaving again, or before entering, writes nothing', () => {
		const {screen, written} = open();
		screen.leave();
		screen.enter();
		screen.leave();
		screen.leave();
		expect(written.length).toBe(2);
	});

	it('gets it back by one string in an emergency, also in the midst of a write, and none when there is nothing to take back', () => {
		const {screen, replay} = open();
		expect(screen.restoreSequence).toBe('');
		screen.enter();
		replay.write('\x1b[?2026h\x1b]52;c;cut off');
		replay.write(screen.restoreSequence);
		expect(screen.restoreSequence).toBe(restoreSequence);
		expect([replay.isAlternate, replay.modes(), replay.caret()]).toEqual([
			false,
			{bracketedPaste: false, wraparound: true, synchronised: false},
			{x: 0, y: 0},
		]);
		screen.leave();
		expect(screen.restoreSequence).toBe('');
	});

	it('stopped and resumed shows the last frame again', () => {
		const {screen, replay} = entered();
		screen.show('one');
		screen.leave();
		replay.write('$ fg\r\n\x1b[?2004h');
		screen.show('two');
		screen.enter();
		screen.redraw();
		expect(replay.lines()[0]).toBe('two');
	});

	it('spoilt by something else is mended by redrawing', () => {
		const {screen, replay} = entered();
		screen.show('one', {x: 2, y: 0});
		replay.write('\x1b[2;3r\x1b[?7h\x1b[?2004l\x1b[4hrubbish\x1b[?25l');
		screen.redraw();
		expect([replay.lines()[0], replay.caret(), replay.modes().wraparound, replay.modes().bracketedPaste]).toEqual([
			'one',
			{x: 2, y: 0},
			false,
			true,
		]);
	});
});

describe('what is sent beside frames', () => {
	it('leaves them as they are', () => {
		const {screen, replay} = entered();
		screen.show('one');
		expect(screen.send('\x1b]52;c;aGk=\x1b\\')).toBe(true);
		screen.show('two');
		expect(replay.lines()[0]).toBe('two');
	});

	it('may ask: what a terminal prints of a question it does not know is painted over', () => {
		const {screen, replay} = entered();
		screen.show('\x1b[7mtitle\x1b[27m here', {x: 7, y: 2});
		screen.ask('\x1b[c');
		expect(replay.answers()).toBe('\x1b[?1;2c');
		screen.ask('qp');
		expect(replay.lines()[0]).toBe('title here');
		expect(replay.cells()[0]?.[6]?.attributes).toEqual([]);
		expect(replay.caret()).toEqual({x: 7, y: 2});
	});

	it('goes nowhere once the screen is closed', () => {
		const {screen, written} = entered();
		screen.close();
		expect(screen.send('x')).toBe(false);
		screen.show('y');
		screen.redraw();
		screen.leave();
		expect(written.length).toBe(1);
	});
});

describe('many screens', () => {
	it('share nothing that one could spoil for another, also when there are more styles than are remembered', () => {
		const one = entered();
		const other = entered({rows: 20, columns: 80});
		const colourful = (seed: number): string =>
			Array.from({length: 20}, (_, y) => Array.from({length: 80}, (_, x) => `\x1b[38;2;${seed};${y};${x}mx`).join('')).join('\n');
		one.screen.show('\x1b[38;2;1;2;3mone\x1b[39m');
		for (let seed = 0; seed < 6; seed++) {
			other.screen.show(colourful(seed));
			const [first] = other.replay.cells()[19]?.slice(-1) ?? [];
			expect(first?.foreground).toBe(`#${[seed, 19, 79].map(value => value.toString(16).padStart(2, '0')).join('')}`);
			one.screen.show(`\x1b[38;2;1;2;3mone ${seed}\x1b[39m`);
			expect([one.replay.lines()[0], one.replay.cells()[0]?.[0]?.foreground]).toEqual([`one ${seed}`, '#010203']);
		}
	});
});

describe('a terminal that is asked about itself', () => {
	it('keeps the colours of its first cells, whatever was last drawn', () => {
		const {screen, replay} = entered();
		screen.show('\x1b[31;44mred on blue\x1b[0m');
		const before = replay.cells();
		screen.ask('\x1b[c');
		expect(replay.cells()).toEqual(before);
	});
});

describe('more styles than there are numbers for', () => {
	const numbers = 4096;
	const colour = (at: number) => `${at >> 8};${at & 255}`;

	it('never leave a background behind: each last style of a frame, with a link to end', () => {
		const {screen, replay} = entered({columns: 3, rows: 1, links: true});
		const empty = replay.cells();
		for (let at = 0; at < numbers; at++) {
			screen.show(`\x1b]8;;http://a.test/\x07\x1b[48;2;1;${colour(at)}ma\x1b[0m\x1b]8;;\x07`);
			screen.show('');
			if (replay.cells()[0]?.some(cell => cell.background !== undefined)) expect([at, replay.cells()]).toEqual([at, empty]);
		}
		expect(replay.cells()).toEqual(empty);
	});

	it('in one frame still show every letter', () => {
		const columns = 100;
		const {screen, replay} = entered({columns, rows: 50});
		const row = (y: number) => Array.from({length: columns}, (_, x) => `\x1b[38;2;2;${colour(y * columns + x)}mx`).join('');
		screen.show(Array.from({length: 50}, (_, y) => row(y)).join('\n'));
		expect(replay.lines()).toEqual(Array<string>(50).fill('x'.repeat(columns)));
		screen.show('after');
		expect(replay.lines().join('')).toBe('after');
		expect(replay.cells()[0]?.[0]?.foreground).toBeUndefined();
	});
});

describe('many sessions of one process', () => {
	it('are drawn one after the other, and never into one another: sizes, colours, links and styles of their own', () => {
		const columns = 24;
		const sessions = Array.from({length: 12}, (_, at) => ({
			...open({
				columns: columns + at,
				rows: 4,
				colour: (['truecolor', '256', '16', 'none'] as const)[at % 4],
				links: at % 2 === 0,
				ascii: at % 3 === 0,
			}),
			at,
		}));
		const frame = (at: number, turn: number) =>
			[`\x1b[38;2;${at};${turn};9m\x1b]8;;http://a.test/${at}\x07session ${at}\x1b]8;;\x07`, `turn ${turn} 日本 👩‍👩‍👧 น้ำ`, '│'].join('\n');
		for (const {screen} of sessions) screen.enter();
		for (let turn = 0; turn < 20; turn++) {
			for (const {screen, at} of sessions) if ((at + turn) % 3 !== 0) screen.show(frame(at, turn));
		}
		for (const {screen, at, replay} of sessions) {
			const alone = open({
				columns: columns + at,
				rows: 4,
				colour: (['truecolor', '256', '16', 'none'] as const)[at % 4],
				links: at % 2 === 0,
				ascii: at % 3 === 0,
			});
			screen.show(frame(at, 99));
			alone.screen.enter();
			alone.screen.show(frame(at, 99));
			expect(replay.cells()).toEqual(alone.replay.cells());
		}
	});
});
