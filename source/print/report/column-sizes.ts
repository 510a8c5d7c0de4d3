import {columnsOf} from '../../text/width.ts';

/** No column is made narrower, unless what stands in it is. */
const narrowest = 8;
/** A longer word is rather broken than that a column is kept as wide. */
const longestWord = 20;

/**
 * How wide each column of a table is drawn: as wide as what stands in it; where that is too much for all, each has what its
 * longest word needs, and what is left goes to them by how much they say, so that the rows are few.
 */
export function columnSizes(rows: readonly (readonly string[])[], room: number): readonly number[] {
	const columns = Array.from({length: rows[0]?.length ?? 0}, (_, column) => rows.map(row => row[column] ?? ''));
	const whole = columns.map(cells => Math.max(1, ...cells.map(columnsOf)));
	if (sum(whole) <= room) return whole;
	const least = columns.map((cells, at) => Math.min(whole[at] ?? 1, Math.max(narrowest, ...cells.map(wordIn))));
	if (sum(least) > room) return narrowed(least, room);
	const said = columns.map(cells => sum(cells.map(columnsOf)));
	const sizes = [...least];
	// One column after the other, so that what one does not need goes to the rest.
	for (let left = room - sum(sizes); left > 0; left--) {
		const open = sizes.flatMap((size, at) => (size < (whole[at] ?? 0) ? [at] : []));
		const at = open.reduce((best, each) => (needOf(each) > needOf(best) ? each : best), open[0] ?? 0);
		sizes[at] = (sizes[at] ?? 0) + 1;
	}
	return sizes;

	function needOf(at: number): number {
		return (said[at] ?? 0) / (sizes[at] ?? 1);
	}
}

/** The widest give way, down to what is left for all. */
function narrowed(given: readonly number[], room: number): readonly number[] {
	const sizes = [...given];
	for (let over = sum(sizes) - room; over > 0; over--) {
		const most = Math.max(...sizes);
		if (most <= narrowest) break;
		sizes[sizes.indexOf(most)] = most - 1;
	}
	return sizes;
}

function wordIn(cell: string): number {
	return Math.min(longestWord, Math.max(0, ...cell.split(/\s+/u).map(columnsOf)));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
