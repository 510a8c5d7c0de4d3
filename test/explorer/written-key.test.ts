import {describe, expect, it} from 'vitest';
import {keyName} from '../../source/explorer/key-names.ts';
import {keymap} from '../../source/explorer/keymap.ts';
import {readKey} from '../../source/explorer/written-key.ts';
import {keyOf} from '../helpers/explorer.ts';

describe('a key as it is written', () => {
	it.each([
		['x', 'x'],
		['G', 'G'],
		['?', '?'],
		['-', '-'],
		['+', '+'],
		['é', 'é'],
		['Ctrl-u', 'ctrl+u'],
		['ctrl+U', 'ctrl+u'],
		['C-u', 'ctrl+u'],
		['^u', 'ctrl+u'],
		['^', '^'],
		['Alt-x', 'alt+x'],
		['M-x', 'alt+x'],
		['ctrl-alt-left', 'ctrl+alt+left'],
		['Shift-Tab', 'shift+tab'],
		['shift+g', 'G'],
		['PgDn', 'pagedown'],
		['Page Down', 'pagedown'],
		['Esc', 'escape'],
		['Return', 'enter'],
		['Space', ' '],
		[' ', ' '],
		['ctrl+space', 'ctrl+ '],
		['F12', 'f12'],
		['↑', 'up'],
		['alt+-', 'alt+-'],
	])('%j is %j', (written, key) => {
		expect(readKey(written)).toEqual({key});
		expect(keyName(keyOf(key))).toBe(key);
	});

	it.each([
		['escpae', '`escpae` is no key', 'Did you mean `escape`?'],
		['pgdwn', '`pgdwn` is no key', 'Did you mean `pgdn`?'],
		['hyper+x', '`hyper+x` is no key', expect.stringContaining('Write a character')],
		['', '`` is no key', expect.stringContaining('Write a character')],
		['ctrl+i', 'terminals send Tab for Ctrl-i', 'Write Tab, or take another key.'],
		['ctrl+m', 'terminals send Enter for Ctrl-m', 'Write Enter, or take another key.'],
		['ctrl+1', 'terminals have nothing to send for Ctrl-1', 'Take Ctrl with a letter.'],
		['shift+enter', 'terminals send Enter for Shift-Enter', 'Write Enter, or take another key.'],
		['shift+1', 'what Shift-1 types depends on the keyboard', 'Write the character that it types.'],
		['\u200b', 'this is no key that can be typed', expect.anything()],
	])('%j is told of: %s', (written, message, mend) => {
		expect(readKey(written)).toEqual({message, mend});
	});

	it('may be any key of the keymap but Backspace written as Ctrl-h', () => {
		const keys = keymap.flatMap(row => row.keys).filter(key => key !== 'ctrl+h');
		for (const key of keys) expect(readKey(key)).toEqual({key});
	});
});
