import type {Key} from './key.ts';
import {type Parameters, rxvtArrow, rxvtKey, sequenceKey} from './keys.ts';
import {type Mouse, mouseReport} from './mouse.ts';
import {type Reply, sequenceReply} from './replies.ts';

/** What `ESC [ text final` means; undefined for all that is of no interest: focus reports, sequences unknown. */
export type SequenceMeaning = Key | Mouse | {readonly type: 'reply'; readonly reply: Reply} | {readonly type: 'paste-begins'} | undefined;

/** Takes a whole control sequence apart. */
export function meaningOf(text: string, final: string): SequenceMeaning {
	const match = /^([<=>?]?)([0-9:;]*)([ -/]*)$/.exec(text);
	if (!match) return undefined;
	const [, prefix = '', parameters = '', intermediate = ''] = match;
	const parts = parameters === '' ? [] : parameters.split(';').map(part => part.split(':').map(Number));
	const values = parts.map(([value = 0]) => value);
	if (prefix === '' && intermediate === '') {
		if (final === '~' && values[0] === 200) return {type: 'paste-begins'};
		const pressed = pressedKey(parts, values, final);
		if (pressed) return pressed;
	}
	if (prefix === '<' && intermediate === '' && (final === 'M' || final === 'm')) return mouseReport(values, final);
	const reply = sequenceReply(prefix, values, intermediate, final);
	return reply && {type: 'reply', reply};
}

function pressedKey(parts: Parameters, values: readonly number[], final: string): Key | undefined {
	const [first = 0] = values;
	if ((final === '^' || final === '@') && values.length === 1) return rxvtKey(first, final);
	if (final >= 'a' && final <= 'd' && values.length === 0) return rxvtArrow(final, {shift: true});
	// A cursor report of the first row reads like F3 with a modifier. rolex never asks with the cursor there.
	const isReport = final === 'R' && values.length > 1 && (first !== 1 || (values[1] ?? 0) > 16);
	return isReport ? undefined : sequenceKey(parts, final);
}
