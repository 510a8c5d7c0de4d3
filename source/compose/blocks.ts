import {partLabels} from '../messages/topics.ts';
import {type Leads, type Line, line} from '../text/line.ts';
import {clip} from '../text/width.ts';
import {wrap, wrapHanging} from '../text/wrap.ts';
import {type Link, statusWords} from '../topics/links.ts';
import {type Part, type PartId, partTable} from '../topics/parts.ts';
import type {Catalogue, Point, TopicKey} from '../topics/topic.ts';
import {chipRows, chipSpan} from './chips.ts';

/** A labelled block under the panes; `chips` are the topics that can be opened from it. */
export type Block = {
	readonly id: PartId;
	readonly label: string;
	readonly lines: readonly Line[];
	readonly chips: readonly Chip[];
};
/** A related topic's place in its block. */
export type Chip = {readonly key: TopicKey; readonly row: number};

/** Sentences stay under this many columns: longer lines are hard to read. */
export const widestSentence = 76;
/** The longest short label, "Related", and two spaces. */
export const labelColumns = 9;

type BlockOptions = {
	/** Which chip is chosen, counted from 0; -1 none. */
	readonly chosen?: number;
	/** Whether links have their addresses under them. */
	readonly isAddressed?: boolean;
};

/** A part as lines; nothing where none of its topics is there. */
export function blockOf(catalogue: Catalogue, part: Part, columns: number, options: BlockOptions = {}): Block | undefined {
	const {lines, chips} = contentOf(catalogue, part, columns - labelColumns, options);
	return lines.length > 0 ? {id: part.id, label: partLabels[part.id].short, lines, chips} : undefined;
}

function contentOf(
	catalogue: Catalogue,
	part: Part,
	room: number,
	{chosen = -1, isAddressed}: BlockOptions,
): Pick<Block, 'lines' | 'chips'> {
	const width = Math.min(room, widestSentence);
	switch (part.type) {
		case 'points':
			return {lines: pointRows(part.points, part.id, width), chips: []};
		case 'topics':
			return topicRows(catalogue, part.keys, room, chosen);
		case 'differences':
			return differenceRows(catalogue, part.differences, width, chosen);
		case 'links':
			return {
				lines: isAddressed ? part.links.flatMap(link => addressed(link, room)) : prose(part.links.map(linkText).join(' · '), width),
				chips: [],
			};
	}
}

function prose(text: string, width: number): readonly Line[] {
	return wrap(text, width).map(row => line(row));
}

/** A link and under it its address, which is never broken; the address alone where it is the link's own name. */
function addressed(link: Link, width: number): readonly Line[] {
	const name = link.url?.includes(link.title) ? [] : prose(linkText(link), width);
	return [...name, ...(link.url ? [line(link.url, 'muted')] : [])];
}

/** A link without its address: its title, and how well it was read. */
export function linkText({title, status}: Link): string {
	return status ? `${title} (${statusWords[status]})` : title;
}

const relatedAt = (key: TopicKey | undefined): Leads | undefined => (key === undefined ? undefined : {to: 'related', key});

function topicRows({topic}: Catalogue, keys: readonly TopicKey[], columns: number, chosen: number): Pick<Block, 'lines' | 'chips'> {
	const topics = keys.flatMap(key => topic(key) ?? []);
	const {lines, places} = chipRows(
		topics.map(({title}) => title),
		columns,
		chosen,
		index => relatedAt(topics[index]?.key),
	);
	return {lines, chips: topics.map(({key}, index) => ({key, row: places[index] ?? 0}))};
}

function pointRows(points: readonly Point[], id: PartId, width: number): readonly Line[] {
	const isListed = points.length > 1 && partTable[id].isListed === true;
	return points.flatMap(({mark, text}) => {
		const said = mark === undefined ? text : `${mark}: ${text}`;
		return (isListed ? wrapHanging('• ', said, width) : wrap(said, width)).map(row => line(row));
	});
}

function differenceRows(
	catalogue: Catalogue,
	differences: Extract<Part, {type: 'differences'}>['differences'],
	width: number,
	chosen: number,
): Pick<Block, 'lines' | 'chips'> {
	const lines: Line[] = [];
	const chips: Chip[] = [];
	for (const {key, text} of differences) {
		const topic = catalogue.topic(key);
		if (!topic) continue;
		const name = clip(topic.title, width);
		const [first = '', ...rest] = wrap(`${name}: ${text}`, width);
		const named: Line = first.startsWith(name)
			? [chipSpan(name, chips.length === chosen, relatedAt(key)), {text: first.slice(name.length)}]
			: line(first);
		chips.push({key, row: lines.length});
		lines.push(named, ...rest.map(row => line(row)));
	}
	return {lines, chips};
}

/** A block's lines, the label before the first. */
export function labelled({label, lines}: Pick<Block, 'label' | 'lines'>): readonly Line[] {
	return lines.map((content, index) => [{text: (index === 0 ? label : '').padEnd(labelColumns), tone: 'muted'}, ...content]);
}
