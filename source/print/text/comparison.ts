import {blockOf, labelled, widestSentence} from '../../compose/blocks.ts';
import {paneLines, roleHeadings, roleTone, type Sides, standing, titleRows} from '../../compose/compose.ts';
import {paneColumns, widestText} from '../../compose/layout.ts';
import {beside, blank, type Line, line} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {partsOf} from '../../topics/parts.ts';
import {type Catalogue, comparisonOf, type Topic} from '../../topics/topic.ts';
import {stackedUnder} from './topic.ts';

/** From so many columns on, the dimension stands in a column of its own. */
const labelFrom = 110;
const labelColumns = 22;
const gap = 3;

type Frame = {
	readonly catalogue: Catalogue;
	readonly sides: Sides;
	readonly columns: number;
	readonly label: number;
	readonly panes: Panes;
};
type Panes = {readonly left: number; readonly right: number; readonly gap: number};

/** Dimensions as one table with a column for each role; stacked where there is no room for columns. */
export function comparisonLines(catalogue: Catalogue, topics: readonly Topic[], sides: Sides, columns: number): readonly Line[] {
	const width = Math.min(columns, widestText);
	if (width < stackedUnder)
		return topics.flatMap((topic, index) => [...(index > 0 ? [blank] : []), ...stacked(catalogue, topic, sides, width)]);
	const label = width >= labelFrom ? labelColumns + gap : 0;
	const frame: Frame = {catalogue, sides, columns: width, label, panes: paneColumns(width - label)};
	return [...headLines(frame), ...topics.flatMap(topic => rowLines(frame, topic))];
}

function headLines({catalogue, sides, label, panes}: Frame): readonly Line[] {
	const names = roleHeadings(catalogue, sides, panes);
	const tones = {left: roleTone(catalogue, sides.left, sides), right: roleTone(catalogue, sides.right, sides)};
	const column = (side: 'left' | 'right'): readonly Line[] => [
		[{text: names[side], tone: tones[side], bold: true}],
		[{text: '━'.repeat(panes[side]), tone: tones[side]}],
	];
	return indented(beside(column('left'), column('right'), panes.left + panes.gap), label);
}

/** A dimension: its name, the contrast, each role's points, and what both share. */
function rowLines(frame: Frame, topic: Topic): readonly Line[] {
	const {catalogue, sides, columns, label, panes} = frame;
	const contrast = comparisonOf(topic, sides.left, sides.right)?.contrast ?? '';
	const answer = contrast ? wrap(contrast, Math.min(columns - label, widestSentence)).map(text => line(text, 'strong')) : [];
	const [left, right] = [paneLines(catalogue, topic, sides.left, panes.left), paneLines(catalogue, topic, sides.right, panes.right)];
	const points = beside(left, right, panes.left + panes.gap);
	const cells = [...answer, ...points, ...bothLines(catalogue, topic, sides, columns - label)];
	if (label === 0) return [blank, ...titleRows(catalogue, topic, sides, columns), ...cells];
	const name = [...wrap(topic.title, labelColumns).map(text => line(text, 'title')), standing(catalogue, topic, sides)];
	return [blank, ...beside(name, cells, label)];
}

function stacked(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number): readonly Line[] {
	const contrast = comparisonOf(topic, sides.left, sides.right)?.contrast ?? '';
	const headings = roleHeadings(catalogue, sides, {left: columns, right: columns});
	const side = (role: string, heading: string): readonly Line[] => [
		[{text: heading, tone: roleTone(catalogue, role, sides), bold: true}],
		...paneLines(catalogue, topic, role, columns),
	];
	return [
		...titleRows(catalogue, topic, sides, columns),
		...(contrast ? wrap(contrast, columns).map(text => line(text, 'strong')) : []),
		...side(sides.left, headings.left),
		...side(sides.right, headings.right),
		...bothLines(catalogue, topic, sides, columns),
	];
}

function bothLines(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number): readonly Line[] {
	const both = partsOf(catalogue, topic, sides).find(({id}) => id === 'both');
	const block = both && blockOf(catalogue, both, columns);
	return block ? labelled(block) : [];
}

function indented(lines: readonly Line[], columns: number): readonly Line[] {
	return columns === 0 ? lines : lines.map(spans => [{text: ' '.repeat(columns)}, ...spans]);
}
