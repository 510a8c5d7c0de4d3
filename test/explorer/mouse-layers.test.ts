import {describe, expect, it} from 'vitest';
import type {MouseEvent} from '../../source/explorer/event.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {Overlay, State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {bakery} from '../decisions/bakery.ts';
import {rowsOf} from '../helpers/drawn.ts';
import {happen, opened, stateAfter, tinyDataset} from '../helpers/explorer.ts';
import {type Sitter, sit} from '../helpers/sitting.ts';

type Action = MouseEvent['action'];
const mouse = (state: State, action: Action, x: number, y: number) => happen(state, {type: 'mouse', action, x, y});

/** Where a text stands on the screen, as it is drawn. */
async function placeOf(state: State, text: string): Promise<readonly [x: number, y: number]> {
	const rows = await rowsOf(state);
	const y = rows.findIndex(row => row.includes(text));
	expect(y, `${text} is not on the screen:\n${rows.join('\n')}`).toBeGreaterThanOrEqual(0);
	return [rows[y]?.indexOf(text) ?? 0, y];
}

const on = async (state: State, action: Action, text: string) => mouse(state, action, ...(await placeOf(state, text)));
const chosenIn = ({overlay}: State): number | undefined => (overlay && 'chosen' in overlay ? overlay.chosen : undefined);

const asked = (text: string, id: string) => ({id, text, leans: 'baker', weight: 1, why: `${text} says much.`}) as const;
const catalogue = createCatalogue(
	tinyDataset(input => ({
		...input,
		ownership: ['crusts', 'embers', 'flames'].map(id => ({id, task: `Watch ${id}`, owner: 'baker', why: 'It burns.', certainty: 'firm'})),
		assessment: {
			scale: 'From one to the other.',
			caveat: 'It is a game.',
			answers: [
				{value: -1, label: 'no'},
				{value: 0, label: 'neither'},
				{value: 1, label: 'yes'},
			],
			statements: [
				{...asked('I like mornings', 'mornings'), dimension: 'time'},
				{...asked('I like barrels', 'barrels'), leans: 'brewer'},
			],
			bands: [
				{to: -1, advice: 'Brew.', lean: 'brewer'},
				{from: 0, to: 0, advice: 'Either.', lean: 'shared'},
				{from: 1, advice: 'Bake.', lean: 'baker'},
			],
		},
	})),
);
const bookmarks = ['concept:yeast', 'concept:flour', 'concept:hops'] as const;
const begun = (columns: number, rows: number) => opened({catalogue, columns, rows, bookmarks});

/** Every layer with a list: how it is opened, the second of its rows, and what opening that leads to. */
const lists: readonly (readonly [Overlay['type'], readonly string[], string, (state: State) => unknown, unknown])[] = [
	['overview', ['0'], 'Time', ({place}) => place.key, 'dimension:time'],
	['roles', ['r'], 'Beer Brewing', ({left}) => left, 'brewer'],
	['links', ['o'], 'A note on a wall', ({notice}) => notice?.text, 'It has no address to copy.'],
	['bookmarks', ['b'], 'Flour', ({place}) => place.key, 'concept:flour'],
	['search', ['/'], 'Flour', ({place}) => place.key, 'concept:flour'],
];

describe.each([
	[120, 32],
	[80, 24],
	[50, 20],
])('at %ix%i', (columns, rows) => {
	it.each(lists)(
		'a click in the layer %s chooses, a second one opens, and the wheel goes through it',
		async (type, keys, second, after, expected) => {
			const before = stateAfter(begun(columns, rows), ...keys);
			expect(before.overlay?.type).toBe(type);
			const [x, y] = await placeOf(before, second);
			const chosen = mouse(before, 'press', x, y).state;
			expect(chosenIn(chosen)).toBe(1);
			expect(chosen.overlay?.type).toBe(type);
			expect(after(mouse(chosen, 'press', x, y).state)).toBe(expected);
			const wheeled = mouse(before, 'wheel-down', 5, 6).state;
			expect(chosenIn(wheeled)).toBe(1);
			expect(chosenIn(mouse(wheeled, 'wheel-up', 5, 6).state)).toBe(0);
			for (const y of [0, 1, rows - 1]) expect(chosenIn(mouse(before, 'wheel-down', 5, y).state)).toBe(0);
		},
	);

	it('in the history', async () => {
		const entries = bookmarks.map(key => ({key, at: '2026-01-02T03:04:05Z'}));
		const before = happen(begun(columns, rows), {type: 'been', entries}).state;
		const chosen = (await on(before, 'press', 'Flour')).state;
		expect(chosenIn(chosen)).toBe(1);
		expect((await on(chosen, 'press', 'Flour')).state.place.key).toBe('concept:flour');
		expect(chosenIn(mouse(before, 'wheel-down', 5, 6).state)).toBe(1);
	});

	it('in the whole list, among owned work too; a view is gone to by its name', async () => {
		const before = stateAfter(begun(columns, rows), '3', 'v');
		expect(before.overlay?.type).toBe('contents');
		const chosen = (await on(before, 'press', 'Watch embers')).state;
		expect(chosen).toMatchObject({place: {key: 'work:embers'}, overlay: {type: 'contents'}});
		expect((await on(chosen, 'press', 'Watch embers')).state).toMatchObject({place: {key: 'work:embers'}, overlay: undefined});
		expect((await on(before, 'press', '2 Concepts')).state.place.view).toBe('concepts');
		expect((await on(before, 'press', 'b Bookmarks')).state.overlay?.type).toBe('bookmarks');
		expect(mouse(before, 'wheel-down', 5, 9).state.place.key).toBe('work:embers');
	});

	it('in a list while it is narrowed', async () => {
		const before = stateAfter(begun(columns, rows), '3', '\\watch');
		const [x, y] = await placeOf(before, 'Watch embers');
		const chosen = mouse(before, 'press', x, y).state;
		expect(chosen).toMatchObject({place: {key: 'work:embers'}, overlay: {type: 'within', query: 'watch'}});
		expect(mouse(chosen, 'press', x, y).state.overlay?.type).not.toBe('within');

		expect(mouse(before, 'wheel-down', x, y).state.place.key).toBe('work:embers');
	});

	it('in the help the wheel scrolls, and a click is nothing', async () => {
		const before = stateAfter(begun(columns, rows), '?');
		expect(mouse(before, 'wheel-down', 5, 5).state.overlay).toMatchObject({type: 'help', scroll: 3});
		expect(mouse(before, 'press', 5, 5).state.overlay).toEqual(before.overlay);
		const narrowed = stateAfter(before, '/', 'e');
		expect(mouse(narrowed, 'wheel-down', 5, 5).state.under[0]).toMatchObject({type: 'help', scroll: 3});
	});

	it('a statement is answered by a click, and what to read next is chosen and opened', async () => {
		const before = stateAfter(opened({catalogue, columns, rows, key: 'assessment:assessment'}), '<enter>');
		const one = (await on(before, 'press', 'yes')).state;
		expect(one.answers).toEqual({mornings: 1});
		expect(one.overlay).toMatchObject({type: 'assessment', at: 1});
		const result = stateAfter((await on(one, 'press', 'no')).state, 'G');
		const end = stateAfter(result, '<tab>');
		const other = stateAfter(end, '<tab>');
		expect(chosenIn(other)).toBe(1);
		const chosen = (await on(other, 'press', 'Yeast')).state;
		expect(chosenIn(chosen)).toBe(0);
		expect((await on(chosen, 'press', 'Yeast')).state.place.key).toBe('concept:yeast');
		const {onTop, layout} = sceneOf(result);
		const most = Math.max(0, (onTop?.count ?? 0) - layout.bodyRows);
		expect(mouse(result, 'wheel-down', 5, 5).state.overlay).toMatchObject({scroll: Math.min(5, most)});
	});
});

describe('the two panes one under the other', () => {
	const state = stateAfter(opened({columns: 50, rows: 20}), 'jj');

	it('are each scrolled by the wheel over them', async () => {
		expect((await on(state, 'wheel-down', 'Reason 1')).state.place.scroll).toMatchObject({left: 3, right: 0});
		expect((await on(state, 'wheel-down', 'Barrel 1')).state.place.scroll).toMatchObject({left: 0, right: 3});
		expect(mouse(state, 'wheel-down', 5, 2).state.place.scroll).toMatchObject({left: 0, right: 0});
	});

	it('have the keys when they are clicked, and one alone too', async () => {
		expect((await on(state, 'press', 'Barrel 1')).state.place.focus).toBe('right');
		expect((await on(state, 'press', 'Reason 1')).state.place.focus).toBe('left');
		const alone = stateAfter(state, '<tab>', '<tab>', '++');
		expect((await on(alone, 'wheel-down', 'Barrel 1')).state.place.scroll).toMatchObject({left: 0});
		expect((await on(alone, 'press', 'Barrel 1')).state.place.focus).toBe('right');
	});
});

describe('deciding', () => {
	const clicked = async (sitter: Sitter, text: string) => {
		const [x, y] = await placeOf(sitter.state, text);
		return sitter.happen({type: 'mouse', action: 'press', x, y});
	};

	it.each([
		[80, 24],
		[50, 20],
	])('is done by clicks at %ix%i: an answer, who of both is accountable, a name that is offered', async (columns, rows) => {
		const sitter = sit({dataset: bakery(), columns, rows});
		const [first = '', second = '', third = ''] = (sitter.state.sitting?.order ?? []).map(key => key.slice('work:'.length));
		await clicked(sitter, 'nobody yet');
		expect(sitter.decided()[first]).toEqual({kind: 'nobody'});
		await clicked(sitter, 'both…');
		await clicked(sitter, 'Baker, and Seller helps');
		expect(sitter.decided()[second]).toMatchObject({kind: 'both', accountable: 'baker'});
		await clicked(sitter, 'somebody else…');
		await clicked(sitter, 'Owner');
		expect(chosenIn(sitter.state)).toBe(1);
		await clicked(sitter, 'Owner');
		expect(sitter.decided()[third]).toMatchObject({role: 'owner'});
	});

	it('has all its work to choose from, narrowed by clicks, and scrolls what is asked', async () => {
		const sitter = sit({dataset: bakery(), columns: 80, rows: 24}).press('6', '<tab>');
		expect(sitter.state.overlay?.type).toBe('answers');
		await clicked(sitter, 'decided 1');
		expect(sitter.state.overlay).toMatchObject({type: 'answers', standing: 'decided'});
		await clicked(sitter, `all ${sitter.state.sitting?.order.length}`);
		await clicked(sitter, 'Light the oven');
		await clicked(sitter, 'Light the oven');
		expect(sitter.at()).toBe('light-oven');
		const low = sit({dataset: bakery(), columns: 40, rows: 10}).press('m');
		const {most = 0} = sceneOf(low.state).onTop?.scrolls ?? {};
		expect(most).toBeGreaterThan(0);
		low.happen({type: 'mouse', action: 'wheel-down', x: 5, y: 4});
		expect(low.state.overlay).toMatchObject({type: 'sitting', scroll: Math.min(3, most)});
	});
});

it('opens the entry whose name is clicked, not one whose name begins as that does', async () => {
	const names = createCatalogue(
		tinyDataset(input => ({
			...input,
			concepts: ['Dough', 'Dough trough', 'Oven'].map((term, index) => ({
				...{id: `c${index}`, term, category: 'methods', definition: `What ${term} is.`, lead: 'shared', sides: {}},
				...(term === 'Oven' && {related: ['c1', 'c0']}),
			})),
		})),
	);
	const state = opened({catalogue: names, key: 'concept:c2', columns: 110, rows: 40});
	const rows = await rowsOf(state);
	const y = rows.findIndex(row => row.includes('Dough trough · Dough'));
	expect(mouse(state, 'press', (rows[y] ?? '').lastIndexOf('Dough'), y).state.place.key).toBe('concept:c0');
});
