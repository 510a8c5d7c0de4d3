import {expect} from 'vitest';
import type {Driver} from './support/drive.ts';
import {testEachKey} from './support/each-key.ts';

/** The column of the caret for a query with so many letters before it. */
const column = (letters: number) => `${letters + 3},0`;

/** Types a query and waits for its results. */
async function searchFor(rolex: Driver, query: string): Promise<void> {
	await rolex.press('/', query);
	await rolex.see(new RegExp(`^ / ${query} {2}`, 'm'));
	await rolex.see('▸ Error Budget');
	await rolex.settled();
}

async function expectCaret(rolex: Driver, letters: number): Promise<void> {
	await rolex.until(() => rolex.look().cursor === column(letters), `The caret is not at ${letters}`);
}

async function expectQuery(rolex: Driver, query: string, letters: number): Promise<void> {
	await rolex.see(new RegExp(`^ / ${query} {2}`, 'm'));
	await expectCaret(rolex, letters);
}

/** The row of the result chosen. */
function chosen(rolex: Driver): number {
	return rolex.screen().findIndex(line => line.startsWith(' ▸ '));
}

testEachKey('search', 100, {
	async 'hit-up'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<down>', '<down>');
		const row = chosen(rolex);
		await rolex.press(key);
		await rolex.until(() => chosen(rolex) === row - 2, 'The result above is not chosen');
	},
	async 'hit-down'(rolex, key) {
		await searchFor(rolex, 'error budget');
		const row = chosen(rolex);
		await rolex.press(key);
		await rolex.until(() => chosen(rolex) === row + 2, 'The result below is not chosen');
	},
	async 'hit-page-up'(rolex, key) {
		await searchFor(rolex, 'error budget');
		const top = rolex.look();
		await rolex.change('<pagedown>');
		await rolex.press(key);
		await rolex.seeAgain(top);
	},
	async 'hit-page-down'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await rolex.until(() => chosen(rolex) > 8, 'No page down');
	},
	async rest(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.see('more, less likely: ctrl-r');
		await rolex.press(key);
		await rolex.see('ctrl-r fewer');
		await rolex.until(() => chosen(rolex) > 8, 'The first of the rest is not chosen');
	},
	async 'next-kind'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await rolex.see('only dimensions');
		await rolex.seeNo('▸ Error Budget');
	},
	async 'previous-kind'(rolex, key) {
		await searchFor(rolex, 'error budget');
		const all = rolex.look();
		await rolex.change('<tab>');
		await rolex.press(key);
		await rolex.seeAgain(all);
	},
	async 'open-hit'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await rolex.see('│ Error Budget ');
		await rolex.seeNo(/^ \/ /m);
	},
	async 'leave-search'(rolex, key) {
		const before = await rolex.change('j');
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await rolex.seeAgain(before);
	},
	async 'caret-left'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await expectCaret(rolex, 11);
	},
	async 'caret-right'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<home>');
		await rolex.press(key);
		await expectCaret(rolex, 1);
	},
	async 'caret-word-left'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await expectCaret(rolex, 6);
	},
	async 'caret-word-right'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<home>');
		await rolex.press(key);
		await expectCaret(rolex, 5);
	},
	async 'caret-start'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await expectCaret(rolex, 0);
	},
	async 'caret-end'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<home>');
		await rolex.press(key);
		await expectCaret(rolex, 12);
	},
	async 'erase-left'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await expectQuery(rolex, 'error budge', 11);
	},
	async 'erase-right'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<home>');
		await rolex.press(key);
		await expectQuery(rolex, 'rror budget', 0);
	},
	async 'erase-word'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.press(key);
		await expectQuery(rolex, 'error', 6);
	},
	async 'erase-word-right'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<home>');
		await rolex.press(key);
		await expectQuery(rolex, ' budget', 0);
	},
	async 'erase-to-start'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<a-b>');
		await rolex.press(key);
		await expectQuery(rolex, 'budget', 0);
	},
	async 'erase-to-end'(rolex, key) {
		await searchFor(rolex, 'error budget');
		await rolex.change('<a-b>');
		await rolex.press(key);
		await expectQuery(rolex, 'error', 6);
	},
});

/** Opens the assessment at its first statement. */
async function assess(rolex: Driver): Promise<void> {
	await rolex.press('8');
	await rolex.see('▸ Which am I?');
	await rolex.press('<enter>');
	await rolex.see('1 of 16');
}

testEachKey('assessment', 80, {
	async view(rolex, key) {
		await assess(rolex);
		await rolex.press(key);
		await rolex.seeNo('1 of 16');
	},
	async answer(rolex, key) {
		await assess(rolex);
		await rolex.press(key);
		await rolex.see('2 of 16');
		await rolex.press('<left>');
		await rolex.see(new RegExp(`▸ ${key} `));
	},
	async 'previous-statement'(rolex, key) {
		await assess(rolex);
		await rolex.press('<right>');
		await rolex.see('2 of 16');
		await rolex.press(key);
		await rolex.see('1 of 16');
	},
	async 'next-statement'(rolex, key) {
		await assess(rolex);
		await rolex.press(key);
		await rolex.see('2 of 16');
	},
	async result(rolex, key) {
		await assess(rolex);
		await rolex.press('5', key);
		await rolex.see('with 1 of 16 answered');
	},
	async 'choose-next'(rolex, key) {
		await assess(rolex);
		await rolex.press('5', 'G');
		await rolex.see('What tipped it');
		await rolex.settled();
		expect(await rolex.change(key)).toBeDefined();
	},
	async 'choose-previous'(rolex, key) {
		await assess(rolex);
		await rolex.press('5', 'G', '<tab>');
		await rolex.see('open it');
		await rolex.press(key);
		await rolex.seeNo('open it');
		await rolex.press(key, '<enter>');
		await rolex.see('1 of 16');
	},
	async confirm(rolex, key) {
		await assess(rolex);
		await rolex.press(key);
		await rolex.see('2 of 16');
		await rolex.press('5', 'G');
		await rolex.see('What tipped it');
		await rolex.press('<tab>', key);
		await rolex.seeNo('Which am I?');
	},
	async 'start-over'(rolex, key) {
		await assess(rolex);
		await rolex.press('5', '5', key);
		await rolex.see('1 of 16');
		await rolex.seeNo('●');
	},
});
