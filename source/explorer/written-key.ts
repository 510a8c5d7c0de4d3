import {nearest} from '../text/nearest.ts';
import {shownKey} from './key-names.ts';

/** A key as somebody writes it, by the name the keymap has for it; or what is wrong with it. */
export type WrittenKey = {readonly key: string} | {readonly message: string; readonly mend: string};

const names: Readonly<Record<string, string>> = {
	up: 'up', down: 'down', left: 'left', right: 'right', '↑': 'up', '↓': 'down', '←': 'left', '→': 'right',
	enter: 'enter', return: 'enter', esc: 'escape', escape: 'escape', space: ' ', tab: 'tab', backspace: 'backspace', delete: 'delete', del: 'delete',
	insert: 'insert', ins: 'insert', home: 'home', end: 'end', pageup: 'pageup', pgup: 'pageup', pagedown: 'pagedown', pgdn: 'pagedown',
	...Object.fromEntries(Array.from({length: 20}, (_, index) => [`f${index + 1}`, `f${index + 1}`])),
}; // biome-ignore format: a table reads better in rows

const modifiers: Readonly<Record<string, 'ctrl' | 'alt' | 'shift'>> = {
	ctrl: 'ctrl', control: 'ctrl', c: 'ctrl', alt: 'alt', meta: 'alt', m: 'alt', option: 'alt', shift: 'shift', s: 'shift',
}; // biome-ignore format: a table reads better in a row

/** What terminals send the same byte for as for another key. */
const sameByte: Readonly<Record<string, string>> = {i: 'tab', m: 'enter', j: 'enter', h: 'backspace', '[': 'escape'};
/** What has a byte of its own with Ctrl. */
const hasControlByte = /^[a-z \\\]^_]$/;
/** What is one byte in the oldest coding, whatever is held down with it. */
const isOneByte = (name: string) => name === 'enter' || name === 'backspace' || name === 'escape' || name === ' ';

/** Reads a key: `x`, `G`, `Ctrl-u`, `ctrl+u`, `^u`, `Shift-Tab`, `PgDn`, `F5`, `Space`. */
export function readKey(written: string): WrittenKey {
	const caret = /^\^(.)$/u.exec(written);
	let rest = caret ? `ctrl+${caret[1]}` : written;
	const held = new Set<'ctrl' | 'alt' | 'shift'>();
	for (let match = modifierOf(rest); match; match = modifierOf(rest)) {
		held.add(match.modifier);
		rest = match.rest;
	}
	const name = [...rest].length === 1 && !names[rest] ? rest : names[rest.toLowerCase().replace(/[\s_-]/g, '')];
	if (name === undefined) return unknown(written, rest);
	return [...name].length === 1 && name !== ' ' ? character(name, held) : named(name, held);
}

function modifierOf(text: string): {readonly modifier: 'ctrl' | 'alt' | 'shift'; readonly rest: string} | undefined {
	const [, word = '', rest = ''] = /^([a-z]+)[-+](.+)$/isu.exec(text) ?? [];
	const modifier = modifiers[word.toLowerCase()];
	return modifier && {modifier, rest};
}

function unknown(written: string, rest: string): WrittenKey {
	const near = nearest(rest.toLowerCase(), Object.keys(names));
	const meant = near ? ` Did you mean \`${near}\`?` : '';
	return {
		message: `\`${written.slice(0, 40)}\` is no key`,
		mend: `${meant.trimStart() || 'Write a character, or a name such as Enter, Esc, Space, Tab, PgDn, F5, Ctrl-u, Alt-x.'}`,
	};
}

type Held = ReadonlySet<'ctrl' | 'alt' | 'shift'>;

function character(name: string, held: Held): WrittenKey {
	const shown = shownKey(`${held.has('ctrl') ? 'ctrl+' : ''}${name}`);
	if (/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u.test(name))
		return {message: 'this is no key that can be typed', mend: 'Write a character, or the name of a key.'};
	if (held.has('ctrl')) {
		const letter = name.toLowerCase();
		const same = sameByte[letter];
		if (same) return {message: `terminals send ${shownKey(same)} for ${shown}`, mend: `Write ${shownKey(same)}, or take another key.`};
		if (!hasControlByte.test(letter)) return {message: `terminals have nothing to send for ${shown}`, mend: 'Take Ctrl with a letter.'};
		return {key: `ctrl+${held.has('alt') ? 'alt+' : ''}${letter}`};
	}
	const typed = held.has('shift') ? name.toUpperCase() : name;
	if (held.has('shift') && typed === name && !/\p{Lu}/u.test(name))
		return {message: `what Shift-${name} types depends on the keyboard`, mend: 'Write the character that it types.'};
	return {key: `${held.has('alt') ? 'alt+' : ''}${typed}`};
}

function named(name: string, held: Held): WrittenKey {
	const lost = isOneByte(name) ? (['shift', ...(name === ' ' ? [] : ['ctrl'])] as const) : name === 'tab' ? (['ctrl'] as const) : [];
	const cannot = lost.find(modifier => held.has(modifier as 'ctrl' | 'shift'));
	if (cannot) {
		const shown = shownKey(name);
		return {message: `terminals send ${shown} for ${shownKey(`${cannot}+${name}`)}`, mend: `Write ${shown}, or take another key.`};
	}
	return {key: `${held.has('ctrl') ? 'ctrl+' : ''}${held.has('alt') ? 'alt+' : ''}${held.has('shift') ? 'shift+' : ''}${name}`};
}
