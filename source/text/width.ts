import {graphemes, isAsciiText, textWidth} from './measure.ts';

/** Columns that `text` takes on a terminal. */
export const columnsOf = textWidth;

/**
 * `text` in at most `columns` columns: as it is where it fits, otherwise cut at a character (never inside one)
 * with `…` as its last column.
 */
export function clip(text: string, columns: number): string {
	if (columns <= 0) return '';
	if (columnsOf(text) <= columns) return text;
	if (isAsciiText(text)) return `${text.slice(0, columns - 1).trimEnd()}…`;
	let kept = '';
	let used = 0;
	for (const {segment} of graphemes(text)) {
		const next = columnsOf(segment);
		if (used + next > columns - 1) break;
		kept += segment;
		used += next;
	}
	return `${kept.trimEnd()}…`;
}

/** `text` followed by as many spaces as fill `columns`; longer text is clipped. */
export function pad(text: string, columns: number): string {
	const fitting = clip(text, columns);
	const missing = columns - columnsOf(fitting);
	return missing > 0 ? fitting + ' '.repeat(missing) : fitting;
}

export {graphemes};
