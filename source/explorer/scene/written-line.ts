import {hintTexts} from '../../messages/browsing.ts';
import {type Line, lineColumns, spread} from '../../text/line.ts';
import {columnsOf} from '../../text/width.ts';
import {type CommandOn, firstKey, type Scope} from '../keymap.ts';
import type {Query} from '../query.ts';
import type {State} from '../state.ts';
import {shownQuery} from './query-field.ts';
import type {Caret} from './scene.ts';

/** A row in which something is written. */
export type Written = {readonly line: Line; readonly caret: Caret};

/** Columns that a line keeps for what is written before it says which keys keep and drop it. */
export const leastWritten = 16;

/** The bottom line while something is written in it: the prompt, as much round the caret as fits, and what stands at the end. */
export function writtenLine({columns, rows}: Pick<State, 'columns' | 'rows'>, written: Query, prompt: string, end: Line): Written {
	const before = columnsOf(prompt);
	const {start, text} = shownQuery(written, Math.max(4, columns - before - lineColumns(end) - 3));
	const line = spread([{text: prompt, tone: 'accent'}, {text}], end, columns);
	return {line, caret: {x: before + columnsOf(written.query.slice(start, written.caret)), y: rows - 1}};
}

/** The keys that keep what is written and that drop it, with a space behind them. */
export function writingKeys<S extends Scope>({keys}: Pick<State, 'keys'>, scope: S, keep: CommandOn<S>, drop: CommandOn<S>): string {
	return `${firstKey(scope, keep, keys)} ${hintTexts.keep}  ${firstKey(scope, drop, keys)} ${hintTexts.off} `;
}
