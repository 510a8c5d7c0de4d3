import {defaultColour, palette, rgb} from './palette.ts';
import {attribute} from './styles.ts';

/** What a terminal would draw with, as a frame's sequences set it. One for the process: a line is parsed without a pause. */
export const pen = {foreground: defaultColour, background: defaultColour, attributes: 0, link: 0};

export function resetPen(): undefined {
	pen.foreground = defaultColour;
	pen.background = defaultColour;
	pen.attributes = 0;
}

const most = 32;
const values = new Int32Array(most);
/** Whether a value was joined to the one before by `:`. */
const isSub = new Uint8Array(most);
let count = 0;

/** Applies `ESC [ … m`, whose parameters stand from `start` to `end` in `text`. Anything but numbers, `;` and `:` makes it none of ours. */
export function applySgr(text: string, start: number, end: number): void {
	if (!read(text, start, end)) return;
	for (let index = 0; index < count; ) index = apply(index);
}

function read(text: string, start: number, end: number): boolean {
	count = 1;
	values[0] = 0;
	isSub[0] = 0;
	for (let index = start; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code >= 0x30 && code <= 0x39) {
			const value = values[count - 1] as number;
			values[count - 1] = Math.min(9999, value * 10 + code - 0x30);
		} else if (code === 0x3b || code === 0x3a) {
			if (count === most) return true;
			values[count] = 0;
			isSub[count++] = code === 0x3a ? 1 : 0;
		} else return false;
	}
	return true;
}

/** Applies the parameter at `index`, and returns where the next begins. */
function apply(index: number): number {
	const code = values[index] as number;
	if (code === 38 || code === 48 || code === 58) return extended(index, code);
	let next = index + 1;
	while (next < count && isSub[next]) next++;
	// `4:0` is underlining off, `4:3` a curly line.
	if (code === 4 && next > index + 1) setAttribute(attribute.underline, values[index + 1] !== 0);
	else simple(code);
	return next;
}

function simple(code: number): undefined {
	if (code === 0) return resetPen();
	if (code <= 9 || code === 21 || code === 53) return setAttribute(onBits[code] ?? 0, true);
	if (code >= 22 && code <= 29) return setAttribute(offBits[code] ?? 0, false);
	if (code === 55) return setAttribute(attribute.overline, false);
	if (code === 39) pen.foreground = defaultColour;
	else if (code === 49) pen.background = defaultColour;
	else if (code >= 30 && code <= 37) pen.foreground = palette(code - 30);
	else if (code >= 40 && code <= 47) pen.background = palette(code - 40);
	else if (code >= 90 && code <= 97) pen.foreground = palette(code - 82);
	else if (code >= 100 && code <= 107) pen.background = palette(code - 92);
}

const onBits: Readonly<Record<number, number>> = {
	1: attribute.bold, 2: attribute.dim, 3: attribute.italic, 4: attribute.underline, 5: attribute.blink, 6: attribute.blink, 7: attribute.inverse,
	8: attribute.hidden, 9: attribute.strike, 21: attribute.underline, 53: attribute.overline,
}; // biome-ignore format: a table reads better in rows
const offBits: Readonly<Record<number, number>> = {
	22: attribute.bold | attribute.dim, 23: attribute.italic, 24: attribute.underline, 25: attribute.blink, 27: attribute.inverse, 28: attribute.hidden,
	29: attribute.strike,
}; // biome-ignore format: a table reads better in rows

function setAttribute(bits: number, isOn: boolean): undefined {
	pen.attributes = isOn ? pen.attributes | bits : pen.attributes & ~bits;
}

/** `38;2;r;g;b`, `38;5;n`, and both with colons (where a colour space may stand before red). */
function extended(index: number, code: number): number {
	const hasColons = index + 1 < count && isSub[index + 1] === 1;
	let end = index + 1;
	if (hasColons) while (end < count && isSub[end]) end++;
	else end = values[index + 1] === 2 ? index + 5 : index + 3;
	const at = hasColons && end - index > 5 ? index + 3 : index + 2;
	if (end > count) return count;
	if (values[index + 1] === 5) setColour(code, palette(byte(index + 2)));
	else if (values[index + 1] === 2 && at + 2 < end) setColour(code, rgb(byte(at), byte(at + 1), byte(at + 2)));
	return end;
}

const byte = (index: number): number => Math.min(255, values[index] as number);

function setColour(code: number, colour: number): void {
	if (code === 38) pen.foreground = colour;
	else if (code === 48) pen.background = colour;
}
