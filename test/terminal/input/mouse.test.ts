import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createDecoder, type InputEvent} from '../../../source/terminal/input/input.ts';

/** What comes out of parts that are read one after another. */
function decode(...parts: readonly string[]): readonly InputEvent[] {
	const events: InputEvent[] = [];
	const decoder = createDecoder({emit: event => events.push(event), escapeDelay: 40, setTimer: () => 0, clearTimer: () => undefined});
	for (const part of parts) decoder.feed(part);
	decoder.close();
	return events;
}

const press = (x: number, y: number) => ({type: 'mouse', action: 'press', x, y}) as const;
const wheel = (direction: 'up' | 'down', x: number, y: number) => ({type: 'mouse', action: `wheel-${direction}`, x, y}) as const;

describe('a report of the mouse', () => {
	it.each([
		['a click', '\x1b[<0;1;1M', [press(0, 0)]],
		['a click far out', '\x1b[<0;300;200M', [press(299, 199)]],
		['a click with Ctrl held', '\x1b[<16;3;2M', [press(2, 1)]],
		['the wheel up', '\x1b[<64;10;5M', [wheel('up', 9, 4)]],
		['the wheel down, with Shift held', '\x1b[<69;10;5M', [wheel('down', 9, 4)]],
		['two in one read', '\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<65;2;3M', [press(0, 0), wheel('down', 1, 2)]],
	] as const)('tells of %s', (_, bytes, expected) => {
		expect(decode(bytes)).toEqual(expected);
	});

	it.each([
		['a release', '\x1b[<0;1;1m'],
		['motion', '\x1b[<32;1;1M'],
		['the middle and the right button', '\x1b[<1;1;1M\x1b[<2;1;1M'],
		['a wheel that turns sideways', '\x1b[<66;1;1M\x1b[<67;1;1M'],
		['column and row 0, which there are not', '\x1b[<0;0;1M\x1b[<0;1;0M'],
		['a place beyond every terminal', '\x1b[<0;10000;1M\x1b[<0;1;99999999999999999999M'],
		['fewer and more numbers than it has', '\x1b[<0;1M\x1b[<0M\x1b[<M\x1b[<0;1;1;1M'],
		['parts between colons, and what is no number', '\x1b[<0;1:2:3;x M'.replace('x ', '')],
		['the oldest coding', '\x1b[M !!'],
	])('is nothing for %s, and no text', (_, bytes) => {
		expect(decode(bytes).filter(event => event.type !== 'mouse')).toEqual([]);
		if (!bytes.includes(':')) expect(decode(bytes)).toEqual([]);
	});

	it('is the same however it is broken up, and leaves the keys around it alone', () => {
		const bytes = 'a\x1b[<0;12;7Mb\x1b[<64;100;40M\x1b[Ac';
		const whole = decode(bytes);
		expect(whole.map(event => (event.type === 'key' ? event.name : event.type))).toEqual(['a', 'mouse', 'b', 'mouse', 'up', 'c']);
		fc.assert(
			fc.property(fc.array(fc.integer({min: 1, max: bytes.length - 1}), {maxLength: 8}), cuts => {
				const places = [0, ...[...new Set(cuts)].sort((a, b) => a - b), bytes.length];
				expect(decode(...places.slice(1).map((end, index) => bytes.slice(places[index], end)))).toEqual(whole);
			}),
		);
	});
});
