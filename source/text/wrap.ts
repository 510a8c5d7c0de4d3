import {isAsciiText} from './measure.ts';
import {columnsOf, graphemes} from './width.ts';

/**
 * Breaks `text` into lines of at most `columns` columns, at spaces and after hyphens and slashes inside words;
 * a word wider than a line is cut. Runs of white space count as one space. Always at least one line.
 * A last line of one short word takes the word before it along, where that costs no extra line.
 */
export function wrap(text: string, columns: number): readonly string[] {
	const width = Math.max(1, columns);
	const isSpaced = spaced.test(text);
	if (!isSpaced && columnsOf(text) <= width) return [text];
	const whole = isSpaced || !isAsciiText(text) ? undefined : linesOfWords(text, width);
	return withoutWidow(whole ?? linesOfPieces(text, width), width);
}

/** The lines of ASCII text in which no word is broken; undefined where one has to be, or could. */
function linesOfWords(text: string, width: number): string[] | undefined {
	const lines: string[] = [];
	let start = 0;
	while (text.length - start > width) {
		const space = text.lastIndexOf(' ', start + width);
		if (space <= start) return undefined;
		const end = text.indexOf(' ', space + 1);
		if (isBreakable(text.slice(space + 1, end < 0 ? text.length : end))) return undefined;
		lines.push(text.slice(start, space));
		start = space + 1;
	}
	lines.push(text.slice(start));
	return lines;
}

function linesOfPieces(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	for (const {piece, glue} of pieces(text)) {
		const size = columnsOf(piece);
		const gap = line && glue ? 1 : 0;
		if (used + gap + size <= width) {
			line += (gap ? ' ' : '') + piece;
			used += gap + size;
			continue;
		}
		if (line) lines.push(line);
		const parts = size > width ? cut(piece, width) : [piece];
		lines.push(...parts.slice(0, -1));
		line = parts.at(-1) ?? '';
		used = columnsOf(line);
	}
	if (line || lines.length === 0) lines.push(line);
	return lines;
}

/** White space that wrapping would change: any but single spaces between words. */
const spaced = /^\s|\s$|\s\s|[^\S ]/;

/** `wrap`, with a mark before the first line and the rest indented as far. */
export function wrapHanging(mark: string, text: string, columns: number): readonly string[] {
	const indent = ' '.repeat(columnsOf(mark));
	return wrap(text, columns - indent.length).map((line, index) => (index === 0 ? mark : indent) + line);
}

/** Compiled when a long word first comes. */
let breakInside: RegExp | undefined;
const inside = () => {
	breakInside ??= /(?<=\p{L}{3}[-/])(?=\p{L}{3})/u;
	return breakInside;
};

/** Whether a word may be broken after a hyphen or slash. */
const isBreakable = (word: string): boolean => word.length > 12 && /[-/]/.test(word);

function* pieces(text: string): Generator<{piece: string; glue: boolean}> {
	for (const word of text.split(/\s+/)) {
		if (!word) continue;
		const parts = isBreakable(word) ? word.split(inside()) : [word];
		for (const [index, piece] of parts.entries()) yield {piece, glue: index === 0};
	}
}

function cut(word: string, columns: number): readonly string[] {
	const parts: string[] = [];
	let part = '';
	let used = 0;
	for (const {segment} of graphemes(word)) {
		const size = columnsOf(segment);
		if (part && used + size > columns) {
			parts.push(part);
			part = '';
			used = 0;
		}
		part += segment;
		used += size;
	}
	parts.push(part);
	return parts;
}

const widowLength = 4;

function withoutWidow(lines: string[], columns: number): readonly string[] {
	const last = lines.at(-1);
	const before = lines.at(-2);
	if (!last || !before || last.includes(' ') || last.length > widowLength) return lines;
	const space = before.lastIndexOf(' ');
	const moved = before.slice(space + 1);
	if (space < before.length / 2 || columnsOf(`${moved} ${last}`) > columns) return lines;
	return [...lines.slice(0, -2), before.slice(0, space), `${moved} ${last}`];
}
