/**
 * In place of Ink's `output.js`, which makes an object per cell of every frame, parses every text into styled characters
 * and puts them together again. Here a row is the texts on it joined with spaces. Texts of common characters are only
 * scanned; where they overlap, the lower one is cut. A row with anything else on it (emoji, marks, control characters) is
 * done as Ink does it.
 */
import {styledCharsFromTokens, styledCharsToString, tokenize} from '@alcalzone/ansi-tokenize';
import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import widestLine from 'widest-line';
import {measureLine, sliceLine} from './styled.mjs';

/**
 * @typedef {{x1?: number, x2?: number, y1?: number, y2?: number}} Clip
 * @typedef {{readonly x: number, readonly end: number, readonly line: string, readonly closing: string, readonly canBeCut: boolean, readonly isCommon: boolean}} Piece a text on a row
 * @typedef {{readonly x: number, readonly y: number, readonly lines: readonly string[]}} Block
 */

export default class Output {
	#width;
	#height;
	/** @type {Piece[][]} */
	#rows;
	/** @type {Clip[]} */
	#clips = [];

	/** @param {{width: number, height: number}} size */
	constructor({width, height}) {
		this.#width = width;
		this.#height = height;
		this.#rows = new Array(height);
	}

	/** @param {Clip} clip */
	clip(clip) {
		this.#clips.push(clip);
	}

	unclip() {
		this.#clips.pop();
	}

	/**
	 * @param {number} x
	 * @param {number} y
	 * @param {string} text
	 * @param {{transformers: readonly ((line: string, index: number) => string)[]}} options
	 */
	write(x, y, text, {transformers}) {
		if (!text) return;
		const clip = this.#clips.at(-1);
		const block = clip ? clipBlock(clip, x, y, text) : {x, y, lines: text.split('\n')};
		if (!block || block.y < 0) return;
		const count = Math.min(block.lines.length, this.#height - block.y);
		for (let index = 0; index < count; index++) {
			let line = block.lines[index] ?? '';
			for (const transformer of transformers) line = transformer(line, index);
			if (line) this.#put(block.x, block.y + index, line);
		}
	}

	/**
	 * @param {number} x
	 * @param {number} y
	 * @param {string} line
	 */
	#put(x, y, line) {
		const measured = measureKnown(line);
		if (measured?.columns === 0) return;
		const piece = measured
			? {x, end: x + measured.columns, line, closing: measured.closing, canBeCut: measured.canBeCut, isCommon: true}
			: {x, end: x, line, closing: '', canBeCut: false, isCommon: false};
		const row = this.#rows[y];
		if (row) row.push(piece);
		else this.#rows[y] = [piece];
	}

	get() {
		const lines = new Array(this.#height);
		for (let y = 0; y < this.#height; y++) {
			const row = this.#rows[y];
			lines[y] = row ? this.#draw(row) : '';
		}
		return {output: lines.join('\n'), height: this.#height};
	}

	/** @param {readonly Piece[]} pieces */
	#draw(pieces) {
		const apart = this.#areCommon(pieces) ? setApart(pieces) : undefined;
		return (apart ? join(apart) : drawCells(pieces, this.#width)).trimEnd();
	}

	/**
	 * Ink drops cells left of the screen and closes gaps right of it; both are left to `drawCells`.
	 * @param {readonly Piece[]} pieces
	 */
	#areCommon(pieces) {
		for (const {isCommon, x} of pieces) if (!isCommon || x < 0 || x > this.#width) return false;
		return true;
	}
}

/**
 * Most lines of a frame were on the one before: what was found of them is kept while they are used.
 * @type {Map<string, NonNullable<ReturnType<typeof measureLine>>>}
 */
let known = new Map();
let before = new Map();
const mostKnown = 400;

/** @param {string} line */
function measureKnown(line) {
	let measured = known.get(line);
	if (measured !== undefined) return measured;
	measured = before.get(line) ?? measureLine(line);
	if (measured === undefined) return undefined;
	if (known.size >= mostKnown) {
		before = known;
		known = new Map();
	}
	known.set(line, measured);
	return measured;
}

/**
 * The pieces from left to right, none over another; undefined where that means to cut what cannot be cut.
 * @param {readonly Piece[]} pieces
 */
function setApart(pieces) {
	/** @type {Piece[]} */
	let apart = [];
	let end = 0;
	for (const piece of pieces) {
		if (piece.x < end) {
			if (apart.some(other => other.x < piece.end && other.end > piece.x && !(other.canBeCut && piece.canBeCut))) return undefined;
			apart = apart.flatMap(other => around(other, piece));
			const at = apart.findIndex(({x}) => x >= piece.end);
			apart.splice(at < 0 ? apart.length : at, 0, piece);
			end = Math.max(end, piece.end);
		} else {
			apart.push(piece);
			end = piece.end;
		}
	}
	return apart;
}

/**
 * What of `piece` is still seen left and right of `above`.
 * @param {Piece} piece
 * @param {Piece} above
 */
function around(piece, above) {
	if (piece.end <= above.x || piece.x >= above.end) return [piece];
	const seen = [];
	if (piece.x < above.x) seen.push(part(piece, piece.x, above.x));
	if (piece.end > above.end) seen.push(part(piece, above.end, piece.end));
	return seen;
}

/** @type {(piece: Piece, from: number, to: number) => Piece} */
function part(piece, from, to) {
	return {...piece, x: from, end: to, line: sliceLine(piece.line, from - piece.x, to - piece.x), closing: ''};
}

/** @param {readonly Piece[]} pieces */
function join(pieces) {
	let row = '';
	let column = 0;
	for (const {x, end, line, closing} of pieces) {
		if (x > column) row += spaces(x - column);
		row += line + closing;
		column = end;
	}
	return row;
}

const blank = ' '.repeat(512);
/** @param {number} count */
const spaces = count => (count <= blank.length ? blank.slice(0, count) : ' '.repeat(count));

/**
 * A row as Ink draws it: cell by cell, later texts over earlier ones.
 * @param {readonly Piece[]} pieces
 * @param {number} width
 */
function drawCells(pieces, width) {
	/** @type {import('@alcalzone/ansi-tokenize').StyledChar[]} */
	const cells = Array.from({length: width}, () => ({type: 'char', value: ' ', fullWidth: false, styles: []}));
	for (const {x, line} of pieces) {
		let column = x;
		for (const character of styledCharsFromTokens(tokenize(line))) {
			cells[column] = character;
			const columns = Math.max(1, stringWidth(character.value));
			for (let rest = 1; rest < columns; rest++) cells[column + rest] = {...character, value: '', fullWidth: false};
			column += columns;
		}
	}
	return styledCharsToString(cells.filter(cell => cell !== undefined));
}

/**
 * What of a text is inside of `clip`; undefined where nothing is.
 * @type {(clip: Clip, x: number, y: number, text: string) => Block | undefined}
 */
function clipBlock({x1, x2, y1, y2}, x, y, text) {
	const across = rangeOf(x1, x2);
	const down = rangeOf(y1, y2);
	if (across && (x + widestLine(text) < across.from || x > across.to)) return undefined;
	let lines = text.split('\n');
	if (down && (y + lines.length < down.from || y > down.to)) return undefined;
	if (across) {
		const left = x;
		lines = lines.map(line => clipLine(line, left, across.from, across.to));
		x = Math.max(x, across.from);
	}
	if (down) {
		lines = lines.slice(y < down.from ? down.from - y : 0, y + lines.length > down.to ? down.to - y : lines.length);
		y = Math.max(y, down.from);
	}
	return {x, y, lines};
}

/** @type {(from: number | undefined, to: number | undefined) => {from: number, to: number} | undefined} */
function rangeOf(from, to) {
	return from === undefined || to === undefined ? undefined : {from, to};
}

/** @type {(line: string, x: number, x1: number, x2: number) => string} */
function clipLine(line, x, x1, x2) {
	const measured = measureLine(line);
	const columns = measured ? measured.columns : stringWidth(line);
	const from = x < x1 ? x1 - x : 0;
	const to = x + columns > x2 ? x2 - x : columns;
	if (!measured) return sliceAnsi(line, from, to);
	// Where a line begins with a style, slicing drops one that only ends something, as Ink's does.
	if (from === 0 && to === columns && line.charCodeAt(0) !== 0x1b) return line;
	return measured.canBeCut ? sliceLine(line, from, to) : sliceAnsi(line, from, to);
}
