type Span = {readonly start: number; readonly end: number};

/** A text of which an entry has been blanked out, every other offset unchanged, and the ids that stood in it. */
export type Rest = {readonly text: string; readonly ids: readonly string[]};

/**
 * The text without the list entry around `offset`; undefined where there is no such entry. Entries begin with a dash, and
 * end where a line stands as far left as that dash or further.
 */
export function withoutEntryAt(text: string, offset: number): Rest | undefined {
	const start = entryStart(text, Math.min(offset, text.length - 1));
	if (start === undefined) return undefined;
	const end = entryEnd(text, start);
	const entry = text.slice(start.start, end);
	const ids = Array.from(entry.matchAll(/\b(?:id|role)["']?: *["']?([a-z0-9-]+)/g), ([, id]) => id ?? '');
	const blank = entry.replace(/[^\r\n]/g, ' ');
	const left = isOnly(text, start.start, end) ? asEmptyList(entry, blank) : blank;
	return {text: text.slice(0, start.start) + left + text.slice(end), ids};
}

/** Whether an entry had no other beside it, so that its list would have no value without it: which is not what is wrong with it. */
function isOnly(text: string, start: number, end: number): boolean {
	const dash = /^ *- /.exec(text.slice(start, start + 100))?.[0] ?? '- ';
	const before = text.slice(Math.max(0, start - 2000), start).trimEnd();
	const after = /^(?:\s*(?:#.*)?\n)* *(?:- )?/.exec(text.slice(end, end + 2000))?.[0] ?? '';
	return /:[ \t]*(?:#.*)?$/.test(before) && after.slice(after.lastIndexOf('\n') + 1) !== dash;
}

/** `[]` one column to the right of the dash, where it is the key's value even if the list is not indented. */
function asEmptyList(entry: string, blank: string): string {
	const dash = entry.indexOf('-');
	return /^..[\r\n]|^.?$/.test(blank.slice(dash)) ? blank : `${blank.slice(0, dash + 1)}[]${blank.slice(dash + 3)}`;
}

/**
 * The nearest line at or above the offset that begins an entry of a part. A fault found at the very dash was made by the
 * entry before, whose quote or bracket was not closed.
 */
function entryStart(text: string, offset: number): Span | undefined {
	const partStart = lastMatch(text, offset, /^[A-Za-z]/);
	if (partStart === undefined) return undefined;
	const first = /^( *)- /m.exec(text.slice(partStart.end, partStart.end + 2000));
	if (!first) return undefined;
	const dash = `${first[1]}- `;
	const begins = new RegExp(`^${dash}`);
	const line = lastMatch(text, offset, begins);
	if (!line || line.start <= partStart.start) return undefined;
	const isAtDash = offset <= line.start + dash.length && line.start > partStart.end + 1;
	return isAtDash ? lastMatch(text, line.start - 1, begins) : line;
}

/** The last line that begins at or before the offset and matches. */
function lastMatch(text: string, offset: number, pattern: RegExp): Span | undefined {
	let end = text.indexOf('\n', offset);
	if (end < 0) end = text.length;
	while (end >= 0) {
		const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
		if (pattern.test(text.slice(start, Math.min(end, start + 100)))) return {start, end};
		end = start - 1;
	}
	return undefined;
}

function entryEnd(text: string, {start}: Span): number {
	const indent = (/^ */.exec(text.slice(start, start + 100))?.[0] ?? '').length;
	const next = new RegExp(`\\n(?= {0,${indent}}[^ \\r\\n#])`, 'g');
	next.lastIndex = start;
	return next.exec(text)?.index ?? text.length;
}
