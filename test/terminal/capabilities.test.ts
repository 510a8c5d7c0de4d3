import {describe, expect, it} from 'vitest';
import {backgroundOf, capabilitiesOf, isFence, isUtf8, knowsLinksBy, synchronisedOf} from '../../source/terminal/capabilities.ts';

describe('the locale', () => {
	it.each([
		[{LANG: 'en_GB.UTF-8'}, true],
		[{LANG: 'en_GB.utf8'}, true],
		[{LC_CTYPE: 'UTF-8'}, true],
		[{LANG: 'C.UTF-8'}, true],
		[{}, true],
		[{LANG: ''}, true],
		[{LANG: 'C'}, false],
		[{LANG: 'POSIX'}, false],
		[{LANG: 'de_DE.ISO-8859-1'}, false],
		[{LC_ALL: 'C', LANG: 'en_GB.UTF-8'}, false],
		[{LC_ALL: '', LC_CTYPE: 'en_GB.UTF-8', LANG: 'C'}, true],
	])('%j lets UTF-8 through: %s', (env, expected) => {
		expect(isUtf8(env)).toBe(expected);
		expect(capabilitiesOf({TERM: 'xterm', ...env}).ascii).toBe(!expected);
	});

	it('does not matter where ASCII was asked for', () => {
		expect(capabilitiesOf({LANG: 'en_GB.UTF-8'}, {ascii: true}).ascii).toBe(true);
	});
});

describe('the background', () => {
	it('is known without asking of the kernel’s console alone, which tells nothing and is black', () => {
		expect(capabilitiesOf({TERM: 'linux'}).background).toBe('dark');
		expect(capabilitiesOf({TERM: 'xterm-256color', COLORFGBG: '0;15'}).background).toBeUndefined();
	});
});

describe('links', () => {
	it.each([
		[{TERM: 'xterm-256color'}, false],
		[{TERM: 'xterm-kitty'}, true],
		[{TERM: 'xterm-256color', VTE_VERSION: '7600'}, true],
		[{TERM: 'xterm-256color', VTE_VERSION: '4601'}, false],
		[{TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm'}, true],
		[{TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}, false],
		[{TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4'}, true],
		[{TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a'}, false],
		[{TERM: 'screen', STY: '1', VTE_VERSION: '7600'}, false],
		[{TERM: 'linux'}, false],
		[{TERM: 'linux', FORCE_HYPERLINK: '1'}, true],
		[{TERM: 'xterm-kitty', FORCE_HYPERLINK: '0'}, false],
	])('%j are passed on: %s', (env, expected) => {
		expect(capabilitiesOf(env).links).toBe(expected);
	});
});

describe('what is around the terminal', () => {
	it.each([
		[{TERM: 'tmux-256color'}, 'tmux'],
		[{TERM: 'screen-256color', TMUX: '/tmp/x'}, 'tmux'],
		[{TERM: 'screen'}, 'screen'],
		[{TERM: 'xterm', STY: '1.pts'}, 'screen'],
		[{TERM: 'xterm'}, undefined],
	])('%j is %s', (env, expected) => {
		expect(capabilitiesOf(env).multiplexer).toBe(expected);
	});
});

describe('what is asked after the first frame', () => {
	it('ends with the question that every terminal answers', () => {
		expect(capabilitiesOf({TERM: 'xterm-256color'}).query).toBe('\x1b]11;?\x1b\\\x1b[?2026$p\x1b[>0q\x1b[c');
	});

	it('is only the background where the rest would be printed or lost', () => {
		for (const env of [{TERM: 'screen'}, {TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal'}]) {
			expect(capabilitiesOf(env).query).toBe('\x1b]11;?\x1b\\\x1b[c');
			expect(capabilitiesOf(env).synchronised).toBe(false);
		}
	});

	it('is nothing where an answer cannot be hoped for', () => {
		for (const TERM of ['linux', 'dumb', 'vt220', ''])
			expect(capabilitiesOf({TERM})).toMatchObject({query: '', synchronised: false, links: false});
	});
});

describe('an answer', () => {
	it('tells a light background from a dark one', () => {
		expect(backgroundOf({kind: 'background', red: 253, green: 246, blue: 227})).toBe('light');
		expect(backgroundOf({kind: 'background', red: 40, green: 44, blue: 52})).toBe('dark');
		expect(backgroundOf({kind: 'foreground', red: 255, green: 255, blue: 255})).toBeUndefined();
	});

	it('tells whether synchronised updates work', () => {
		const state = (value: number) => synchronisedOf({kind: 'mode', mode: 2026, state: value});
		expect([0, 1, 2, 3, 4].map(state)).toEqual([false, true, true, false, false]);
		expect(synchronisedOf({kind: 'mode', mode: 7, state: 1})).toBeUndefined();
	});

	it('tells whether links work', () => {
		const named = (text: string) => knowsLinksBy({kind: 'version', text});
		expect(['kitty(0.36)', 'VTE(7600)', 'VTE(4600)', 'tmux 3.4', 'tmux 3.3a', 'XTerm(390)', 'WezTerm 2024'].map(named)).toEqual([
			true,
			true,
			false,
			true,
			false,
			undefined,
			true,
		]);
		expect(knowsLinksBy({kind: 'attributes', values: []})).toBeUndefined();
	});

	it('to the last question means that all have come', () => {
		expect([isFence({kind: 'attributes', values: [62]}), isFence({kind: 'secondary', values: [1]})]).toEqual([true, false]);
	});
});
