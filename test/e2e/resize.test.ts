import {describe, expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import {expectRestored} from './support/restored.ts';

const polite = /more room|larger|bigger|30/i;

/** One size of each layout, and the edges between them. */
const sizes = [
	[200, 50],
	[120, 40],
	[100, 30],
	[99, 30],
	[70, 24],
	[69, 24],
	[56, 20],
	[55, 20],
	[50, 20],
	[30, 10],
] as const;

describe('every resize is survived', () => {
	test('through all layouts and back to the very same screen', async () => {
		const rolex = await open();
		const first = await rolex.change('j');
		for (const [columns, rows] of [
			[200, 50],
			[50, 20],
			[29, 9],
			[80, 24],
		] as const) {
			rolex.resize(columns, rows);
			await rolex.see(columns === 29 ? polite : 'Origin');
		}
		await rolex.seeAgain(first);
	});

	test('what a resize draws is what a start at that size draws, from whatever size it comes', async () => {
		const rolex = await open();
		const usual = await rolex.settled();
		for (const [columns, rows] of sizes) {
			const started = await open({columns, rows});
			const expected = await started.settled();
			rolex.resize(columns, rows);
			await rolex.seeAgain(expected);
			rolex.resize(80, 24);
			await rolex.seeAgain(usual);
			rolex.resize(columns, rows);
			await rolex.seeAgain(expected);
			await started.press('q');
			await started.exit;
		}
	});

	test('one polite line below 30x10, and nothing else', async () => {
		for (const [columns, rows] of [
			[29, 24],
			[80, 9],
		] as const) {
			const rolex = await open({columns, rows});
			await rolex.see(polite);
			expect((await rolex.settled()).lines.filter(line => line.trim() !== '').length).toBeLessThanOrEqual(columns < 30 ? 2 : 1);
			await rolex.press('q');
			expect((await rolex.exit).code).toBe(0);
			await expectRestored(rolex);
		}
	});

	test('windows of hardly any cells, and of very many', async () => {
		const rolex = await open();
		const first = await rolex.settled();
		for (const [columns, rows] of [
			[1, 1],
			[2, 1],
			[1, 40],
			[80, 1],
			[5, 3],
			[400, 100],
			[1200, 30],
			[29, 9],
		] as const) {
			rolex.resize(columns, rows);
			await rolex.settled();
		}
		rolex.resize(80, 24);
		await rolex.seeAgain(first);
	});

	test('a window dragged about, many sizes in one moment', async () => {
		const rolex = await open();
		const first = await rolex.settled();
		for (let step = 0; step < 60; step++) rolex.resize(20 + ((step * 37) % 150), 5 + ((step * 13) % 45));
		rolex.resize(80, 24);
		await rolex.seeAgain(first);
		await rolex.press('q');
		expect((await rolex.exit).code).toBe(0);
	});

	test('a window made small and large again in one moment', async () => {
		const rolex = await open();
		const first = await rolex.settled();
		rolex.resize(33, 11);
		rolex.resize(80, 24);
		await rolex.seeAgain(first);
	});

	test('keys and resizes among one another', async () => {
		const rolex = await open();
		for (let step = 0; step < 10; step++) {
			await rolex.press('j');
			rolex.resize(40 + step * 10, 12 + step);
		}
		rolex.resize(80, 24);
		const oracle = await open();
		const expected = await oracle.change(...'jjjjjjjjjj');
		await rolex.see(expected.lines[2]?.slice(24, 40) ?? '');
	});

	for (const [name, keys, shown] of [
		['the search', ['/', 'slo'], '▸ Service Level Objective'],
		['the help', ['?'], 'Keys'],
		['the links', ['o'], 'Sources and links'],
		['the choice of roles', ['r'], 'The role on the left'],
		['a page', ['<enter>'], 'Site Reliability Engineering'],
		['ownership', ['3'], /OWNS/],
		['days', ['5'], /\d\d:\d\d/],
		['the overview', ['0'], 'Overview'],
	] as const) {
		test(`in ${name}`, async () => {
			const rolex = await open();
			await rolex.change(...keys);
			await rolex.see(shown);
			const look = await rolex.settled();
			for (const [columns, rows] of [
				[200, 50],
				[56, 12],
				[50, 20],
				[29, 9],
				[33, 11],
			] as const) {
				rolex.resize(columns, rows);
				await rolex.settled();
				expect(rolex.screen()).toHaveLength(rows);
			}
			rolex.resize(80, 24);
			await rolex.seeAgain(look);
		});
	}
});
