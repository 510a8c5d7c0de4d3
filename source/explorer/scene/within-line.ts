import {type Line, spread} from '../../text/line.ts';
import {columnsOf} from '../../text/width.ts';
import {filterCount} from '../filter.ts';
import {helpScope} from '../layers.ts';
import type {State, WithinState} from '../state.ts';
import {helpCount} from './help-lines.ts';
import {shownQuery} from './query-field.ts';
import type {Caret, Scene} from './scene.ts';

const prompts = {help: ' /', list: ' \\', panes: ' \\', page: ' \\'} as const;

/** The bottom line while it is written: what is looked for, and how much of it there is. */
export function withinLine(state: State, overlay: WithinState, scene: Scene): {readonly line: Line; readonly caret: Caret} {
	const {columns, rows, notice} = state;
	const prompt = prompts[overlay.on];
	const told = notice?.text ?? countOf(state, overlay, scene);
	const keys = columns < 60 ? '' : '  ⏎ keep  esc off';
	const end: Line = [
		{text: told, tone: 'strong'},
		{text: `${keys} `, tone: 'muted'},
	];
	const {start, text} = shownQuery(overlay, Math.max(4, columns - prompt.length - columnsOf(told) - keys.length - 4));
	const line = spread([{text: prompt, tone: 'accent'}, {text}], end, columns);
	return {line, caret: {x: prompt.length + columnsOf(overlay.query.slice(start, overlay.caret)), y: rows - 1}};
}

function countOf(state: State, {on, query}: WithinState, {found}: Scene): string {
	if (on === 'help')
		return query.trim() === '' ? 'search the help' : `${helpCount({scope: helpScope(state), words: query, keys: state.keys?.rows})} keys`;
	if (on !== 'list') return query.trim() === '' ? 'find in this text' : placeOf(found);
	const count = filterCount(state);
	return count ? `${count.left} of ${count.of}` : 'narrow the list';
}

/** `3 of 12`: the match gone to. */
export function placeOf(found: Scene['found']): string {
	const count = found?.matches.length ?? 0;
	return count === 0 ? 'nothing' : `${(found?.at ?? 0) + 1} of ${count}`;
}
