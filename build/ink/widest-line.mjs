/** In place of widest-line: no array and no slices for text of common characters. */
import stringWidth from 'string-width';
import {simpleWidth} from '../../source/text/measure.ts';
import {sequenceEnd} from './styled.mjs';

/** @type {(text: string) => number} */
export default function widestLine(text) {
	let widest = 0;
	let columns = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const own = simpleWidth(unit);
		if (own > 0) {
			columns += own;
		} else if (unit === 0x0a) {
			if (columns > widest) widest = columns;
			columns = 0;
		} else {
			const end = unit === 0x1b ? sequenceEnd(text, index) : -1;
			if (end < 0) return widestOf(text.split('\n'));
			index = end;
		}
	}
	return Math.max(widest, columns);
}

/** @param {readonly string[]} lines */
function widestOf(lines) {
	let widest = 0;
	for (const line of lines) widest = Math.max(widest, stringWidth(line));
	return widest;
}
