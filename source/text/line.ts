import {clip, columnsOf} from './width.ts';

/** What a piece of text means; `themes/` decides how it looks. */
export type Tone =
	| 'text' // what is read
	| 'strong' // the answer
	| 'title'
	| 'muted' // what accompanies it
	| 'faint' // rules, bullets, marks of more
	| 'accent' // where the reader is
	| 'match' // letters that matched: without a colour, since colours are the roles'
	| 'shared' // what both roles share
	| 'role1'
	| 'role2'
	| 'role3'
	| 'role4'
	| 'role5'
	| 'role6'
	| 'problem';

export type Span = {
	readonly text: string;
	readonly tone?: Tone;
	readonly bold?: boolean;
	readonly inverse?: boolean;
	/** An http(s) URL that the text leads to. */
	readonly link?: string;
	/** What a click on it does. */
	readonly leads?: Leads;
};

/** Where a text leads that is clicked: to the one of a list with this number, to what a command does, to an entry of the view's list, or to a related one. */
export type Leads =
	| {readonly to: 'choice'; readonly index: number}
	| {readonly to: 'command'; readonly command: string; readonly as?: string}
	| {readonly to: 'entry'; readonly key: string}
	| {readonly to: 'related'; readonly key: string};

/** One row of a screen, left to right. */
export type Line = readonly Span[];

export const blank: Line = [];

export function line(text: string, tone: Tone = 'text'): Line {
	return text ? [{text, tone}] : blank;
}

/** A mark as often as there is room: not at all where there is none, as on a screen of no size. */
export function repeated(mark: string, columns: number): string {
	return mark.repeat(Math.max(0, columns));
}

export function lineColumns(spans: Line): number {
	return spans.reduce((sum, {text}) => sum + columnsOf(text), 0);
}

/** `start` at the left and `end` at the right of a row of `columns`; `start` is clipped where both do not fit. */
export function spread(start: Line, end: Line, columns: number): Line {
	const room = columns - lineColumns(end);
	const kept = clipLine(start, end.length > 0 ? room - 1 : room);
	return [...kept, {text: ' '.repeat(Math.max(0, room - lineColumns(kept)))}, ...end];
}

/** A row cut to `columns`, ending in `…` where something is missing. */
export function clipLine(spans: Line, columns: number): Line {
	if (lineColumns(spans) <= columns) return spans;
	const kept: Span[] = [];
	let room = columns;
	for (const span of spans) {
		const size = columnsOf(span.text);
		if (size >= room) return room > 0 ? [...kept, {...span, text: clip(`${span.text} `, room)}] : kept;
		kept.push(span);
		room -= size;
	}
	return kept;
}

/** A row filled with spaces to `columns`. */
export function padLine(spans: Line, columns: number): Line {
	const fitting = clipLine(spans, columns);
	const missing = columns - lineColumns(fitting);
	return missing > 0 ? [...fitting, {text: ' '.repeat(missing)}] : fitting;
}

/** A row that leads somewhere in its whole width. */
export function leading(spans: Line, leads: Leads, columns: number): Line {
	return padLine(spans, columns).map(span => ({...span, leads}));
}

/** Where the text in a column of a row leads. */
export function leadsAt(spans: Line, x: number): Leads | undefined {
	let from = 0;
	for (const {text, leads} of spans) {
		from += columnsOf(text);
		if (x < from) return x >= 0 ? leads : undefined;
	}
	return undefined;
}

/** Lines followed by blank ones, up to `rows`. */
export function padRows(lines: readonly Line[], rows: number): readonly Line[] {
	return [...lines, ...Array.from({length: Math.max(0, rows - lines.length)}, () => blank)];
}

/** Groups of lines with an empty one between them; groups without any are left out. */
export function apart(groups: readonly (readonly Line[])[]): readonly Line[] {
	return groups.filter(({length}) => length > 0).flatMap((group, index) => (index > 0 ? [blank, ...group] : group));
}

/** Two blocks of lines beside each other, as long as the longer; the right one begins at column `start`. */
export function beside(left: readonly Line[], right: readonly Line[], start: number): readonly Line[] {
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		...padLine(left[row] ?? blank, start),
		...(right[row] ?? blank),
	]);
}
