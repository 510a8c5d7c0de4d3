import {type Finding, quoted} from '../check/problem.ts';
import {
	boolCoreTag,
	EVENT_ID,
	type Event,
	floatCoreTag,
	getScalarValue,
	intCoreTag,
	NOT_RESOLVED,
	nullCoreTag,
	SCALAR_STYLE,
} from '../yaml.ts';
import {limits} from './budget.ts';
import {after, keyText, startOf} from './events.ts';
import {inQuotes} from './quoting.ts';

export type Place = (finding: Finding, offset: number) => void;
export type Built = {readonly value: unknown; readonly starts: ReadonlyMap<object, number>};
type Scalar = Extract<Event, {valueStart: number}>;
type Properties = {readonly tagStart: number; readonly tagEnd: number};

/** Names with which every JavaScript object answers; a look-up by one would find what nobody wrote. */
export const reservedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const typed = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
const maybeTyped = /^(?:[-+.\d]|~|null$|true$|false$|$)/i;

/**
 * Builds the value that a file's events describe, and remembers which event each container began with.
 * What a dataset may not hold (aliases, tags, keys given twice) is told to `report`, and reading goes on.
 */
export function buildValue(text: string, events: readonly Event[], report: Place): Built {
	const starts = new Map<object, number>();
	const isJson = /^\s*[{[]/.test(text);
	let at = 1;

	function node(depth: number): unknown {
		const index = at++;
		const event = events[index];
		if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return null;
		if (event.type === EVENT_ID.ALIAS) {
			report(
				{
					code: 'E204',
					message: 'YAML aliases are not taken here',
					mend: 'Write the value out here; quote text that begins with `*`.',
				},
				startOf(text, event),
			);
			return null;
		}
		reportTag(event);
		if (event.type === EVENT_ID.SCALAR) {
			reportAnchor(event);
			reportNoJson(event);
			return scalarValue(text, event);
		}
		return event.type === EVENT_ID.SEQUENCE ? sequence(index, depth) : mapping(index, depth);
	}

	function reportTag({tagStart, tagEnd}: Properties): void {
		if (tagStart < 0) return;
		const message = `the tag ${quoted(text.slice(tagStart, tagEnd))} is not taken here`;
		report({code: 'E205', message, mend: 'Remove the tag; quote what is to be text.'}, tagStart);
	}

	/** What programs write into JSON though JSON has it not; YAML would take it for a text. */
	function reportNoJson(scalar: Scalar): void {
		if (!isJson || scalar.style !== SCALAR_STYLE.PLAIN) return;
		const source = getScalarValue(text, scalar);
		if (!/^(?:NaN|[-+]?Infinity|undefined)$/.test(source)) return;
		const message = `${quoted(source)} is no value of JSON`;
		report({code: 'E213', message, mend: 'Write the value, or leave the field out; as a text, quote it.'}, startOf(text, scalar));
	}

	/** An anchor without a value: the text was to begin with `&`. */
	function reportAnchor({anchorStart, anchorEnd, valueStart}: Scalar): void {
		if (anchorStart < 0 || valueStart >= 0) return;
		const name = text.slice(anchorStart - 1, anchorEnd);
		report(
			{code: 'E204', message: `${quoted(name)} is a YAML anchor, not a text`, mend: `Quote it: ${quoted(inQuotes(name))}.`},
			anchorStart - 1,
		);
	}

	/** No list or mapping inside an entry is that long; what follows in it is passed over. */
	function isFull(count: number, start: number, depth: number): boolean {
		if (depth <= 2 || count < limits.items) return false;
		const message = `more than ${limits.items} items in one place`;
		report({code: 'E314', message, mend: 'Remove what is too much.'}, startOf(text, events[start] as Event));
		at = after(events, start) - 1;
		return true;
	}

	function sequence(start: number, depth: number): readonly unknown[] {
		const items: unknown[] = [];
		starts.set(items, start);
		while (at < events.length && events[at]?.type !== EVENT_ID.POP) {
			if (isFull(items.length, start, depth)) break;
			items.push(node(depth + 1));
		}
		at++;
		return items;
	}

	function mapping(start: number, depth: number): object {
		const fields: Record<string, unknown> = {};
		let count = 0;
		starts.set(fields, start);
		while (at < events.length && events[at]?.type !== EVENT_ID.POP) {
			if (isFull(count++, start, depth)) break;
			const key = events[at] as Event;
			const name = keyText(text, key);
			at = after(events, at);
			const finding = keyProblem(key, name, fields);
			if (finding) report(finding, Math.max(0, startOf(text, key)));
			const value = node(depth + 1);
			if (!finding) fields[name] = value;
		}
		at++;
		return fields;
	}

	return {value: node(0), starts};
}

function keyProblem(key: Event, name: string, fields: object): Finding | undefined {
	if (key.type !== EVENT_ID.SCALAR) return {code: 'E211', message: 'this key is not text', mend: 'Write the key as text.'};
	if (name === '<<') return {code: 'E206', message: 'YAML merge keys are not taken here', mend: 'Write the fields out here.'};
	if (reservedNames.has(name)) return {code: 'E210', message: `${quoted(name)} cannot be a key`, mend: 'Choose another name.'};
	if (!Object.hasOwn(fields, name)) return undefined;
	return {code: 'E203', message: `the key ${quoted(name)} is given twice`, mend: 'Keep one of the two; the lists of both can be joined.'};
}

function scalarValue(text: string, event: Scalar): unknown {
	const source = getScalarValue(text, event);
	if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0 || !maybeTyped.test(source)) return source;
	for (const tag of typed) {
		const value = tag.resolve(source, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return source;
}
