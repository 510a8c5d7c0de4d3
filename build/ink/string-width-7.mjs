/**
 * In place of the older string-width inside wrap-ansi, as string-width.mjs. This one counts some symbols that may be emoji
 * (©, ™, ↔, ✔…) as two columns; they are left to it.
 */
import realStringWidth from '../../node_modules/wrap-ansi/node_modules/string-width/index.js?original';
import {simpleWidth} from '../../source/text/measure.ts';
import {sequenceEnd} from './styled.mjs';

/** @type {(unit: number) => boolean} */
const isSimple = unit =>
	(unit >= 0x20 && unit < 0x7f) ||
	(unit >= 0xc0 && unit < 0x300) ||
	(unit >= 0x2010 && unit < 0x2028) ||
	(unit >= 0x4e00 && unit <= 0x9fff) ||
	(unit >= 0xac00 && unit <= 0xd7a3);

/** @type {(text: unknown, options?: unknown) => number} */
export default function stringWidth(text, options) {
	if (typeof text !== 'string' || options !== undefined) return realStringWidth(text, options);
	let columns = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		const own = isSimple(unit) || (unit >= 0x2500 && unit < 0x2580) ? simpleWidth(unit) : 0;
		if (own > 0) {
			columns += own;
		} else if (unit === 0x1b) {
			const end = sequenceEnd(text, index);
			if (end < 0) return realStringWidth(text);
			index = end;
		} else {
			return realStringWidth(text);
		}
	}
	return columns;
}
