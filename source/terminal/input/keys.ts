/** One key press. `name` is what was typed, or the key's name: `a`, `G`, `/`, `up`, `pagedown`, `f1`. */
export type Key = {readonly type: 'key'; readonly name: string; readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean};

const none = {ctrl: false, alt: false, shift: false};
type Modifiers = {readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean};

export const key = (name: string, modifiers: Partial<Modifiers> = none): Key => ({type: 'key', name, ...none, ...modifiers});

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

/** Codes that CSI u and modifyOtherKeys use for keys that are no character, and kitty's private ones for the keypad. */
const codes: Readonly<Record<number, string>> = {
	8: 'backspace', 9: 'tab', 10: 'enter', 13: 'enter', 27: 'escape', 127: 'backspace', 57409: ',', 57410: '/', 57411: '*', 57412: '-', 57413: '+',
	57414: 'enter', 57415: '=', 57416: ',', 57417: 'left', 57418: 'right', 57419: 'up', 57420: 'down', 57421: 'pageup', 57422: 'pagedown',
	57423: 'home', 57424: 'end', 57425: 'insert', 57426: 'delete', 57427: 'center',
}; // biome-ignore format: a table reads better in rows

/** A byte below 0x20, or DEL. */
export function controlKey(byte: number, alt: boolean): Key {
	if (byte === 0x0d || byte === 0x0a) return key('enter', {alt});
	if (byte === 0x09) return key('tab', {alt});
	if (byte === 0x7f || byte === 0x08) return key('backspace', {alt});
	if (byte === 0x1b) return key('escape', {alt});
	if (byte === 0x00) return key(' ', {ctrl: true, alt});
	return key(String.fromCharCode(byte < 0x1b ? byte + 0x60 : byte + 0x40), {ctrl: true, alt});
}

/** Modifiers as xterm counts them, one more than the sum; undefined for those rolex has no name for (super, hyper). */
function modifiersOf(value: number): Modifiers | undefined {
	const bits = Math.max(0, value - 1);
	// Caps lock and num lock (64, 128) are no part of a key; meta (32) is alt to those who have it.
	if (bits & 0b0001_1000) return undefined;
	return {shift: (bits & 1) !== 0, alt: (bits & 0b0010_0010) !== 0, ctrl: (bits & 4) !== 0};
}

/** The key of `ESC [ … final` whose parameters have been taken apart; undefined when it is none. `subs` are the parts after `:`. */
export function sequenceKey(values: readonly number[], subs: readonly number[], final: string): Key | undefined {
	const modifiers = modifiersOf(values[1] ?? 1);
	// Kitty reports the release of a key too, when something else asked for it and forgot to take it back.
	if (!modifiers || subs[1] === 3) return undefined;
	const first = values[0] ?? 0;
	if (final === 'u') return characterKey(first, modifiers, subs[0]);
	if (final === '~') {
		if (first === 27 && values.length > 2) return characterKey(values[2] ?? 0, modifiers);
		return numberKey(first, modifiers);
	}
	const name = letters[final];
	if (!name || (first > 1 && values.length > 1)) return undefined;
	if (final === 'Z') return key('tab', {...modifiers, shift: true});
	// Konsole and old xterm write one parameter: `ESC [ 5 A`.
	return key(name, values.length === 1 && first > 1 ? modifiersOf(first) : modifiers);
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
	if (name) return modifiers && key(name, modifiers);
	return rxvtArrow(final, {ctrl: true});
}

/** The kernel console's `ESC [ [ A` to `E`. */
export const consoleKey = (final: string): Key | undefined =>
	final >= 'A' && final <= 'E' ? key(`f${final.charCodeAt(0) - 64}`) : undefined;

function characterKey(code: number, modifiers: Modifiers, shifted = 0): Key | undefined {
	const named = codes[code];
	if (named) return key(named, modifiers);
	const typed = modifiers.shift && !modifiers.ctrl && shifted > 0 ? shifted : code;
	if (!isTypable(typed)) return undefined;
	const character = String.fromCodePoint(typed);
	// With shift alone the character says it; with control the letter is the key, as in the old coding.
	if (modifiers.ctrl) return key(character.toLowerCase(), modifiers);
	return key(modifiers.shift ? upper(character) : character, {...modifiers, shift: false});
}

const upper = (character: string): string => (character.toUpperCase().length === character.length ? character.toUpperCase() : character);

/** Whether a code point may come as typed text: no control, no surrogate, no private key code, nothing that reorders or hides text. */
export function isTypable(code: number): boolean {
	if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff) return false;
	if (code >= 0xd800 && code <= 0xf8ff) return false;
	if (code >= 0x2028 && code <= 0x202e) return false;
	if ((code >= 0x2066 && code <= 0x2069) || code === 0x200b || code === 0x200e || code === 0x200f) return false;
	return code !== 0xfeff && code !== 0xfffe && code !== 0xffff;
}
