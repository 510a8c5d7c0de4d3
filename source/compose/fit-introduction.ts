import {readingTexts} from '../messages/reading.ts';
import {blank, type Line, padRows} from '../text/line.ts';
import type {Catalogue, TopicKind} from '../topics/topic.ts';
import {introduction, type Sides, titleRows} from './compose.ts';
import type {DetailRequest} from './detail.ts';

/** Rows of points a pane keeps before blocks under it are left out, and before the introduction gives way. */
export const wantedPaneRows = 6;
const leastPaneRows = 3;
/** Rows of the answer that stay, however low the screen is. */
const leastAnswerRows = 2;

/** The lines over the panes, and how many rows each of their headings takes. */
export type FittedIntroduction = {
	readonly lines: readonly Line[];
	readonly headingRows: number;
	/** What of it waits on the topic's own page. */
	readonly missing: readonly string[];
};

/** The fullest introduction that leaves the panes room: with everything, without the context, without space, cut short. */
export function fitIntroduction({catalogue, topic, sides, layout, isNamingKind}: DetailRequest, panes: number): FittedIntroduction {
	const columns = layout.textColumns;
	const {context, contextName, answer} = introduction(catalogue, topic, sides, columns);
	const hasTitle = layout.listColumns > 0 || isNamingKind;
	const title = hasTitle ? titleRows(catalogue, topic, sides, columns, isNamingKind) : [];
	// Where no panes follow nothing has to stay in its place, and what follows brings its own empty row.
	const reserved = panes === 0 || layout.bodyRows < roomyRows ? none : reservedRows(catalogue, topic.kind, sides, columns);
	const fullContext = hasTitle ? padRows(context, reserved.context) : [];
	const space = fullContext.length > 0 || hasTitle ? [blank] : [];
	const left = context.length > 0 ? [contextName] : [];
	const kept = padRows(answer, reserved.answer);
	// One empty row over the panes, also under a topic that says nothing over them.
	const after = panes === 0 || kept.length === 0 ? [] : [blank];
	const headingRows = panes > 1 ? 1 : 2;
	const attempts: readonly FittedIntroduction[] = [
		{
			lines: [...title, ...fullContext, ...space, ...kept, ...after],
			headingRows,
			missing: hasTitle ? [] : left,
		},
		{lines: [...title, ...space, ...answer, ...after], headingRows, missing: left},
		{lines: [...title, ...answer], headingRows: 1, missing: left},
	];
	const fits = ({lines, headingRows: heading}: FittedIntroduction, rows: number) =>
		layout.bodyRows - lines.length - heading * panes >= rows * panes;
	const fitting =
		attempts.find(attempt => fits(attempt, wantedPaneRows - (panes > 1 ? 3 : 0))) ??
		attempts.slice(1).find(attempt => fits(attempt, leastPaneRows));
	if (fitting) return fitting;
	const answerRows = Math.max(leastAnswerRows, layout.bodyRows - title.length - (1 + leastPaneRows) * panes - 1);
	const missing = answer.length > answerRows ? [readingTexts.restOfAnswer, ...left] : left;
	return {lines: [...title, ...cutShort(answer, answerRows)], headingRows: 1, missing};
}

/** The first `rows` of an answer, its last word giving way to a mark. */
function cutShort(answer: readonly Line[], rows: number): readonly Line[] {
	const kept = answer.slice(0, Math.max(0, rows));
	const [last] = kept.at(-1) ?? [];
	if (!last || kept.length === answer.length) return kept;
	return [...kept.slice(0, -1), [{...last, text: `${last.text.replace(/\s*\S*$/u, '')} …`}]];
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
