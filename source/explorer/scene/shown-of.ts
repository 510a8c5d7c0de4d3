import {windowed} from '../../compose/more-marks.ts';
import {windowAt} from '../../compose/window.ts';
import type {Line} from '../../text/line.ts';
import type {OnTop} from './on-top.ts';

/** The rows shown of a text on top, from `top` as far as that leaves no room empty. */
export function shownOf(lines: readonly Line[], rows: number, top: number): Omit<OnTop, 'title'> {
	const scrolls = {top: windowAt(lines.length, rows, top).top, rows, most: Math.max(0, lines.length - rows)};
	return {lines: windowed(lines, rows, top), count: lines.length, scrolls};
}
