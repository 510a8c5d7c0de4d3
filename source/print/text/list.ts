import {type Sides, standing} from '../../compose/compose.ts';
import {blank, type Line, line, lineColumns} from '../../text/line.ts';
import {clip, columnsOf, pad} from '../../text/width.ts';
import {type Catalogue, kindNames, type Topic} from '../../topics/topic.ts';

const margin = '  ';
/** Ids are given no more than this share of a row. */
const idShare = 0.36;
/** Under so many columns a row has a name, and not also how the two roles stand. */
const namesOnlyUnder = 50;

/** Topics as rows under the headings of their kind and section: id, title, and how the two roles stand. */
export function listLines(catalogue: Catalogue, topics: readonly Topic[], sides: Sides, columns: number): readonly Line[] {
	const lines: Line[] = [];
	const idColumns = widestId(topics, columns);
	let last: Topic | undefined;
	for (const topic of topics) {
		if (topic.kind !== last?.kind) {
			if (last) lines.push(blank);
			lines.push([{text: kindNames[topic.kind].many.toUpperCase(), tone: 'accent'}]);
		}
		if (isNewSection(topic, last)) lines.push(line(clip(margin + topic.section.title, columns), 'title'));
		lines.push(row(catalogue, topic, sides, {columns, idColumns}));
		last = topic;
	}
	return lines;
}

/** Search hits as rows, best first: id, title, kind, and how the two roles stand. */
export function hitLines(catalogue: Catalogue, topics: readonly Topic[], sides: Sides, columns: number): readonly Line[] {
	const idColumns = widestId(topics, columns);
	const kinds = topics.map(({kind}) => kindNames[kind].one);
	const kindColumns = columns < namesOnlyUnder ? 0 : Math.max(0, ...kinds.map(columnsOf));
	const rows = topics.map((topic, index) => row(catalogue, topic, sides, {columns, idColumns, kind: pad(kinds[index] ?? '', kindColumns)}));
	return rows;
}

function isNewSection({kind, section}: Topic, last: Topic | undefined): boolean {
	if (!section.title || section.title.toUpperCase() === kindNames[kind].many.toUpperCase()) return false;
	return kind !== last?.kind || section.id !== last.section.id;
}

/** Columns that a title has at least, where how the roles stand is told beside it. */
const fewestOfTitle = 12;

type RowOptions = {readonly columns: number; readonly idColumns: number; readonly kind?: string};

/** A row; where its kind is named there is no heading above it, and no indent. Each text is measured once: there are many rows. */
function row(catalogue: Catalogue, topic: Topic, sides: Sides, {columns, idColumns, kind}: RowOptions): Line {
	const isWide = columns >= namesOnlyUnder;
	const start = `${kind === undefined ? margin : ''}${pad(topic.id, idColumns)}${margin}${isWide && kind ? `${kind}${margin}` : ''}`;
	const free = columns - columnsOf(start);
	const told = isWide ? standing(catalogue, topic, sides) : [];
	const toldColumns = lineColumns(told) + margin.length;
	// A title of a few letters is no title: then it comes before how the roles stand.
	const end = free - toldColumns >= fewestOfTitle ? told : [];
	const {text, size} = fitting(topic, end.length > 0 ? free - toldColumns : free);
	if (end.length === 0) return [{text: start, tone: 'muted'}, {text}];
	return [{text: start, tone: 'muted'}, {text: text + ' '.repeat(free - toldColumns - size + margin.length)}, ...end];
}

/** The title where it fits, else the shorter one. */
function fitting({title, short}: Topic, columns: number): {readonly text: string; readonly size: number} {
	const size = columnsOf(title);
	if (size <= columns) return {text: title, size};
	const text = clip(short, columns);
	return {text, size: columnsOf(text)};
}

function widestId(topics: readonly Topic[], columns: number): number {
	const widest = topics.reduce((most, {id}) => Math.max(most, columnsOf(id)), 0);
	return Math.min(widest, Math.max(8, Math.floor(columns * idShare)));
}
