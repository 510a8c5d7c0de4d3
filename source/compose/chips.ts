import type {Line, Span} from '../text/line.ts';
import {clip, columnsOf} from '../text/width.ts';

const gap = ' · ';

/** Names one beside the other as far as there is room, each whole; `places` are the rows they stand on. `chosen` marks one, -1 none. */
export function chipRows(
	names: readonly string[],
	columns: number,
	chosen: number,
): {readonly lines: readonly Line[]; readonly places: readonly number[]} {
	const lines: Span[][] = [];
	const places: number[] = [];
	let used = 0;
	for (const [index, name] of names.entries()) {
		const text = clip(name, columns);
		const row = lines.at(-1);
		if (row && used + gap.length + columnsOf(text) <= columns) {
			row.push({text: gap, tone: 'faint'}, chipSpan(text, index === chosen));
			used += gap.length + columnsOf(text);
		} else {
			lines.push([chipSpan(text, index === chosen)]);
			used = columnsOf(text);
		}
		places.push(lines.length - 1);
	}
	return {lines, places};
}

/** A name that can be opened. */
export function chipSpan(text: string, isChosen: boolean): Span {
	return isChosen ? {text, tone: 'accent', bold: true, inverse: true} : {text};
}
