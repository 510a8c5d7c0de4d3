import {blank, type Line, line, lineColumns, type Span, spread, type Tone} from '../text/line.ts';
import {clip, columnsOf} from '../text/width.ts';
import {wrap, wrapHanging} from '../text/wrap.ts';
import {type Catalogue, comparisonOf, kindNames, partyNames, type Topic, type TopicKey, type TopicKind} from '../topics/topic.ts';

/** The two roles compared, by id. */
export type Sides = {readonly left: string; readonly right: string};

/** A labelled block under the panes; `chips` are the topics that can be opened from it. */
export type Block = {
	readonly label: string;
	readonly lines: readonly Line[];
	readonly chips: readonly Chip[];
};
/** A related topic's place in its block. */
export type Chip = {readonly key: TopicKey; readonly row: number};

/** Sentences stay under this many columns: longer lines are hard to read. */
const widestSentence = 84;
/** The longest label, "Related", and two spaces. */
export const labelColumns = 9;

/** The rows that name a topic, with how alike the roles are, or who leads, at the right of the first. */
export function titleRows(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number, isNamingKind = false): readonly Line[] {
	const end = standing(catalogue, topic, sides);
	const kind: Line = isNamingKind ? [{text: `  ${kindNames[topic.kind].one}`, tone: 'muted'}] : [];
	const room = columns - lineColumns(end) - lineColumns(kind) - 1;
	const [first = '', ...rest] = wrap(topic.title, Math.max(12, room));
	return [spread([{text: first, tone: 'title'}, ...kind], end, columns), ...rest.map(text => line(text, 'title'))];
}

/** What stands at the right of a title: likeness as a meter, or who leads. */
export function standing(catalogue: Catalogue, topic: Topic, sides: Sides): Line {
	const comparison = comparisonOf(topic, sides.left, sides.right);
	if (comparison?.likeness) return [{text: 'alike ', tone: 'muted'}, ...meter(comparison.likeness)];
	if (topic.lead) return leadLine(catalogue, topic, sides);
	return blank;
}

/** How alike two roles are, as three marks. */
export function meter(likeness: 'low' | 'medium' | 'high'): Line {
	const full = {low: 1, medium: 2, high: 3}[likeness];
	return [
		{text: '●'.repeat(full), tone: 'accent'},
		{text: '○'.repeat(3 - full), tone: 'faint'},
	];
}

const standings: Readonly<Record<TopicKind, {readonly one: (name: string) => string; readonly both: string; readonly neither: string}>> = {
	dimension: {one: name => `${name} leads`, both: 'both lead', neither: ''},
	concept: {one: name => `${name} leads`, both: 'both lead', neither: ''},
	work: {one: name => `${name} owns`, both: 'shared', neither: ''},
	tool: {one: name => `used more by ${name}`, both: 'used by both', neither: ''},
	need: {one: name => `start with ${name}`, both: 'start with both', neither: 'neither yet'},
	myth: {one: name => name, both: '', neither: ''},
	day: {one: name => name, both: '', neither: ''},
	moment: {one: name => name, both: '', neither: ''},
	assessment: {one: name => name, both: '', neither: ''},
	source: {one: name => name, both: '', neither: ''},
	role: {one: name => name, both: '', neither: ''},
};

function leadLine(catalogue: Catalogue, {kind, lead = 'shared'}: Topic, sides: Sides): Line {
	const words = standings[kind];
	if (lead === 'shared') return line(words.both, 'shared');
	if (lead === 'neither') return line(words.neither, 'muted');
	return line(words.one(partyNames(catalogue.dataset, lead).short), roleTone(catalogue, lead, sides));
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
	topic: Topic,
	sides: Sides,
	columns: number,
): {readonly context: readonly Line[]; readonly answer: readonly Line[]} {
	const width = Math.min(columns, widestSentence);
	const comparison = comparisonOf(topic, sides.left, sides.right);
	if (topic.kind === 'dimension') {
		const contrast = comparison?.contrast;
		return {
			context: wrap(topic.introduction, width).map(text => line(text, 'muted')),
			answer: contrast
				? wrap(contrast, width).map(text => line(text, 'strong'))
				: [line('The data draws no contrast between these two roles.', 'muted')],
		};
	}
	const names = topic.aliases.join(', ');
	const isSentence = topic.kind === 'need' || topic.kind === 'work';
	return {
		context: names ? wrap(`also ${names}`, width).map(text => line(text, 'muted')) : [],
		answer: (topic.introduction ? wrap(topic.introduction, width) : []).map(text => line(text, isSentence ? 'strong' : 'text')),
	};
}

/** Whether a topic says anything of the roles one by one. */
export function hasSides({sides}: Topic): boolean {
	return Object.keys(sides).length > 0;
}

/** One role's points as bulleted lines; a role the data is silent about says so. */
export function paneLines(catalogue: Catalogue, topic: Topic, role: string, columns: number): readonly Line[] {
	const points = topic.sides[role] ?? [];
	if (points.length === 0) {
		return wrap(`The data says nothing about ${partyNames(catalogue.dataset, role).short} here.`, columns).map(text => line(text, 'muted'));
	}
	return points.flatMap(point => pointLines(point, columns));
}

/** The hour or the day that a point of a day or a week begins with stands where others have a bullet. */
const moment = /^(\d\d:\d\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?=[A-Z])/;

function pointLines(point: string, columns: number): readonly Line[] {
	const time = moment.exec(point)?.[1];
	const mark = time ? `${time} ` : '• ';
	return wrapHanging(mark, time ? point.slice(mark.length) : point, columns).map((text, index) =>
		index === 0 ? [{text: mark, tone: time ? 'muted' : 'faint'}, {text: text.slice(mark.length)}] : line(text),
	);
}

/** The names over the two panes: in full where both fit, else both short. */
export function roleHeadings(catalogue: Catalogue, sides: Sides, columns: {readonly left: number; readonly right: number}): Sides {
	const left = partyNames(catalogue.dataset, sides.left);
	const right = partyNames(catalogue.dataset, sides.right);
	const isFull = columnsOf(left.name) <= columns.left && columnsOf(right.name) <= columns.right;
	return isFull ? {left: left.name, right: right.name} : {left: clip(left.short, columns.left), right: clip(right.short, columns.right)};
}

/** What belongs to the comparison itself and stands under the panes: what both share, and remarks of the entry. */
export function essentialBlocks(topic: Topic, sides: Sides, columns: number): readonly Block[] {
	const comparison = comparisonOf(topic, sides.left, sides.right);
	const blocks = [prose('Both', comparison?.shared ?? [], columns), ...topic.remarks.map(({label, text}) => prose(label, [text], columns))];
	return blocks.filter(({lines}) => lines.length > 0);
}

/** What leads on from a topic, the most wanted first. `chosen` counts the chips of all blocks from 0 and marks one, -1 none. */
export function furtherBlocks(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number, chosen = -1): readonly Block[] {
	const {related, partOf, work} = relatedTo(catalogue, topic);
	const why = comparisonOf(topic, sides.left, sides.right)?.why;
	const blocks = [
		chipBlock('Related', related, columns - labelColumns, chosen),
		chipBlock('Part of', partOf, columns - labelColumns, chosen - related.length),
		chipBlock('Work', work, columns - labelColumns, chosen - related.length - partOf.length),
		prose('Alike', why ? [why] : [], columns),
		prose('Sources', topic.sources.length > 0 ? [topic.sources.map(({title}) => title).join(' · ')] : [], columns),
	];
	return blocks.filter(({lines}) => lines.length > 0);
}

function prose(label: string, texts: readonly string[], columns: number): Block {
	const width = Math.min(columns - labelColumns, widestSentence);
	return {label, lines: texts.flatMap(text => wrap(text, width)).map(text => line(text)), chips: []};
}

export type Leads = {readonly related: readonly Topic[]; readonly partOf: readonly Topic[]; readonly work: readonly Topic[]};

/** The topics that can be opened from a topic: those beside it, the dimensions it is part of, and the work it is needed for. */
export function relatedTo(catalogue: Catalogue, topic: Topic): Leads {
	const found = topic.related.flatMap(key => catalogue.topic(key) ?? []);
	if (topic.kind !== 'concept') return {related: found, partOf: [], work: []};
	return {
		related: found.filter(({kind}) => kind !== 'dimension' && kind !== 'work'),
		partOf: found.filter(({kind}) => kind === 'dimension'),
		work: found.filter(({kind}) => kind === 'work'),
	};
}

const chipGap = ' · ';

function chipBlock(label: string, topics: readonly Topic[], columns: number, chosen: number): Block {
	const chips: Chip[] = [];
	const rows: Span[][] = [];
	let used = 0;
	for (const [index, {key, kind, title, short}] of topics.entries()) {
		const text = clip(kind === 'work' ? short : title, columns);
		const span: Span = index === chosen ? {text, tone: 'accent', bold: true, inverse: true} : {text};
		const row = rows.at(-1);
		if (row && used + chipGap.length + columnsOf(text) <= columns) {
			row.push({text: chipGap, tone: 'faint'}, span);
			used += chipGap.length + columnsOf(text);
		} else {
			rows.push([span]);
			used = columnsOf(text);
		}
		chips.push({key, row: rows.length - 1});
	}
	return {label, lines: rows, chips};
}
