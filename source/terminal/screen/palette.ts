import type {ColourDepth} from '../colour.ts';

/**
 * A colour as the cells hold it, in one number: 0 is the terminal's own, `palette(n)` one of its 256, `rgb(…)` any.
 * Whatever a screen's cells hold has already been reduced to what its terminal shows.
 */
export type PackedColour = number;

export const defaultColour: PackedColour = 0;
const paletteFlag = 0x1000000;
const rgbFlag = 0x2000000;

export const palette = (index: number): PackedColour => paletteFlag | index;
export const rgb = (red: number, green: number, blue: number): PackedColour => rgbFlag | (red << 16) | (green << 8) | blue;
export const isPalette = (colour: PackedColour): boolean => (colour & paletteFlag) !== 0;
export const isRgb = (colour: PackedColour): boolean => (colour & rgbFlag) !== 0;

/** The sixteen as xterm shows them; people change them, but not what they are called. */
const sixteen = [
	0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff,
	0xff00ff, 0x00ffff, 0xffffff,
];
const steps = [0, 95, 135, 175, 215, 255];

/** `colour` as a terminal of this depth has it. */
export function reduce(colour: PackedColour, depth: ColourDepth): PackedColour {
	if (colour === defaultColour || depth === 'truecolor') return colour;
	if (depth === 'none') return defaultColour;
	if (isRgb(colour)) return palette(depth === '256' ? nearestOf256(colour & 0xffffff) : nearestOf16(colour & 0xffffff));
	const index = colour & 0xff;
	return depth === '256' || index < 16 ? colour : palette(nearestOf16(valueOf256(index)));
}

/** Black or white, whichever can be read on a palette colour. */
export function readableOn(background: PackedColour): PackedColour {
	const value = valueOf256(background & 0xff);
	const luminance = ((value >> 16) & 0xff) * 0.299 + ((value >> 8) & 0xff) * 0.587 + (value & 0xff) * 0.114;
	return palette(luminance > 128 ? 0 : 15);
}

function nearestStep(value: number): number {
	if (value < 48) return 0;
	return value < 115 ? 1 : Math.min(5, Math.floor((value - 35) / 40));
}

function nearestOf256(value: number): number {
	const red = (value >> 16) & 0xff;
	const green = (value >> 8) & 0xff;
	const blue = value & 0xff;
	const cube = 16 + 36 * nearestStep(red) + 6 * nearestStep(green) + nearestStep(blue);
	const grey = 232 + Math.max(0, Math.min(23, Math.round(((red + green + blue) / 3 - 8) / 10)));
	return distance(value, valueOf256(grey)) < distance(value, valueOf256(cube)) ? grey : cube;
}

function nearestOf16(value: number): number {
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let index = 0; index < 16; index++) {
		const far = distance(value, sixteen[index] as number);
		if (far >= least) continue;
		least = far;
		best = index;
	}
	return best;
}

function valueOf256(index: number): number {
	if (index < 16) return sixteen[index] as number;
	if (index >= 232) return (8 + 10 * (index - 232)) * 0x010101;
	const cube = index - 16;
	const red = steps[Math.floor(cube / 36)] as number;
	const green = steps[Math.floor(cube / 6) % 6] as number;
	return (red << 16) | (green << 8) | (steps[cube % 6] as number);
}

/** Distance as eyes weigh it (the "redmean" approximation), so that a dark blue does not turn black. */
function distance(one: number, other: number): number {
	const red = ((one >> 16) & 0xff) - ((other >> 16) & 0xff);
	const green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
	const blue = (one & 0xff) - (other & 0xff);
	const mean = (((one >> 16) & 0xff) + ((other >> 16) & 0xff)) / 2;
	return (2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue;
}
