import {bothWays} from '../../compose/more-marks.ts';
import {windowAt} from '../../compose/window.ts';
import {screenTexts} from '../../messages/screens.ts';
import {clipLine, type Line, leading, lineColumns, spread} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import {headingOf, kindNames, type Topic, type TopicKey} from '../../topics/topic.ts';
import type {Overlay, State} from '../state.ts';
import {choiceLine} from './choice-line.ts';
import {leastWritten, type Written, writingKeys, writtenLine} from './written-line.ts';

type Room = {readonly columns: number; readonly rows: number};
type Rows = {readonly lines: readonly Line[]; readonly count: number};

/** Rows of a bookmark: its name, and its note. */
export const rowsPerMark = 2;

/** The bookmarks in the reader's order, the note to each under it. */
export function bookmarkRows(state: State, {chosen, top}: Extract<Overlay, {type: 'bookmarks'}>, {columns, rows}: Room): Rows {
	const {bookmarks, notes} = state;
	const shown = windowAt(bookmarks.length, Math.max(1, Math.floor((rows - 1) / rowsPerMark)), top);
	const lines = bookmarks
		.slice(shown.top, shown.end)
		.flatMap((key, index): readonly Line[] => [
			entryLine(state, key, {isChosen: shown.top + index === chosen, kind: kindOf(state, key), columns}),
			[{text: '    '}, notes[key] ? {text: clip(notes[key], columns - 4)} : {text: '—', tone: 'faint'}],
		])
		.map((row, index) => leading(row, {to: 'choice', index: shown.top + Math.floor(index / rowsPerMark)}, columns));
	return withMore(lines, shown, bookmarks.length);
}

/** From so many columns on names keep room beside what they are of. */
const leastWithKind = 60;

/** Where the reader has been, the latest first, with the day of it. */
export function historyRows(state: State, {entries, chosen, top}: Extract<Overlay, {type: 'been'}>, {columns, rows}: Room): Rows {
	const shown = windowAt(entries.length, Math.max(1, rows - 1), top);
	const lines = entries
		.slice(shown.top, shown.end)
		.map(({key, at}, index) => {
			const day = at.slice(0, 10) || screenTexts.now;
			// Two kinds may have something of the same name.
			const kind = columns < leastWithKind ? '' : kindOf(state, key);
			return entryLine(state, key, {isChosen: shown.top + index === chosen, kind, day, columns});
		})
		.map((row, index) => leading(row, {to: 'choice', index: shown.top + index}, columns));
	return withMore(lines, shown, entries.length);
}

function withMore(lines: readonly Line[], {top, end}: {readonly top: number; readonly end: number}, count: number): Rows {
	const hidden = bothWays(top, count - end);
	return {lines: hidden.length > 0 ? [...lines, hidden] : lines, count};
}

const kindOf = ({catalogue}: State, key: TopicKey): string => {
	const topic = catalogue.topic(key);
	return topic ? kindNames[topic.kind].one : screenTexts.notInDataset;
};

/** A row of an entry: its kind and a day stand at its end, each where there is room for it. */
type EntryLine = {readonly isChosen: boolean; readonly kind: string; readonly day?: string; readonly columns: number};

function entryLine({catalogue}: State, key: TopicKey, {isChosen, kind, day = '', columns}: EntryLine): Line {
	const close: Line = [{text: ` ${[kind, day].filter(Boolean).join('  ')}`, tone: 'muted'}];
	const topic = catalogue.topic(key);
	const name = choiceLine(topic ? nameBeside(topic, kind) : key, isChosen);
	return spread(clipLine(name, columns - lineColumns(close) - 1), close, columns);
}

/** What a topic is headed by, but for its kind where that stands beside it: a myth says once that it is one. */
function nameBeside(topic: Topic, kind: string): string {
	return kind !== '' && topic.year === undefined ? topic.title : headingOf(topic);
}

/** The bottom line while a note is written. */
export function noteLine(state: State, overlay: Extract<Overlay, {type: 'note'}>): Written {
	const prompt = ` ${screenTexts.note} `;
	const keys = writingKeys(state, 'note', 'keep-note', 'drop-note');
	const isRoomy = state.columns >= columnsOf(prompt + keys) + leastWritten;
	return writtenLine(state, overlay, prompt, [{text: isRoomy ? keys : ' ', tone: 'muted'}]);
}
