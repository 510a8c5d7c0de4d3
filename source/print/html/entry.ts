import {hasSides, relatedTo, roleTone, type Sides} from '../../compose/compose.ts';
import {linksOf} from '../../topics/links.ts';
import {type Catalogue, comparisonOf, kindNames, partyNames, type Topic} from '../../topics/topic.ts';
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
	const contrast = comparisonOf(topic, sides.left, sides.right)?.contrast;
	const mark = standing ? `<p class="standing">${escaped(standing)}</p>` : '';
	const isAlone = level === 1;
	const parts = [
		isAlone ? '' : `<div class="head"><h${level}>${named(frame, topic)}</h${level}>${mark}</div>`,
		isAlone && standing ? `<p class="muted">${escaped(standing)}</p>` : '',
		topic.aliases.length > 0 ? `<p class="muted">also ${escaped(topic.aliases.join(', '))}</p>` : '',
		topic.introduction ? `<p>${escaped(topic.introduction)}</p>` : '',
		contrast ? `<p class="contrast">${escaped(contrast)}</p>` : '',
		hasSides(topic) ? sideBySide(frame, topic) : '',
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
	const title = escaped(topic.title);
	return anchor ? `<a href="#${escaped(anchor)}" data-title>${title}</a>` : `<span data-title>${title}</span>`;
}

function sideBySide({catalogue, sides}: Frame, topic: Topic): string {
	const side = (role: string) => {
		const {name} = partyNames(catalogue.dataset, role);
		const points = topic.sides[role] ?? [];
		const said =
			points.length > 0
				? `<ul>${points.map(point => `<li>${escaped(point)}</li>`).join('')}</ul>`
				: '<p class="muted">Nothing is said here.</p>';
		return `<div class="side ${roleTone(catalogue, role, sides)}"><p class="name">${escaped(name)}</p>${said}</div>`;
	};
	return `<div class="sides">${side(sides.left)}${side(sides.right)}</div>`;
}

/** What both share, remarks, and what to read next, each under its label. */
function details(frame: Frame, topic: Topic): string {
	const {catalogue, sides} = frame;
	const comparison = comparisonOf(topic, sides.left, sides.right);
	const {related, partOf, work} = relatedTo(catalogue, topic);
	const links = linksOf(topic);
	const rows: readonly (readonly [string, string])[] = [
		['Both', escaped((comparison?.shared ?? []).join(' '))],
		...topic.remarks.map(({label, text}) => [escaped(label), escaped(text)] as const),
		['Alike', escaped(comparison?.why ?? '')],
		['Related', joined(frame, related)],
		['Part of', joined(frame, partOf)],
		['Work', joined(frame, work)],
		['Sources', links.map(({title, url}) => webLink(title, url)).join(' · ')],
	];
	const told = rows.filter(([, text]) => text !== '');
	return told.length > 0 ? `<dl>${told.map(([label, text]) => `<dt>${label}</dt><dd>${text}</dd>`).join('')}</dl>` : '';
}

export function joined(frame: Frame, topics: readonly Topic[]): string {
	return topics.map(topic => linkTo(frame, topic)).join(' · ');
}

export function linkTo({anchorOf}: Frame, topic: Topic): string {
	const anchor = anchorOf(topic);
	return anchor ? `<a href="#${escaped(anchor)}">${escaped(topic.title)}</a>` : escaped(topic.title);
}
