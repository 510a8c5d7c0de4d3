import {visible} from './frames.ts';
import type {SeenCell} from './replay.ts';

/**
 * An estimate of the fewest bytes that turn one screen into another, made without anything of the screen module: the
 * cheapest way through each row (write, jump, erase) is searched through, rather than guessed one stretch ahead.
 * No synchronised marks, no caret.
 */
export function perfectBytes(before: readonly (readonly SeenCell[])[], after: readonly (readonly SeenCell[])[]): number {
	let bytes = 0;
	let pen = look(plainCell);
	let row = -1;
	for (const [y, cells] of after.entries()) {
		const next = cells.map(visible);
		const old = (before[y] ?? []).map(visible);
		const dirty = next.map((cell, x) => key(cell) !== key(old[x] ?? plainCell));
		if (!dirty.includes(true)) continue;
		const found = cheapestRow(next, dirty, pen, row, y);
		bytes += found.bytes;
		pen = found.pen;
		row = y;
	}
	return bytes;
}

const plainCell: SeenCell = {text: ' ', foreground: undefined, background: undefined, attributes: [], link: ''};
type Pen = readonly [foreground: unknown, background: unknown, attributes: readonly string[], link: string];
/** What each look is made of, by what is written for it. */
const pens = new Map<string, Pen>();

/** How a cell looks, as text to compare. */
function look({foreground, background, attributes, link}: SeenCell): string {
	const written = `${foreground} ${background} ${attributes.join()} ${link}`;
	if (!pens.has(written)) pens.set(written, [foreground ?? null, background ?? null, attributes, link]);
	return written;
}

function penOf(written: string): Pen {
	const pen = pens.get(written);
	if (!pen) throw new Error(`no cell looks like this: ${written}`);
	return pen;
}

const key = (cell: SeenCell): string => cell.text + look(cell);
const digits = (n: number): number => String(n).length;
const counted = (n: number): number => (n === 1 ? 3 : 3 + digits(n));

type Way = {readonly bytes: number; readonly pen: string};

/** Ways through a row, cheapest first, for each column and pen: a handful, since a row has few looks. */
function cheapestRow(next: readonly SeenCell[], dirty: readonly boolean[], pen: string, row: number, y: number): Way {
	const last = dirty.lastIndexOf(true);
	const first = dirty.indexOf(true);
	const start = Math.min(
		first === 0 ? 3 + digits(y + 1) : 4 + digits(y + 1) + digits(first + 1),
		row >= 0 ? 1 + y - row + (first === 0 ? 0 : counted(first)) : 99,
	);
	// ways[x]: the cursor stands at x, everything before it is done.
	const ways: Map<string, number>[] = Array.from({length: next.length + 1}, () => new Map());
	const reach = (x: number, style: string, bytes: number): void => {
		const at = ways[x] as Map<string, number>;
		if ((at.get(style) ?? Number.POSITIVE_INFINITY) > bytes) at.set(style, bytes);
	};
	reach(first, pen, start);
	for (let x = first; x <= last; x++) {
		for (const [style, bytes] of ways[x] as Map<string, number>) step(next, dirty, x, last, style, bytes, reach);
	}
	const ends = ways.slice(last + 1).flatMap(at => [...at]);
	const [best, cost] = ends.reduce((least, end) => (end[1] < least[1] ? end : least), ['', Number.POSITIVE_INFINITY] as [string, number]);
	return {bytes: cost, pen: best};
}

function step(
	next: readonly SeenCell[],
	dirty: readonly boolean[],
	x: number,
	last: number,
	pen: string,
	bytes: number,
	reach: (x: number, pen: string, bytes: number) => void,
): void {
	// biome-ignore format: the row, where in it, and how it got there
	const cell = next[x] as SeenCell;
	if (cell.text === '') return;
	let width = 1;
	while (next[x + width]?.text === '') width++;
	const style = penFor(cell, pen);
	reach(x + width, style, bytes + styleBytes(pen, style) + Buffer.byteLength(cell.text));
	// Jump to the next cell that has to change.
	if (!dirty[x]) {
		const to = dirty.indexOf(true, x);
		if (to > x) reach(to, pen, bytes + Math.min(counted(to - x), 3 + digits(to + 1)));
	}
	if (!isPlain(cell)) return;
	let end = x;
	while (end < next.length && isPlain(next[end] as SeenCell)) end++;
	const plain = penFor(plainCell, pen);
	const ready = bytes + styleBytes(pen, plain);
	if (end === next.length) reach(next.length, plain, ready + 3);
	const dirtyEnd = Math.min(end, last + 1);
	for (let to = x + 4; to <= dirtyEnd; to++) {
		const more = dirty.indexOf(true, to);
		reach(
			more < 0 ? next.length : more,
			plain,
			ready + counted(to - x) + (more < 0 ? 0 : Math.min(counted(more - x), 3 + digits(more + 1))),
		);
	}
}

const isPlain = (cell: SeenCell): boolean => cell.text === plainCell.text && look(cell) === look(plainCell);

const drawn = new Set(['inverse', 'overline', 'strike', 'underline']);

/** The pen a cell is written with: a space takes any that looks the same. */
function penFor(cell: SeenCell, pen: string): string {
	if (cell.text !== ' ' || cell.link || cell.attributes.some(name => drawn.has(name))) return look(cell);
	const [, background, attributes, link] = penOf(pen);
	const fits = (background ?? undefined) === cell.background && !link && !attributes.some(name => drawn.has(name));
	return fits ? pen : look(cell);
}

const on: Readonly<Record<string, number>> = {
	bold: 1,
	dim: 2,
	italic: 3,
	underline: 4,
	blink: 5,
	inverse: 7,
	hidden: 8,
	strike: 9,
	overline: 53,
};
const off: Readonly<Record<string, number>> = {
	bold: 22,
	dim: 22,
	italic: 23,
	underline: 24,
	blink: 25,
	inverse: 27,
	hidden: 28,
	strike: 29,
	overline: 55,
};
const known = new Map<string, number>();

function styleBytes(from: string, to: string): number {
	if (from === to) return 0;
	const pair = from + to;
	const cost = known.get(pair) ?? shortestStyle(from, to);
	known.set(pair, cost);
	return cost;
}

function shortestStyle(from: string, to: string): number {
	const [foreground, background, attributes, link] = penOf(from);
	const [nextForeground, nextBackground, nextAttributes, nextLink] = penOf(to);
	const switched = new Set(attributes.filter(name => !nextAttributes.includes(name)).map(name => off[name]));
	const kept = attributes.filter(name => !switched.has(off[name]));
	const change = [...switched, ...nextAttributes.filter(name => !kept.includes(name)).map(name => on[name])];
	if (foreground !== nextForeground) change.push(colourBytes(nextForeground, 39));
	if (background !== nextBackground) change.push(colourBytes(nextBackground, 49));
	const fresh = nextAttributes.map(name => on[name]);
	if (nextForeground !== null) fresh.push(colourBytes(nextForeground, 39));
	if (nextBackground !== null) fresh.push(colourBytes(nextBackground, 49));
	const changed = change.length === 0 ? 0 : 3 + change.join(';').length;
	const reset = fresh.length === 0 ? 3 : 5 + fresh.join(';').length;
	return Math.min(changed, reset) + (link === nextLink ? 0 : 7 + nextLink.length);
}

/** A number as long as the colour's code. */
function colourBytes(colour: unknown, none: number): number {
	if (colour === null) return none;
	if (typeof colour === 'number')
		return colour < 8 ? 30 : colour < 16 ? (none === 39 ? 90 : 100) : Number(`385${'0'.repeat(digits(colour) + 2)}`);
	const value = Number.parseInt(String(colour).slice(1), 16);
	const length = `38;2;${value >> 16};${(value >> 8) & 255};${value & 255}`.length;
	return 10 ** (length - 1);
}
