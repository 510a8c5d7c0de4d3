import {beside, blank, type Line} from '../text/line.ts';
import {partsOf} from '../topics/parts.ts';
import {partyNames} from '../topics/topic.ts';
import {blockOf, type Chip, labelled} from './blocks.ts';
import {hasSides, introduction, otherRoles, paneLines, roleHeadings, roleTone, titleRows} from './compose.ts';
import type {DetailRequest} from './detail.ts';
import {paneColumns} from './layout.ts';

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
		hasSides(topic) ? (layout.shape === 'stacked' ? stackedSides(request) : besideSides(request)) : [],
		...otherRoles(catalogue, topic, sides).map(role => sideLines(request, role, partyNames(catalogue.dataset, role).name)),
	]);
	return withBlocks(request, lines);
}

function withBlocks(
	{catalogue, topic, sides, layout, related, isAddressed}: PageRequest,
	above: readonly Line[],
): ReturnType<typeof pageOf> {
	const lines = [...above];
	const chips: Chip[] = [];
	for (const part of partsOf(catalogue, topic, sides)) {
		const block = blockOf(catalogue, part, layout.textColumns, {chosen: related - chips.length, isAddressed});
		if (!block) continue;
		lines.push(blank);
		chips.push(...block.chips.map(({key, row}) => ({key, row: lines.length + row})));
		lines.push(...labelled(block));
	}
	return {lines, chips};
}

/** Groups of lines with an empty one between them; groups without any are left out. */
function apart(groups: readonly (readonly Line[])[]): readonly Line[] {
	return groups.filter(({length}) => length > 0).flatMap((group, index) => (index > 0 ? [blank, ...group] : group));
}

function sideLines({catalogue, topic, sides, layout}: PageRequest, role: string, heading: string): readonly Line[] {
	return [[{text: heading, tone: roleTone(catalogue, role, sides), bold: true}], ...paneLines(catalogue, topic, role, layout.textColumns)];
}

function stackedSides(request: PageRequest): readonly Line[] {
	const {catalogue, sides, layout} = request;
	const columns = layout.textColumns;
	const headings = roleHeadings(catalogue, sides, {left: columns, right: columns});
	return [...sideLines(request, sides.left, headings.left), blank, ...sideLines(request, sides.right, headings.right)];
}

function besideSides({catalogue, topic, sides, layout}: PageRequest): readonly Line[] {
	const widths = paneColumns(layout.textColumns);
	const headings = roleHeadings(catalogue, sides, widths);
	const column = (side: 'left' | 'right'): readonly Line[] => {
		const tone = roleTone(catalogue, sides[side], sides);
		return [
			[{text: headings[side], tone, bold: true}],
			[{text: '━'.repeat(widths[side]), tone}],
			...paneLines(catalogue, topic, sides[side], widths[side]),
		];
	};
	return beside(column('left'), column('right'), widths.left + widths.gap);
}
