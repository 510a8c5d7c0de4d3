import {blank, type Line, line, type Span} from '../text/line.ts';
import type {Catalogue, Topic, TopicKind} from '../topics/topic.ts';
import type {Chip} from './blocks.ts';
import {hasSides, introduction, paneLines, roleHeadings, roleTone, type Sides, titleRows} from './compose.ts';
import {fitBlocks} from './fit-blocks.ts';
import {type Layout, paneColumns} from './layout.ts';
import type {Focus, Place} from './place.ts';
import {windowAt} from './window.ts';

/** One role's pane, fitted to its height. */
export type Pane = {
	readonly columns: number;
	readonly heading: Line;
	readonly hasRule: boolean;
	readonly tone: Span['tone'];
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
	readonly introduction: readonly Line[];
	/** False where the topic has no sides: then there are no panes. */
	readonly isCompared: boolean;
	readonly left: Pane;
	readonly right: Pane;
	readonly isStacked: boolean;
	readonly blocks: readonly Line[];
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
	/** The search names the kind of what it previews. */
	readonly isNamingKind?: boolean;
};

/** Rows of points a pane keeps before blocks under it are left out, and before the introduction gives way. */
const wantedPaneRows = 6;
const leastPaneRows = 3;
/** What belongs to a comparison may make the panes scroll, but leaves them so much of the room. */
const paneShare = 0.75;

/** Fits a topic to the body of a layout. What has no room scrolls (points) or waits on the topic's own page (blocks). */
export function fitDetail(request: DetailRequest): Detail {
	const {catalogue, topic, sides, layout, focus} = request;
	const isStacked = layout.shape === 'stacked';
	const widths = isStacked ? {left: layout.textColumns, right: layout.textColumns} : paneColumns(layout.textColumns);
	const isCompared = hasSides(topic);
	const content = {
		left: isCompared ? paneLines(catalogue, topic, sides.left, widths.left) : [],
		right: isCompared ? paneLines(catalogue, topic, sides.right, widths.right) : [],
	};
	const contentRows = isStacked ? content.left.length + content.right.length : Math.max(content.left.length, content.right.length);
	const stack = isCompared ? (isStacked ? 2 : 1) : 0;
	const introduced = fitIntroduction(request, stack);
	const room = layout.bodyRows - introduced.lines.length - introduced.headingRows * stack - Math.max(0, stack - 1);
	const under = fitBlocks({
		...{catalogue, topic, sides, room, contentRows},
		columns: layout.textColumns,
		leastRows: Math.max(isStacked ? 2 * wantedPaneRows : wantedPaneRows, Math.floor(room * paneShare)),
		chosen: focus === 'related' ? request.related : -1,
	});
	const rows = shareRows(content.left.length, content.right.length, room - under.blocks.length, isStacked);
	const headings = roleHeadings(catalogue, sides, widths);
	const pane = (side: 'left' | 'right'): Pane =>
		fitPane({
			lines: content[side],
			columns: widths[side],
			rows: rows[side],
			scroll: request.scroll[side],
			heading: headings[side],
			tone: roleTone(catalogue, sides[side], sides),
			isFocused: focus === side,
			hasRule: introduced.headingRows > 1,
		});
	return {introduction: introduced.lines, isCompared, left: pane('left'), right: pane('right'), isStacked, ...under};
}

type FittedIntroduction = {readonly lines: readonly Line[]; readonly headingRows: number};

/** The fullest introduction that leaves the panes room: with everything, without the context, without space, cut short. */
function fitIntroduction({catalogue, topic, sides, layout, isNamingKind}: DetailRequest, panes: number): FittedIntroduction {
	const columns = layout.textColumns;
	const {context, answer} = introduction(catalogue, topic, sides, columns);
	const hasTitle = layout.listColumns > 0 || isNamingKind;
	const title = hasTitle ? titleRows(catalogue, topic, sides, columns, isNamingKind) : [];
	const reserved = layout.bodyRows < roomyRows ? none : reservedRows(catalogue, topic.kind, sides, columns);
	const fullContext = hasTitle ? padRows(context, reserved.context) : [];
	const space = fullContext.length > 0 || hasTitle ? [blank] : [];
	const attempts: readonly FittedIntroduction[] = [
		{lines: [...title, ...fullContext, ...space, ...padRows(answer, reserved.answer), blank], headingRows: panes > 1 ? 1 : 2},
		{lines: [...title, ...space, ...answer, blank], headingRows: panes > 1 ? 1 : 2},
		{lines: [...title, ...answer], headingRows: 1},
		{lines: [...title, ...answer.slice(0, 2)], headingRows: 1},
	];
	const fits = ({lines, headingRows}: FittedIntroduction, rows: number) =>
		layout.bodyRows - lines.length - headingRows * panes >= rows * panes;
	return (
		attempts.find(attempt => fits(attempt, wantedPaneRows - (panes > 1 ? 3 : 0))) ??
		attempts.slice(1).find(attempt => fits(attempt, leastPaneRows)) ?? {lines: title, headingRows: 1}
	);
}

function padRows(lines: readonly Line[], rows: number): readonly Line[] {
	return [...lines, ...Array.from({length: Math.max(0, rows - lines.length)}, () => blank)];
}

type Reserved = {readonly context: number; readonly answer: number};
const none: Reserved = {context: 0, answer: 0};
/** On a lower screen the rows that would keep the panes in their place are worth more in the panes. */
const roomyRows = 28;
const reservations = new WeakMap<Catalogue, Map<string, Reserved>>();
/** Enough to know how long a dataset's introductions are. */
const sampledTopics = 200;

/**
 * Rows kept for the introduction of every topic of a kind, so that the panes stay where they are while the selection moves:
 * as many as four in five of them need.
 */
function reservedRows(catalogue: Catalogue, kind: TopicKind, sides: Sides, columns: number): Reserved {
	const made = reservations.get(catalogue) ?? new Map<string, Reserved>();
	reservations.set(catalogue, made);
	const name = `${kind} ${sides.left} ${sides.right} ${columns}`;
	const known = made.get(name);
	if (known) return known;
	const sample = catalogue
		.ofKind(kind)
		.slice(0, sampledTopics)
		.map(topic => introduction(catalogue, topic, sides, columns));
	const most = (counts: readonly number[]) => counts.toSorted((a, b) => a - b)[Math.floor(counts.length * 0.8)] ?? 0;
	const reserved = {context: most(sample.map(({context}) => context.length)), answer: most(sample.map(({answer}) => answer.length))};
	if (made.size > 50) made.clear();
	made.set(name, reserved);
	return reserved;
}

/** Divides rows between two panes: the same for both beside each other; stacked, what one does not need goes to the other. */
function shareRows(left: number, right: number, room: number, isStacked: boolean): {readonly left: number; readonly right: number} {
	const available = Math.max(0, room);
	if (!isStacked) {
		const rows = Math.min(available, Math.max(left, right));
		return {left: rows, right: rows};
	}
	const half = Math.floor(available / 2);
	if (left + right <= available) return {left, right};
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
	readonly tone: Span['tone'];
	readonly isFocused: boolean;
	readonly hasRule: boolean;
};

function fitPane({lines, columns, rows, scroll, heading, tone, isFocused, hasRule}: PaneRequest): Pane {
	const maxScroll = Math.max(0, lines.length - rows);
	return {
		columns,
		heading: [{text: heading, tone, bold: true, ...(isFocused ? {inverse: true} : {})}],
		hasRule,
		tone,
		content: lines,
		lines: windowed(lines, rows, scroll),
		rows,
		maxScroll,
		scroll: Math.min(scroll, maxScroll),
	};
}

/** The lines shown of a longer text, the first and last replaced by how many are hidden. */
export function windowed(lines: readonly Line[], rows: number, top: number): readonly Line[] {
	const shown = windowAt(lines.length, rows, top);
	return lines.slice(shown.top, shown.end).map((content, row) => {
		if (row === 0 && shown.isCutAbove) return moreMark('↑', shown.top + 1);
		if (row === rows - 1 && shown.isCutBelow) return moreMark('↓', lines.length - shown.end + 1);
		return content;
	});
}

export function moreMark(arrow: '↑' | '↓', count: number): Line {
	return line(`${arrow} ${count} more`, 'muted');
}
