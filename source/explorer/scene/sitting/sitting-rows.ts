import {windowed} from '../../../compose/more-marks.ts';
import {windowShowing} from '../../../compose/window.ts';
import {screenTexts} from '../../../messages/screens.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {apart, blank, type Line, leading, line, lineColumns, padLine, padRows, repeated, spread} from '../../../text/line.ts';
import {clip, columnsOf} from '../../../text/width.ts';
import {answersCount, listedWork} from '../../sitting/answers.ts';
import {idOf, type Sitting, standingOf} from '../../sitting/sitting.ts';
import {shortAnswer} from '../../sitting/usual.ts';
import type {AnswersOverlay, SittingOverlay, State} from '../../state.ts';
import type {OnTop} from '../on-top.ts';
import {shownOf} from '../shown-of.ts';
import {answerLines, answerRows, conflictLines} from './answer-lines.ts';
import {draftLines} from './draft-lines.ts';
import {progressLine} from './progress-line.ts';
import {summaryLines} from './summary-lines.ts';
import {workLines} from './work-lines.ts';

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
	const place: Line = [{text: screenTexts.of(sitting.order.indexOf(topic.key) + 1, sitting.order.length), tone: 'faint'}];
	const isRoomy = rows >= 20;
	const room = Math.max(1, rows - answerRows - (isRoomy ? 1 : 0));
	const text = workLines(state, sitting, topic, columns);
	const [first = blank, ...rest] = text;
	const isShort = lineColumns(first) + lineColumns(place) + 1 <= columns;
	const whole = isShort ? [spread(first, place, columns), ...rest] : text;
	const dense = whole.length > room ? whole.filter(each => lineColumns(each) > 0) : whole;
	const shown = shownOf(dense, room, overlay.scroll);
	const lines = [...padRows(shown.lines, room), ...(isRoomy ? [line(repeated('─', columns), 'faint')] : []), ...answers].map(filled);
	return {title, ...shown, lines};
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
	const {top} = windowShowing(keys.length, height, overlay.chosen - Math.floor(height / 2), overlay.chosen);
	const lines = keys.map((key, index): Line => {
		const answer = sitting.decisions.get(idOf(key))?.answer;
		const said = answer ? clip(shortAnswer(sitting.catalogue, answer), Math.floor(columns / 2)) : '';
		const isChosen = index === overlay.chosen;
		const mark = {open: ' ', decided: '✓', disagreed: '✗'}[standingOf(sitting.decisions, key)];
		const title = clip(sitting.catalogue.topic(key)?.short ?? key, columns - columnsOf(said) - 6);
		const row = spread(
			[{text: `${isChosen ? '▸' : ' '} ${mark} `, tone: 'accent'}, isChosen ? {text: title, tone: 'accent', bold: true} : {text: title}],
			[{text: said, tone: 'muted'}],
			columns,
		);
		return leading(row, {to: 'choice', index}, columns);
	});
	const shown = keys.length > 0 ? windowed(lines, height, top) : [line(`  ${sittingTexts.none}`, 'muted')];
	return {title: progressLine(sitting, state.columns), lines: [counts, ...shown], count: keys.length};
}
