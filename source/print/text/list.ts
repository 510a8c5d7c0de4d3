import {type Sides, standing} from '../../explorer/compose.ts';
import {blank, type Line, line, lineColumns, spread} from '../../text/line.ts';
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

type RowOptions = {readonly columns: number; readonly idColumns: number; readonly kind?: string};

/** A row; where its kind is named there is no heading above it, and no indent. */
function row(catalogue: Catalogue, topic: Topic, sides: Sides, {columns, idColumns, kind}: RowOptions): Line {
	const isWide = columns >= namesOnlyUnder;
	const start: Line = [
		{text: `${kind === undefined ? margin : ''}${pad(topic.id, idColumns)}${margin}`, tone: 'muted'},
		...(isWide && kind ? [{text: `${kind}${margin}`, tone: 'muted' as const}] : []),
	];
	const end = isWide ? standing(catalogue, topic, sides) : [];
	const room = columns - lineColumns(start) - (end.length > 0 ? lineColumns(end) + margin.length : 0);
	return spread([...start, {text: fitting(topic, Math.max(8, room))}], end, columns);
}

/** The title where it fits, else the shorter one. */
function fitting({title, short}: Topic, columns: number): string {
	return columnsOf(title) <= columns ? title : clip(short, columns);
}

function widestId(topics: readonly Topic[], columns: number): number {
	const widest = topics.reduce((most, {id}) => Math.max(most, columnsOf(id)), 0);
	return Math.min(widest, Math.max(8, Math.floor(columns * idShare)));
}
