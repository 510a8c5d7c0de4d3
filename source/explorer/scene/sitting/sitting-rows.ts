import {windowed} from '../../../compose/more-marks.ts';
import {windowShowing} from '../../../compose/window.ts';
import {screenTexts} from '../../../messages/screens.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {apart, blank, clipLine, type Line, leading, line, lineColumns, padLine, padRows, repeated, spread} from '../../../text/line.ts';
import {clip, columnsOf, pad} from '../../../text/width.ts';
import type {Topic, TopicKey} from '../../../topics/topic.ts';
import {answersCount, listedWork} from '../../sitting/answers.ts';
import {idOf, type Sitting, standingOf} from '../../sitting/sitting.ts';
import {shortAnswer} from '../../sitting/usual.ts';
import type {AnswersOverlay, SittingOverlay, State} from '../../state.ts';
import type {OnTop} from '../on-top.ts';
import {shownOf} from '../shown-of.ts';
import {answerLines, conflictLines} from './answer-lines.ts';
import {draftLines} from './draft-lines.ts';
import {progressLine} from './progress-line.ts';
import {summaryLines} from './summary-lines.ts';
import {workLines} from './work-lines.ts';

/** A title and its answer stay as near each other as is read in one look. */
const widestList = 76;

/** The sitting on the whole screen: the work above, and at the bottom, where they stay, the answers. */
export function sittingRows(state: State, sitting: Sitting, overlay: SittingOverlay, columns: number, rows: number): OnTop {
	const title = progressLine(sitting, state.columns);
	const [conflict] = sitting.conflicts;
	const at = conflict ? sitting.order.find(key => idOf(key) === conflict.work) : overlay.at;
	const topic = at && sitting.catalogue.topic(at);
	if (!topic) {
		const lines = conflict
			? conflictLines(state, sitting, columns)
			: apart([draftLines(state, sitting, undefined, columns), summaryLines(sitting, columns)]);
		return {title, ...shownOf(lines, rows, overlay.scroll)};
	}
	const answers = conflict ? conflictLines(state, sitting, columns) : answerLines(state, sitting, overlay, topic, columns);
	return {title, ...workOver(state, sitting, {topic, answers, columns, rows, scroll: overlay.scroll})};
}

type WorkOver = {
	readonly topic: Topic;
	/** What stands under it. */
	readonly answers: readonly Line[];
	readonly columns: number;
	readonly rows: number;
	readonly scroll: number;
};

/** A piece of work, as far as it has room over what is answered. */
export function workOver(state: State, sitting: Sitting, {topic, answers, columns, rows, scroll}: WorkOver): Omit<OnTop, 'title'> {
	const place: Line = [{text: screenTexts.of(sitting.order.indexOf(topic.key) + 1, sitting.order.length), tone: 'muted'}];
	const isRoomy = rows >= 20;
	const room = Math.max(1, rows - answers.length - (isRoomy ? 1 : 0));
	const text = workLines(state, sitting, topic, columns);
	const [first = blank, ...rest] = text;
	const isShort = lineColumns(first) + lineColumns(place) + 1 <= columns;
	const whole = isShort ? [spread(first, place, columns), ...rest] : text;
	const shown = shownOf(denser(whole, whole.length - room), room, scroll);
	const lines = [...padRows(shown.lines, room), ...(isRoomy ? [line(repeated('─', columns), 'faint')] : []), ...answers].map(filled);
	return {...shown, lines};
}

/** Lines without so many of the blank ones between them, as far as there are, the last first. */
function denser(lines: readonly Line[], count: number): readonly Line[] {
	const blanks = lines.flatMap((each, row) => (lineColumns(each) === 0 ? [row] : []));
	const dropped = new Set(blanks.slice(Math.max(0, blanks.length - Math.max(0, count))));
	return lines.filter((_, row) => !dropped.has(row));
}

/** A row of nothing has no height of its own. */
export function filled(row: Line): Line {
	return lineColumns(row) === 0 ? padLine(row, 1) : row;
}

/** All work with its answers, as far as it is listed and shown. */
export function answersRows(state: State, sitting: Sitting, overlay: AnswersOverlay, columns: number, rows: number): OnTop {
	const keys = listedWork(sitting, overlay);
	const counts = answersCount(sitting).flatMap(({standing, words, count}): Line => {
		const isNow = standing === overlay.standing;
		const leads = {to: 'command', command: 'next-standing', as: standing} as const;
		return [{text: `${words} ${count}`, tone: isNow ? 'title' : 'muted', inverse: isNow, leads}, {text: '  '}];
	});
	const height = Math.max(1, rows - 1);
	const width = Math.min(columns, widestList);
	// The answers stand in a column beside the longest title.
	const titleOf = (key: TopicKey) => sitting.catalogue.topic(key)?.short ?? key;
	const most = Math.min(Math.max(...sitting.order.map(key => columnsOf(titleOf(key)))), Math.ceil(width * 0.6));
	const {top} = windowShowing(keys.length, height, overlay.chosen - Math.floor(height / 2), overlay.chosen);
	const lines = keys.map((key, index): Line => {
		const answer = sitting.decisions.get(idOf(key))?.answer;
		const said = answer ? shortAnswer(sitting.catalogue, answer) : '';
		const isChosen = index === overlay.chosen;
		const mark = {open: ' ', decided: '✓', disagreed: '✗'}[standingOf(sitting.decisions, key)];
		const title = said === '' ? clip(titleOf(key), width - 6) : pad(clip(titleOf(key), most), most);
		const row: Line = [
			{text: `${isChosen ? '▸' : ' '} ${mark} `, tone: 'accent'},
			isChosen ? {text: title, tone: 'accent', bold: true} : {text: title},
			{text: `  ${said}`, tone: 'muted'},
		];
		return leading(clipLine(row, width), {to: 'choice', index}, columns);
	});
	const shown = keys.length > 0 ? windowed(lines, height, top) : [line(`  ${sittingTexts.none}`, 'muted')];
	return {title: progressLine(sitting, state.columns), lines: [counts, ...shown], count: keys.length};
}
