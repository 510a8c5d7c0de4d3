import {alsoCalled, hasSides, otherRoles, type Sides} from '../compose/compose.ts';
import {listed} from '../messages/numbers.ts';
import {printedTexts} from '../messages/printed.ts';
import {partLabels} from '../messages/topics.ts';
import {statusWords} from '../topics/links.ts';
import {openingOf} from '../topics/opening.ts';
import {type Part, partsOf, partTable} from '../topics/parts.ts';
import {type Catalogue, comparisonOf, headingOf, kindNames, partyNames, type Topic, topicKinds} from '../topics/topic.ts';
import {block, bold, cell, document, heading, inline, link, markdownTable} from './markdown-text.ts';
import {partTexts, pointText, sideTexts} from './said.ts';
import {standingText} from './standing.ts';
import {readableTable} from './table.ts';

/** A topic as Markdown: the answer, the two roles as a table, its parts, and where it comes from. */
export function topicMarkdown(catalogue: Catalogue, topic: Topic, sides: Sides, level = 2): string {
	const {context, answer} = openingOf(catalogue, topic, sides);
	return document([
		heading(level, headingOf(topic)),
		facts(catalogue, topic, sides),
		context && block(context),
		...answer.map(point => (context ? bold(pointText(point)) : block(pointText(point)))),
		hasSides(topic) && sidesTable(catalogue, topic, [sides.left, sides.right]),
		...otherRoles(catalogue, topic, sides).map(role => sidesTable(catalogue, topic, [role])),
		...partsOf(catalogue, topic, sides).map(part => partMarkdown(catalogue, part)),
	]);
}

function partMarkdown(catalogue: Catalogue, part: Part): string {
	const {label} = partLabels[part.id];
	const {isListed = false} = partTable[part.id];
	const texts = partTexts(catalogue, part);
	const list = (items: readonly string[]) => `${label}:\n\n${items.map(item => `- ${item}`).join('\n')}`;
	switch (part.type) {
		case 'points':
			return isListed && texts.length > 1 ? list(texts.map(block)) : `${label}: ${texts.map(inline).join(' ')}`;
		case 'topics':
			return `${label}: ${texts.map(inline).join(', ')}`;
		case 'differences':
			return list(part.differences.map(({key, text}) => `${bold(catalogue.topic(key)?.title ?? key)}: ${inline(text)}`));
		case 'links':
			return list(part.links.map(({title, url, status}) => `${link(title, url)}${status ? ` (${statusWords[status]})` : ''}`));
	}
}

/** What it is, what else it is called, and how the two roles stand. */
function facts(catalogue: Catalogue, topic: Topic, sides: Sides): string {
	const standing = standingText(catalogue, topic, sides);
	return `*${[kindNames[topic.kind].one, standing, alsoCalled(topic)].filter(Boolean).map(inline).join(' · ')}*`;
}

/** The points of roles, each in a column. */
function sidesTable({dataset}: Catalogue, {sides}: Topic, roles: readonly string[]): string {
	const points = roles.map(role => cell(sideTexts(sides[role])) || '–');
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
		return [title, inline(contrast), cell(sideTexts(topic.sides[sides.left])), cell(sideTexts(topic.sides[sides.right]))];
	});
	return document([`# ${listed(names)}`, markdownTable([[printedTexts.dimension, printedTexts.difference, ...names], ...rows])]);
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
		heading(1, catalogue.dataset.name ?? listed(names)),
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
