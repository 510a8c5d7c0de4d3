type Span = {readonly start: number; readonly end: number};

/**
 * The text with the list entry around `offset` blanked out, every other offset unchanged; undefined where there is no such
 * entry. Entries begin with a dash, and end where a line stands as far left as that dash or further.
 */
export function withoutEntryAt(text: string, offset: number): string | undefined {
	const start = entryStart(text, Math.min(offset, text.length - 1));
	if (start === undefined) return undefined;
	const end = entryEnd(text, start);
	const blank = text.slice(start.start, end).replace(/[^\r\n]/g, ' ');
	return text.slice(0, start.start) + blank + text.slice(end);
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
