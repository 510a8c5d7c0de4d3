// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
/** The only sequences the screen may write. Data can add none. */
const sequences = [
	/\x1b\[[\d;]*m/, // style
	/\x1b\[\d*[ABCDGX]/, // moves along a row and a column, erasing cells
	/\x1b\[(?:\d+)?(?:;\d+)?H/, // a place
	/\x1b\[[JK]/, // erasing the rest of the screen or row
	/\x1b\[\?(?:25|2026|1049|2004|7)[hl]/, // modes
	/\x1b\[r\x1b\[4l/, // no scroll region, no insert mode
	/\x1b\]8;;(?:https?:\/\/[\x21-\x7e]+)?\x1b\\/, // links
	/\x1b\\/, // the end of a control string
	/[\r\n\b]/,
];

const text = /[^\p{Control}\p{Surrogate}\u200b\u200c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/v;

const allowed = new RegExp(`^(?:${[...sequences, text].map(({source}) => source).join('|')})*$`, 'v');

/** What of `written` may not leave for a terminal; empty when all may. */
export function notAllowed(written: string): string {
	if (allowed.test(written)) return '';
	let end = written.length;
	while (end > 0 && !allowed.test(written.slice(0, end))) end--;
	return JSON.stringify(written.slice(end, end + 40));
}
