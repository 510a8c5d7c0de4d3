/** In place of widest-line: no array for the usual text of one line. */
import stringWidth from 'string-width';

export default function widestLine(text) {
	let widest = 0;
	let start = 0;
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
		widest = Math.max(widest, stringWidth(text.slice(start, end)));
		start = end + 1;
	}
	return Math.max(widest, stringWidth(start === 0 ? text : text.slice(start)));
}
