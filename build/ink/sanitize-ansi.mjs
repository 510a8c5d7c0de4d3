/**
 * In place of Ink's `sanitize-ansi.js`, which walks every text character by character, twice where it has a style. Texts
 * whose only control sequences are SGR and links stay as they are; any other goes to the original.
 */
import realSanitizeAnsi from '../../node_modules/ink/build/sanitize-ansi.js?original';
import {sequenceEnd} from './styled.mjs';

const suspicious = /[\u0080-\u009F]/;

/** @type {(text: string) => string} */
export default function sanitizeAnsi(text) {
	let start = text.indexOf('\u001B');
	while (start >= 0) {
		const end = sequenceEnd(text, start);
		if (end < 0) return realSanitizeAnsi(text);
		start = text.indexOf('\u001B', end);
	}
	return suspicious.test(text) ? realSanitizeAnsi(text) : text;
}
