import {readingTexts} from '../messages/reading.ts';
import {partLabels} from '../messages/topics.ts';
import {blank, type Line, line, repeated} from '../text/line.ts';
import {clip} from '../text/width.ts';
import {type Part, partsOf} from '../topics/parts.ts';
import {type Catalogue, partyNames, type Sides, type Topic} from '../topics/topic.ts';
import {type Chip, linkText} from './blocks.ts';
import {chipSpan} from './chips.ts';
import {otherRoles, paneLines, roleTone} from './compose.ts';
import {pointLines} from './points.ts';

export type AsideRequest = {
	readonly catalogue: Catalogue;
	readonly topic: Topic;
	readonly sides: Sides;
	readonly columns: number;
	readonly rows: number;
	/** Whether there is a rule under the headings of the panes. */
	readonly hasRule: boolean;
	/** Which chip is chosen, counted from 0; -1 none. */
	readonly chosen: number;
};

type Fitted = {readonly lines: readonly Line[]; readonly chips: readonly Chip[]};

/** Whether a part leads elsewhere (to other topics, to sources) rather than saying something of the roles. */
export const isAside = (part: Part): boolean => part.type === 'topics' || part.type === 'links' || part.id === 'sources';

/** A third role keeps at least so much of the column, and the rest of it as much. */
const share = 0.5;
const leastRoleRows = 5;

/** What stands beside the two panes: a third role of which something is said, what is related, and the sources. */
export function fitAside(request: AsideRequest): Fitted {
	const {catalogue, topic, sides, rows, columns} = request;
	const sections = partsOf(catalogue, topic, sides)
		.filter(isAside)
		.map(part => sectionOf(request, part));
	const wanted = sections.reduce((sum, {lines}) => sum + lines.length + 1, 0);
	const role = thirdRole(request, Math.max(Math.floor(rows * share), rows - wanted));
	const lines = role.length > 0 ? [...role, blank] : [];
	const chips: Chip[] = [];
	let hidden = 0;
	for (const [index, section] of sections.entries()) {
		// Where it is cut, its last row tells how much is missing; a heading is shown with two rows under it, or not at all.
		const isLast = index === sections.length - 1;
		const room = rows - lines.length - (isLast ? 0 : 2);
		const isWhole = hidden === 0 && section.lines.length <= room;
		const kept = isWhole ? section.lines.length : hidden === 0 && room >= 4 ? room - 1 : 0;
		hidden += section.lines.length - kept;
		if (kept === 0) continue;
		chips.push(...marked(section, kept, request.chosen - chips.length, lines));
		if (isWhole && !isLast) lines.push(blank);
	}
	return {lines: hidden > 0 && lines.length < rows ? [...lines, moreOnPage(hidden, columns)] : lines, chips};
}

function moreOnPage(count: number, columns: number): Line {
	return line(clip(readingTexts.moreOnPage(count), columns), 'muted');
}

type Section = Fitted & {readonly names: readonly string[]};

/** A heading, and under it a row for each topic or link. */
function sectionOf({catalogue, columns}: AsideRequest, part: Part): Section {
	const heading = line(partLabels[part.id].label.toUpperCase(), 'muted').map(span => ({...span, bold: true}));
	if (part.type === 'topics') {
		const topics = part.keys.flatMap(key => catalogue.topic(key) ?? []);
		const names = topics.map(({title}) => clip(title, columns));
		return {
			lines: [heading, ...topics.map(({key}, index) => [chipSpan(names[index] ?? '', false, {to: 'related', key})])],
			chips: topics.map(({key}, index) => ({key, row: index + 1})),
			names,
		};
	}
	const points = part.type === 'links' ? part.links.map(link => ({text: linkText(link)})) : part.type === 'points' ? part.points : [];
	return {lines: [heading, ...pointLines(points, columns)], chips: [], names: []};
}

/** Adds the first rows of a section to the lines, the chosen one of its topics marked. */
function marked({lines: own, chips, names}: Section, kept: number, chosen: number, lines: Line[]): readonly Chip[] {
	const start = lines.length;
	lines.push(
		...own
			.slice(0, kept)
			.map((row, index) => (chosen >= 0 && index === chosen + 1 && names[chosen] ? [chipSpan(names[chosen], true, row[0]?.leads)] : row)),
	);
	return chips.filter(({row}) => row < kept).map(({key, row}) => ({key, row: start + row}));
}

/** The first role beside the two of which something is said, as far as its rows reach. */
function thirdRole({catalogue, topic, sides, columns, hasRule}: AsideRequest, rows: number): readonly Line[] {
	const [role] = otherRoles(catalogue, topic, sides);
	if (role === undefined) return [];
	const {name, short} = partyNames(catalogue.dataset, role);
	const tone = roleTone(catalogue, role, sides);
	const text = clip(name.length <= columns ? name : short, columns);
	const heading: readonly Line[] = [[{text, tone, bold: true}], ...(hasRule ? [[{text: repeated('━', columns), tone}]] : [])];
	const points = paneLines(catalogue, topic, role, columns);
	const room = rows - heading.length - 1;
	if (points.length <= room) return [...heading, ...points];
	if (room < leastRoleRows) return [];
	return [...heading, ...points.slice(0, room - 1), moreOnPage(points.length - room + 1, columns)];
}
