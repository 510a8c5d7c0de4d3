import type {Driver} from './support/drive.ts';
import {testEachKey} from './support/each-key.ts';

/** Narrows the list of dimensions to two. */
async function narrowed(rolex: Driver): Promise<void> {
	await rolex.press('\\', 'co');
	await rolex.see(/^ \\co +\d+ of 24/m);
	await rolex.settled();
}

const chosen = (rolex: Driver) => rolex.screen().findIndex(line => line.startsWith(' ▸ '));

/** Opens the list on the whole screen. */
async function listed(rolex: Driver): Promise<void> {
	await rolex.press('v');
	await rolex.see('How do they differ?');
}

testEachKey('contents', 80, {
	async 'next-view'(rolex, key) {
		await listed(rolex);
		await rolex.press(key);
		await rolex.see('What does it mean?');
	},
	async 'previous-view'(rolex, key) {
		await listed(rolex);
		await rolex.press(key);
		await rolex.see('Who are they, since when, and who says so?');
	},
	async within(rolex, key) {
		await rolex.press(key, 'cost');
		await rolex.see(/^ ▸ Cost/m);
		await rolex.see(/^ \\cost +1 of 24/m);
		await rolex.press('<enter>', '<enter>', key, 'cost');
		await rolex.see(/\\cost +1 of \d+/);
	},
});

testEachKey('within', 80, {
	async 'match-up'(rolex, key) {
		await narrowed(rolex);
		const row = chosen(rolex);
		await rolex.change('<down>');
		await rolex.press(key);
		await rolex.until(() => chosen(rolex) === row, 'The one above is not chosen');
	},
	async 'match-down'(rolex, key) {
		await narrowed(rolex);
		const row = chosen(rolex);
		await rolex.press(key);
		await rolex.until(() => chosen(rolex) > row, 'The one below is not chosen');
	},
	async 'keep-within'(rolex, key) {
		await narrowed(rolex);
		await rolex.press(key);
		await rolex.see('esc all');
	},
	async 'drop-within'(rolex, key) {
		const list = await rolex.settled();
		await narrowed(rolex);
		await rolex.press(key);
		await rolex.seeAgain(list);
	},
});

testEachKey('help', 80, {
	async within(rolex, key) {
		await rolex.change('?');
		await rolex.press(key, 'suspend');
		await rolex.see(/Ctrl-z +suspend/);
		await rolex.until(() => !rolex.screen().some(line => line.includes('swap the two sides')), 'The help is not narrowed');
	},
	async close(rolex, key) {
		const list = await rolex.settled();
		await rolex.change('?');
		await rolex.press(key);
		await rolex.seeAgain(list);
	},
});
