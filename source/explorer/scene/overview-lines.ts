import {meter, roleTone} from '../../compose/compose.ts';
import {screenTexts} from '../../messages/screens.ts';
import {beside, blank, clipLine, type Line, leading, line, lineColumns, type Span} from '../../text/line.ts';
import {clip, columnsOf, pad} from '../../text/width.ts';
import {groupHeads, headingRows, isBeside, legendRows, type OverviewBar, type OverviewRoom} from '../overview.ts';
import type {Overlay, State} from '../state.ts';
import {choiceLine} from './choice-line.ts';
import {sidesOf} from './topic-of.ts';

const groupGap = 4;
/** Three marks of likeness, and the spaces round them. */
const meterColumns = 7;
/** Columns that a bar keeps beside the longest name. */
const leastBar = 12;

type Overview = Extract<Overlay, {type: 'overview'}>;
type Leads = Extract<OverviewBar, {type: 'leads'}>;

/** All bars of the overview under their two headings. */
export function overviewLines(state: State, bars: readonly OverviewBar[], {chosen}: Overview, room: OverviewRoom): readonly Line[] {
	const areBeside = isBeside(bars, room);
	const width = areBeside ? Math.floor((room.columns - groupGap) / 2) : room.columns;
	const leads = bars.filter(bar => bar.type === 'leads');
	const labelOf = (type: OverviewBar['type'], rest: number) =>
		Math.min(width - rest, Math.max(8, ...bars.filter(bar => bar.type === type).map(({title}) => columnsOf(title))));
	const labels = {likeness: labelOf('likeness', meterColumns + 2), leads: labelOf('leads', leastBar)};
	const scale = scaleOf(leads, width - labels.leads - 8);
	const drawn = bars.map((bar, index) => {
		const label = labelled(bar, index === chosen, labels[bar.type]);
		const row =
			bar.type === 'leads' ? [...label, ...stacked(state, bar, scale)] : [...label, ...likenessLine(bar, width - labels.likeness - 4)];
		return leading(row, {to: 'choice', index}, width);
	});
	const count = bars.length - leads.length;
	const heads = groupHeads(bars, room);
	const grouped = drawn.slice(0, count).flatMap((bar, index): readonly Line[] => {
		const head = heads.get(index);
		return head === undefined ? [bar] : [line(clip(head, width), 'muted'), bar];
	});
	const rows = areBeside ? grouped.length : grouped.length + (leads.length > 0 ? leads.length + headingRows - 1 : 0);
	// At the end of all it is seen on the first screen only where the rows are not cut: then it is not said twice.
	const isEndSeen = 1 + rows + (areBeside ? legendRows.beside : legendRows.under) <= room.rows;
	const short = isEndSeen ? blank : line(screenTexts.likenessMost, 'muted');
	const first = headed(likenessTitle(state), line(screenTexts.likeness, 'muted'), grouped, width, short);
	const second = headed(screenTexts.whoLeads.toUpperCase(), leadLegend(state, leads, scale), drawn.slice(count), width);
	if (areBeside) return beside(withLegend(first, width), withLegend(second, width), width + groupGap);
	if (leads.length === 0) return withLegend(first, width);
	return withLegend({lines: [...first.lines, blank, ...second.lines], legends: [...first.legends, ...second.legends]}, width);
}

type Headed = {readonly lines: readonly Line[]; readonly legends: readonly Line[]};

/** Bars under their heading, beside which what their marks mean stands where there is room, and else in short, and whole at the end of all. */
function headed(title: string, legend: Line, bars: readonly Line[], columns: number, short: Line = blank): Headed {
	const start: Line = [{text: clip(title, columns), tone: 'muted', bold: true}];
	const fitting = [legend, short].find(each => lineColumns(each) > 0 && lineColumns(start) + 2 + lineColumns(each) <= columns);
	return {lines: [fitting ? [...start, {text: '  '}, ...fitting] : start, ...bars], legends: fitting === legend ? [] : [legend]};
}

function withLegend({lines, legends}: Headed, columns: number): readonly Line[] {
	return legends.length > 0 ? [...lines, blank, ...legends.map(legend => clipLine(legend, columns))] : lines;
}

function likenessTitle(state: State): string {
	return screenTexts.howAlike(...sidesOf(state)).toUpperCase();
}

function leadLegend(state: State, leads: readonly Leads[], scale: number): Line {
	const [left, right] = sidesOf(state);
	return [
		{text: `█ ${left}`, tone: roleTone(state.catalogue, state.left, state)},
		{text: `  ▒ ${screenTexts.shared}`, tone: 'shared'},
		{text: `  ▓ ${right}`, tone: roleTone(state.catalogue, state.right, state)},
		...(leads.some(({others}) => others > 0) ? line(`  ░ ${screenTexts.others}`, 'muted') : []),
		...(scale === 1 ? line(`  ${screenTexts.oneMark}`, 'muted') : []),
	];
}

function labelled({title}: OverviewBar, isChosen: boolean, columns: number): Line {
	return [...choiceLine(pad(title, columns), isChosen), {text: '  '}];
}

/** How alike they are, in marks, and in the columns that are free what tells them apart. */
function likenessLine({likeness, contrast}: Extract<OverviewBar, {type: 'likeness'}>, columns: number): Line {
	if (!likeness) return line(clip(screenTexts.nothingSaid, columns), 'muted');
	const room = columns - 5;
	return room < leastBar ? meter(likeness) : [...meter(likeness), {text: '  '}, {text: clip(contrast, room), tone: 'muted'}];
}

function total({left, shared, right, others}: Leads): number {
	return left + shared + right + others;
}

/** Marks for each concept: one, or less where the longest bar would not fit. */
function scaleOf(leads: readonly Leads[], columns: number): number {
	return Math.min(1, Math.max(4, columns) / Math.max(1, ...leads.map(total)));
}

/** The parts of a bar; one that is there at all has at least one cell. */
function stacked({catalogue, left, right}: State, bar: Leads, scale: number): Line {
	const cells = (count: number) => (count === 0 ? 0 : Math.max(1, Math.floor(count * scale)));
	const part = (mark: string, count: number, tone: Span['tone']): Span => ({text: mark.repeat(cells(count)), tone});
	return [
		part('█', bar.left, roleTone(catalogue, left, {left, right})),
		part('▒', bar.shared, 'shared'),
		part('▓', bar.right, roleTone(catalogue, right, {left, right})),
		part('░', bar.others, 'muted'),
	];
}
