import {columnsOf, graphemes} from './width.ts';

/**
 * Breaks `text` into lines of at most `columns` columns, at spaces and after hyphens and slashes inside words;
 * a word wider than a line is cut. Runs of white space count as one space. Always at least one line.
 * A last line of one short word takes the word before it along, where that costs no extra line.
 */
export function wrap(text: string, columns: number): readonly string[] {
	const width = Math.max(1, columns);
	if (columnsOf(text) <= width && !spaced.test(text)) return [text];
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
	return withoutWidow(lines, width);
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

function* pieces(text: string): Generator<{piece: string; glue: boolean}> {
	for (const word of text.split(/\s+/)) {
		if (!word) continue;
		const parts = word.length > 12 && /[-/]/.test(word) ? word.split(inside()) : [word];
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
