import fc from 'fast-check';
import {expect, it, vi} from 'vitest';
import {moveCost, moveTo} from '../../../source/terminal/screen/cursor.ts';
import {createOutput} from '../../../source/terminal/screen/output.ts';
import {createReplay} from '../../helpers/replay.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

const place = fc.record({x: fc.nat({max: 119}), y: fc.nat({max: 39})});

it('a move arrives, takes the bytes it was said to, and never more than saying the place', () => {
	const replay = createReplay(120, 40);
	const output = createOutput();
	fc.assert(
		fc.property(place, fc.constantFrom('known', 'column unknown', 'nothing known'), place, (from, knowledge, to) => {
			replay.write(`\x1b[${from.y + 1};${from.x + 1}H`);
			const cursor = {x: knowledge === 'known' ? from.x : -1, y: knowledge === 'nothing known' ? -1 : from.y};
			const cost = moveCost(cursor, to.x, to.y);
			output.clear();
			moveTo(output, cursor, to.x, to.y);
			replay.write(`\x1b[?25h${output.take()}`);
			expect(replay.caret()).toEqual(to);
			expect(cursor).toEqual(to);
			expect(output.bytes).toBe(cost);
			expect(cost).toBeLessThanOrEqual(`\x1b[${to.y + 1};${to.x + 1}H`.length);
		}),
		{numRuns: 3000},
	);
});

it.each([
	[{x: 5, y: 2}, {x: 5, y: 2}, ''],
	[{x: 5, y: 2}, {x: 0, y: 2}, '\r'],
	[{x: 5, y: 2}, {x: 4, y: 2}, '\b'],
	[{x: 5, y: 2}, {x: 6, y: 2}, '\x1b[C'],
	[{x: 5, y: 2}, {x: 9, y: 2}, '\x1b[4C'],
	[{x: 90, y: 2}, {x: 7, y: 2}, '\x1b[8G'],
	[{x: -1, y: 2}, {x: 7, y: 2}, '\x1b[8G'],
	[{x: 5, y: 2}, {x: 0, y: 3}, '\r\n'],
	[{x: -1, y: 2}, {x: 0, y: 4}, '\r\n\n'],
	[{x: 5, y: 2}, {x: 5, y: 3}, '\x1b[B'],
	[{x: 5, y: 2}, {x: 5, y: 1}, '\x1b[A'],
	[{x: 5, y: 9}, {x: 0, y: 0}, '\x1b[H'],
	[{x: 5, y: 2}, {x: 0, y: 20}, '\x1b[21H'],
	[{x: 5, y: 2}, {x: 50, y: 20}, '\x1b[21;51H'],
	[{x: -1, y: -1}, {x: 3, y: 0}, '\x1b[;4H'],
])('the cheapest way from %j to %j is %j', (from, to, written) => {
	const output = createOutput();
	moveTo(output, {...from}, to.x, to.y);
	expect(output.take()).toBe(written);
});
