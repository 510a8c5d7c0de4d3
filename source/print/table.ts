import type {Sides} from '../compose/compose.ts';
import {printedTexts} from '../messages/printed.ts';
import {partLabels} from '../messages/topics.ts';
import {type PartId, partsOf} from '../topics/parts.ts';
import {type Catalogue, comparisonOf, headingOf, isEditorial, kindNames, partyNames, type Topic} from '../topics/topic.ts';
import type {SearchAnswer} from './json.ts';
import {partTexts, sideTexts} from './said.ts';

/** Cells of text, the first row being the head. What CSV and the tables of Markdown and HTML are made of. */
export type Table = readonly [head: Row, ...rows: Row[]];
export type Row = readonly string[];

/** One row for each entry, with all it says; several points of one cell are on lines of their own. */
export function topicTable(catalogue: Catalogue, topics: readonly Topic[], sides: Sides): Table {
	const names = [sides.left, sides.right].map(role => partyNames(catalogue.dataset, role).name);
	const before = ['kind', 'id', 'title', 'group', 'introduction'];
	const after = ['both', 'contrast', 'likeness', 'why', 'lead', 'remarks', 'sources', 'certainty', 'editorial', 'year', 'step', 'helper'];
	return [[...before, ...names, ...after], ...topics.map(topic => topicRow(catalogue, topic, sides))];
}

/** Parts that have a column of their own, or say what other entries say. */
const outsideRemarks: readonly PartId[] = ['both', 'certainty', 'step', 'alike', 'related', 'partOf', 'work', 'page', 'sources'];

function topicRow(catalogue: Catalogue, topic: Topic, sides: Sides): Row {
	const {dataset} = catalogue;
	const {kind, id, title, section, introduction, lead, contributor, sources, url, certainty = '', year = '', step = ''} = topic;
	const {shared = [], contrast = '', likeness = '', why = ''} = comparisonOf(topic, sides.left, sides.right) ?? {};
	const short = (party: string | undefined) => (party === undefined ? '' : partyNames(dataset, party).short);
	const remarks = partsOf(catalogue, topic, sides)
		.filter(part => !outsideRemarks.includes(part.id))
		.flatMap(part => partTexts(catalogue, part).map(text => `${partLabels[part.id].label}: ${text}`));
	return [
		...[kind, id, title, section.title || section.id, introduction],
		...[sideTexts(topic.sides[sides.left]), sideTexts(topic.sides[sides.right]), shared].map(points => points.join('\n')),
		...[contrast, likeness, why, short(lead), remarks.join('\n')],
		[...(url ? [url] : []), ...sources.map(source => source.url ?? source.title)].join('\n'),
		...[certainty, isEditorial(topic) ? 'yes' : '', year, step, short(contributor)],
	];
}

/** One row for each entry, with what names it. */
export function listTable({dataset}: Catalogue, topics: readonly Topic[], {left, right}: Sides): Table {
	const rows = topics.map(topic => {
		const {kind, id, title, section, lead} = topic;
		return [kind, id, title, section.id, lead ? partyNames(dataset, lead).short : '', comparisonOf(topic, left, right)?.likeness ?? ''];
	});
	return [['kind', 'id', 'title', 'group', 'lead', 'likeness'], ...rows];
}

/** One row for each hit, best first. */
export function hitTable({dataset}: Catalogue, {results}: SearchAnswer): Table {
	const rows = results.map(({kind, id, title, lead, score}) => [
		kind,
		id,
		title,
		lead ? partyNames(dataset, lead).short : '',
		String(score),
	]);
	return [['kind', 'id', 'title', 'lead', 'score'], ...rows];
}

/** The same for people: the kind in words, and the id that opens it. */
export function readableTable({dataset}: Catalogue, topics: readonly Topic[]): Table {
	const rows = topics.map(topic => [
		headingOf(topic),
		kindNames[topic.kind].one,
		topic.section.title,
		topic.lead ? partyNames(dataset, topic.lead).short : '',
		topic.id,
	]);
	const {entry, kind, group, lead, id} = printedTexts.columns;
	return [[entry, kind, group, lead, id], ...rows];
}
