import {describe, expect, it} from 'vitest';
import {keyName, shownKey, typedText} from '../../source/explorer/key-names.ts';
import {descriptionOf, keymap, pressed, type Scope} from '../../source/explorer/keymap.ts';
import {keyOf} from '../helpers/explorer.ts';

const scopes: readonly Scope[] = ['browse', 'search', 'help', 'links', 'roles', 'overview', 'contents', 'assessment'];

/** What every key is for, key by key. */
const designed: readonly (readonly [Scope, string, string])[] = [
	['browse', 'up', 'up'],
	['browse', 'k', 'up'],
	['browse', 'down', 'down'],
	['browse', 'j', 'down'],
	['browse', 'left', 'left'],
	['browse', 'h', 'left'],
	['browse', 'right', 'right'],
	['browse', 'l', 'right'],
	['browse', 'tab', 'next-pane'],
	['browse', 'shift+tab', 'previous-pane'],
	['browse', 'g', 'first'],
	['browse', 'G', 'last'],
	['browse', 'pageup', 'page-up'],
	['browse', 'pagedown', 'page-down'],
	['browse', 'ctrl+u', 'page-up'],
	['browse', 'ctrl+d', 'page-down'],
	['browse', 'enter', 'open'],
	['browse', 'escape', 'back-out'],
	['browse', '/', 'search'],
	['help', '/', 'within'],
	['links', '/', 'search'],
	['roles', '/', 'search'],
	['browse', '[', 'back'],
	['browse', ']', 'forward'],
	...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key => ['browse', key, 'view'] as const),
	['browse', 's', 'swap'],
	['browse', 'r', 'roles'],
	['browse', 'f', 'bookmark'],
	['browse', 'y', 'copy'],
	['browse', 'o', 'links'],
	['browse', 't', 'theme'],
	['browse', '?', 'help'],
	['browse', 'q', 'leave'],
	...scopes.flatMap(scope => [
		[scope, 'ctrl+l', 'redraw'] as const,
		[scope, 'ctrl+z', 'suspend'] as const,
		[scope, 'ctrl+c', 'quit'] as const,
	]),
	['search', 'up', 'hit-up'],
	['search', 'ctrl+p', 'hit-up'],
	['search', 'down', 'hit-down'],
	['search', 'ctrl+n', 'hit-down'],
	['search', 'ctrl+a', 'caret-start'],
	['search', 'ctrl+e', 'caret-end'],
	['search', 'ctrl+u', 'erase-to-start'],
	['search', 'ctrl+w', 'erase-word'],
	['search', 'ctrl+k', 'erase-to-end'],
	['search', 'alt+b', 'caret-word-left'],
	['search', 'alt+f', 'caret-word-right'],
	['search', 'enter', 'open-hit'],
	['search', 'escape', 'leave-search'],
	['help', 'escape', 'close'],
	['links', 'escape', 'close'],
	['roles', 'escape', 'close'],
];

describe('the keymap', () => {
	it.each(designed)('in %s, %s is %s', (scope, key, command) => {
		expect(pressed(scope, keyOf(key))?.command).toBe(command);
	});

	it('binds no key twice in a scope', () => {
		const bound = keymap.flatMap(({keys, scopes: within}) => within.flatMap(scope => keys.map(key => `${scope} ${key}`)));
		expect(bound.filter((each, index) => bound.indexOf(each) !== index)).toEqual([]);
	});

	it('describes every command in a few words, as the help and the README show it', () => {
		for (const row of keymap) {
			expect(descriptionOf(row), row.command).toMatch(/^[a-z`].{2,70}[^.]$/);
		}
	});

	it('has a key and a scope for every command', () => {
		for (const {command, keys, scopes: within} of keymap) {
			expect([command, keys.length > 0, within.length > 0]).toEqual([command, true, true]);
		}
	});

	it('takes no key that types a character away from the query', () => {
		const characters = keymap
			.filter(({scopes: within}) => within.includes('search'))
			.flatMap(({keys}) => keys.filter(key => [...key].length === 1));
		expect(characters).toEqual([]);
	});

	it('has only keys whose names a terminal reports', () => {
		for (const key of keymap.flatMap(({keys}) => keys)) expect(keyName(keyOf(key))).toBe(key);
	});
});

describe('pressed', () => {
	it.each([
		['browse', 'x'],
		['browse', 'ctrl+q'],
		['browse', 'alt+j'],
		['search', 'q'],
		['search', '/'],
		['help', 's'],
		['links', 'y'],
		['browse', 'f1'],
	] as const)('in %s, %s is nothing', (scope, key) => {
		expect(pressed(scope, keyOf(key))?.command).toBeUndefined();
	});
});

describe('keyName', () => {
	it.each([
		[{name: 'u', ctrl: true, alt: false, shift: false}, 'ctrl+u'],
		[{name: 'G', ctrl: false, alt: false, shift: true}, 'G'],
		[{name: 'tab', ctrl: false, alt: false, shift: true}, 'shift+tab'],
		[{name: '日', ctrl: false, alt: false, shift: true}, '日'],
		[{name: 'left', ctrl: true, alt: true, shift: true}, 'ctrl+alt+shift+left'],
	])('of %o is %s', (key, name) => {
		expect(keyName(key)).toBe(name);
	});
});

describe('typedText', () => {
	it.each([
		['a', 'a'],
		['G', 'G'],
		[' ', ' '],
		['/', '/'],
		['日', '日'],
		['é', 'é'],
		['🙂', '🙂'],
		['👩‍🍳', '👩‍🍳'],
		['up', undefined],
		['f12', undefined],
		['pagedown', undefined],
		['ctrl+a', undefined],
		['alt+a', undefined],
	])('of %s is %j', (key, text) => {
		expect(typedText(keyOf(key))).toBe(text);
	});
});

describe('shownKey', () => {
	it.each([
		['ctrl+u', 'Ctrl-u'],
		['alt+backspace', 'Alt-Backspace'],
		['shift+tab', 'Shift-Tab'],
		['ctrl+left', 'Ctrl-←'],
		['up', '↑'],
		['pagedown', 'PgDn'],
		['escape', 'Esc'],
		[' ', 'Space'],
		['G', 'G'],
		['[', '['],
		['/', '/'],
	])('of %j is %s', (key, shown) => {
		expect(shownKey(key)).toBe(shown);
	});
});
