import {alsoCalled, hasSides, namesBeside, otherRoles, roleTone, type Sides} from '../../compose/compose.ts';
import {pageTexts} from '../../messages/pages.ts';
import {partLabels} from '../../messages/topics.ts';
import {addressOf} from '../../text/address.ts';
import type {Link} from '../../topics/links.ts';
import {openingOf} from '../../topics/opening.ts';
import {type Part, type PartId, partsOf, partTable} from '../../topics/parts.ts';
import {
	type Catalogue,
	headingOf,
	type Point,
	partyNames,
	type Topic,
	type TopicKey,
	type TopicKind,
	topicKey,
} from '../../topics/topic.ts';
import {pointText} from '../said.ts';
import {standingText} from '../standing.ts';
import {small, wordsOf} from './browser/find.ts';
import {cited, listedSource} from './citations.ts';
import {attribute, escaped, placeLink, webLink} from './escaped.ts';

/** What an entry needs to know of the page it stands on. */
export type Frame = {
	readonly catalogue: Catalogue;
	readonly sides: Sides;
	/** Where an entry stands on the page; nothing where it is not on it. */
	readonly anchorOf: (topic: Topic) => string | undefined;
	/** What a source that stands on the page is called where it is cited. */
	readonly citedAs: (source: Topic) => string;
};

/** An entry as it stands in a list: its name and how the two roles stand, and folded under it all it says. */
export function entry(frame: Frame, topic: Topic, level: number): string {
	const standing = standingText(frame.catalogue, topic, frame.sides);
	const mark = standing ? ` <small>${escaped(standing)}</small>` : '';
	const name = `<h${level}>${escaped(headingOf(topic))}</h${level}>`;
	return `<details${marks(frame, topic)}><summary>${name}${mark}</summary>${content(frame, topic)}</details>`;
}

/** An entry alone, under the heading of its page. */
export function entryAlone(frame: Frame, topic: Topic): string {
	const standing = standingText(frame.catalogue, topic, frame.sides);
	return `<article class="entry">\n${standing ? `<p class="muted">${escaped(standing)}</p>\n` : ''}${content(frame, topic)}\n</article>`;
}

/** What an entry says: its other names, what answers, the roles beside each other, and its parts. A `p` is closed by what follows it. The script reads the names out of it. */
function content(frame: Frame, topic: Topic): string {
	const {catalogue, sides, anchorOf} = frame;
	const {context, answer} = openingOf(catalogue, topic, sides);
	const names = alsoCalled(topic);
	const source = topic.kind === 'source' && anchorOf(topic) ? listedSource(catalogue, topic) : undefined;
	if (source) return `<p>${cited([source], pageLink)}${remarks(frame, topic)}`;
	const said = [
		names ? `<i>${escaped(names)}</i>` : '',
		context ? `<p>${escaped(context)}` : '',
		...answer.map(point => `<p${context ? ' class=contrast' : ''}>${escaped(pointText(point))}`),
		hasSides(topic) ? sideBySide(frame, topic, [sides.left, sides.right, ...otherRoles(catalogue, topic, sides)]) : '',
		details(frame, topic),
	];
	return said.join('');
}

/** A page that is sent by mail carries so many of the words an entry is asked with. */
const mostAsked = 2;

/** Words an entry is asked with and does not say itself: the page finds by what an entry says as well. */
function wordsBeside({title, aliases, introduction, asked, sides}: Topic): string {
	const points = Object.values(sides).flatMap(side => side.map(({text}) => text));
	const said = new Set(wordsOf([title, ...aliases, introduction, ...points].join(' ')));
	const beside = new Set(asked.flatMap(wordsOf).filter(word => word.length > 3 && !small.has(word) && !said.has(word)));
	return [...beside].slice(0, mostAsked).join('-');
}

/** The attributes by which an entry is linked to and found: words it is asked with, and names that no line of its other names holds whole. */
export function marks({anchorOf}: Frame, topic: Topic, isNamingAll = false): string {
	const anchor = anchorOf(topic);
	const names = [...topic.aliases, ...namesBeside(topic)].filter(name => isNamingAll || name.includes(','));
	const words = [...names, wordsBeside(topic)].filter(Boolean).map(word => word.replaceAll('|', ' '));
	return `${anchor ? attribute('id', anchor) : ''}${words.length > 0 ? attribute('data-q', words.join('|')) : ''}`;
}

/** On a whole page the roles are introduced by their full names, and a thousand sides go by their short ones. The style gives each place the colour that most have there. */
function sideBySide({catalogue, sides, anchorOf}: Frame, topic: Topic, roles: readonly string[]): string {
	const side = (role: string, place: number) => {
		const {name, short} = partyNames(catalogue.dataset, role);
		const introduced = catalogue.topic(topicKey('role', role));
		const called = introduced && anchorOf(introduced) ? short : name;
		const points = topic.sides[role] ?? [];
		const own = roleTone(catalogue, role, sides);
		const tone = own === toneAt(place) ? '' : attribute('class', own);
		const head = `<b>${escaped(called)}</b> `;
		const [first] = points;
		if (first === undefined) return `<div${tone}>${head}<p class=muted>${escaped(pageTexts.nothingSaid)}</div>`;
		const isOne = points.length === 1 && first.mark === undefined;
		return isOne ? `<p${tone}>${head}${escaped(first.text)}` : `<div${tone}>${head}<ul>${points.map(pointItem).join('')}</ul></div>`;
	};
	return `<div>${roles.map(side).join('')}</div>`;
}

/** The colour of a place among the sides, as the style of the page has it. */
const toneAt = (place: number): string => `role${place + 1}`;

function pointItem({mark, text}: Point): string {
	return mark === undefined ? `<li>${escaped(text)}` : `<li><span class="mark">${escaped(mark)}</span> ${escaped(text)}`;
}

/** The parts of an entry, each under its label. HTML closes `dt`, `dd` and `li` by what follows, and a whole page has ten thousand of them. */
function details(frame: Frame, topic: Topic): string {
	const rows = partsShown(frame, topic).map(part => `<dt>${escaped(partLabels[part.id].label)}<dd>${partContent(frame, part)}`);
	return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

/** What is said of a source besides where it is and how well it was read: with so little in it, it needs no label. */
function remarks(frame: Frame, topic: Topic): string {
	return partsShown(frame, topic)
		.map(part => `<p>${partContent(frame, part)}`)
		.join('');
}

/** The parts of an entry; what it is told apart from is linked to there, and not once more among what is related. */
function partsShown(frame: Frame, topic: Topic): readonly Part[] {
	const toldApart = new Set(topic.confused.map(({key}) => key));
	return partsOf(frame.catalogue, topic, frame.sides).flatMap((part): readonly Part[] => {
		if (isToldElsewhere(frame, topic, part.id)) return [];
		if (part.type !== 'topics') return [part];
		const keys = part.keys.filter(key => !toldApart.has(key));
		return keys.length > 0 ? [{...part, keys}] : [];
	});
}

/** The parts that only say from where an entry is linked to: of a concept the work that names it, of a source what cites it. */
const backward: Partial<Record<TopicKind, PartId>> = {concept: 'work', dimension: 'related', source: 'related'};

/**
 * What leads back is told by the links that lead here: on a whole page the script lists them, and they are not written twice.
 * There the page of a source stands beside how well it was read.
 */
function isToldElsewhere({anchorOf}: Frame, topic: Topic, id: PartId): boolean {
	return (backward[topic.kind] === id || (topic.kind === 'source' && id === 'page')) && anchorOf(topic) !== undefined;
}

/** What a part holds, as HTML. */
function partContent(frame: Frame, part: Part): string {
	const {catalogue} = frame;
	switch (part.type) {
		case 'points': {
			const texts = part.points.map(point => escaped(pointText(point)));
			const isList = partTable[part.id].isListed && texts.length > 1;
			return isList ? `<ul>${texts.map(text => `<li>${text}`).join('')}</ul>` : texts.join(' ');
		}
		case 'topics':
			return joined(frame, topicsOf(catalogue, part.keys));
		case 'differences':
			return part.differences
				.map(({key, text}) => `<p>${topicsOf(catalogue, [key]).map(topic => linkTo(frame, topic))}: ${escaped(text)}`)
				.join('');
		case 'links':
			return part.id === 'page' ? part.links.map(pageLink).join('; ') : cited(part.links, link => sourceLink(frame, link));
	}
}

/** The page of what the entry itself is about, by the name of its host: its own name stands above. */
function pageLink({title, url}: Link): string {
	return webLink((url === undefined ? undefined : addressOf(url))?.host ?? title, url);
}

/** A source that stands on the page itself is gone to there: it is told once. */
function sourceLink({catalogue, anchorOf, citedAs}: Frame, {title, url, id}: Link): string {
	const source = id === undefined ? undefined : catalogue.topic(topicKey('source', id));
	const anchor = source && anchorOf(source);
	return anchor ? placeLink(anchor, citedAs(source)) : webLink(title, url);
}

function topicsOf({topic}: Catalogue, keys: readonly TopicKey[]): readonly Topic[] {
	return keys.flatMap(key => topic(key) ?? []);
}

/** Entries in a line, set off by what stands in none of their names. Links within a whole page go by short names, which the name where they lead spells out. */
function joined(frame: Frame, topics: readonly Topic[]): string {
	const named = topics.map(topic => ({topic, name: frame.anchorOf(topic) ? topic.short : topic.title}));
	const between = named.some(({name}) => name.includes(',')) ? '; ' : ', ';
	return named.map(({topic, name}) => linkTo(frame, topic, name)).join(between);
}

export function linkTo({anchorOf}: Frame, topic: Topic, name = topic.title): string {
	const anchor = anchorOf(topic);
	return anchor ? placeLink(anchor, name) : escaped(name);
}
