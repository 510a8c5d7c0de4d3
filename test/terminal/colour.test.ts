import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type ColourDepth, colourDepth} from '../../source/terminal/colour.ts';
import {defaultColour, palette, readableOn, reduce, rgb} from '../../source/terminal/screen/palette.ts';

type Row = readonly [env: Record<string, string>, flag: string | boolean | undefined, depth: ColourDepth];

describe('the colours of a terminal', () => {
	it.each<Row>([
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, undefined, 'truecolor'],
		[{TERM: 'xterm-256color', COLORTERM: '24bit'}, undefined, 'truecolor'],
		[{TERM: 'xterm-256color'}, undefined, '256'],
		[{TERM: 'xterm'}, undefined, '16'],
		[{TERM: 'xterm-direct'}, undefined, 'truecolor'],
		[{TERM: 'xterm-kitty'}, undefined, 'truecolor'],
		[{TERM: 'foot'}, undefined, 'truecolor'],
		[{TERM: 'linux'}, undefined, '16'],
		[{TERM: 'linux', COLORTERM: 'truecolor'}, undefined, '16'],
		[{TERM: 'dumb', COLORTERM: 'truecolor'}, undefined, 'none'],
		[{TERM: 'vt100'}, undefined, 'none'],
		[{TERM: 'xterm-mono'}, undefined, 'none'],
		[{TERM: 'screen-256color', COLORTERM: 'truecolor', STY: '1.pts'}, undefined, '256'],
		[{TERM: 'screen-256color', COLORTERM: 'truecolor', TMUX: '/tmp/tmux'}, undefined, 'truecolor'],
		[{TERM: 'tmux-256color'}, undefined, '256'],
		[{TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, undefined, '256'],
		[{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'}, undefined, 'truecolor'],
		[{TERM: 'xterm-256color', VTE_VERSION: '6800'}, undefined, 'truecolor'],
		[{WT_SESSION: 'x'}, undefined, 'truecolor'],
		[{}, undefined, '16'],
		[{TERM: 'xterm-256color', NO_COLOR: '1'}, undefined, 'none'],
		[{TERM: 'xterm-256color', NO_COLOR: ''}, undefined, '256'],
		[{TERM: 'xterm-256color', NO_COLOR: '1', FORCE_COLOR: '1'}, undefined, '256'],
		[{TERM: 'dumb', FORCE_COLOR: ''}, undefined, '16'],
		[{TERM: 'dumb', FORCE_COLOR: 'true'}, undefined, '16'],
		[{TERM: 'xterm', FORCE_COLOR: '2'}, undefined, '256'],
		[{TERM: 'xterm', FORCE_COLOR: '3'}, undefined, 'truecolor'],
		[{TERM: 'xterm-kitty', FORCE_COLOR: '0'}, undefined, 'none'],
		[{TERM: 'xterm-kitty', FORCE_COLOR: 'false'}, undefined, 'none'],
		[{TERM: 'xterm-kitty'}, 'never', 'none'],
		[{TERM: 'xterm-kitty'}, false, 'none'],
		[{TERM: 'dumb', NO_COLOR: '1'}, 'always', '16'],
		[{TERM: 'xterm-256color', NO_COLOR: '1'}, 'always', '256'],
		[{TERM: 'dumb'}, '256', '256'],
		[{TERM: 'dumb'}, 'truecolor', 'truecolor'],
		[{TERM: 'xterm-kitty'}, '16', '16'],
		[{TERM: 'xterm-kitty'}, 'auto', 'truecolor'],
		[{TERM: 'xterm-kitty'}, 'nonsense', 'truecolor'],
	])('for %j with --color=%s are %s', (env, flag, depth) => {
		expect(colourDepth(env, flag)).toBe(depth);
	});

	it('a misspelt TERM, or any other value, is no error', () => {
		expect(colourDepth({TERM: 'xterm-256colour'})).toBe('256');
		const variables = fc.dictionary(
			fc.constantFrom('TERM', 'COLORTERM', 'NO_COLOR', 'FORCE_COLOR', 'TERM_PROGRAM', 'VTE_VERSION'),
			fc.string(),
		);
		fc.assert(
			fc.property(variables, fc.option(fc.string(), {nil: undefined}), (env, flag) => {
				expect(['truecolor', '256', '16', 'none']).toContain(colourDepth(env, flag));
			}),
		);
	});
});

describe('a colour reduced', () => {
	it.each([
		[rgb(255, 0, 0), '256', palette(196)],
		[rgb(128, 128, 128), '256', palette(244)],
		[rgb(0, 0, 0), '256', palette(16)],
		[rgb(255, 255, 255), '16', palette(15)],
		[rgb(10, 10, 10), '16', palette(0)],
		[rgb(250, 10, 10), '16', palette(9)],
		[palette(196), '16', palette(9)],
		[palette(3), '16', palette(3)],
		[palette(3), '256', palette(3)],
		[palette(3), 'none', defaultColour],
		[rgb(1, 2, 3), 'truecolor', rgb(1, 2, 3)],
		[defaultColour, '16', defaultColour],
	] as const)('%i to %s is %i', (colour, depth, reduced) => {
		expect(reduce(colour, depth)).toBe(reduced);
	});

	it('is always one that the terminal has, and stays itself when reduced again', () => {
		const channel = fc.nat({max: 255});
		fc.assert(
			fc.property(channel, channel, channel, fc.constantFrom<ColourDepth>('256', '16', 'none'), (red, green, blue, depth) => {
				const once = reduce(rgb(red, green, blue), depth);
				expect(reduce(once, depth)).toBe(once);
				if (depth === '16') expect(once & 0xff).toBeLessThan(16);
			}),
		);
	});

	it('can be read on: black on light ones, white on dark ones', () => {
		expect([readableOn(palette(15)), readableOn(palette(0)), readableOn(palette(226))]).toEqual([palette(0), palette(15), palette(0)]);
	});
});
