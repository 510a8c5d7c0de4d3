import {windowed} from '../../../compose/more-marks.ts';
import {windowShowing} from '../../../compose/window.ts';
import {screenTexts} from '../../../messages/screens.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {blank, type Line, leading, line, padRows} from '../../../text/line.ts';
import {clip, columnsOf} from '../../../text/width.ts';
import {partyNames} from '../../../topics/topic.ts';
import {saidKey} from '../../said-keys.ts';
import {offeredNames} from '../../sitting/offered.ts';
import type {Sitting} from '../../sitting/sitting.ts';
import type {JottingOverlay, State} from '../../state.ts';
import {choiceLine} from '../choice-line.ts';
import type {OnTop} from '../on-top.ts';
import {shownQuery} from '../query-field.ts';
import {answerRows} from './answer-lines.ts';
import {progressLine} from './progress-line.ts';
import {filled, workOver} from './sitting-rows.ts';

/** A line being written, and the names that are offered for it: where the answers stand, under the piece of work, or alone on the screen. */
export function jottingRows(state: State, sitting: Sitting, overlay: JottingOverlay, columns: number, rows: number): OnTop {
	const title = progressLine(sitting, state.columns);
	const topic = 'work' in overlay ? sitting.catalogue.topic(overlay.work) : undefined;
	const {field, x} = fieldOf(sitting, overlay, columns);
	if (!topic) {
		const {about} = saidOf(sitting, overlay);
		const lines = [line(clip(about, columns), 'title'), filled(blank), field, ...offeredLines(state, sitting, overlay, columns, rows - 3)];
		return {title, lines, count: lines.length, caret: {x, y: 4}};
	}
	const offered = offeredLines(state, sitting, overlay, columns, Math.max(answerRows - 1, Math.floor(rows / 2) - 1));
	const answers = padRows([field, ...offered], answerRows);
	const shown = workOver(state, sitting, {topic, answers, columns, rows, scroll: 0});
	// Over all of it stand the title and its rule.
	return {title, ...shown, caret: {x, y: 2 + shown.lines.length - answers.length}};
}

/** The line with what it is asked for, and the column of the caret in it. */
function fieldOf(sitting: Sitting, overlay: JottingOverlay, columns: number): {readonly field: Line; readonly x: number} {
	const {query, caret, chosen, isMarked = false} = overlay;
	const {prompt} = saidOf(sitting, overlay);
	const {start, text} = shownQuery(overlay, Math.max(4, columns - columnsOf(prompt) - 1));
	const field: Line = [
		{text: prompt, tone: 'accent'},
		{text, bold: chosen === 0, inverse: isMarked},
	];
	return {field, x: 1 + columnsOf(prompt) + columnsOf(query.slice(start, caret))};
}

/** The names offered, the one chosen in sight, under what is said of them; nothing where none is. */
function offeredLines(state: State, sitting: Sitting, overlay: JottingOverlay, columns: number, rows: number): readonly Line[] {
	const names = offeredNames(state, overlay);
	if (names.length === 0) return [];
	const otherwise = saidOf(sitting, overlay).else(saidKey(state, 'jotting', 'name-down'));
	const isApart = rows > 10;
	const height = Math.max(1, rows - (isApart ? 2 : 1));
	const chosen = overlay.chosen - 1;
	const lines = names.map((name, index): Line => {
		const row = choiceLine(clip(name, columns - 3), index === chosen);
		return leading(row, {to: 'choice', index: index + 1}, columns);
	});
	const {top} = windowShowing(names.length, height, 0, Math.max(0, chosen));
	return [...(isApart ? [filled(blank)] : []), line(clip(otherwise, columns), 'muted'), ...windowed(lines, height, top)];
}

/** How a line is asked for, and what is said over the names offered: with the key that goes to them, where there is one. */
type Said = {readonly about: string; readonly prompt: string; readonly else: (key: string) => string};

/** What a line is about, and how it is asked for. */
export function saidOf({catalogue}: Sitting, overlay: JottingOverlay): Said {
	const offered = sittingTexts.orOneOf;
	switch (overlay.what) {
		case 'party':
			return {about: catalogue.topic(overlay.work)?.title ?? overlay.work, prompt: `${sittingTexts.whoAnswersForIt} `, else: offered};
		case 'note':
			return {about: catalogue.topic(overlay.work)?.title ?? overlay.work, prompt: `${screenTexts.note} `, else: offered};
		case 'task':
			return {about: sittingTexts.ownWork, prompt: `${sittingTexts.whatIsIt} `, else: offered};
		case 'group':
			return {about: overlay.task, prompt: `${sittingTexts.amongWhich} `, else: sittingTexts.ownGroup};
		case 'whom':
			return {
				about: sittingTexts.callings,
				prompt: `${sittingTexts.whoseName} `,
				else: sittingTexts.addsTeam,
			};
		case 'name':
			return {about: partyNames(catalogue.dataset, overlay.whom).name, prompt: `${sittingTexts.nameHere} `, else: offered};
		case 'short':
			return {about: overlay.name, prompt: `${sittingTexts.forShort} `, else: offered};
	}
}
