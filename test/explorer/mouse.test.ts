import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rebind} from '../../source/explorer/rebind.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {rowsOf} from '../helpers/drawn.ts';
import {happen, opened, resized, searchIn, stateAfter, tinyDataset} from '../helpers/explorer.ts';

type Action = 'press' | 'wheel-up' | 'wheel-down';
const at = (state: State, action: Action, x: number, y: number): State => happen(state, {type: 'mouse', action, x, y}).state;

/** Does something with the mouse where a text stands on the screen. */
async function on(state: State, action: Action, text: string, from = 0): Promise<State> {
	const rows = await rowsOf(state);
	const y = rows.findIndex((row, index) => index >= from && row.includes(text));
	expect(y, `${text} is not on the screen`).toBeGreaterThanOrEqual(0);
	return at(state, action, rows[y]?.indexOf(text) ?? 0, y);
}

describe('a click', () => {
	it('chooses in the list, and opens what is chosen already', async () => {
		const chosen = await on(opened(), 'press', 'Selling');
		expect(chosen.place).toMatchObject({key: 'dimension:selling', layout: 'list', focus: 'list'});
		expect((await on(chosen, 'press', '▸ Selling')).place).toMatchObject({key: 'dimension:selling', layout: 'page'});
	});

	it('chooses in a list that is narrowed', async () => {
		const narrow = stateAfter(opened({key: 'concept:yeast'}), '\\m', '<enter>');
		expect((await on(narrow, 'press', 'Fermentation')).place.key).toBe('concept:fermentation');
	});

	it.each([
		['', [120, 40]],
		['', [80, 24]],
		['a filter', [120, 40]],
	] as const)('chooses among owned work, which has a legend under it; with %s over it at %j', async (over, [columns, rows]) => {
		const work = (id: string) => ({id, task: `Watch ${id}`, owner: 'baker', why: 'It burns.', certainty: 'firm'}) as const;
		const catalogue = createCatalogue(tinyDataset(input => ({...input, ownership: ['crusts', 'embers', 'flames'].map(work)})));
		const listed = opened({catalogue, columns, rows, key: 'work:crusts'});
		const state = over === '' ? listed : stateAfter(listed, '\\watch', '<enter>');
		expect((await on(state, 'press', 'Watch embers')).place.key).toBe('work:embers');
		expect((await on(state, 'press', 'Watch flames')).place.key).toBe('work:flames');
		const last = (await rowsOf(state)).findIndex(row => row.includes('Watch flames'));
		for (let y = last + 1; y < rows - 1; y++) expect(at(state, 'press', 5, y).place).toEqual(state.place);
	});

	it('chooses nothing under the last row, however long the list is', async () => {
		const names = Array.from({length: 60}, (_, index) => `w${index + 10}`);
		const work = (id: string) => ({id, task: `Watch ${id}`, owner: 'baker', why: 'It burns.', certainty: 'firm'}) as const;
		const catalogue = createCatalogue(tinyDataset(input => ({...input, ownership: names.map(work)})));
		const state = opened({catalogue, columns: 120, rows: 30, key: 'work:w10'});
		expect((await on(state, 'press', '● owns')).place).toEqual(state.place);
	});

	it.each([160, 120, 80, 60, 40])('goes to the search and to the help by the keys they are bound to, in %i columns', async columns => {
		const {keys} = rebind({search: ['ctrl+s'], help: ['f1']});
		const state = opened({columns, rows: 30, keys});
		const [row = ''] = await rowsOf(state);
		for (const [key, type] of [
			['ctrl-s', 'search'],
			['f1', 'help'],
		] as const) {
			const from = row.lastIndexOf(key);
			expect(from).toBeGreaterThan(0);
			for (const x of [from, from + key.length - 1]) expect(at(state, 'press', x, 0).overlay?.type).toBe(type);
		}
	});

	it('goes to the view of a tab, to the search and to the help', async () => {
		expect((await on(opened(), 'press', 'Concepts')).place.view).toBe('concepts');
		expect((await on(opened(), 'press', 'Overview')).overlay?.type).toBe('overview');
		expect((await on(opened({columns: 160}), 'press', 'search')).overlay?.type).toBe('search');
		expect((await on(opened({columns: 160}), 'press', 'help')).overlay?.type).toBe('help');
	});

	it('gives a pane the keys', async () => {
		expect((await on(opened({columns: 110}), 'press', 'A kettle')).place.focus).toBe('right');
		expect((await on(opened({columns: 110}), 'press', 'An oven')).place.focus).toBe('left');
	});

	it('opens a related topic, under the panes and aside', async () => {
		const yeast = opened({key: 'concept:yeast', columns: 110, rows: 40});
		expect((await on(yeast, 'press', 'Sourdough', 10)).place.key).toBe('concept:sourdough');
		const wide = opened({key: 'concept:yeast', columns: 200, rows: 40});
		const rows = await rowsOf(wide);
		const y = rows.findIndex(row => row.slice(120).includes('Sourdough'));
		expect(at(wide, 'press', (rows[y] ?? '').lastIndexOf('Sourdough'), y).place.key).toBe('concept:sourdough');
	});

	it('chooses a result of the search, and opens the one chosen', () => {
		const searching = stateAfter(opened(), '/');
		const second = at(searching, 'press', 5, 4);
		expect(searchIn(second).chosen).toBe(1);
		expect(at(second, 'press', 5, 4).overlay).toBeUndefined();
	});
});

describe('the wheel', () => {
	it('scrolls what is under it, whatever has the keys', async () => {
		const state = stateAfter(opened({columns: 110, rows: 20}), 'jj');
		expect((await on(state, 'wheel-down', 'Reason 1')).place.scroll).toMatchObject({left: 3, right: 0});
		expect((await on(state, 'wheel-down', 'Barrel 1')).place.scroll).toMatchObject({left: 0, right: 3});
		expect(at(state, 'wheel-up', 3, 5).place.key).toBe('dimension:time');
		const page = stateAfter(state, '<enter>');
		const down = at(page, 'wheel-down', 10, 10);
		expect(down.place.scroll.page).toBe(3);
		expect(at(down, 'wheel-up', 10, 10).place.scroll.page).toBe(0);
	});

	it('goes through the results of a search', () => {
		const searching = stateAfter(opened(), '/');
		expect(searchIn(at(searching, 'wheel-down', 5, 5)).chosen).toBe(1);
	});
});

describe('the mouse', () => {
	it('leads to no unsound state and is drawn, wherever it points on whatever screen', async () => {
		const layers = [[], ['<enter>'], ['/', 'e'], ['?'], ['v'], ['\\e'], ['0'], ['2'], ['<tab>', '++'], ['2', '<shift+tab>']] as const;
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...layers),
				fc.array(fc.tuple(fc.constantFrom<Action>('press', 'wheel-up', 'wheel-down'), fc.nat(220), fc.nat(60)), {maxLength: 8}),
				fc.constantFrom([120, 32], [80, 24], [60, 20], [50, 20], [200, 60], [10, 5], [0, 0]),
				async (keys, points, [columns = 0, rows = 0]) => {
					let state = resized(stateAfter(opened(), ...keys), columns, rows);
					for (const [action, x, y] of points) state = at(state, action, x, y);
					expect(state.catalogue.byKey.has(state.place.key)).toBe(true);
					if (rows >= 10 && state.place.focus === 'related') expect(state.place.related).toBeLessThan(sceneOf(state).chips.length);
					expect((await rowsOf(state)).length).toBeLessThanOrEqual(Math.max(1, rows));
				},
			),
			{numRuns: 40},
		);
	});

	it('beyond the screen is nothing', () => {
		const state = opened({columns: 80, rows: 24});
		for (const [x, y] of [
			[80, 5],
			[5, 24],
			[9998, 9998],
		] as const)
			expect(at(state, 'press', x, y)).toBe(state);
	});
});
