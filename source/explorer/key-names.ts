import type {Key} from './event.ts';

/** The text a key types, if it types any: one printable character without Ctrl or Alt. */
export function typedText({name, ctrl, alt}: Key): string | undefined {
	if (ctrl || alt) return undefined;
	return name.length === 1 || !/^[a-z0-9]+$/.test(name) ? name : undefined;
}

/** A key's name as the keymap writes it: `ctrl+u`, `shift+tab`, `G`. Shift on a character is already in the character. */
export function keyName({name, ctrl, alt, shift}: Key): string {
	const isCharacter = [...name].length === 1;
	return (ctrl ? 'ctrl+' : '') + (alt ? 'alt+' : '') + (shift && !isCharacter ? 'shift+' : '') + name;
}

const shownNames: Readonly<Record<string, string>> = {
	up: '↑', down: '↓', left: '←', right: '→', tab: 'Tab', 'shift+tab': 'Shift-Tab', enter: 'Enter', escape: 'Esc', pageup: 'PgUp', pagedown: 'PgDn',
	home: 'Home', end: 'End', backspace: 'Backspace', delete: 'Delete', ' ': 'Space',
}; // biome-ignore format: a table reads better in rows

/** A key as people write it: `Ctrl-u`, `↑`, `Esc`. */
export function shownKey(key: string): string {
	const named = shownNames[key];
	if (named) return named;
	const match = /^(ctrl|alt|shift)\+(.+)$/.exec(key);
	if (!match?.[1] || !match[2]) return /^f\d+$/.test(key) ? key.toUpperCase() : key;
	return `${match[1][0]?.toUpperCase()}${match[1].slice(1)}-${shownKey(match[2])}`;
}

const shortNames: Readonly<Record<string, string>> = {tab: '⇥', 'shift+tab': '⇤', enter: '⏎', escape: 'esc'};

/** The same where arrows would be drawn as other characters, which are keys of their own. */
const asciiNames: Readonly<Record<string, string>> = {
	...{tab: 'tab', 'shift+tab': 'shift-tab', enter: 'enter', escape: 'esc'},
	...{up: 'up', down: 'down', left: 'left', right: 'right'},
};

/** A key in as few letters as it takes: a character as it is typed, a name in small letters. */
export function shortKey(key: string, isAscii = false): string {
	const named = (isAscii ? asciiNames : shortNames)[key];
	if (named) return named;
	return [...key].length === 1 && key !== ' ' ? key : shownKey(key).replace(/[A-Z][A-Za-z]+|F(?=\d)/g, name => name.toLowerCase());
}
