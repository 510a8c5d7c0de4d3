import {moreMark} from '../../compose/detail.ts';
import type {Layout} from '../../compose/layout.ts';
import {windowAt} from '../../compose/window.ts';
import {clipLine, type Line, lineColumns, spread} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import {listedNames, type Topic} from '../../topics/topic.ts';
import {listOf, type TopicList} from '../list.ts';
import type {State} from '../state.ts';
import {ownerHeads, ownerMarks} from './owner-marks.ts';
import type {Rows} from './rows.ts';

/** The rows of the list that are shown, as many as the body has at most. */
export function listRows(state: State, {listColumns, bodyRows}: Layout): Rows {
	return listRowsIn(state, {columns: listColumns, rows: bodyRows, top: state.place.listTop});
}

type Room = {readonly columns: number; readonly rows: number; readonly top: number};

/** The rows of the list that fit a room, from `top` on. */
export function listRowsIn(state: State, {columns, rows, top: first}: Room): Rows {
	const list = listOf(state.catalogue, state.place.view);
	const {top, end, isCutAbove, isCutBelow} = windowAt(list.rows.length, rows, first);
	const lines = list.rows.slice(top, end).map((row, index): Line => {
		if (index === 0 && isCutAbove) return indented(moreMark('↑', topicsIn(list, 0, top + 1)));
		if (index === rows - 1 && isCutBelow) return indented(moreMark('↓', topicsIn(list, end - 1, list.rows.length)));
		return row.type === 'heading' ? headingLine(state, row.title, columns) : topicLine(state, row.topic, columns);
	});
	const chosen = (list.rowOf.get(state.place.key) ?? -1) - top;
	return chosen >= 0 && chosen < lines.length ? {lines, chosen: [chosen, chosen + 1]} : {lines};
}

function headingLine(state: State, title: string, columns: number): Line {
	const heads = state.place.view === 'ownership' ? ownerHeads(state) : [];
	const start: Line = [{text: ` ${clip(title, columns - 2 - lineColumns(heads)).toUpperCase()}`, tone: 'muted', bold: true}];
	return heads.length > 0 ? spread(start, heads, columns) : start;
}

function topicLine(state: State, topic: Topic, columns: number): Line {
	const isChosen = topic.key === state.place.key;
	const isMarked = state.bookmarks.includes(topic.key);
	const marks = topic.kind === 'work' ? ownerMarks(state, topic) : [];
	const room = columns - 4 - lineColumns(marks);
	const {title, short} = listedNames(topic);
	const text = clip(columnsOf(title) <= room ? title : short, room);
	const start: Line = [
		{text: isChosen ? `${isMarked ? '*' : ' '}▸ ` : isMarked ? ' * ' : '   ', tone: 'accent'},
		isChosen ? {text, tone: 'accent', bold: true} : {text},
	];
	return marks.length > 0 ? spread(start, marks, columns) : start;
}

function indented(line: Line): Line {
	return [{text: ' '}, ...clipLine(line, 30)];
}

function topicsIn({topicsBefore}: TopicList, from: number, to: number): number {
	return (topicsBefore[to] ?? 0) - (topicsBefore[from] ?? 0);
}
