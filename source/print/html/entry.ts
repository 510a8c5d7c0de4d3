import {alsoCalled, hasSides, otherRoles, roleTone, type Sides} from '../../compose/compose.ts';
import {statusWords} from '../../topics/links.ts';
import {openingOf} from '../../topics/opening.ts';
import {type Part, type PartId, partsOf, partTable} from '../../topics/parts.ts';
import {type Catalogue, headingOf, kindNames, type Point, partyNames, type Topic, type TopicKey} from '../../topics/topic.ts';
import {pointText} from '../said.ts';
import {standingText} from '../standing.ts';
import {escaped, webLink} from './escaped.ts';

/** What an entry needs to know of the page it stands on. */
export type Frame = {
	readonly catalogue: Catalogue;
	readonly sides: Sides;
	/** Where an entry stands on the page; nothing where it is not on it. */
	readonly anchorOf: (topic: Topic) => string | undefined;
};

/** An entry whole: its name, what it is, the two roles beside each other, and what belongs to it. */
export function entry(frame: Frame, topic: Topic, level: number): string {
	const {catalogue, sides} = frame;
	const standing = standingText(catalogue, topic, sides);
	const {context, answer} = openingOf(catalogue, topic, sides);
	const names = alsoCalled(topic);
	const mark = standing ? `<p class="standing">${escaped(standing)}</p>` : '';
	const isAlone = level === 1;
	const parts = [
		isAlone ? '' : `<div class="head"><h${level}>${named(frame, topic)}</h${level}>${mark}</div>`,
		isAlone && standing ? `<p class="muted">${escaped(standing)}</p>` : '',
		names ? `<p class="muted">${escaped(names)}</p>` : '',
		context ? `<p>${escaped(context)}</p>` : '',
		...answer.map(point => `<p${context ? ' class="contrast"' : ''}>${escaped(pointText(point))}</p>`),
		hasSides(topic) ? sideBySide(frame, topic, [sides.left, sides.right]) : '',
		...otherRoles(catalogue, topic, sides).map(role => sideBySide(frame, topic, [role])),
		details(frame, topic),
	];
	return `<article class="entry" ${marks(frame, topic)}>\n${parts.filter(Boolean).join('\n')}\n</article>`;
}

/** A page that is sent by mail carries so many of the phrases an entry is asked with. */
const mostAsked = 4;

/** The attributes by which an entry is linked to and found. */
export function marks({anchorOf}: Frame, topic: Topic): string {
	const anchor = anchorOf(topic);
	const words = [...topic.aliases, ...topic.asked.slice(0, mostAsked), ...(topic.short === topic.title ? [] : [topic.short])];
	const names = words.map(word => word.replaceAll('|', ' ')).join('|');
	return `${anchor ? `id="${escaped(anchor)}" ` : ''}data-kind="${kindNames[topic.kind].one}"${names ? ` data-find="${escaped(names)}"` : ''}`;
}

/** The name of an entry, as a link to itself. */
export function named({anchorOf}: Frame, topic: Topic): string {
	const anchor = anchorOf(topic);
	const title = escaped(headingOf(topic));
	return anchor ? `<a href="#${escaped(anchor)}" data-title>${title}</a>` : `<span data-title>${title}</span>`;
}

function sideBySide({catalogue, sides}: Frame, topic: Topic, roles: readonly string[]): string {
	const side = (role: string) => {
		const {name} = partyNames(catalogue.dataset, role);
		const points = topic.sides[role] ?? [];
		const said = points.length > 0 ? `<ul>${points.map(pointItem).join('')}</ul>` : '<p class="muted">Nothing is said here.</p>';
		return `<div class="side ${roleTone(catalogue, role, sides)}"><p class="name">${escaped(name)}</p>${said}</div>`;
	};
	return `<div class="sides">${roles.map(side).join('')}</div>`;
}

function pointItem({mark, text}: Point): string {
	return mark === undefined ? `<li>${escaped(text)}</li>` : `<li><span class="mark">${escaped(mark)}</span> ${escaped(text)}</li>`;
}

/** The parts of an entry, each under its label. */
function details(frame: Frame, topic: Topic): string {
	const rows = partsOf(frame.catalogue, topic, frame.sides).map(
		part => `<dt>${escaped(partTable[part.id].label)}</dt><dd>${partContent(frame, part)}</dd>`,
	);
	return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

/** What a part holds, as HTML. */
export function partContent(frame: Frame, part: Part): string {
	const {catalogue} = frame;
	switch (part.type) {
		case 'points': {
			const texts = part.points.map(point => escaped(pointText(point)));
			const isList = partTable[part.id].isListed && texts.length > 1;
			return isList ? `<ul>${texts.map(text => `<li>${text}</li>`).join('')}</ul>` : texts.join(' ');
		}
		case 'topics':
			return joined(frame, topicsOf(catalogue, part.keys));
		case 'differences':
			return part.differences
				.map(({key, text}) => `<p>${topicsOf(catalogue, [key]).map(topic => linkTo(frame, topic))}: ${escaped(text)}</p>`)
				.join('');
		case 'links':
			return part.links.map(({title, url, status}) => webLink(title, url) + (status ? ` (${statusWords[status]})` : '')).join(' · ');
	}
}

/** A part of a topic by its id, as HTML; nothing where the topic has none. */
export function partOf(frame: Frame, topic: Topic, id: PartId): string {
	const part = partsOf(frame.catalogue, topic, frame.sides).find(each => each.id === id);
	return part ? partContent(frame, part) : '';
}

function topicsOf({topic}: Catalogue, keys: readonly TopicKey[]): readonly Topic[] {
	return keys.flatMap(key => topic(key) ?? []);
}

export function joined(frame: Frame, topics: readonly Topic[]): string {
	return topics.map(topic => linkTo(frame, topic)).join(' · ');
}

export function linkTo({anchorOf}: Frame, topic: Topic): string {
	const anchor = anchorOf(topic);
	return anchor ? `<a href="#${escaped(anchor)}">${escaped(topic.title)}</a>` : escaped(topic.title);
}
