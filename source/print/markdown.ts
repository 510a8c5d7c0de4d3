import {hasSides, relatedTo, type Sides} from '../compose/compose.ts';
import {linksOf} from '../topics/links.ts';
import {type Catalogue, comparisonOf, kindNames, partyNames, type Topic, topicKinds} from '../topics/topic.ts';
import {block, bold, cell, document, heading, inline, link, markdownTable} from './markdown-text.ts';
import {standingText} from './standing.ts';
import {readableTable} from './table.ts';

/** A topic as Markdown: the answer, the two roles as a table, what they share, and where it comes from. */
export function topicMarkdown(catalogue: Catalogue, topic: Topic, sides: Sides, level = 2): string {
	const comparison = comparisonOf(topic, sides.left, sides.right);
	const {related, partOf, work} = relatedTo(catalogue, topic);
	const links = linksOf(topic);
	return document([
		heading(level, topic.title),
		facts(catalogue, topic, sides),
		block(topic.introduction),
		comparison?.contrast && bold(comparison.contrast),
		hasSides(topic) && sidesTable(catalogue, topic, sides),
		comparison?.shared.length && `Both: ${comparison.shared.map(inline).join(' ')}`,
		...topic.remarks.map(({label, text}) => `${block(label)}: ${inline(text)}`),
		comparison?.why && `Alike: ${inline(comparison.why)}`,
		related.length > 0 && `Related: ${related.map(({title}) => inline(title)).join(', ')}`,
		partOf.length > 0 && `Part of: ${partOf.map(({title}) => inline(title)).join(', ')}`,
		work.length > 0 && `Work: ${work.map(({title}) => inline(title)).join(', ')}`,
		links.length > 0 && `Sources:\n\n${links.map(({title, url}) => `- ${url ? link(title, url) : block(title)}`).join('\n')}`,
	]);
}

/** What it is, what else it is called, and how the two roles stand. */
function facts(catalogue: Catalogue, topic: Topic, sides: Sides): string {
	const standing = standingText(catalogue, topic, sides);
	const names = topic.aliases.length > 0 ? `also ${topic.aliases.join(', ')}` : '';
	return `*${[kindNames[topic.kind].one, standing, names].filter(Boolean).map(inline).join(' · ')}*`;
}

function sidesTable({dataset}: Catalogue, {sides}: Topic, {left, right}: Sides): string {
	const roles = [left, right];
	const points = roles.map(role => cell(sides[role] ?? []) || '–');
	return markdownTable([roles.map(role => inline(partyNames(dataset, role).name)), points]);
}

/** Dimensions as one table, with a column for each role. */
export function comparisonMarkdown(catalogue: Catalogue, topics: readonly Topic[], sides: Sides): string {
	const {dataset} = catalogue;
	const names = [sides.left, sides.right].map(role => inline(partyNames(dataset, role).name));
	const rows = topics.map(topic => {
		const contrast = comparisonOf(topic, sides.left, sides.right)?.contrast ?? '';
		const standing = standingText(catalogue, topic, sides);
		const title = bold(topic.title) + (standing ? `<br>${inline(standing)}` : '');
		return [title, inline(contrast), cell(topic.sides[sides.left] ?? []), cell(topic.sides[sides.right] ?? [])];
	});
	return document([`# ${names.join(' and ')}`, markdownTable([['Dimension', 'Difference', ...names], ...rows])]);
}

/** Entries as a table under a heading. */
export function listMarkdown(catalogue: Catalogue, title: string, topics: readonly Topic[]): string {
	const [head, ...rows] = readableTable(catalogue, topics);
	return document([heading(1, title), markdownTable([head, ...rows.map(row => row.map(inline))])]);
}

/** The whole dataset as one document. */
export function datasetMarkdown(catalogue: Catalogue, sides: Sides): string {
	const names = [sides.left, sides.right].map(role => partyNames(catalogue.dataset, role).name);
	const kinds = topicKinds.filter(kind => (catalogue.byKind.get(kind)?.length ?? 0) > 0);
	return document([
		heading(1, catalogue.dataset.name ?? names.join(' and ')),
		...kinds.map(kind => {
			const topics = catalogue.byKind.get(kind) ?? [];
			const {many} = kindNames[kind];
			return document([
				heading(2, many.charAt(0).toUpperCase() + many.slice(1)),
				...topics.map(topic => topicMarkdown(catalogue, topic, sides, 3).trimEnd()),
			]).trimEnd();
		}),
	]);
}
