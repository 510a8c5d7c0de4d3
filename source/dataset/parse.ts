import {EVENT_ID, type Event, parseEvents, YAMLException} from 'js-yaml';
import {buildValue, type Place} from './build-value.ts';
import {blankUnsafe, characterName, unsafeOffsets} from './characters.ts';
import {startOf} from './events.ts';
import {Parsed} from './parsed.ts';
import type {Finding, Problem} from './problem.ts';
import {withoutEntryAt} from './recover.ts';

export type ParsedFile = {
	readonly parsed: Parsed;
	readonly problems: readonly Problem[];
	/** Entries had to be left out, so that what refers to them proves nothing. */
	readonly isPartial: boolean;
};

const maxDepth = 32;
const maxAttempts = 20;

/**
 * Reads YAML (of which JSON is a part) to a value. js-yaml reads 8 MB in half a second where yaml takes four and a half,
 * and its events carry offsets; it stops at the first fault, so the entry at fault is blanked out and the rest read again.
 */
export function parseFile(file: string, source: string): ParsedFile {
	const found: {readonly finding: Finding; readonly offset: number}[] = [];
	const report: Place = (finding, offset) => found.push({finding, offset});
	for (const offset of unsafeOffsets(source)) report(unsafe(source, offset), offset);
	const text = found.length > 0 ? blankUnsafe(source) : source;
	const {events, read, isPartial} = eventsOf(text, report);
	reportDocuments(read, events, report);
	const parsed = new Parsed(file, read, {events, ...buildValue(read, events, report)});
	const problems = found.map(({finding, offset}) => ({file, ...parsed.placeOf(offset), ...finding}));
	return {parsed, problems, isPartial};
}

function unsafe(text: string, offset: number): Finding {
	const message = `the text holds ${characterName(text[offset] ?? '')}`;
	return {code: 'E307', message, mend: 'Remove the character; it does not show, but a terminal may obey it.'};
}

function eventsOf(source: string, report: Place): {events: readonly Event[]; read: string; isPartial: boolean} {
	let text = source;
	let lastFault = -1;
	for (let attempt = 0; attempt < maxAttempts; attempt++) {
		try {
			return {events: parseEvents(text, {maxDepth}), read: text, isPartial: attempt > 0};
		} catch (error) {
			const {offset, finding} = fault(error);
			if (offset <= lastFault) break;
			lastFault = offset;
			report(finding, Math.min(offset, source.length));
			const rest = withoutEntryAt(text, offset);
			if (rest === undefined) break;
			text = rest;
		}
	}
	return {events: [], read: source, isPartial: true};
}

function fault(error: unknown): {offset: number; finding: Finding} {
	if (!(error instanceof YAMLException)) throw error;
	const {reason} = error;
	const offset = error.mark?.position ?? 0;
	return {offset, finding: faultFinding(reason)};
}

function faultFinding(reason: string): Finding {
	if (reason.includes('tab character')) return {code: 'E202', message: 'a tab is used as indentation', mend: 'Indent with spaces.'};
	if (reason.includes('maxDepth'))
		return {code: 'E207', message: `nested more than ${maxDepth} levels deep`, mend: 'Remove the surplus brackets or levels.'};
	return {code: 'E201', message: reason, mend: mendFor(reason)};
}

/** js-yaml says what it stumbled over; this says what people had most likely done. */
function mendFor(reason: string): string {
	if (reason.includes('flow collection')) return 'Close the bracket or brace, and put commas between values.';
	if (reason.includes('quoted scalar') || reason.includes('deficient indentation'))
		return 'Close the quotes, and indent what is inside them.';
	if (reason.includes('escape')) return 'In double quotes write a backslash twice, or use single quotes.';
	if (reason.includes('multiline key') || reason.includes('implicit key'))
		return 'Write `key: value` on each line; put a colon after the key.';
	if (reason.includes('mapping entry') || reason.includes('indentation'))
		return 'Align the fields of an entry; quote text that holds ": " or begins with a mark such as - [ { @ ` " \'.';
	return 'See the line and the one before: a quote, a bracket, a colon or the indentation.';
}

function reportDocuments(text: string, events: readonly Event[], report: Place): void {
	const second = events.findIndex(({type}, index) => index > 0 && type === EVENT_ID.DOCUMENT);
	if (second < 0) return;
	const next = events[second + 1];
	const offset = next ? Math.max(0, startOf(text, next)) : text.length;
	const message = 'a second YAML document begins in this file';
	report({code: 'E208', message, mend: 'Remove the `---` line, or make it a file of its own in one folder.'}, offset);
}
