/**
 * In place of string-width: the columns of `source/text`, which the screen and all our lines are measured by, so that Ink never puts
 * a text elsewhere than they do. string-width itself compiles an emoji expression (15-22 ms) and builds a segmenter (9 ms) at the
 * first box-drawing character, bullet or ellipsis, and counts fewer columns for letters that some terminals give more.
 */
import stripAnsi from 'strip-ansi';
import {simpleWidth, textWidth} from '../../source/text/measure.ts';
import {sequenceEnd} from './styled.mjs';

/** @type {(text: unknown) => number} */
export default function stringWidth(text) {
	if (typeof text !== 'string') return 0;
	let columns = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const own = simpleWidth(unit);
		if (own > 0) {
			columns += own;
		} else if (unit === 0x1b) {
			const end = sequenceEnd(text, index);
			if (end < 0) return textWidth(stripAnsi(text));
			index = end;
		} else if (unit !== 0x0a) {
			return textWidth(stripAnsi(text));
		}
	}
	return columns;
}
