import {describe, expect, it} from 'vitest';
import {crafts} from '../helpers/crafts.ts';
import {rowsOf} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';

const at = (columns: number, rows: number) => opened({catalogue: crafts, columns, rows, key: 'myth:crust-is-a-fault'});

describe('a myth', () => {
	it.each([
		[120, 40],
		[80, 24],
		[50, 20],
		[30, 10],
	])('says at %ix%i that it is one, beside the list and on its page', async (columns, rows) => {
		const state = at(columns, rows);
		for (const shown of [state, stateAfter(state, '<enter>')]) expect((await rowsOf(shown)).join('\n')).toMatch(/Myth: Crust/);
	});

	it('says so too where it is named among others: over its sources, and where the reader has been', async () => {
		const been = stateAfter(at(80, 24), '<enter>', '<escape>', 'k', 'H');
		const entries = [{key: 'myth:crust-is-a-fault', at: ''}] as const;
		expect((await rowsOf({...been, overlay: {type: 'been', entries, chosen: 0, top: 0}})).join('\n')).toContain('Myth: Crust is a fault.');
	});
});

describe('the heading of a narrow screen', () => {
	it('is the whole name where that fits, and the short one where it does not', async () => {
		const name = async (columns: number) => (await rowsOf(opened({catalogue: crafts, columns, rows: 20, key: 'dimension:heat'})))[0];
		const {title, short} = crafts.topic('dimension:heat') ?? {title: '', short: ''};
		expect(await name(59)).toContain(` ${title} `);
		expect(await name(30)).toContain(` ${short} `);
		expect(await name(30)).not.toContain(title);
	});
});
