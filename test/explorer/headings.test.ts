import {afterEach, describe, expect, it} from 'vitest';
import {viewsOf} from '../../source/explorer/state.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {speak} from '../../source/messages/spoken.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {crafts, craftsDataset} from '../helpers/crafts.ts';
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

	it('says so once over its sources', async () => {
		expect((await rowsOf(stateAfter(at(80, 24), 'o')))[0]).toContain('Myth: Crust is a fault.');
	});

	it.each([120, 80, 50])('says so once in each row where it is named among others, at %i columns', async columns => {
		const been = stateAfter(at(columns, 24), '<enter>', '<escape>', 'k', 'H');
		const entries = [{key: 'myth:crust-is-a-fault', at: '2026-11-01T10:00:00Z'}] as const;
		const marked = stateAfter(at(columns, 24), 'f', 'b');
		for (const state of [{...been, overlay: {type: 'been', entries, chosen: 0, top: 0} as const}, marked]) {
			const row = (await rowsOf(state)).find(text => text.includes('Crust is a fault.')) ?? '';
			expect(row.match(/\bmyth\b/gi)).toHaveLength(1);
		}
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

describe('the heading over the tools of a role', () => {
	it.each([
		['Rye', 'USED MORE BY RYE'],
		['Platform', 'MORE BY PLATFORM'],
	])('%s is told by words that fit its list, the name never cut', async (short, heading) => {
		const roles = craftsDataset.roles.map(role => (role.id === 'baker' ? {...role, short} : role));
		const tools = craftsDataset.tools.map(tool => ({...tool, lead: 'baker'}));
		const catalogue = createCatalogue({...craftsDataset, roles, tools});
		const text = (await rowsOf(opened({catalogue, columns: 80, rows: 24, key: catalogue.ofKind('tool')[0]?.key}))).join('\n');
		expect(text).toMatch(new RegExp(`^ ${heading} +│`, 'm'));
	});
});

describe('the tabs', () => {
	afterEach(() => speak('en'));

	it.each(['en', 'de'])('have every name in 80 columns in %s', async language => {
		if (language === 'de') await speakIn('de');
		const state = opened({catalogue: crafts, columns: 80, rows: 24, key: 'myth:crust-is-a-fault'});
		const [header = ''] = await rowsOf(state);
		const views = viewsOf(crafts);
		expect(views.length).toBeGreaterThan(7);
		for (const {number, title} of views) expect(header).toContain(`${number} ${title}`);
	});
});
