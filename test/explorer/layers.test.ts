import {describe, expect, it} from 'vitest';
import {layoutOf} from '../../source/compose/layout.ts';
import {windowAt} from '../../source/compose/window.ts';
import {keymap, pressed, type Scope} from '../../source/explorer/keymap.ts';
import {listOf} from '../../source/explorer/list.ts';
import type {State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {screenOf} from '../helpers/drawn.ts';
import {happen, keyOf, opened, press, pressUnanswered, searchIn, stateAfter, tiny, tinyDataset} from '../helpers/explorer.ts';

const asking = createCatalogue(
	tinyDataset(
		input =>
			({
				...input,
				assessment: {
					scale: 'Each answer counts for one of them.',
					caveat: 'It is only a leaning.',
					answers: [
						{value: -2, label: 'No'},
						{value: -1, label: 'Rather not'},
						{value: 0, label: 'Neither'},
						{value: 1, label: 'Rather'},
						{value: 2, label: 'Yes'},
					],
					bands: [
						{from: 1, lean: 'brewer', advice: 'Brew.'},
						{from: 0, to: 0, lean: 'shared', advice: 'Either.'},
						{to: -1, lean: 'baker', advice: 'Bake.'},
					],
					statements: [
						{id: 'early', text: 'I rise early.', leans: 'baker', weight: 1, why: 'Bread is sold in the morning.'},
						{id: 'wait', text: 'I can wait.', leans: 'brewer', weight: 1, why: 'Beer takes weeks.'},
					],
				},
			}) as typeof input,
	),
);

/** How each layer is come to. */
const layers: Readonly<
	Record<Exclude<Scope, 'browse' | 'search' | 'within' | 'note' | 'been' | 'sitting' | 'answers' | 'jotting'>, readonly string[]>
> = {
	help: ['?'],
	links: ['o'],
	roles: ['r'],
	overview: ['0'],
	contents: ['v'],
	bookmarks: ['f', 'b'],
	assessment: [],
};

const on = (layer: keyof typeof layers): State =>
	layer === 'assessment'
		? stateAfter(opened({catalogue: asking, key: 'assessment:assessment'}), '<enter>')
		: stateAfter(opened(), ...layers[layer]);

const names = Object.keys(layers) as (keyof typeof layers)[];
/** Alt with a letter is Esc and the letter where it has no meaning of its own. */
const everyKey = [...new Set(keymap.flatMap(({keys}) => keys))].filter(key => !key.startsWith('alt+'));

describe.each(names)('on %s', layer => {
	it('views, help, search and history mean what they mean everywhere', () => {
		expect(on(layer).overlay?.type).toBe(layer);
		const view = layer === 'assessment' ? '9' : '2';
		expect(stateAfter(on(layer), view).overlay).toBeUndefined();
		expect(stateAfter(on(layer), view).place.view).toBe(layer === 'assessment' ? 'origins' : 'concepts');
		expect(stateAfter(on(layer), '/').overlay?.type).toBe(layer === 'help' ? 'within' : 'search');
		if (layer !== 'help') expect(stateAfter(on(layer), '?').overlay?.type).toBe('help');
	});

	it('q, Esc and the end of what lies above it lead back to it, and from it', () => {
		expect(stateAfter(on(layer), '/', '<escape>').overlay?.type).toBe(layer);
		expect(press(on(layer), 'q')).toMatchObject({state: {overlay: undefined}, effects: []});
		expect(stateAfter(on(layer), '<escape>').overlay).toBeUndefined();
		expect(press(stateAfter(on(layer), 'q'), 'q').effects).toEqual([{type: 'quit'}]);
		expect(press(on(layer), '<ctrl+c>').effects).toEqual([{type: 'quit'}]);
	});

	it.each(everyKey)('%s does something, or says why it does not', key => {
		const before = on(layer);
		if (pressed(layer, keyOf(key))?.command) return;
		const {state, effects} = press(before, key.length > 1 ? `<${key}>` : key);
		expect(effects).toEqual([]);
		expect({...state, notice: undefined}).toEqual({...before, notice: undefined});
		expect(state.notice?.text).toMatch(/does nothing (?:in|among) /);
	});
});

describe('layers in the history', () => {
	it('a topic opened from the overview, or from a search over it, is left to it', () => {
		expect(stateAfter(opened(), '0', 'j', '<enter>', '[')).toMatchObject({
			overlay: {type: 'overview', chosen: 1},
			place: {key: 'dimension:heat'},
		});
		expect(stateAfter(opened(), '0', '/', 'hops', '<enter>', '[').overlay?.type).toBe('overview');
		expect(stateAfter(opened(), '0', 'j', '<enter>', '[', ']')).toMatchObject({overlay: undefined, place: {key: 'dimension:time'}});
	});

	it('opens each layer once, however often it is asked for', () => {
		const state = stateAfter(opened(), '0', 'o', 'r', '0');
		expect(state).toMatchObject({overlay: {type: 'overview'}, under: []});
	});
});

describe('the entry at hand is in sight of its list', () => {
	const expectInSight = (state: State): void => {
		const {rows, rowOf} = listOf(state.catalogue, state.place.view);
		const {top, end, isCutAbove, isCutBelow} = windowAt(rows.length, layoutOf(state).bodyRows, state.place.listTop);
		const row = rowOf.get(state.place.key) ?? -1;
		expect(row).toBeGreaterThanOrEqual(top + (isCutAbove ? 1 : 0));
		expect(row).toBeLessThan(end - (isCutBelow ? 1 : 0));
	};
	const low = {columns: 80, rows: 10} as const;

	it.each(tiny.topics.map(({key}) => key))('%s: opened by name, by a reload, by a swap, from history and by a choice of roles', key => {
		const state = opened({...low, key});
		expectInSight(state);
		expectInSight(happen(state, {type: 'reloaded', catalogue: createCatalogue(tinyDataset())}).state);
		for (const keys of [['s'], ['2', '['], ['r', 'G', '<enter>'], ['1', '2', '[', '['], ['<enter>', '<escape>']])
			expectInSight(stateAfter(state, ...keys));
	});
});

describe('a narrow screen', () => {
	it.each([
		[50, 20],
		[60, 24],
	])('of %ix%i has its list and the views by name one key away', async (columns, rows) => {
		const state = opened({columns, rows});
		expect(await screenOf(state)).toMatch(/esc list/);
		const list = stateAfter(state, '<escape>');
		const text = await screenOf(list);
		for (const part of ['1 Compare', '2 Concepts', '9 Origins', '▸ Heat', 'Selling']) expect(text).toContain(part);
		expect(stateAfter(list, 'j', '<enter>')).toMatchObject({overlay: undefined, place: {key: 'dimension:time'}});
		expect(stateAfter(list, 'l')).toMatchObject({overlay: {type: 'contents'}, place: {view: 'concepts'}});
		expect(stateAfter(list, '<escape>')).toEqual(state);
	});
});

describe('the last search', () => {
	const found = stateAfter(opened(), '/', 'bread', '<enter>');

	it('is there again, marked, and what is typed takes its place', () => {
		const again = stateAfter(found, '/');
		expect(again.overlay).toMatchObject({type: 'search', query: 'bread', isMarked: true});
		expect(stateAfter(again, 'h').overlay).toMatchObject({query: 'h'});
		expect(stateAfter(again, '<backspace>').overlay).toMatchObject({query: ''});
		expect(stateAfter(again, '<left>', 's').overlay).toMatchObject({query: 'breasd'});
	});

	it('is gone on with where it was left, and asked again only where it has no answer', () => {
		const second = stateAfter(opened(), '/', 'bread', '<ctrl+r>', '<enter>');
		const {state: again, effects} = press(second, '/');
		expect(searchIn(again).chosen).toBeGreaterThan(0);
		expect(again.overlay).toEqual({...second.lastSearch, isMarked: true});
		expect(effects).toEqual([]);
		expect(pressUnanswered(opened(), '/', 'bread', '<escape>', '/').effects.at(-1)).toEqual({type: 'search', query: 'bread'});
		expect(press(opened(), '/').effects).toEqual([{type: 'search', query: ''}]);
	});

	it('has its next and previous result a key away', () => {
		const several = stateAfter(opened(), '/', 'bread', '<ctrl+r>', '<up>', '<enter>');
		const next = stateAfter(several, 'n');
		expect(next.place.key).not.toBe(several.place.key);
		expect(stateAfter(next, 'N').place.key).toBe(several.place.key);
		expect(stateAfter(found, 'N').notice?.text).toBe('That was the first result.');
		expect(stateAfter(opened(), 'n').notice?.text).toMatch(/^There is no search yet/);
	});
});
