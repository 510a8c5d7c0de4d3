import type {Driver} from './support/drive.ts';
import {testEachKey} from './support/each-key.ts';

/** Two bookmarks, the second entry of the list above the first; the first of them is chosen. */
async function marked(rolex: Driver): Promise<void> {
	await rolex.press('f');
	await rolex.see('Bookmarked');
	await rolex.press('j', 'f');
	await rolex.see(/^\*▸ Origin/m);
	await rolex.change('b');
	await rolex.see(/^ +▸ Origin/m);
}

testEachKey('bookmarks', 80, {
	async 'move-up'(rolex, key) {
		await marked(rolex);
		await rolex.change('G');
		await rolex.press(key);
		await rolex.see(/▸ Definition[\s\S]*Origin/);
	},
	async 'move-down'(rolex, key) {
		await marked(rolex);
		await rolex.press(key);
		await rolex.see(/Definition[\s\S]*▸ Origin/);
	},
	async note(rolex, key) {
		await marked(rolex);
		await rolex.press(key);
		await rolex.see('Note:');
	},
	async remove(rolex, key) {
		await marked(rolex);
		await rolex.press(key);
		await rolex.see('Bookmark taken off.');
		await rolex.seeNo('Origin');
	},
});

testEachKey('note', 80, {
	async 'keep-note'(rolex, key) {
		await marked(rolex);
		await rolex.change('e', 'ask Ann');
		await rolex.press(key);
		await rolex.seeNo('Note:');
		await rolex.see(/^ +ask Ann/m);
	},
	async 'drop-note'(rolex, key) {
		await marked(rolex);
		await rolex.change('e', 'ask Ann');
		await rolex.press(key);
		await rolex.seeNo('ask Ann');
	},
});
