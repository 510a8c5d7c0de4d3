import {readingTexts} from '../messages/reading.ts';
import {partLabels} from '../messages/topics.ts';
import {blank, type Line, line} from '../text/line.ts';
import {clip, columnsOf} from '../text/width.ts';
import {type Part, partRanks, partsOf, partTable} from '../topics/parts.ts';
import type {Catalogue, Sides, Topic} from '../topics/topic.ts';
import {isAside} from './aside.ts';
import {type Block, blockOf, type Chip, labelled} from './blocks.ts';

export type BlocksRequest = {
	readonly catalogue: Catalogue;
	readonly topic: Topic;
	readonly sides: Sides;
	readonly columns: number;
	/** Rows for the panes and what stands under them. */
	readonly room: number;
	/** Rows that the panes would fill, and those that they keep in any case. */
	readonly contentRows: number;
	readonly leastRows: number;
	/** What waits on the topic's page already, by name. */
	readonly missing: readonly string[];
	/** Whether there is a column for what stands aside. */
	readonly hasAside: boolean;
	/** Which chip is chosen, counted from 0 through all blocks; -1 none. */
	readonly chosen: number;
};

export type FittedBlocks = {readonly blocks: readonly Line[]; readonly chips: readonly Chip[]};

/**
 * The blocks for which there is room, whole and in order, and how many are left out. What belongs to the comparison may make
 * the panes scroll; the rest only takes what they leave, and is not even composed where they leave nothing.
 */
export function fitBlocks(request: BlocksRequest): FittedBlocks {
	const {catalogue, topic, sides, columns, room, contentRows, leastRows, hasAside} = request;
	const parts = partsOf(catalogue, topic, sides).filter(part => !hasAside || !isAside(part));
	const all = taken(request, parts, room);
	if (all.length === parts.length && request.missing.length === 0) return shown(request, all);
	const whole = taken(request, parts, room - 1);
	const begun = beginningOf(request, parts, whole, room - 1);
	const taking = begun ? parts.flatMap(part => [...whole, begun].find(each => each.part === part) ?? []) : whole;
	const {blocks, chips} = shown(request, taking);
	const left = parts.filter(part => !whole.some(each => each.part === part));
	const nameOf = (part: Part) => (part === begun?.part ? readingTexts.restOf(partLabels[part.id].short) : partLabels[part.id].label);
	const names = [...request.missing, ...left.map(nameOf)];
	const told = line(missingIn(names, columns), 'muted');
	// An empty row parts it from the panes where they can spare one.
	const isApart = blocks.length === 0 && room - 2 >= Math.min(contentRows, leastRows);
	return {blocks: [...(isApart ? [blank] : blocks), told], chips};
}

/** How much is left for the page, with as many names as there is room for, each whole. */
function missingIn(names: readonly string[], columns: number): string {
	for (let count = names.length; count > 0; count--) {
		const some = count < names.length ? [...names.slice(0, count), '…'] : names;
		const said = readingTexts.missing(names.length, some.join(', '));
		if (columnsOf(said) <= columns) return said;
	}
	return clip(readingTexts.missing(names.length, names.join(', ')), columns);
}

type Taken = {
	readonly part: Part;
	readonly block: Block;
	/** Only so many of its lines, where it is not whole. */
	readonly rows?: number;
};

/** The parts for which there is room, those of the first rank first. */
function taken({catalogue, columns, contentRows, leastRows}: BlocksRequest, parts: readonly Part[], room: number): readonly Taken[] {
	const chosen = new Map<Part, Block>();
	let used = 0;
	for (const rank of partRanks) {
		const kept = rank === 'first' ? Math.min(contentRows, leastRows) : contentRows;
		for (const part of parts) {
			if (partTable[part.id].rank !== rank) continue;
			const free = room - kept - used - (used === 0 ? 1 : 0);
			const block = free > 0 ? blockOf(catalogue, part, columns) : undefined;
			if (!block || block.lines.length > free) continue;
			used += block.lines.length + (used === 0 ? 1 : 0);
			chosen.set(part, block);
		}
	}
	return parts.flatMap(part => {
		const block = chosen.get(part);
		return block ? [{part, block}] : [];
	});
}

/** Fewer lines of a part than these say too little. */
const leastBegun = 2;

/** The beginning of the first part that has no room as a whole, in the rows that else would be empty. */
function beginningOf(
	{catalogue, columns, contentRows}: BlocksRequest,
	parts: readonly Part[],
	whole: readonly Taken[],
	room: number,
): Taken | undefined {
	const used = whole.reduce((sum, {block}) => sum + block.lines.length, whole.length > 0 ? 1 : 0);
	const rows = room - contentRows - used - (used === 0 ? 1 : 0);
	if (rows < leastBegun) return undefined;
	const left = partRanks.flatMap(rank => parts.filter(part => partTable[part.id].rank === rank && !whole.some(each => each.part === part)));
	for (const part of left) {
		const block = blockOf(catalogue, part, columns);
		if (block) return {part, block: cut(block, rows), rows};
	}
	return undefined;
}

/** The first lines of a block; what can be opened from the others waits with them. */
const cut = (block: Block, rows: number): Block => ({
	...block,
	lines: block.lines.slice(0, rows),
	chips: block.chips.filter(({row}) => row < rows),
});

/** The blocks as lines; the one with the chosen chip is composed again with its mark. */
function shown({catalogue, columns, chosen}: BlocksRequest, blocks: readonly Taken[]): FittedBlocks {
	const lines: Line[] = blocks.length > 0 ? [blank] : [];
	const chips: Chip[] = [];
	for (const {part, block, rows} of blocks) {
		const at = chosen - chips.length;
		const isMarked = at >= 0 && at < block.chips.length;
		const marked = isMarked ? blockOf(catalogue, part, columns, {chosen: at}) : undefined;
		lines.push(...labelled(marked ? cut(marked, rows ?? marked.lines.length) : block));
		chips.push(...block.chips);
	}
	return {blocks: lines, chips};
}
