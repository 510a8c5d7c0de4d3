/**
 * In place of string-width: a loop over common characters, and the real one for any other. The real one compiles an
 * emoji expression (15-22 ms) and builds a segmenter (9 ms) at the first box-drawing character, bullet or ellipsis.
 */
import realStringWidth from '../../node_modules/string-width/index.js?original';
import {simpleColumns} from './columns.mjs';
import {sequenceEnd} from './styled.mjs';

export default function stringWidth(text, options) {
	if (typeof text !== 'string' || options !== undefined) return realStringWidth(text, options);
	let columns = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const own = simpleColumns(unit);
		if (own > 0) {
			columns += own;
		} else if (unit === 0x1b) {
			const end = sequenceEnd(text, index);
			if (end < 0) return realStringWidth(text);
			index = end;
		} else if (unit !== 0x0a) {
			return realStringWidth(text);
		}
	}
	return columns;
}
