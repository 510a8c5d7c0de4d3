import {roleTone} from '../../compose/compose.ts';
import {comparisonOf, partyNames, type Topic, type TopicKind} from '../../topics/topic.ts';
import {entry, type Frame, linkTo, marks, named, partOf} from './entry.ts';
import {escaped, webLink} from './escaped.ts';

/** A part of the page: its heading and what stands under it. */
export type Section = {
	readonly title: string;
	readonly body: (frame: Frame, topics: readonly Topic[], title: string) => string;
};

/** The parts of the page, one for each kind of entry, in the order they are read. */
export const sections: Readonly<Record<TopicKind, Section>> = {
	role: {title: 'Roles', body: roleCards},
	dimension: {title: 'Comparison', body: (frame, topics, title) => glance(frame, topics) + entries(frame, topics, title)},
	concept: {title: 'Concepts', body: entries},
	work: {title: 'Ownership', body: ownership},
	situation: {title: 'Situations', body: entries},
	day: {title: 'Days', body: entries},
	tool: {title: 'Tools', body: tools},
	myth: {title: 'Myths', body: entries},
	need: {title: 'Needs', body: needs},
	assessment: {title: 'Which am I?', body: entries},
	moment: {title: 'Timeline', body: timeline},
	source: {title: 'Sources', body: sources},
};
export const sectionKinds = Object.keys(sections) as readonly TopicKind[];

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
		const {lead, contributor, introduction} = topic;
		const why = `${escaped(introduction)} <small>${partOf(frame, topic, 'certainty')}</small>`;
		return entryRow(frame, topic, [owner(frame, lead), name(contributor), why]);
	});
	return table('Who owns what', ['Work', 'Owner', 'Helps', 'Why'], rows);
}

function owner({catalogue, sides}: Frame, lead = 'shared'): string {
	const name = lead === 'shared' ? 'Shared' : partyNames(catalogue.dataset, lead).short;
	return `<strong class="${roleTone(catalogue, lead, sides)}">${escaped(name)}</strong>`;
}

function tools(frame: Frame, topics: readonly Topic[]): string {
	const rows = topics.map(topic => {
		const {section, introduction, url} = topic;
		const address = url ? ` ${webLink(url.replace(/^https?:\/\/(www\.)?|\/$/g, ''), url)}` : '';
		return entryRow(frame, topic, [
			`${escaped(introduction)} ${partOf(frame, topic, 'note')}${address}`,
			escaped(section.title),
			partOf(frame, topic, 'related'),
		]);
	});
	return table('Tools and what they are for', ['Tool', 'What it is for', 'In whose hands', 'Related'], rows);
}

function needs(frame: Frame, topics: readonly Topic[]): string {
	const rows = topics.map(topic =>
		entryRow(frame, topic, [escaped(topic.section.title), escaped(topic.step ?? ''), partOf(frame, topic, 'related')]),
	);
	return table('Which role to start with', ['What you notice', 'Start with', 'First step', 'Related'], rows);
}

function timeline(frame: Frame, topics: readonly Topic[]): string {
	const items = topics.map(
		topic => `<li ${marks(frame, topic)}><time>${escaped(topic.year ?? '')}</time><span data-title>${escaped(topic.title)}</span></li>`,
	);
	return `<ol class="moments">${items.join('\n')}</ol>`;
}

/** Where it comes from, and how well each source was read. */
function sources(frame: Frame, topics: readonly Topic[]): string {
	const items = topics.map(topic => {
		const {title, url, introduction} = topic;
		return `<li id="${escaped(frame.anchorOf(topic) ?? '')}">${webLink(title, url)} <small>${escaped(introduction)} ${partOf(frame, topic, 'note')}</small></li>`;
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
