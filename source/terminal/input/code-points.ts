import {type Key, key, type Modifiers, namedKey} from './key.ts';

/** What else CSI u says of a key: as shifted, as on a Latin keyboard (both of kitty's protocol), and the text it types. */
export type Alternates = {readonly shifted?: number; readonly latin?: number; readonly text?: number};

/**
 * The key of a code point and modifiers, in whatever coding they came: a byte, CSI u, modifyOtherKeys. What has a byte in the oldest
 * coding is the key of that byte: Ctrl-[ is Esc, Ctrl-m is Enter, Ctrl-1 is 1. Undefined for what is no key.
 */
export function keyOfCode(code: number, modifiers: Modifiers, {shifted = 0, latin = 0, text = 0}: Alternates = {}): Key | undefined {
	const name = names[code];
	if (name) return namedKey(name, modifiers);
	const {ctrl, alt, shift} = modifiers;
	if (ctrl) return controlKey(asLatin(code, latin) ?? code, alt);
	const typed = alt ? latinOf(latin) || code : text || (shift && shifted) || code;
	if (!isTypable(typed)) return undefined;
	const character = String.fromCodePoint(typed);
	// The character says that shift was held.
	return key(shift ? upper(character) : character, {alt});
}

/** The key of a byte below 0x20, or DEL. */
export function keyOfByte(byte: number, alt: boolean): Key {
	const name = names[byte];
	if (name) return key(name, {alt});
	if (byte === 0) return key(' ', {ctrl: true, alt});
	return key(String.fromCharCode(byte < 0x1b ? byte + 0x60 : byte + 0x40), {ctrl: true, alt});
}

/** Keys that are no character: bytes of the oldest coding, and kitty's private code points for the keypad and more. */
const names: Readonly<Record<number, string>> = {
	8: 'backspace', 9: 'tab', 10: 'enter', 13: 'enter', 27: 'escape', 127: 'backspace',
	57376: 'f13', 57377: 'f14', 57378: 'f15', 57379: 'f16', 57380: 'f17', 57381: 'f18', 57382: 'f19', 57383: 'f20',
	57399: '0', 57400: '1', 57401: '2', 57402: '3', 57403: '4', 57404: '5', 57405: '6', 57406: '7', 57407: '8', 57408: '9',
	57409: '.', 57410: '/', 57411: '*', 57412: '-', 57413: '+', 57414: 'enter', 57415: '=', 57416: ',', 57417: 'left', 57418: 'right', 57419: 'up',
	57420: 'down', 57421: 'pageup', 57422: 'pagedown', 57423: 'home', 57424: 'end', 57425: 'insert', 57426: 'delete', 57427: 'center',
}; // biome-ignore format: a table reads better in rows

/** Bytes of Ctrl with digits and signs, as VT220s and xterm have them. From `@` on a letter's byte is its code without the upper bits. */
const controlBytes: Readonly<Record<string, number>> = {
	' ': 0, 2: 0, 3: 0x1b, 4: 0x1c, 5: 0x1d, 6: 0x1e, 7: 0x1f, 8: 0x7f, '/': 0x1f, '?': 0x7f,
}; // biome-ignore format: a table reads better in rows

function controlKey(code: number, alt: boolean): Key | undefined {
	if (!isTypable(code)) return undefined;
	const character = String.fromCodePoint(code);
	const byte = code >= 0x40 && code < 0x7f ? code & 0x1f : controlBytes[character];
	if (byte !== undefined) return keyOfByte(byte, alt);
	// Without a byte of its own it is typed as if Ctrl were not held; a letter of another script types nothing.
	return key(character, {alt, ctrl: code > 0x7f});
}

/** Letters by their place on the keyboard, for terminals that do not say it: `с` stands where `c` does. */
const layouts = [
	['йцукенгшщзхъфывапролджэячсмитьбю', "qwertyuiop[]asdfghjkl;'zxcvbnm,."],
	['їіє', "]s'"],
	['ςερτυθιοπασδφγηξκλζχψωβνμ', 'wertyuiopasdfghjklzxcvbnm'],
] as const;

function asLatin(code: number, said: number): number | undefined {
	if (code < 0x80) return undefined;
	if (latinOf(said)) return said;
	const letter = isTypable(code) ? String.fromCodePoint(code).toLowerCase() : '';
	for (const [letters, places] of layouts) {
		const place = letter ? letters.indexOf(letter) : -1;
		if (place >= 0) return places.charCodeAt(place);
	}
	return undefined;
}

const latinOf = (said: number): number => (said >= 0x20 && said < 0x7f ? said : 0);

const upper = (character: string): string => (character.toUpperCase().length === character.length ? character.toUpperCase() : character);

/** Whether a code point may come as typed text: no control, no surrogate, no private key code, nothing that reorders or hides text. */
export function isTypable(code: number): boolean {
	if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff) return false;
	if (code >= 0xd800 && code <= 0xf8ff) return false;
	if (code >= 0x2028 && code <= 0x202e) return false;
	if ((code >= 0x2066 && code <= 0x2069) || code === 0x200b || code === 0x200e || code === 0x200f) return false;
	return code !== 0xfeff && code !== 0xfffe && code !== 0xffff;
}
