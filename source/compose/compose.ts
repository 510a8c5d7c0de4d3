import type {Likeness} from '../dataset/schema.ts';
import {readingTexts} from '../messages/reading.ts';
import {blank, type Line, line, lineColumns, spread, type Tone} from '../text/line.ts';
import {clip, columnsOf} from '../text/width.ts';
import {wrap} from '../text/wrap.ts';
import {kindTable} from '../topics/kinds.ts';
import {openingOf} from '../topics/opening.ts';
import {type Catalogue, comparisonOf, headingOf, kindNames, partyNames, type Sides, type Topic} from '../topics/topic.ts';
import {widestSentence} from './blocks.ts';
import {pointLines} from './points.ts';

export type {Sides} from '../topics/topic.ts';

export type {Chip} from './blocks.ts';

/** The rows that name a topic, with how alike the roles are, or who leads, at the right of the first. */
export function titleRows(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number, isNamingKind = false): readonly Line[] {
	const end = standing(catalogue, topic, sides);
	const kind: Line = isNamingKind ? [{text: `  ${kindNames[topic.kind].one}`, tone: 'muted'}] : [];
	const room = columns - lineColumns(end) - lineColumns(kind) - 1;
	const [first = '', ...rest] = wrap(headingOf(topic), Math.max(12, room));
	return [spread([{text: first, tone: 'title'}, ...kind], end, columns), ...rest.map(text => line(text, 'title'))];
}

/** What stands at the right of a title: likeness as a meter, or who leads. */
export function standing(catalogue: Catalogue, topic: Topic, sides: Sides): Line {
	const comparison = comparisonOf(topic, sides.left, sides.right);
	if (comparison?.likeness) return [{text: `${readingTexts.alike} `, tone: 'muted'}, ...meter(comparison.likeness)];
	if (topic.lead) return leadLine(catalogue, topic, roleTone(catalogue, topic.lead, sides));
	return blank;
}

/** How many of three marks each likeness fills. */
const likenessMarks: Readonly<Record<Likeness, number>> = {low: 1, medium: 2, high: 3};

/** How alike two roles are, as three marks. */
export function meter(likeness: Likeness): Line {
	const full = likenessMarks[likeness];
	return [
		{text: '●'.repeat(full), tone: 'accent'},
		{text: '○'.repeat(3 - full), tone: 'faint'},
	];
}

function leadLine({dataset}: Catalogue, {kind, lead = 'shared'}: Topic, tone: Tone): Line {
	const {short} = partyNames(dataset, lead);
	if (lead === 'shared' || lead === 'neither') return line(short, tone);
	return line(kindNames[kind].led?.(short) ?? short, tone);
}

const roleTones = ['role1', 'role2', 'role3', 'role4', 'role5', 'role6'] as const satisfies readonly Tone[];

/** The colour of a role, the same wherever it stands; the right side yields where both would have the same. */
export function roleTone(catalogue: Catalogue, role: string, {left, right}: Sides): Tone {
	if (role === 'shared') return 'shared';
	const {roles} = catalogue.dataset;
	const place = (id: string) => roles.findIndex(each => each.id === id);
	const own = place(role);
	if (own < 0) return 'muted';
	const isTaken = role === right && role !== left && place(left) % roleTones.length === own % roleTones.length;
	return roleTones[(own + (isTaken ? 1 : 0)) % roleTones.length] ?? 'text';
}

/** The lines that answer first: a dimension's question and contrast, a concept's other names and definition. */
export function introduction(
	catalogue: Catalogue,
	topic: Topic,
	sides: Sides,
	columns: number,
): {readonly context: readonly Line[]; readonly contextName: string; readonly answer: readonly Line[]} {
	const width = Math.min(columns, widestSentence);
	const {context = '', answer} = openingOf(catalogue, topic, sides);
	const isPlain = kindTable[topic.kind].opening === 'definition';
	const before = context ? [[...namesBeside(topic), context].join(' · ')] : [alsoCalled(topic)].filter(Boolean);
	const said = answer.map(({mark, text}) => (mark === undefined ? text : `${mark}: ${text}`));
	return {
		contextName: context ? readingTexts.question : readingTexts.otherNames,
		context: before.flatMap(text => wrap(text, width)).map(text => line(text, 'muted')),
		answer:
			context && answer.length === 0 && topic.read?.only !== 'shared'
				? wrap(readingTexts.noContrast, width).map(row => line(row, 'muted'))
				: said.flatMap(text => wrap(text, width)).map(text => line(text, isPlain ? 'text' : 'strong')),
	};
}

/** Its other names in one line; nothing where it has none. */
export function alsoCalled(topic: Topic): string {
	const names = [...namesBeside(topic), ...topic.aliases];
	return names.length > 0 ? readingTexts.also(names.join(', ')) : '';
}

/** A shorter name that is no part of the title: where a list shows it, the title alone would be another name. */
export function namesBeside({title, short, aliases}: Topic): readonly string[] {
	return title.toLowerCase().includes(short.toLowerCase()) || aliases.includes(short) ? [] : [short];
}

/** Whether a topic says anything of the roles one by one. */
export function hasSides({sides}: Topic): boolean {
	return Object.keys(sides).length > 0;
}

/** The roles beside the two compared of which a topic says something, in the order of the data. */
export function otherRoles({dataset}: Catalogue, topic: Topic, {left, right}: Sides): readonly string[] {
	return dataset.roles.map(({id}) => id).filter(id => id !== left && id !== right && (topic.sides[id]?.length ?? 0) > 0);
}

/** One role's points as bulleted lines; a role the data is silent about says so. */
export function paneLines(catalogue: Catalogue, topic: Topic, role: string, columns: number): readonly Line[] {
	const points = topic.sides[role] ?? [];
	return points.length > 0 ? pointLines(points, columns) : wrap(silence(catalogue, topic, role), columns).map(text => line(text, 'muted'));
}

/** Why nothing is said of a role. */
function silence({dataset}: Catalogue, {read, sides}: Topic, role: string): string {
	const {short} = partyNames(dataset, role);
	if (read?.only === 'shared') return readingTexts.nothingShared(read.otherwise);
	if (read && sides[role]) return readingTexts.nothingOwn(short, read.otherwise);
	return readingTexts.silent(short);
}

/** The name over what two roles have in common: with their full names where there is room, else with none. */
export function bothHeading({dataset}: Catalogue, {left, right}: Sides, columns: number): string {
	const named = (['name', 'short'] as const).map(name =>
		readingTexts.bothOf(partyNames(dataset, left)[name], partyNames(dataset, right)[name]),
	);
	return named.find(heading => columnsOf(heading) <= columns) ?? readingTexts.both;
}

/** The names over the two panes: in full where both fit, else both short. */
export function roleHeadings(catalogue: Catalogue, sides: Sides, columns: {readonly left: number; readonly right: number}): Sides {
	const left = partyNames(catalogue.dataset, sides.left);
	const right = partyNames(catalogue.dataset, sides.right);
	const isFull = columnsOf(left.name) <= columns.left && columnsOf(right.name) <= columns.right;
	return isFull ? {left: left.name, right: right.name} : {left: clip(left.short, columns.left), right: clip(right.short, columns.right)};
}
