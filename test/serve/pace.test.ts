import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {createPace} from '../../source/serve/pace.ts';
import {createTokenBucket} from '../../source/serve/token-bucket.ts';

/** A pace over a clock of its own, where each delivery takes `cost` ms. */
function paced({rate = 1e6, burst = 1e6, gap = 9, cost = 2} = {}) {
	const clock = {now: 0};
	const timers: {at: number; fire: () => void}[] = [];
	const deliveries: {at: number; keys: readonly number[]; size?: unknown}[] = [];
	let dropped = 0;
	const pace = createPace<number>({
		bucket: createTokenBucket(rate, burst, 0),
		gap,
		now: () => clock.now,
		setTimer(fire, delay) {
			const timer = {at: clock.now + delay, fire};
			timers.push(timer);
			return timer;
		},
		clearTimer: timer => timers.splice(timers.indexOf(timer as (typeof timers)[number]), 1),
		onDropped: count => {
			dropped += count;
		},
		deliver({events, size}, drawn) {
			deliveries.push({at: clock.now, keys: events, size});
			clock.now += cost;
			drawn();
		},
	});
	const runTo = (end: number) => {
		for (;;) {
			timers.sort((a, b) => a.at - b.at);
			const [next] = timers;
			if (!next || next.at > end) break;
			timers.shift();
			clock.now = Math.max(clock.now, next.at);
			next.fire();
		}
		clock.now = Math.max(clock.now, end);
	};
	return {pace, deliveries, runTo, clock, dropped: () => dropped, timers};
}

it('delivers a single key at once', () => {
	const {pace, deliveries} = paced();
	pace.push([1]);
	expect(deliveries).toEqual([{at: 0, keys: [1], size: undefined}]);
});

it('waits nine times what the last delivery took, and then delivers together what came meanwhile', () => {
	const {pace, deliveries, runTo} = paced({cost: 2});
	pace.push([1]);
	pace.push([2]);
	pace.push([3]);
	runTo(100);
	expect(deliveries.map(({at, keys}) => [at, keys])).toEqual([
		[0, [1]],
		[20, [2, 3]],
	]);
});

it('takes no more keys than the rate, and drops what a flood brings beyond what may wait', () => {
	const {pace, deliveries, runTo, dropped} = paced({rate: 60, burst: 120, cost: 0});
	pace.push(Array.from({length: 5000}, (_, index) => index));
	runTo(1000);
	const taken = deliveries.flatMap(({keys}) => keys);
	expect(taken.length).toBeGreaterThanOrEqual(170);
	expect(taken.length).toBeLessThanOrEqual(181);
	expect(dropped()).toBe(5000 - 512);
});

it('keeps the last of many sizes', () => {
	const {pace, deliveries, runTo} = paced();
	for (let columns = 1; columns <= 50; columns++) pace.resize(columns, 24);
	runTo(1000);
	expect(deliveries.length).toBe(2);
	expect(deliveries.at(-1)?.size).toEqual({columns: 50, rows: 24});
});

it('delivers nothing after it is closed', () => {
	const {pace, deliveries, runTo, timers} = paced();
	pace.push([1]);
	pace.push([2]);
	pace.close();
	runTo(1000);
	expect(deliveries.length).toBe(1);
	expect(timers).toEqual([]);
});

test('keys come in their order, none twice, and a session takes at most a tenth of the time', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({wait: fc.nat(40), count: fc.integer({min: 1, max: 20})}), {minLength: 1, maxLength: 60}),
			fc.integer({min: 1, max: 30}),
			(bursts, cost) => {
				const {pace, deliveries, runTo, clock} = paced({cost});
				let sent = 0;
				for (const {wait, count} of bursts) {
					runTo(clock.now + wait);
					pace.push(Array.from({length: count}, () => sent++));
				}
				runTo(clock.now + 100_000);
				const taken = deliveries.flatMap(({keys}) => keys);
				expect(taken).toEqual(taken.toSorted((a, b) => a - b));
				expect(new Set(taken).size).toBe(taken.length);
				for (const [index, {at}] of deliveries.entries())
					if (index > 0) expect(at - (deliveries[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(10 * cost);
			},
		),
	);
});
