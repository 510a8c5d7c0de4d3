import {relatedTo, roleTone} from '../../compose/compose.ts';
import {comparisonOf, partyNames, type Topic, type TopicKind} from '../../topics/topic.ts';
import {entry, type Frame, joined, linkTo, marks, named} from './entry.ts';
import {escaped, webLink} from './escaped.ts';

/** A part of the page: its heading and what stands under it. */
export type Section = {
	readonly kind: TopicKind;
	readonly title: string;
	readonly body: (frame: Frame, topics: readonly Topic[], title: string) => string;
};

/** The parts in the order they are read. */
export const sections: readonly Section[] = [
	{kind: 'role', title: 'Roles', body: roleCards},
	{kind: 'dimension', title: 'Comparison', body: (frame, topics, title) => glance(frame, topics) + entries(frame, topics, title)},
	{kind: 'concept', title: 'Concepts', body: entries},
	{kind: 'work', title: 'Ownership', body: ownership},
	{kind: 'day', title: 'Days', body: entries},
	{kind: 'tool', title: 'Tools', body: tools},
	{kind: 'myth', title: 'Myths', body: entries},
	{kind: 'need', title: 'Needs', body: needs},
	{kind: 'assessment', title: 'Which am I?', body: entries},
	{kind: 'moment', title: 'Timeline', body: timeline},
	{kind: 'source', title: 'Sources', body: sources},
];

/** Entries whole, under the headings of their sections; one that says what stands above it already is left out. */
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
		`<article class="entry ${roleTone(catalogue, topic.id, sides)}" ${marks(frame, topic)}><h3>${named(frame, topic)}</h3><p>${escaped(topic.introduction)}</p></article>`;
	return `<div class="roles">${topics.map(card).join('')}</div>`;
}

/** The comparison in short: how alike the two roles are on each dimension, and the difference in a sentence. */
function glance(frame: Frame, topics: readonly Topic[]): string {
	const {left, right} = frame.sides;
	const rows = topics.map(topic => {
		const {likeness = '', contrast = ''} = comparisonOf(topic, left, right) ?? {};
		return `<tr><th scope="row">${linkTo(frame, topic)}</th><td class="likeness">${likeness}</td><td>${escaped(contrast)}</td></tr>`;
	});
	return table('The dimensions at a glance', ['Dimension', 'Alike', 'Difference'], rows);
}

function ownership(frame: Frame, topics: readonly Topic[]): string {
	const {dataset} = frame.catalogue;
	const name = (id: string | undefined) => (id === undefined ? '' : escaped(partyNames(dataset, id).short));
	const rows = topics.map(topic => {
		const {lead, contributor, introduction, remarks} = topic;
		const sure = remarks.find(({label}) => label === 'Sure')?.text ?? '';
		return entryRow(frame, topic, [owner(frame, lead), name(contributor), `${escaped(introduction)} <small>${escaped(sure)}</small>`]);
	});
	return table('Who owns what', ['Work', 'Owner', 'Helps', 'Why'], rows);
}

function owner({catalogue, sides}: Frame, lead = 'shared'): string {
	const name = lead === 'shared' ? 'Shared' : partyNames(catalogue.dataset, lead).short;
	return `<strong class="${roleTone(catalogue, lead, sides)}">${escaped(name)}</strong>`;
}

function tools(frame: Frame, topics: readonly Topic[]): string {
	const rows = topics.map(topic => {
		const {section, introduction, remarks, url} = topic;
		const notes = remarks.map(({text}) => escaped(text)).join(' ');
		const address = url ? ` ${webLink(url.replace(/^https?:\/\/(www\.)?|\/$/g, ''), url)}` : '';
		return entryRow(frame, topic, [
			`${escaped(introduction)} ${notes}${address}`,
			escaped(section.title),
			joined(frame, relatedTo(frame.catalogue, topic).related),
		]);
	});
	return table('Tools and what they are for', ['Tool', 'What it is for', 'In whose hands', 'Related'], rows);
}

function needs(frame: Frame, topics: readonly Topic[]): string {
	const rows = topics.map(topic =>
		entryRow(frame, topic, [
			escaped(topic.section.title),
			escaped(topic.introduction.replace(/^First step: /, '')),
			joined(frame, relatedTo(frame.catalogue, topic).related),
		]),
	);
	return table('Which role to start with', ['What you notice', 'Start with', 'First step', 'Related'], rows);
}

function timeline(frame: Frame, topics: readonly Topic[]): string {
	const items = topics.map(topic => {
		const [, year = '', event = topic.title] = /^(\d{4}): (.*)$/s.exec(topic.title) ?? [];
		return `<li ${marks(frame, topic)}><time>${escaped(year)}</time><span data-title>${escaped(event)}</span></li>`;
	});
	return `<ol class="moments">${items.join('\n')}</ol>`;
}

/** Where it comes from; the search of the page leaves it out, as that of the explorer does. */
function sources({anchorOf}: Frame, topics: readonly Topic[]): string {
	const items = topics.map(topic => {
		const {title, url, introduction, remarks} = topic;
		const note = remarks.find(({label}) => label === 'Note')?.text ?? '';
		return `<li id="${escaped(anchorOf(topic) ?? '')}">${webLink(title, url)} <small>${escaped(introduction)} ${escaped(note)}</small></li>`;
	});
	return `<ul>${items.join('\n')}</ul>`;
}

function entryRow(frame: Frame, topic: Topic, cells: readonly string[]): string {
	return `<tr ${marks(frame, topic)}><th scope="row">${named(frame, topic)}</th>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;
}

/** A table that scrolls by itself where the window is narrow; it can be reached by keyboard for that. */
export function table(name: string, heads: readonly string[], rows: readonly string[]): string {
	const head = heads.map(text => `<th scope="col">${escaped(text)}</th>`).join('');
	return `<div class="scroll" role="region" aria-label="${escaped(name)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>\n`;
}
