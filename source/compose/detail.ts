import {readingTexts} from '../messages/reading.ts';
import {beside, blank, clipLine, type Line, line, lineColumns, padRows, repeated, type Span} from '../text/line.ts';
import {clip, columnsOf} from '../text/width.ts';
import type {Catalogue, Topic} from '../topics/topic.ts';
import {fitAside} from './aside.ts';
import type {Chip} from './blocks.ts';
import {bothHeading, hasSides, roleHeadings, roleTone, type Sides} from './compose.ts';
import {fitBlocks} from './fit-blocks.ts';
import {type FittedIntroduction, fitIntroduction, wantedPaneRows} from './fit-introduction.ts';
import {type Large, type Layout, paneColumns} from './layout.ts';
import {hiddenMark, windowed} from './more-marks.ts';
import type {Focus, Place} from './place.ts';
import {type SideLines, sideLines, unalignedLines} from './sides.ts';
import {leastMarkedRows} from './window.ts';

/** One role's pane, fitted to its height. */
export type Pane = {
	readonly columns: number;
	/** Its heading and the rule under it, where there is room for one. */
	readonly heading: readonly Line[];
	/** All lines of the role. */
	readonly content: readonly Line[];
	/** The lines shown, with the marks of what is hidden. */
	readonly lines: readonly Line[];
	readonly rows: number;
	/** The furthest the pane scrolls. */
	readonly maxScroll: number;
	readonly scroll: number;
};

/** A topic beside its list: introduction, two panes, and the blocks for which there is room. */
export type Detail = {
	/** All of it, row by row, as it is drawn. */
	readonly lines: readonly Line[];
	readonly introduction: readonly Line[];
	/** False where the topic has no sides: then there are no panes. */
	readonly isCompared: boolean;
	/** The panes that can have the keys, in order: none, both, or the one in which stands what both share. */
	readonly panes: readonly ('left' | 'right')[];
	readonly left: Pane;
	readonly right: Pane;
	/** The column at which the right pane begins; undefined where it stands under the left one. */
	readonly rightFrom: number | undefined;
	/** The pane that is shown without the other. */
	readonly alone?: 'left' | 'right' | undefined;
	/** What is at the same hour stands in the same rows of both panes: they scroll together. */
	readonly isAligned: boolean;
	readonly blocks: readonly Line[];
	/** What stands beside the panes, from column `start` on. */
	readonly aside?: {readonly lines: readonly Line[]; readonly start: number};
	/** The related topics that are shown, in order. */
	readonly chips: readonly Chip[];
};

export type DetailRequest = {
	readonly catalogue: Catalogue;
	readonly topic: Topic;
	readonly sides: Sides;
	readonly layout: Layout;
	readonly scroll: Place['scroll'];
	readonly focus: Focus;
	readonly related: number;
	/** A pane that is larger than the other; one that gives way to it has no columns. */
	readonly large?: Large;
	/** The search names the kind of what it previews. */
	readonly isNamingKind?: boolean;
};

const alone: Large = {side: 'left', step: 2};

/** What belongs to a comparison may make the panes scroll, but leaves them so much of the room. */
const paneShare = 0.75;

/** Fits a topic to the body of a layout. What has no room scrolls (points) or waits on the topic's own page (blocks). */
export function fitDetail(request: DetailRequest): Detail {
	const {catalogue, topic, sides, layout, focus} = request;
	const isStacked = layout.shape === 'stacked';
	const isShared = topic.read?.only === 'shared';
	// What both have in common stands in one pane.
	const large = isShared ? alone : request.large;
	const isAlone = large?.step === 2;
	const areStacked = isStacked && !isAlone;
	const widths = areStacked ? {left: layout.textColumns, right: layout.textColumns} : paneColumns(layout.mainColumns, large);
	const isCompared = hasSides(topic);
	// Hours are aligned where both panes stand beside each other.
	const linesOf = isStacked ? unalignedLines : sideLines;
	const content = isCompared ? linesOf(catalogue, topic, sides, widths) : noContent;
	const contentRows = isStacked ? content.left.length + content.right.length : Math.max(content.left.length, content.right.length);
	const stack = isCompared ? (areStacked ? 2 : 1) : 0;
	const introduced = fitIntroduction(request, stack);
	const room = layout.bodyRows - introduced.lines.length - introduced.headingRows * stack - Math.max(0, stack - 1);
	const under = fitBlocks({
		...{catalogue, topic, sides, room, contentRows},
		columns: layout.mainColumns,
		hasAside: layout.asideColumns > 0,
		leastRows: Math.max(isStacked ? 2 * wantedPaneRows : wantedPaneRows, Math.floor(room * paneShare)),
		missing: introduced.missing,
		chosen: focus === 'related' ? request.related : -1,
	});
	const rows = shareRows(content.left.length, content.right.length, room - under.blocks.length, areStacked, large);
	const aside = asideOf(request, introduced, under.chips.length);
	const headings = isShared
		? {left: bothHeading(catalogue, sides, layout.mainColumns), right: ''}
		: roleHeadings(catalogue, sides, isAlone ? {left: layout.mainColumns, right: layout.mainColumns} : widths);
	// Beside both headings, or beside neither.
	const isToldApart =
		topic.read?.only === 'differing' &&
		(['left', 'right'] as const).every(side => columnsOf(headings[side]) + 2 + columnsOf(readingTexts.whatDiffers) <= widths[side]);
	const pane = (side: 'left' | 'right'): Pane =>
		fitPane({
			lines: content[side],
			columns: widths[side],
			rows: rows[side],
			scroll: request.scroll[side],
			heading: headings[side],
			aside: isToldApart ? readingTexts.whatDiffers : '',
			tone: isShared ? 'shared' : roleTone(catalogue, sides[side], sides),
			isFocused: focus === side,
			hasRule: introduced.headingRows > 1,
		});
	return withLines({
		introduction: introduced.lines,
		isCompared,
		panes: isCompared ? (isShared ? ['left'] : ['left', 'right']) : [],
		left: pane('left'),
		right: pane('right'),
		rightFrom: isStacked ? undefined : widths.left + paneColumns(layout.mainColumns).gap,
		alone: isAlone ? large.side : undefined,
		isAligned: content.isAligned,
		...under,
		...aside,
		chips: [...under.chips, ...aside.chips],
	});
}

/** A detail whose panes say something else, of as many rows, scrolled as they were. */
export function withContent(detail: Detail, contentOf: (content: readonly Line[], side: 'left' | 'right') => readonly Line[]): Detail {
	const pane = (side: 'left' | 'right'): Pane => {
		const {content, rows, scroll, columns} = detail[side];
		const shown = contentOf(content, side);
		return {...detail[side], content: shown, lines: windowed(shown, rows, scroll, columns)};
	};
	return withLines({...detail, left: pane('left'), right: pane('right')});
}

/** Puts the parts of a detail together, row by row, as they are drawn. */
function withLines(parts: Omit<Detail, 'lines'>): Detail {
	const {introduction, isCompared, blocks, aside} = parts;
	const main = [...(isCompared ? panesOf(parts) : []), ...blocks];
	return {...parts, lines: [...introduction, ...(aside ? beside(main, aside.lines, aside.start) : main)]};
}

function panesOf({left, right, rightFrom, alone}: Omit<Detail, 'lines'>): readonly Line[] {
	if (alone) return paneRows(alone === 'left' ? left : right);
	return rightFrom === undefined ? [...paneRows(left), blank, ...paneRows(right)] : beside(paneRows(left), paneRows(right), rightFrom);
}

function paneRows({heading, lines, rows}: Pane): readonly Line[] {
	return padRows([...heading, ...lines], heading.length + rows);
}

/** What stands beside the panes from their heading down. */
function asideOf({catalogue, topic, sides, layout, focus, related}: DetailRequest, introduced: FittedIntroduction, chips: number): Aside {
	const {asideColumns: columns, mainColumns, bodyRows} = layout;
	if (columns === 0) return {chips: []};
	const rows = bodyRows - introduced.lines.length;
	const chosen = focus === 'related' ? related - chips : -1;
	const fitted = fitAside({catalogue, topic, sides, columns, rows, hasRule: introduced.headingRows > 1, chosen});
	return {aside: {lines: fitted.lines, start: mainColumns + paneColumns(mainColumns).gap}, chips: fitted.chips};
}

const noContent: SideLines = {left: [], right: [], isAligned: false};

type Aside = Pick<Detail, 'aside' | 'chips'>;

/** Divides rows between two panes: the same for both beside each other; stacked, what one does not need goes to the other. */
function shareRows(
	left: number,
	right: number,
	room: number,
	isStacked: boolean,
	large?: Large,
): {readonly left: number; readonly right: number} {
	const available = Math.max(0, room);
	if (!isStacked) {
		const rows = Math.min(available, Math.max(left, right));
		return {left: rows, right: rows};
	}
	if (left + right <= available) return {left, right};
	const half = Math.floor(available / 2);
	if (large) {
		const more = Math.min(large.side === 'left' ? left : right, Math.ceil((available * 2) / 3));
		return large.side === 'left' ? {left: more, right: available - more} : {left: available - more, right: more};
	}
	if (left <= half) return {left, right: available - left};
	if (right <= half) return {left: available - right, right};
	return {left: half, right: available - half};
}

type PaneRequest = {
	readonly lines: readonly Line[];
	readonly columns: number;
	readonly rows: number;
	readonly scroll: number;
	readonly heading: string;
	/** What is said beside the heading where there is room; empty where nothing is. */
	readonly aside: string;
	readonly tone: Span['tone'];
	readonly isFocused: boolean;
	readonly hasRule: boolean;
};

function fitPane({lines, columns, rows, scroll, heading, aside, tone, isFocused, hasRule}: PaneRequest): Pane {
	const maxScroll = Math.max(0, lines.length - rows);
	const hidden = rows < leastMarkedRows ? clipLine(hiddenMark(lines.length, rows, Math.min(scroll, maxScroll)), columns) : [];
	const said = aside && columnsOf(heading) + 2 + columnsOf(aside) + lineColumns(hidden) <= columns ? line(`  ${aside}`, 'muted') : [];
	return {
		columns,
		heading: [
			[{text: clip(heading, columns - lineColumns(hidden)), tone, bold: true, ...(isFocused ? {inverse: true} : {})}, ...said, ...hidden],
			...(hasRule ? [line(repeated('━', columns), tone)] : []),
		],
		content: lines,
		lines: windowed(lines, rows, scroll, columns),
		rows,
		maxScroll,
		scroll: Math.min(scroll, maxScroll),
	};
}
