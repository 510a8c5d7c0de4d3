import {blank, type Line, padLine} from '../text/line.ts';
import {blocks, type Chip, introduction, paneLines, roleHeading, roleTone, titleRow} from './compose.ts';
import {type DetailRequest, labelled} from './detail.ts';
import {paneColumns} from './layout.ts';

type PageRequest = Pick<DetailRequest, 'catalogue' | 'topic' | 'sides' | 'layout' | 'related'>;

/** A topic whole, as the lines of one page; a chip's `row` is its line on the page. */
export function pageOf(request: PageRequest): {readonly lines: readonly Line[]; readonly chips: readonly Chip[]} {
	const {catalogue, topic, sides, layout, related} = request;
	const columns = layout.textColumns;
	const {context, answer} = introduction(topic, sides, columns);
	const hasTitle = layout.shape === 'wide' || layout.shape === 'narrow';
	const lines: Line[] = [...(hasTitle ? [titleRow(catalogue, topic, sides, columns)] : []), ...context];
	if (lines.length > 0) lines.push(blank);
	lines.push(...answer, blank, ...(layout.shape === 'stacked' ? stackedSides(request) : besideSides(request)));
	const chips: Chip[] = [];
	for (const block of blocks(catalogue, topic, sides, columns, related)) {
		lines.push(blank);
		chips.push(...block.chips.map(({key, row}) => ({key, row: lines.length + row})));
		lines.push(...labelled(block));
	}
	return {lines, chips};
}

function stackedSides({catalogue, topic, sides, layout}: PageRequest): readonly Line[] {
	const side = (role: string): readonly Line[] => [
		[{text: roleHeading(catalogue, role, layout.textColumns), tone: roleTone(catalogue, role, sides), bold: true}],
		...paneLines(catalogue, topic, role, layout.textColumns),
	];
	return [...side(sides.left), blank, ...side(sides.right)];
}

function besideSides({catalogue, topic, sides, layout}: PageRequest): readonly Line[] {
	const widths = paneColumns(layout.textColumns);
	const column = (role: string, columns: number): readonly Line[] => {
		const tone = roleTone(catalogue, role, sides);
		return [
			[{text: roleHeading(catalogue, role, columns), tone, bold: true}],
			[{text: '━'.repeat(columns), tone}],
			...paneLines(catalogue, topic, role, columns),
		];
	};
	const left = column(sides.left, widths.left);
	const right = column(sides.right, widths.right);
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		...padLine(left[row] ?? blank, widths.left + widths.gap),
		...(right[row] ?? blank),
	]);
}
