import {digits, type Output} from './output.ts';

/** Where the terminal's cursor stands. `x` is -1 after the last column was written: terminals differ on where it is then. `y` is -1 when nothing is known. */
export type Cursor = {x: number; y: number};

/** Bytes of `ESC [ n letter`, where 1 need not be said. */
const counted = (n: number): number => (n === 1 ? 3 : 3 + digits(n));

function sequence(output: Output, n: number, letter: number): undefined {
	output.point(0x1b);
	output.point(0x5b);
	if (n !== 1) output.number(n);
	output.point(letter);
}

const absoluteCost = (x: number, y: number): number =>
	x === 0 ? (y === 0 ? 3 : 3 + digits(y + 1)) : 4 + (y === 0 ? 0 : digits(y + 1)) + digits(x + 1);

/** Bytes of the cheapest move along a row, from `from` (-1 unknown) to `x`. */
export function rowCost(from: number, x: number): number {
	if (from === x) return 0;
	if (x === 0) return 1;
	const column = Math.min(3 + digits(x + 1), 1 + counted(x));
	if (from < 0) return column;
	return x > from ? Math.min(column, counted(x - from)) : Math.min(column, from - x, counted(from - x));
}

function moveInRow(output: Output, from: number, x: number): undefined {
	const cost = rowCost(from, x);
	if (cost === 0) return;
	if (x === 0) {
		output.point(0x0d);
		return;
	}
	if (from >= 0 && x > from && counted(x - from) === cost) return sequence(output, x - from, 0x43);
	if (from >= 0 && x < from && from - x === cost) {
		for (let back = from - x; back > 0; back--) output.point(0x08);
		return;
	}
	if (from >= 0 && x < from && counted(from - x) === cost) return sequence(output, from - x, 0x44);
	if (3 + digits(x + 1) === cost) return sequence(output, x + 1, 0x47);
	output.point(0x0d);
	sequence(output, x, 0x43);
}

/**
 * Bytes of the cheapest move to a place.
 * @internal exported for its test
 */
export function moveCost(cursor: Cursor, x: number, y: number): number {
	if (cursor.y === y) return rowCost(cursor.x, x);
	const absolute = absoluteCost(x, y);
	return cursor.y < 0 ? absolute : Math.min(absolute, stepCost(cursor, x, y), newlineCost(cursor, x, y));
}

const stepCost = (cursor: Cursor, x: number, y: number): number => counted(Math.abs(y - cursor.y)) + rowCost(cursor.x, x);

/** CR and LF: the same with a kernel that turns LF into CR LF and without. Never below the last row, so that nothing scrolls. */
const newlineCost = (cursor: Cursor, x: number, y: number): number =>
	y > cursor.y ? 1 + y - cursor.y + rowCost(0, x) : Number.POSITIVE_INFINITY;

/** Moves by the fewest bytes. */
export function moveTo(output: Output, cursor: Cursor, x: number, y: number): void {
	const cost = moveCost(cursor, x, y);
	if (cost === 0) return;
	if (cursor.y === y) moveInRow(output, cursor.x, x);
	else if (cursor.y >= 0 && newlineCost(cursor, x, y) === cost) {
		output.point(0x0d);
		for (let down = y - cursor.y; down > 0; down--) output.point(0x0a);
		moveInRow(output, 0, x);
	} else if (absoluteCost(x, y) === cost) moveAbsolute(output, x, y);
	else {
		sequence(output, Math.abs(y - cursor.y), y > cursor.y ? 0x42 : 0x41);
		moveInRow(output, cursor.x, x);
	}
	cursor.x = x;
	cursor.y = y;
}

function moveAbsolute(output: Output, x: number, y: number): void {
	output.point(0x1b);
	output.point(0x5b);
	if (y > 0) output.number(y + 1);
	if (x > 0) {
		output.point(0x3b);
		output.number(x + 1);
	}
	output.point(0x48);
}

/** Moves to a column whatever the terminal thinks of where its cursor is. */
export function moveToColumn(output: Output, cursor: Cursor, x: number): void {
	sequence(output, x + 1, 0x47);
	cursor.x = x;
}

/** Bytes of erasing `count` cells in place. */
export const eraseCost = counted;

export const eraseCells = (output: Output, count: number): void => sequence(output, count, 0x58);
