import type {Sides} from '../compose/compose.ts';
import {type Catalogue, comparisonOf, kindNames, partyNames, type Topic} from '../topics/topic.ts';
import type {SearchAnswer} from './json.ts';

/** Cells of text, the first row being the head. What CSV and the tables of Markdown and HTML are made of. */
export type Table = readonly [head: Row, ...rows: Row[]];
export type Row = readonly string[];

/** One row for each entry, with all it says; several points of one cell are on lines of their own. */
export function topicTable(catalogue: Catalogue, topics: readonly Topic[], sides: Sides): Table {
	const {dataset} = catalogue;
	const names = [sides.left, sides.right].map(role => partyNames(dataset, role).name);
	const head = [
		'kind',
		'id',
		'title',
		'group',
		'introduction',
		...names,
		'both',
		'contrast',
		'likeness',
		'why',
		'lead',
		'remarks',
		'sources',
	];
	return [head, ...topics.map(topic => topicRow(catalogue, topic, sides))];
}

function topicRow({dataset}: Catalogue, topic: Topic, {left, right}: Sides): Row {
	const {kind, id, title, section, introduction, sides, lead, remarks, sources, url} = topic;
	const {shared = [], contrast = '', likeness = '', why = ''} = comparisonOf(topic, left, right) ?? {};
	return [
		...[kind, id, title, section.title || section.id, introduction],
		...[sides[left] ?? [], sides[right] ?? [], shared].map(points => points.join('\n')),
		...[contrast, likeness, why],
		lead === undefined ? '' : partyNames(dataset, lead).short,
		remarks.map(({label, text}) => `${label}: ${text}`).join('\n'),
		[...(url ? [url] : []), ...sources.map(source => source.url ?? source.title)].join('\n'),
	];
}

/** One row for each entry, with what names it. */
export function listTable({dataset}: Catalogue, topics: readonly Topic[]): Table {
	const rows = topics.map(({kind, id, title, section, lead}) => [kind, id, title, section.id, lead ? partyNames(dataset, lead).short : '']);
	return [['kind', 'id', 'title', 'group', 'lead'], ...rows];
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

/** The same for people: the kind in words, and no ids where a title says as much. */
export function readableTable(catalogue: Catalogue, topics: readonly Topic[]): Table {
	const rows = topics.map(({kind, title, section, lead}) => [
		title,
		kindNames[kind].one,
		section.title,
		lead ? partyNames(catalogue.dataset, lead).name : '',
	]);
	return [['Entry', 'Kind', 'Group', 'Lead'], ...rows];
}
