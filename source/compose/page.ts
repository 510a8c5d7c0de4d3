import {apart, beside, blank, type Line, repeated} from '../text/line.ts';
import {wrap} from '../text/wrap.ts';
import {type Part, partsOf} from '../topics/parts.ts';
import {partyNames} from '../topics/topic.ts';
import {isAside} from './aside.ts';
import {blockOf, type Chip, labelled, widestSentence} from './blocks.ts';
import {bothHeading, hasSides, introduction, otherRoles, paneLines, roleHeadings, roleTone, titleRows} from './compose.ts';
import type {DetailRequest} from './detail.ts';
import {paneColumns} from './layout.ts';
import {sideLines} from './sides.ts';

/** Columns from which roles stand two by two, and from which what is related stands beside the rest. */
const leastPaired = 110;
const leastBeside = 150;

type PageRequest = Pick<DetailRequest, 'catalogue' | 'topic' | 'sides' | 'layout' | 'related'> & {
	/** Whether links have their addresses under them: where nothing can be pressed, they are there to be copied. */
	readonly isAddressed?: boolean;
};

/** A topic whole, as the lines of one page; a chip's `row` is its line on the page. */
export function pageOf(request: PageRequest): {readonly lines: readonly Line[]; readonly chips: readonly Chip[]} {
	const {catalogue, topic, sides, layout} = request;
	const columns = layout.textColumns;
	const {context, answer} = introduction(catalogue, topic, sides, columns);
	const hasTitle = layout.shape === 'wide' || layout.shape === 'narrow';
	const lines = apart([
		[...(hasTitle ? titleRows(catalogue, topic, sides, columns) : []), ...context],
		answer,
		hasSides(topic) ? sidesOf(request) : [],
		...otherSides(request),
	]);
	return withBlocks(request, lines);
}

/** The parts under the sides; on a wide page what is related and the sources stand beside the others. */
function withBlocks(request: PageRequest, above: readonly Line[]): ReturnType<typeof pageOf> {
	const {catalogue, topic, sides, layout, related, isAddressed} = request;
	const parts = partsOf(catalogue, topic, sides);
	if (layout.textColumns < leastBeside || isAddressed) return {...blockLines(request, parts, layout.textColumns, related, above)};
	const {left, gap} = paneColumns(layout.textColumns);
	const under = blockLines(
		request,
		parts.filter(part => !isAside(part)),
		left,
		related,
		[],
	);
	const aside = blockLines(request, parts.filter(isAside), left, related - under.chips.length, []);
	return {
		lines: [...above, ...beside(under.lines, aside.lines, left + gap)],
		chips: [...under.chips, ...aside.chips].map(({key, row}) => ({key, row: above.length + row})),
	};
}

function blockLines(
	{catalogue, isAddressed}: PageRequest,
	parts: readonly Part[],
	columns: number,
	related: number,
	above: readonly Line[],
): ReturnType<typeof pageOf> {
	const lines = [...above];
	const chips: Chip[] = [];
	for (const part of parts) {
		const block = blockOf(catalogue, part, columns, {chosen: related - chips.length, isAddressed});
		if (!block) continue;
		lines.push(blank);
		chips.push(...block.chips.map(({key, row}) => ({key, row: lines.length + row})));
		lines.push(...labelled(block));
	}
	return {lines, chips};
}

function roleLines({catalogue, topic, sides}: PageRequest, role: string, heading: string, columns: number): readonly Line[] {
	const head = wrap(heading, columns).map((text): Line => [{text, tone: roleTone(catalogue, role, sides), bold: true}]);
	return [...head, ...paneLines(catalogue, topic, role, columns)];
}

/** The roles beside the two: one under the other, and where that would make long lines, two by two. */
function otherSides(request: PageRequest): readonly (readonly Line[])[] {
	const {catalogue, topic, sides, layout} = request;
	const {left, gap} = paneColumns(layout.textColumns);
	const isBeside = layout.textColumns >= leastPaired;
	const columns = isBeside ? left : layout.textColumns;
	const others = otherRoles(catalogue, topic, sides).map(role =>
		roleLines(request, role, partyNames(catalogue.dataset, role).name, columns),
	);
	if (!isBeside) return others;
	return others.flatMap((lines, index) => (index % 2 === 0 ? [beside(lines, others[index + 1] ?? [], left + gap)] : []));
}

function sidesOf(request: PageRequest): readonly Line[] {
	if (request.topic.read?.only === 'shared') return bothSides(request);
	return request.layout.shape === 'stacked' ? stackedSides(request) : besideSides(request);
}

/** What both roles have in common, under one heading. */
function bothSides({catalogue, topic, sides, layout}: PageRequest): readonly Line[] {
	const columns = Math.min(layout.textColumns, widestSentence);
	const heading: Line = [{text: bothHeading(catalogue, sides, layout.textColumns), tone: 'shared', bold: true}];
	return [heading, ...paneLines(catalogue, topic, sides.left, columns)];
}

function stackedSides(request: PageRequest): readonly Line[] {
	const {catalogue, sides, layout} = request;
	const columns = layout.textColumns;
	const headings = roleHeadings(catalogue, sides, {left: columns, right: columns});
	return [...roleLines(request, sides.left, headings.left, columns), blank, ...roleLines(request, sides.right, headings.right, columns)];
}

function besideSides({catalogue, topic, sides, layout}: PageRequest): readonly Line[] {
	const widths = paneColumns(layout.textColumns);
	const headings = roleHeadings(catalogue, sides, widths);
	const lines = sideLines(catalogue, topic, sides, widths);
	const column = (side: 'left' | 'right'): readonly Line[] => {
		const tone = roleTone(catalogue, sides[side], sides);
		return [[{text: headings[side], tone, bold: true}], [{text: repeated('━', widths[side]), tone}], ...lines[side]];
	};
	return beside(column('left'), column('right'), widths.left + widths.gap);
}
