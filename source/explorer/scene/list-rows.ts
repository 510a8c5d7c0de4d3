import type {Layout} from '../../compose/layout.ts';
import {moreMark} from '../../compose/more-marks.ts';
import {windowAt} from '../../compose/window.ts';
import {screenTexts} from '../../messages/screens.ts';
import {foldWithOffsets, originOf} from '../../search/words/fold.ts';
import {lately} from '../../text/lately.ts';
import {clipLine, type Line, leading, lineColumns, type Span, spread} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import {listedNames, type Topic} from '../../topics/topic.ts';
import {beginning, filterCount, listIn, wordsOf} from '../filter.ts';
import type {TopicList} from '../list.ts';
import {isNoticed} from '../sitting/needs.ts';
import type {State} from '../state.ts';
import {marked} from './marked-lines.ts';
import {decidedMark, ownerHeads, ownerLegend, ownerMarks} from './owner-marks.ts';
import type {Rows} from './rows.ts';

/** The rows of the list that are shown, as many as the body has at most. */
export function listRows(state: State, {listColumns, bodyRows}: Layout): Rows {
	const head = filterLines(filterCount(state), listColumns);
	const legend = ownerLegend(state, listColumns, bodyRows);
	const room = bodyRows - head.length - legend.length;
	const shown = listRowsIn(state, {columns: listColumns, rows: room, top: state.place.listTop});
	const filler = legend.length > 0 ? Array.from({length: Math.max(0, room - shown.lines.length)}, () => [{text: ' '}]) : [];
	const lines = [...head, ...shown.lines, ...filler, ...legend];
	return shown.chosen ? {lines, chosen: [shown.chosen[0] + head.length, shown.chosen[1] + head.length]} : {lines};
}

/** The row over a list that tells how much of it a filter leaves; none without a filter. */
export function filterLines(count: ReturnType<typeof filterCount>, columns: number): readonly Line[] {
	if (!count) return [];
	const end: Line = [{text: `${screenTexts.of(count.left, count.of)} `, tone: 'strong'}];
	return [spread([{text: ` \\${count.words.trim()}`, tone: 'accent'}], end, columns)];
}

type Room = {readonly columns: number; readonly rows: number; readonly top: number};

/** The rows of the list that fit a room, from `top` on. */
export function listRowsIn(state: State, {columns, rows, top: first}: Room): Rows {
	const list = listIn(state);
	const {top, end, isCutAbove, isCutBelow} = windowAt(list.rows.length, rows, first);
	const lines = list.rows.slice(top, end).map((row, index): Line => {
		if (index === 0 && isCutAbove)
			return leading(indented(moreMark('↑', topicsIn(list, 0, top + 1))), {to: 'command', command: 'page-up'}, columns);
		if (index === rows - 1 && isCutBelow)
			return leading(indented(moreMark('↓', topicsIn(list, end - 1, list.rows.length))), {to: 'command', command: 'page-down'}, columns);
		if (row.type === 'heading') return headingLine(state, row, columns);
		return topicRow(state, row.topic, columns);
	});
	const chosen = (list.rowOf.get(state.place.key) ?? -1) - top;
	return chosen >= 0 && chosen < lines.length ? {lines, chosen: [chosen, chosen + 1]} : {lines};
}

function headingLine(state: State, {title, short}: {readonly title: string; readonly short?: string}, columns: number): Line {
	const heads = state.place.view === 'ownership' ? ownerHeads(state, columns) : [];
	const room = columns - 2 - lineColumns(heads);
	const text = [title, short ?? title].map(name => name.toUpperCase()).find(name => columnsOf(name) <= room);
	const start: Line = [{text: ` ${text ?? clip(short ?? title, room).toUpperCase()}`, tone: 'muted', bold: true}];
	return heads.length > 0 ? spread(start, heads, columns) : start;
}

/** Rows that say no more than a name, whether it is chosen and whether it is bookmarked: all but one or two are as they were a key ago. */
const plainRows = lately<Topic, Line>(8);

function topicRow(state: State, topic: Topic, columns: number): Line {
	const {place, bookmarks, filters} = state;
	const make = () => leading(topicLine(state, topic, columns), {to: 'entry', key: topic.key}, columns);
	if (topic.kind === 'work' || topic.kind === 'need' || filters[place.view] !== undefined) return make();
	return plainRows(topic, `${columns} ${topic.key === place.key} ${bookmarks.includes(topic.key)}`, make);
}

function topicLine(state: State, topic: Topic, columns: number): Line {
	const isChosen = topic.key === state.place.key;
	const isMarked = state.bookmarks.includes(topic.key);
	const decided = topic.kind === 'work' ? decidedMark(state, topic) : topic.kind === 'need' && isNoticed(state, topic.id) ? '✓' : ' ';
	const marks = topic.kind === 'work' ? ownerMarks(state, topic, columns) : [];
	const room = columns - 4 - lineColumns(marks);
	const {title, short} = listedNames(topic);
	const text = clip(columnsOf(title) <= room ? title : short, room);
	const start: Line = [
		{text: isChosen ? `${isMarked ? '*' : decided}▸ ` : isMarked ? `${decided}* ` : `${decided}  `, tone: 'accent'},
		...nameSpans(state, text, isChosen ? {text, tone: 'accent', bold: true} : {text}),
	];
	return marks.length > 0 ? spread(start, marks, columns) : start;
}

/** A name in which the words of the filter are marked. */
function nameSpans({filters, place}: State, text: string, span: Span): Line {
	const words = filters[place.view];
	if (words === undefined) return [span];
	const folded = foldWithOffsets(text);
	return wordsOf(words).reduce<Line>(
		(spans, word) => {
			const begins = beginning(folded.text, word);
			const at = begins >= 0 ? begins : folded.text.indexOf(word);
			return at < 0 ? spans : marked(spans, ...originOf(folded, at, at + word.length), {tone: 'match'});
		},
		[span],
	);
}

function indented(line: Line): Line {
	return [{text: ' '}, ...clipLine(line, 30)];
}

function topicsIn({topicsBefore}: TopicList, from: number, to: number): number {
	return (topicsBefore[to] ?? 0) - (topicsBefore[from] ?? 0);
}
