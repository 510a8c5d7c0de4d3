import {blankUnsafe, characterName, unsafeOffsets} from '../check/characters.ts';
import type {Finding, Problem} from '../check/problem.ts';
import {EVENT_ID, type Event, parseEvents, YAMLException} from '../yaml.ts';
import {limits} from './budget.ts';
import {buildValue, type Place} from './build-value.ts';
import {startOf} from './events.ts';
import {spacesForIndents} from './indents.ts';
import {openedAt} from './opened.ts';
import {Parsed} from './parsed.ts';
import {unquotedAt} from './quoting.ts';
import {withoutEntryAt} from './recover.ts';
import {syntaxFinding} from './syntax.ts';

export type ParsedFile = {
	readonly parsed: Parsed;
	readonly problems: readonly Problem[];
	/** Ids of entries that had to be left out: what refers to them may be right. */
	readonly lostIds: readonly string[];
	/** More was left out than those. */
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
	const report: Place = (finding, offset) => {
		if (found.length <= limits.problems) found.push({finding, offset});
	};
	for (const offset of unsafeOffsets(source, limits.problems)) report(unsafe(source, offset), offset);
	const text = spacesForIndents(found.length > 0 ? blankUnsafe(source) : source, report);
	const {events, read, ...lost} = eventsOf(text, report);
	reportDocuments(read, events, report);
	const parsed = new Parsed(file, read, {events, ...buildValue(read, events, report)});
	const problems = found.map(({finding, offset}) => ({file, ...parsed.placeOf(offset), ...finding}));
	return {parsed, problems, ...lost};
}

function unsafe(text: string, offset: number): Finding {
	const message = `the text holds ${characterName(String.fromCodePoint(text.codePointAt(offset) ?? 0))}`;
	return {code: 'E307', message, mend: 'Remove the character; it does not show, but a terminal may obey it.'};
}

type Events = Omit<ParsedFile, 'parsed' | 'problems'> & {readonly events: readonly Event[]; readonly read: string};

function eventsOf(source: string, report: Place): Events {
	const lostIds: string[] = [];
	let text = source;
	let lastFault = -1;
	let isPartial = false;
	for (let attempt = 0; attempt < maxAttempts; attempt++) {
		try {
			return {events: parseEvents(text, {maxDepth}), read: text, lostIds, isPartial};
		} catch (error) {
			const {offset, finding, place} = fault(error, text);
			if (offset <= lastFault) break;
			lastFault = offset;
			report(finding, Math.min(place, source.length));
			const rest = withoutEntryAt(text, offset);
			if (rest === undefined) break;
			text = rest.text;
			lostIds.push(...rest.ids);
			isPartial ||= rest.ids.length === 0;
		}
	}
	return {events: [], read: source, lostIds, isPartial: true};
}

/** Where reading stopped, and where what stopped it stands. */
function fault(error: unknown, text: string): {offset: number; place: number; finding: Finding} {
	if (!(error instanceof YAMLException)) throw error;
	const offset = error.mark?.position ?? 0;
	const syntax = syntaxFinding(error.reason);
	const mended = openedAt(text, offset, error.reason, syntax) ?? unquotedAt(text, offset);
	return {offset, place: mended?.offset ?? offset, finding: mended?.finding ?? syntax};
}

function reportDocuments(text: string, events: readonly Event[], report: Place): void {
	const second = events.findIndex(({type}, index) => index > 0 && type === EVENT_ID.DOCUMENT);
	if (second < 0) return;
	const next = events[second + 1];
	const offset = next ? Math.max(0, startOf(text, next)) : text.length;
	const message = 'a second YAML document begins in this file';
	report({code: 'E208', message, mend: 'Remove the `---` line, or make it a file of its own in one folder.'}, offset);
}
