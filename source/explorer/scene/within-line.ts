import {screenTexts} from '../../messages/screens.ts';
import type {Line} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import {filterCount} from '../filter.ts';
import {helpScope} from '../layers.ts';
import type {State, WithinState} from '../state.ts';
import {helpCount} from './help-lines.ts';
import type {Scene} from './scene.ts';
import {leastWritten, type Written, writingKeys, writtenLine} from './written-line.ts';

/** Columns kept for what is written, and for the gap after it, beside anything told. */
const leastShown = 8;

const prompts = {help: ' /', list: ' \\', panes: ' \\', page: ' \\'} as const;

/** The bottom line while it is written: what is looked for, and how much of it there is. */
export function withinLine(state: State, overlay: WithinState, scene: Scene): Written {
	const {columns, notice} = state;
	const prompt = prompts[overlay.on];
	// A long notice leaves room for what is written.
	const told = clip(notice?.text ?? countOf(state, overlay, scene), columns - columnsOf(prompt) - leastShown);
	const keys = `  ${writingKeys(state, 'within', 'keep-within', 'drop-within')}`;
	const isRoomy = columns >= columnsOf(prompt + told + keys) + leastWritten;
	const end: Line = [
		{text: told, tone: 'strong'},
		{text: isRoomy ? keys : ' ', tone: 'muted'},
	];
	return writtenLine(state, overlay, prompt, end);
}

function countOf(state: State, {on, query}: WithinState, {found}: Scene): string {
	if (on === 'help')
		return query.trim() === ''
			? screenTexts.searchHelp
			: screenTexts.keys(helpCount({scope: helpScope(state), words: query, keys: state.keys?.rows}));
	if (on !== 'list') return query.trim() === '' ? screenTexts.findHere : placeOf(found);
	const count = filterCount(state);
	return count ? screenTexts.of(count.left, count.of) : screenTexts.narrow;
}

/** `3 of 12`: the match gone to. */
export function placeOf(found: Scene['found']): string {
	const count = found?.matches.length ?? 0;
	return count === 0 ? screenTexts.nothing : screenTexts.of((found?.at ?? 0) + 1, count);
}
