import {stringWidth} from '../build/originals.mjs';

const widths = new Map<string, number>();

/** The columns of a grapheme as string-width itself has them, apart from the program's own measure. Measured once: tests ask a million times for the same few. */
export function widthOf(grapheme: string): number {
	const width = widths.get(grapheme) ?? stringWidth(grapheme);
	widths.set(grapheme, width);
	return width;
}
