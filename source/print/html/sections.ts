import {roleTone} from '../../compose/compose.ts';
import type {Likeness} from '../../dataset/schema.ts';
import {pageTexts} from '../../messages/pages.ts';
import {printedTexts} from '../../messages/printed.ts';
import {topicTexts} from '../../messages/topics.ts';
import {comparisonOf, isEditorial, partyNames, type Topic, type TopicKind} from '../../topics/topic.ts';
import {readingsOf} from './citations.ts';
import {entry, type Frame, linkTo, marks} from './entry.ts';
import {attribute, escaped} from './escaped.ts';
import {table} from './table.ts';

/** A part of the page: its place, the same in every language; whether it is open from the start, and what is folded under it. */
export type Section = {
	readonly place: string;
	readonly isOpen?: boolean;
	readonly body: (frame: Frame, topics: readonly Topic[], title: string) => string;
};

/** The parts of the page, one for each kind of entry, in the order they are read. */
export const sections: Readonly<Record<TopicKind, Section>> = {
	role: {place: 'roles', isOpen: true, body: roleCards},
	dimension: {place: 'comparison', isOpen: true, body: (frame, topics, title) => glance(frame, topics) + entries(frame, topics, title)},
	concept: {place: 'concepts', body: entries},
	work: {place: 'ownership', body: (frame, topics, title) => ownership(frame, topics) + entries(frame, topics, title)},
	situation: {place: 'situations', body: entries},
	day: {place: 'days', body: entries},
	tool: {place: 'tools', body: entries},
	myth: {place: 'myths', body: entries},
	need: {place: 'needs', body: entries},
	assessment: {place: 'which-am-i', body: entries},
	moment: {place: 'timeline', body: entries},
	source: {
		place: 'sources',
		body: (frame, topics, title) => `<p class=muted>${escaped(readingsOf(frame.catalogue))}\n${entries(frame, topics, title)}`,
	},
};
export const sectionKinds = Object.keys(sections) as readonly TopicKind[];

/** Entries under the headings of their sections; one that says what stands above it already is left out. */
function entries(frame: Frame, topics: readonly Topic[], above: string): string {
	let last: string | undefined;
	return topics
		.map(topic => {
			const {id, title} = topic.section;
			const hasHeading = title !== '' && title !== above;
			const heading = hasHeading && id !== last ? `<h3>${escaped(title)}</h3>\n` : '';
			last = id;
			return heading + entry(frame, topic, hasHeading ? 4 : 3);
		})
		.join('\n');
}

function roleCards(frame: Frame, topics: readonly Topic[]): string {
	const {catalogue, sides} = frame;
	const card = (topic: Topic) =>
		`<article class="entry ${roleTone(catalogue, topic.id, sides)}"${marks(frame, topic, true)}><h3>${escaped(topic.title)}</h3><p>${escaped(topic.introduction)}</article>`;
	return `<div class="roles">${topics.map(card).join('')}</div>`;
}

/** The comparison in short: how alike the two roles are on each dimension, and the difference in a sentence. */
function glance(frame: Frame, topics: readonly Topic[]): string {
	const {left, right} = frame.sides;
	const rows = topics.map(topic => {
		const {likeness, contrast = ''} = comparisonOf(topic, left, right) ?? {};
		return [linkTo(frame, topic), likenessText(likeness), escaped(contrast)] as const;
	});
	return table(pageTexts.glance, [printedTexts.dimension, pageTexts.alike, printedTexts.difference], rows);
}

/** How alike two roles are, in a word; nothing where the data does not say. */
export function likenessText(likeness: Likeness | undefined): string {
	return likeness === undefined ? '' : escaped(printedTexts.likeness[likeness]);
}

/** Who owns and who helps, and how sure that is. */
function ownership(frame: Frame, topics: readonly Topic[]): string {
	const {dataset} = frame.catalogue;
	const rows = topics.map(topic => {
		const {lead, contributor} = topic;
		const helper = contributor === undefined ? '' : escaped(partyNames(dataset, contributor).short);
		return [linkTo(frame, topic), owner(frame, lead), helper, escaped(certaintyIn(topic))] as const;
	});
	const {work, owner: whoOwns, helps, certainty} = pageTexts.ownersColumns;
	return table(pageTexts.owners, [work, whoOwns, helps, certainty], rows);
}

/** How sure it is, in few words: the entry itself has them all. */
function certaintyIn(topic: Topic): string {
	const said = topic.certainty === undefined ? [] : [topicTexts.certainty[topic.certainty]];
	return [...said, ...(isEditorial(topic) ? [topicTexts.editorialInShort] : [])].join(' · ');
}

function owner({catalogue, sides}: Frame, lead = 'shared'): string {
	return `<strong${attribute('class', roleTone(catalogue, lead, sides))}>${escaped(partyNames(catalogue.dataset, lead).short)}</strong>`;
}
