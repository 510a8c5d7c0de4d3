import type {Leads, Line, Span} from '../text/line.ts';
import {clip, columnsOf} from '../text/width.ts';

const gap = ' · ';

/**
 * Names one beside the other as far as there is room, each whole; `places` are the rows they stand on. `chosen` marks one, -1 none; `leads` says what
 * a click on each does.
 */
export function chipRows(
	names: readonly string[],
	columns: number,
	chosen: number,
	leads: (index: number) => Leads | undefined = () => undefined,
): {readonly lines: readonly Line[]; readonly places: readonly number[]} {
	const lines: Span[][] = [];
	const places: number[] = [];
	let used = 0;
	for (const [index, name] of names.entries()) {
		const text = clip(name, columns);
		const row = lines.at(-1);
		if (row && used + gap.length + columnsOf(text) <= columns) {
			row.push({text: gap, tone: 'faint'}, chipSpan(text, index === chosen, leads(index)));
			used += gap.length + columnsOf(text);
		} else {
			lines.push([chipSpan(text, index === chosen, leads(index))]);
			used = columnsOf(text);
		}
		places.push(lines.length - 1);
	}
	return {lines, places};
}

/** A name that can be opened. */
export function chipSpan(text: string, isChosen: boolean, leads?: Leads): Span {
	return {text, ...(isChosen && ({tone: 'accent', bold: true, inverse: true} as const)), ...(leads && {leads})};
}
