import {essentialBlocks, paneLines, roleHeadings, roleTone, type Sides, standing, titleRows} from '../../compose/compose.ts';
import {labelled} from '../../compose/detail.ts';
import {paneColumns} from '../../compose/layout.ts';
import {blank, type Line, line, padLine} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {type Catalogue, comparisonOf, type Topic} from '../../topics/topic.ts';
import {stackedUnder, widestText} from './topic.ts';

/** From so many columns on, the dimension stands in a column of its own. */
const labelFrom = 110;
const labelColumns = 22;
const gap = 3;
/** Sentences stay under this many columns: longer lines are hard to read. */
const widestSentence = 84;

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
	const heading = beside(
		[[{text: names.left, tone: tones.left, bold: true}]],
		[[{text: names.right, tone: tones.right, bold: true}]],
		panes,
	);
	const rule = beside([[{text: '━'.repeat(panes.left), tone: tones.left}]], [[{text: '━'.repeat(panes.right), tone: tones.right}]], panes);
	return [...indented(heading, label), ...indented(rule, label)];
}

/** A dimension: its name, the contrast, each role's points, and what both share. */
function rowLines(frame: Frame, topic: Topic): readonly Line[] {
	const {catalogue, sides, columns, label, panes} = frame;
	const contrast = comparisonOf(topic, sides.left, sides.right)?.contrast ?? '';
	const answer = contrast ? wrap(contrast, Math.min(columns - label, widestSentence)).map(text => line(text, 'strong')) : [];
	const points = beside(paneLines(catalogue, topic, sides.left, panes.left), paneLines(catalogue, topic, sides.right, panes.right), panes);
	const cells = [...answer, ...points, ...bothLines(topic, sides, columns - label)];
	if (label === 0) return [blank, ...titleRows(catalogue, topic, sides, columns), ...cells];
	const name = [...wrap(topic.title, labelColumns).map(text => line(text, 'title')), standing(catalogue, topic, sides)];
	return [blank, ...beside(name, cells, {left: labelColumns, right: columns - label, gap})];
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
		...bothLines(topic, sides, columns),
	];
}

function bothLines(topic: Topic, sides: Sides, columns: number): readonly Line[] {
	return essentialBlocks(topic, sides, columns).flatMap(labelled);
}

/** Two blocks of lines beside each other, as long as the longer. */
function beside(left: readonly Line[], right: readonly Line[], panes: Panes): readonly Line[] {
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		...padLine(left[row] ?? blank, panes.left + panes.gap),
		...(right[row] ?? blank),
	]);
}

function indented(lines: readonly Line[], columns: number): readonly Line[] {
	return columns === 0 ? lines : lines.map(spans => [{text: ' '.repeat(columns)}, ...spans]);
}
