import {windowAt} from '../../../compose/window.ts';
import {screenTexts} from '../../../messages/screens.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {blank, type Line, leading, line} from '../../../text/line.ts';
import {clip, columnsOf} from '../../../text/width.ts';
import {partyNames} from '../../../topics/topic.ts';
import {saidKey} from '../../said-keys.ts';
import {offeredNames} from '../../sitting/offered.ts';
import type {Sitting} from '../../sitting/sitting.ts';
import type {JottingOverlay, State} from '../../state.ts';
import {choiceLine} from '../choice-line.ts';
import type {OnTop} from '../on-top.ts';
import {shownQuery} from '../query-field.ts';
import {progressLine} from './progress-line.ts';
import {filled} from './sitting-rows.ts';

/** A line being written, under what it is about, and the names that are offered for it. */
export function jottingRows(state: State, sitting: Sitting, overlay: JottingOverlay, columns: number, rows: number): OnTop {
	const {query, caret, chosen} = overlay;
	const {about, prompt, else: otherwise} = saidOf(sitting, overlay, saidKey(state, 'jotting', 'name-down'));
	const {start, text} = shownQuery(overlay, Math.max(4, columns - columnsOf(prompt) - 1));
	const field: Line = [
		{text: prompt, tone: 'accent'},
		{text, bold: chosen === 0},
	];
	const names = offeredNames(state, overlay);
	const {top, end} = windowAt(names.length, Math.max(1, rows - 5), chosen - 2);
	const offered = names.slice(top, end).map((name, index): Line => {
		const row = choiceLine(clip(name, columns - 3), top + index === chosen - 1);
		return leading(row, {to: 'choice', index: top + index + 1}, columns);
	});
	const hint = offered.length > 0 ? [filled(blank), line(clip(otherwise, columns), 'muted')] : [];
	const lines = [line(clip(about, columns), 'title'), filled(blank), field, ...hint, ...offered];
	return {
		...{title: progressLine(sitting, state.columns), lines, count: lines.length},
		caret: {x: 1 + columnsOf(prompt) + columnsOf(query.slice(start, caret)), y: 4},
	};
}

/** How a line is asked for. */
type Said = {readonly about: string; readonly prompt: string; readonly else: string};

/** What a line is about, how it is asked for, and what is said over the names offered: with the key that goes to them, where there is one. */
export function saidOf({catalogue}: Sitting, overlay: JottingOverlay, key: string): Said {
	const offered = sittingTexts.orOneOf(key);
	switch (overlay.what) {
		case 'party':
			return {about: catalogue.topic(overlay.work)?.title ?? overlay.work, prompt: `${sittingTexts.whoAnswersForIt} `, else: offered};
		case 'note':
			return {about: catalogue.topic(overlay.work)?.title ?? overlay.work, prompt: `${screenTexts.note} `, else: offered};
		case 'task':
			return {about: sittingTexts.ownWork, prompt: `${sittingTexts.whatIsIt} `, else: offered};
		case 'group':
			return {about: overlay.task, prompt: `${sittingTexts.amongWhich} `, else: sittingTexts.ownGroup(key)};
		case 'whom':
			return {
				about: sittingTexts.callings,
				prompt: `${sittingTexts.whoseName} `,
				else: sittingTexts.addsTeam(key),
			};
		case 'name':
			return {about: partyNames(catalogue.dataset, overlay.whom).name, prompt: `${sittingTexts.nameHere} `, else: offered};
		case 'short':
			return {about: overlay.name, prompt: `${sittingTexts.forShort} `, else: offered};
	}
}
