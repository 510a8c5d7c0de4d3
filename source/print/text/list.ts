import {type Sides, standing} from '../../compose/compose.ts';
import {blank, type Line, line, lineColumns} from '../../text/line.ts';
import {clip, columnsOf, pad} from '../../text/width.ts';
import {type Catalogue, headingOf, kindNames, listedNames, type Topic} from '../../topics/topic.ts';

const margin = '  ';
/** Ids stand in a column of no more than this share of a row; a longer one pushes its title aside and is never cut. */
const idShare = 0.36;
/** Under so many columns a row has a name, and not also how the two roles stand. */
const namesOnlyUnder = 50;

/** The room that rows have; `isWhole` where what has no room goes beyond it rather than being cut. */
export type ListRoom = {readonly columns: number; readonly isWhole?: boolean};

/** Topics as rows under the headings of their kind and section: id, title, and how the two roles stand. */
export function listLines(catalogue: Catalogue, topics: readonly Topic[], sides: Sides, room: ListRoom): readonly Line[] {
	const {columns} = room;
	const lines: Line[] = [];
	const idColumns = widestId(topics, columns);
	let last: Topic | undefined;
	for (const topic of topics) {
		if (topic.kind !== last?.kind) {
			if (last) lines.push(blank);
			lines.push([{text: kindNames[topic.kind].many.toUpperCase(), tone: 'accent'}]);
		}
		if (isNewSection(topic, last)) lines.push(line(fitted(margin + topic.section.title, columns, room), 'title'));
		lines.push(...rows(catalogue, topic, sides, {...room, idColumns}));
		last = topic;
	}
	return lines;
}

/** Search hits as rows, best first: id, title, kind, and how the two roles stand. */
export function hitLines(catalogue: Catalogue, topics: readonly Topic[], sides: Sides, room: ListRoom): readonly Line[] {
	const {columns} = room;
	const idColumns = widestId(topics, columns);
	const kinds = topics.map(({kind}) => kindNames[kind].one);
	const kindColumns = columns < namesOnlyUnder ? 0 : Math.max(0, ...kinds.map(columnsOf));
	return topics.flatMap((topic, index) => rows(catalogue, topic, sides, {...room, idColumns, kind: pad(kinds[index] ?? '', kindColumns)}));
}

function isNewSection({kind, section}: Topic, last: Topic | undefined): boolean {
	if (!section.title || section.title.toUpperCase() === kindNames[kind].many.toUpperCase()) return false;
	return kind !== last?.kind || section.id !== last.section.id;
}

/** Columns that a title has at least on the row of its id. */
const fewestOfTitle = 12;

type RowOptions = ListRoom & {readonly idColumns: number; readonly kind?: string};

/**
 * A row; where its kind is named there is no heading above it, and no indent. What is copied is whole: where a long id leaves the
 * title no room, the title stands under it. Each text is measured once: there are many rows.
 */
function rows(catalogue: Catalogue, topic: Topic, sides: Sides, {idColumns, kind, ...room}: RowOptions): readonly Line[] {
	const {columns} = room;
	const isWide = columns >= namesOnlyUnder;
	const indent = kind === undefined ? margin : '';
	const start = `${indent}${pad(topic.id, Math.max(idColumns, topic.id.length))}${margin}${isWide && kind ? `${kind}${margin}` : ''}`;
	const free = columns - columnsOf(start);
	const title = kind === undefined ? listedNames(topic).title : headingOf(topic);
	if (free < Math.min(fewestOfTitle, columnsOf(title)))
		return [line(start.trimEnd(), 'muted'), [{text: fitted(`${indent}${margin}${title}`, columns, room)}]];
	const told = isWide ? standing(catalogue, topic, sides) : [];
	const toldColumns = lineColumns(told) + margin.length;
	// A title of a few letters is no title: then it comes before how the roles stand.
	const end = free - toldColumns >= fewestOfTitle ? told : [];
	if (end.length === 0) return [[{text: start, tone: 'muted'}, {text: fitted(title, free, room)}]];
	const named = columnsOf(title) > free - toldColumns ? fitted(title, free - toldColumns, room) : pad(title, free - toldColumns);
	return [[{text: start, tone: 'muted'}, {text: named + margin}, ...end]];
}

function fitted(text: string, columns: number, {isWhole}: ListRoom): string {
	return isWhole ? text : clip(text, columns);
}

function widestId(topics: readonly Topic[], columns: number): number {
	const widest = topics.reduce((most, {id}) => Math.max(most, id.length), 0);
	return Math.min(widest, Math.max(8, Math.floor(columns * idShare)));
}
