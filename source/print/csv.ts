import {safe} from './safe.ts';
import type {Row, Table} from './table.ts';

/**
 * A table as RFC 4180 has it: cells apart by commas, rows ended by CR LF, a cell in quotes wherever a spreadsheet might
 * read it otherwise.
 */
export function csv(table: Table): string {
	return table.map(row => `${csvRow(row)}\r\n`).join('');
}

function csvRow(cells: Row): string {
	const text = cells.map(cell => quoted(guarded(safeCell(cell)))).join(',');
	// One empty cell would be an empty line, which is no row at all.
	return text === '' && cells.length === 1 ? '""' : text;
}

/** A cell's lines, each without characters that a terminal could obey. */
function safeCell(cell: string): string {
	return cell
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.map(safe)
		.join('\n');
}

/** How spreadsheets begin a formula, the full-width signs of Japanese ones included. */
const formula = /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text that a spreadsheet would compute gets an apostrophe before it, with which it stays text.
 * @internal exported for its test
 */
export function guarded(cell: string): string {
	return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
	// Some spreadsheets take semicolons and tabs for commas, and drop spaces at the edges.
	return /["',;\t\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
