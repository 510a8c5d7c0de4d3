import {EVENT_ID, type Event, getScalarValue, SCALAR_STYLE} from '../yaml.ts';

/** The offset an event begins at, quotes and block marks included; -1 for what is not written, such as the value of `a:`. */
export function startOf(text: string, event: Event): number {
	if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
	if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
	if (event.type === EVENT_ID.SCALAR && event.valueStart < 0) return unwritten(event);
	if (event.type !== EVENT_ID.SCALAR) return -1;
	const start = event.valueStart;
	if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) return start - 1;
	if (event.style === SCALAR_STYLE.LITERAL_BLOCK) return text.lastIndexOf('|', start);
	if (event.style === SCALAR_STYLE.FOLDED_BLOCK) return text.lastIndexOf('>', start);
	return start;
}

/** A value of which there is an anchor or a tag alone: what was meant is a text that begins with `&` or `!`. */
function unwritten({anchorStart, tagStart}: {readonly anchorStart: number; readonly tagStart: number}): number {
	return tagStart >= 0 ? tagStart : anchorStart >= 0 ? anchorStart - 1 : -1;
}

/** The text of a key; a key that is no text has none. */
export function keyText(text: string, event: Event | undefined): string {
	return event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
}

/** The event after the whole of the node that begins at `index`. */
export function after(events: readonly Event[], index: number): number {
	let depth = 0;
	let next = index;
	do {
		const type = events[next++]?.type;
		if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++;
		else if (type === EVENT_ID.POP) depth--;
	} while (depth > 0 && next < events.length);
	return next;
}
