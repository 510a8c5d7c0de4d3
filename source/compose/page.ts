import {blank, type Line, padLine} from '../text/line.ts';
import {
	type Chip,
	essentialBlocks,
	furtherBlocks,
	hasSides,
	introduction,
	paneLines,
	roleHeadings,
	roleTone,
	titleRows,
} from './compose.ts';
import {type DetailRequest, labelled} from './detail.ts';
import {paneColumns} from './layout.ts';

type PageRequest = Pick<DetailRequest, 'catalogue' | 'topic' | 'sides' | 'layout' | 'related'>;

/** A topic whole, as the lines of one page; a chip's `row` is its line on the page. */
export function pageOf(request: PageRequest): {readonly lines: readonly Line[]; readonly chips: readonly Chip[]} {
	const {catalogue, topic, sides, layout, related} = request;
	const columns = layout.textColumns;
	const {context, answer} = introduction(topic, sides, columns);
	const hasTitle = layout.shape === 'wide' || layout.shape === 'narrow';
	const lines: Line[] = [...(hasTitle ? titleRows(catalogue, topic, sides, columns) : []), ...context];
	if (lines.length > 0) lines.push(blank);
	lines.push(...answer);
	if (hasSides(topic)) lines.push(blank, ...(layout.shape === 'stacked' ? stackedSides(request) : besideSides(request)));
	const chips: Chip[] = [];
	for (const block of [...essentialBlocks(topic, sides, columns), ...furtherBlocks(catalogue, topic, sides, columns, related)]) {
		lines.push(blank);
		chips.push(...block.chips.map(({key, row}) => ({key, row: lines.length + row})));
		lines.push(...labelled(block));
	}
	return {lines, chips};
}

function stackedSides({catalogue, topic, sides, layout}: PageRequest): readonly Line[] {
	const columns = layout.textColumns;
	const headings = roleHeadings(catalogue, sides, {left: columns, right: columns});
	const side = (role: string, heading: string): readonly Line[] => [
		[{text: heading, tone: roleTone(catalogue, role, sides), bold: true}],
		...paneLines(catalogue, topic, role, columns),
	];
	return [...side(sides.left, headings.left), blank, ...side(sides.right, headings.right)];
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
	const left = column('left');
	const right = column('right');
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		...padLine(left[row] ?? blank, widths.left + widths.gap),
		...(right[row] ?? blank),
	]);
}
