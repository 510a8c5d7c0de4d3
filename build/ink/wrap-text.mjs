/**
 * In place of Ink's `wrap-text.js`: the same, with a cache that forgets, and without a parser for the usual case of a
 * line of common characters that is cut at its end.
 */
import cliTruncate from 'cli-truncate';
import wrapAnsi from 'wrap-ansi';
import {Recent} from './recent.mjs';
import {measureLine, sliceLine} from './styled.mjs';

/** @type {Readonly<Record<string, 'middle' | 'start'>>} */
const positions = {'truncate-middle': 'middle', 'truncate-start': 'start'};
/** @type {Recent<string>} */
export const cache = new Recent(500);

/** @type {(text: string, maxWidth: number, wrapType: string) => string} */
export default function wrapText(text, maxWidth, wrapType) {
	const key = `${maxWidth} ${wrapType} ${text}`;
	const known = cache.get(key);
	if (known !== undefined) return known;
	const wrapped = wrap(text, maxWidth, wrapType);
	cache.set(key, wrapped);
	return wrapped;
}

/** @type {(text: string, maxWidth: number, wrapType: string) => string} */
function wrap(text, maxWidth, wrapType) {
	if (wrapType === 'wrap') return wrapAnsi(text, maxWidth, {trim: false, hard: true});
	if (!wrapType.startsWith('truncate')) return text;
	const position = positions[wrapType] ?? 'end';
	return (position === 'end' && truncatePlain(text, maxWidth)) || cliTruncate(text, maxWidth, {position});
}

/**
 * A line without styles, cut at its end; undefined for any other.
 * @param {string} text
 * @param {number} maxWidth
 */
function truncatePlain(text, maxWidth) {
	if (!(maxWidth >= 2) || text.includes('\u001B')) return undefined;
	const line = measureLine(text);
	if (!line?.canBeCut || line.columns <= maxWidth) return undefined;
	return `${sliceLine(text, 0, maxWidth - 1)}…`;
}
