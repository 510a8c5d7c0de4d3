import {type Alternates, keyOfCode} from './code-points.ts';
import {type Key, key, type Modifiers, namedKey} from './key.ts';

/** Parameters of a control sequence, each in its parts. */
export type Parameters = readonly (readonly number[])[];

/** Final letters after `ESC [` and `ESC O`. */
const letters: Readonly<Record<string, string>> = {
	A: 'up', B: 'down', C: 'right', D: 'left', E: 'center', F: 'end', H: 'home', P: 'f1', Q: 'f2', R: 'f3', S: 'f4', Z: 'tab',
}; // biome-ignore format: a table reads better in rows

/** The numeric keypad in application mode, after `ESC O`. */
const keypad: Readonly<Record<string, string>> = {
	M: 'enter', X: '=', j: '*', k: '+', l: ',', m: '-', n: '.', o: '/',
	p: '0', q: '1', r: '2', s: '3', t: '4', u: '5', v: '6', w: '7', x: '8', y: '9', I: 'tab', ' ': ' ',
}; // biome-ignore format: a table reads better in rows

/** Numbers before `~`, and before rxvt's `$ ^ @`. */
const numbers: Readonly<Record<number, string>> = {
	1: 'home', 2: 'insert', 3: 'delete', 4: 'end', 5: 'pageup', 6: 'pagedown', 7: 'home', 8: 'end',
	11: 'f1', 12: 'f2', 13: 'f3', 14: 'f4', 15: 'f5', 17: 'f6', 18: 'f7', 19: 'f8', 20: 'f9', 21: 'f10', 23: 'f11', 24: 'f12',
	25: 'f13', 26: 'f14', 28: 'f15', 29: 'f16', 31: 'f17', 32: 'f18', 33: 'f19', 34: 'f20',
}; // biome-ignore format: a table reads better in rows

/** Modifiers as xterm counts them, one more than the sum; undefined for those rolex has no name for (super, hyper). */
function modifiersOf(value: number): Modifiers | undefined {
	const bits = Math.max(0, value - 1);
	// Caps lock and num lock (64, 128) are no part of a key; meta (32) is alt to those who have it.
	if (bits & 0b0001_1000) return undefined;
	return {shift: (bits & 1) !== 0, alt: (bits & 0b0010_0010) !== 0, ctrl: (bits & 4) !== 0};
}

/** The key of `ESC [ … final` whose parameters have been taken apart, each into what stands between `:`; undefined when it is none. */
export function sequenceKey(parameters: Parameters, final: string): Key | undefined {
	const values = parameters.map(([value = 0]) => value);
	const modifiers = modifiersOf(values[1] || 1);
	// Kitty reports the release of a key too, when something else asked for it and forgot to take it back.
	if (!modifiers || parameters[1]?.[1] === 3) return undefined;
	const first = values[0] ?? 0;
	if (final === 'u') return keyOfCode(first, modifiers, alternatesOf(parameters));
	if (final === '~') {
		if (first === 27 && values.length > 2) return keyOfCode(values[2] ?? 0, modifiers);
		return numberKey(first, modifiers);
	}
	const name = letters[final];
	if (!name || (first > 1 && values.length > 1)) return undefined;
	if (final === 'Z') return key('tab', {...modifiers, shift: true});
	// Konsole and old xterm write one parameter: `ESC [ 5 A`.
	return key(name, values.length === 1 && first > 1 ? modifiersOf(first) : modifiers);
}

/** `code:shifted:latin ; … ; text`, in which any but the first may be left out. */
function alternatesOf([code = [], , text = []]: Parameters): Alternates {
	return {shifted: code[1] ?? 0, latin: code[2] ?? 0, text: text.length === 1 ? (text[0] ?? 0) : 0};
}

function numberKey(number: number, modifiers: Modifiers): Key | undefined {
	const name = numbers[number];
	return name ? key(name, modifiers) : undefined;
}

/** rxvt marks modifiers by the last byte: `$` shift, `^` control, `@` both. */
export function rxvtKey(number: number, final: string): Key | undefined {
	return numberKey(number, {alt: false, ctrl: final !== '$', shift: final !== '^'});
}

/** rxvt's arrows with a modifier: `ESC [ a` is shift, `ESC O a` control. */
export function rxvtArrow(final: string, modifiers: Partial<Modifiers>): Key | undefined {
	const name = final >= 'a' && final <= 'd' ? letters[final.toUpperCase()] : undefined;
	return name ? key(name, modifiers) : undefined;
}

/** `ESC O final`, with the modifier some terminals put between. */
export function applicationKey(modifier: number, final: string): Key | undefined {
	const modifiers = modifiersOf(modifier || 1);
	const name = letters[final] && final !== 'Z' ? letters[final] : keypad[final];
	if (name) return modifiers && namedKey(name, modifiers);
	return rxvtArrow(final, {ctrl: true});
}

/** The kernel console's `ESC [ [ A` to `E`. */
export const consoleKey = (final: string): Key | undefined =>
	final >= 'A' && final <= 'E' ? key(`f${final.charCodeAt(0) - 64}`) : undefined;
