import type {ColourDepth} from '../colour.ts';
import {defaultColour, isRgb, type PackedColour, readableOn, reduce} from './palette.ts';

/** Attributes of text, as bits. */
export const attribute = {
	bold: 1, dim: 2, italic: 4, underline: 8, blink: 16, inverse: 32, hidden: 64, strike: 128, overline: 256,
} as const; // biome-ignore format: a table reads better in rows

/** How a run of cells looks. `link` is a number from `linkNumber`; 0 is none. */
export type Style = {
	readonly foreground: PackedColour;
	readonly background: PackedColour;
	readonly attributes: number;
	readonly link: number;
};

export type StyleNumber = number;
export const plain: StyleNumber = 0;

/** Styles and links of the process; when they are too many, all are forgotten (`forgetStyles`) and every screen paints anew. */
const mostStyles = 4096;
const mostLinks = 2048;
const slotCount = 16_384;
const plainStyle: Style = {foreground: defaultColour, background: defaultColour, attributes: 0, link: 0};
const styles: Style[] = [plainStyle];
const slots = new Uint16Array(slotCount);
const urls: string[] = [''];
const urlNumbers = new Map<string, number>();

export const styleOf = (number: StyleNumber): Style => styles[number] ?? plainStyle;
export const urlOf = (link: number): string => urls[link] ?? '';

let isOverflowing = false;

/** Whether a style or link had to be refused since this was last asked. */
export function haveStylesOverflowed(): boolean {
	const was = isOverflowing;
	isOverflowing = false;
	return was;
}

export function forgetStyles(): void {
	styles.length = 1;
	slots.fill(0);
	urls.length = 1;
	urlNumbers.clear();
	transitions.clear();
}

/** The number of a link's address; 0 when there are too many. */
export function linkNumber(url: string): number {
	const known = urlNumbers.get(url);
	if (known !== undefined) return known;
	if (urls.length >= mostLinks) {
		isOverflowing = true;
		return 0;
	}
	urls.push(url);
	urlNumbers.set(url, urls.length - 1);
	return urls.length - 1;
}

/** The number of a style, found without making anything when it is known; `plain` when there are too many. */
function styleNumber(foreground: PackedColour, background: PackedColour, attributes: number, link: number): StyleNumber {
	if ((foreground | background | attributes | link) === 0) return plain;
	let slot =
		(Math.imul(foreground, 0x9e3779b1) ^ Math.imul(background, 0x85ebca6b) ^ Math.imul(attributes + (link << 9), 0xc2b2ae35)) >>> 18;
	for (;;) {
		const number = slots[slot] as number;
		if (number === 0) break;
		const style = styles[number] as Style;
		if (style.foreground === foreground && style.background === background && style.attributes === attributes && style.link === link)
			return number;
		slot = (slot + 1) % slotCount;
	}
	if (styles.length >= mostStyles) {
		isOverflowing = true;
		return plain;
	}
	styles.push({foreground, background, attributes, link});
	slots[slot] = styles.length - 1;
	return styles.length - 1;
}

/** The number of a style as a terminal of this depth shows it. Text that reduction would hide keeps a colour it can be read in. */
export function reducedStyle(
	foreground: PackedColour,
	background: PackedColour,
	attributes: number,
	link: number,
	depth: ColourDepth,
): StyleNumber {
	if (depth === 'truecolor') return styleNumber(foreground, background, attributes, link);
	const back = reduce(background, depth);
	let fore = reduce(foreground, depth);
	if (fore === back && fore !== defaultColour && foreground !== background && (isRgb(foreground) || isRgb(background)))
		fore = readableOn(back);
	return styleNumber(fore, back, attributes, link);
}

/** Attributes that show on a space. */
const visibleOnSpace = attribute.inverse | attribute.underline | attribute.strike | attribute.overline;

/** The style of a space that looks the same as one in this style, with as little as possible in it. */
export function spaceStyle(number: StyleNumber): StyleNumber {
	if (number === plain) return plain;
	const {background, attributes, link} = styleOf(number);
	return attributes & visibleOnSpace || link !== 0 ? number : styleNumber(defaultColour, background, 0, 0);
}

/** Whether a space in `style` (as `spaceStyle` gave it) looks right when written with the pen as it is. */
export function suitsSpace(pen: StyleNumber, style: StyleNumber): boolean {
	if (pen === style) return true;
	const wanted = styleOf(style);
	if (wanted.attributes !== 0 || wanted.link !== 0) return false;
	const {background, attributes, link} = styleOf(pen);
	return background === wanted.background && (attributes & visibleOnSpace) === 0 && link === 0;
}

/** Whether cells may be erased with the pen as it is: terminals differ on whether they keep anything of it but the background. */
export function suitsErasing(pen: StyleNumber): boolean {
	if (pen === plain) return true;
	const {background, attributes, link} = styleOf(pen);
	return background === defaultColour && link === 0 && (attributes & (visibleOnSpace | attribute.blink | attribute.hidden)) === 0;
}

/** The same style without its link. */
export function withoutLink(number: StyleNumber): StyleNumber {
	const {foreground, background, attributes} = styleOf(number);
	return styleNumber(foreground, background, attributes, 0);
}

const transitions = new Map<number, string>();
const mostTransitions = 8192;

/** The shortest sequence that turns one style into another; links aside. */
export function transition(from: StyleNumber, to: StyleNumber): string {
	const key = from * mostStyles + to;
	const known = transitions.get(key);
	if (known !== undefined) return known;
	if (transitions.size >= mostTransitions) transitions.clear();
	const made = shortest(styleOf(from), styleOf(to));
	transitions.set(key, made);
	return made;
}

function shortest(from: Style, to: Style): string {
	const changes = [...switchedOff(from, to), ...switchedOn(switchedOffBits(from, to), to), ...colours(from, to)];
	if (changes.length === 0) return '';
	const change = `\x1b[${changes.join(';')}m`;
	const fresh = [...switchedOn(0, to), ...colours(plainStyle, to)];
	const reset = fresh.length === 0 ? '\x1b[m' : `\x1b[0;${fresh.join(';')}m`;
	return reset.length < change.length ? reset : change;
}

const on: readonly (readonly [bit: number, code: number])[] = [
	[attribute.bold, 1], [attribute.dim, 2], [attribute.italic, 3], [attribute.underline, 4], [attribute.blink, 5], [attribute.inverse, 7],
	[attribute.hidden, 8], [attribute.strike, 9], [attribute.overline, 53],
]; // biome-ignore format: a table reads better in rows
const off: readonly (readonly [bits: number, code: number])[] = [
	[attribute.bold | attribute.dim, 22], [attribute.italic, 23], [attribute.underline, 24], [attribute.blink, 25], [attribute.inverse, 27],
	[attribute.hidden, 28], [attribute.strike, 29], [attribute.overline, 55],
]; // biome-ignore format: a table reads better in rows

function switchedOff(from: Style, to: Style): number[] {
	const gone = from.attributes & ~to.attributes;
	return off.filter(([bits]) => (gone & bits) !== 0).map(([, code]) => code);
}

/** What is on after switching off: bold and dim go together. */
function switchedOffBits(from: Style, to: Style): number {
	const gone = from.attributes & ~to.attributes;
	return off.reduce((left, [bits]) => ((gone & bits) !== 0 ? left & ~bits : left), from.attributes);
}

function switchedOn(bits: number, to: Style): number[] {
	return on.filter(([bit]) => (to.attributes & bit) !== 0 && (bits & bit) === 0).map(([, code]) => code);
}

function colours(from: Style, to: Style): string[] {
	const codes: string[] = [];
	if (from.foreground !== to.foreground) codes.push(colourCode(to.foreground, 30));
	if (from.background !== to.background) codes.push(colourCode(to.background, 40));
	return codes;
}

function colourCode(colour: PackedColour, base: number): string {
	if (colour === defaultColour) return String(base + 9);
	if (isRgb(colour)) return `${base + 8};2;${(colour >> 16) & 0xff};${(colour >> 8) & 0xff};${colour & 0xff}`;
	const index = colour & 0xff;
	if (index >= 16) return `${base + 8};5;${index}`;
	return String(index < 8 ? base + index : base + 52 + index);
}
