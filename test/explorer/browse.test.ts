import {describe, expect, it} from 'vitest';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {Place, State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {opened, openedBuiltIn, press, stateAfter, tinyDataset} from '../helpers/explorer.ts';

const key = ({place}: State): string => place.key;
const focus = ({place}: State): Place['focus'] => place.focus;

function openedMyths(myths: {id: string; myth: string; correction: string}[]): State {
	return opened({catalogue: createCatalogue(tinyDataset(input => ({...input, myths}))), key: 'myth:crust'});
}

/** The tiny explorer at `selling`, whose panes are longer than the screen. */
const atSelling = (): State => stateAfter(opened({rows: 24}), 'jj');

describe('in the list', () => {
	it('opens at the first dimension', () => {
		expect(opened().place).toEqual({
			view: 'compare',
			key: 'dimension:heat',
			layout: 'list',
			focus: 'list',
			listTop: 0,
			scroll: {left: 0, right: 0, page: 0},
			related: 0,
		});
	});

	it.each([
		['j', 'dimension:time'],
		['<down>', 'dimension:time'],
		['jj', 'dimension:selling'],
		['jjk', 'dimension:time'],
		['j<up>', 'dimension:heat'],
		['k', 'dimension:heat'],
		['G', 'dimension:tools'],
		['<end>', 'dimension:tools'],
		['Gj', 'dimension:tools'],
		['Gg', 'dimension:heat'],
		['G<home>', 'dimension:heat'],
		['<pagedown>', 'dimension:tools'],
		[' ', 'dimension:tools'],
		['<ctrl+d>', 'dimension:tools'],
		['<ctrl+f>', 'dimension:tools'],
		['G<pageup>', 'dimension:heat'],
		['G<ctrl+u>', 'dimension:heat'],
		['G<ctrl+b>', 'dimension:heat'],
	])('%s selects %s', (written, selected) => {
		const keys = written.match(/<[^>]+>|./g) ?? [];
		const {state, effects} = press(opened(), ...keys);
		expect(key(state)).toBe(selected);
		expect(effects).toEqual([]);
	});

	it('goes past headings, so that each step is a topic', () => {
		expect([stateAfter(opened(), 'j'), stateAfter(opened(), 'jj')].map(key)).toEqual(['dimension:time', 'dimension:selling']);
	});

	it('moves a page by the rows shown less two', () => {
		const state = openedBuiltIn({columns: 80, rows: 13});
		const topics = state.catalogue.byKind.get('concept') ?? [];
		expect(key(stateAfter(state, '2', '<pagedown>'))).toBe(topics[8]?.key);
		expect(key(stateAfter(state, '2', '<pagedown>', '<pagedown>', '<pageup>'))).toBe(topics[8]?.key);
	});

	it('starts the panes of the topic selected at their first line', () => {
		const scrolled = stateAfter(atSelling(), '<tab>', 'jjj', '<escape>');
		expect(scrolled.place.scroll.left).toBe(3);
		expect(stateAfter(scrolled, 'j').place.scroll).toEqual({left: 0, right: 0, page: 0});
	});

	it('does not become a step of history by moving', () => {
		expect(stateAfter(opened(), 'jjj').past).toEqual([]);
	});

	it('is the same state where a key moves nothing', () => {
		const state = opened();
		expect(stateAfter(state, 'k')).toBe(state);
	});

	it('keeps the list still while the selection is inside it, and the selection in sight when it moves', () => {
		let state = openedBuiltIn({columns: 80, rows: 24});
		const tops = Array.from({length: 23}, () => {
			state = stateAfter(state, 'j');
			return state.place.listTop;
		});
		expect(tops.slice(0, 10)).toEqual(Array.from({length: 10}, () => 0));
		expect(tops.every((top, index) => index === 0 || top >= (tops[index - 1] ?? 0))).toBe(true);
		expect(key(state)).toBe(state.catalogue.byKind.get('dimension')?.at(-1)?.key);
	});

	it('shows the heading of the first section again at the top', () => {
		expect(stateAfter(openedBuiltIn({columns: 80, rows: 13}), 'G', 'g').place.listTop).toBe(0);
	});
});

describe('panes', () => {
	it.each<[readonly string[], Place['focus']]>([
		[['<tab>'], 'left'],
		[['<tab>', '<tab>'], 'right'],
		[['<tab>', '<tab>', '<tab>'], 'related'],
		[['<tab>', '<tab>', '<tab>', '<tab>'], 'list'],
		[['<shift+tab>'], 'related'],
		[['<shift+tab>', '<shift+tab>'], 'right'],
		[['<tab>', '<shift+tab>'], 'list'],
		[['l'], 'left'],
		[['<right>', '<right>'], 'right'],
		[['lll'], 'related'],
		[['lllh'], 'right'],
		[['lll', '<left>', '<left>'], 'left'],
		[['ll', 'hh'], 'list'],
		[['h'], 'list'],
		[['l', '<escape>'], 'list'],
		[['lll', '<escape>'], 'list'],
		[['<escape>'], 'list'],
	])('%j focuses %s', (keys, focused) => {
		expect(focus(stateAfter(opened(), ...keys))).toBe(focused);
	});

	it('are passed over by a topic without sides', () => {
		const mashing = opened({key: 'concept:mashing'});
		expect(focus(stateAfter(mashing, '<tab>'))).toBe('related');
		expect(focus(stateAfter(mashing, '<tab>', '<tab>'))).toBe('list');
	});

	it('stop at the last: the arrow goes no further round', () => {
		const last = stateAfter(opened(), 'lll', 'll');
		expect(last.place).toMatchObject({focus: 'related', related: 2});
		expect(stateAfter(last, 'l')).toEqual(last);
	});

	it('scroll one by one, each for itself, and no further than their text', () => {
		const {left, right} = sceneOf(atSelling()).detail;
		expect(left.maxScroll).toBeGreaterThan(10);
		const inLeft = stateAfter(atSelling(), '<tab>');
		expect(stateAfter(inLeft, 'jj').place.scroll).toEqual({left: 2, right: 0, page: 0});
		expect(stateAfter(inLeft, 'jjk').place.scroll.left).toBe(1);
		expect(stateAfter(inLeft, 'k').place.scroll.left).toBe(0);
		expect(stateAfter(inLeft, 'G').place.scroll.left).toBe(left.maxScroll);
		expect(stateAfter(inLeft, 'Gj').place.scroll.left).toBe(left.maxScroll);
		expect(stateAfter(inLeft, 'Gg').place.scroll.left).toBe(0);
		expect(stateAfter(inLeft, '<pagedown>').place.scroll.left).toBe(left.rows - 2);
		expect(stateAfter(inLeft, 'G', '<tab>', 'G').place.scroll).toEqual({left: left.maxScroll, right: right.maxScroll, page: 0});
		expect(key(stateAfter(inLeft, 'jjj'))).toBe('dimension:selling');
	});

	it('do not scroll where all is shown', () => {
		expect(stateAfter(opened(), '<tab>', 'jjjG').place.scroll.left).toBe(0);
	});
});

describe('related topics', () => {
	const atRelated = (): State => stateAfter(opened(), '<shift+tab>');

	it('are chosen one after another, from the first to the last', () => {
		expect(sceneOf(atRelated()).chips.map(chip => chip.key)).toEqual(['concept:flour', 'concept:hops', 'concept:mashing']);
		expect(['', 'l', 'll', 'lll', 'j', 'jk', 'G', 'Gg'].map(keys => stateAfter(atRelated(), keys).place.related)).toEqual([
			0, 1, 2, 2, 1, 0, 2, 0,
		]);
	});

	it('open with Enter, and [ returns to the one chosen', () => {
		const opening = stateAfter(atRelated(), 'l', '<enter>');
		expect(opening.place).toMatchObject({view: 'concepts', key: 'concept:hops', layout: 'list', focus: 'list'});
		expect(stateAfter(opening, '[').place).toEqual(stateAfter(atRelated(), 'l').place);
	});

	it('lead on from topic to topic', () => {
		const walked = stateAfter(atRelated(), 'l', '<enter>', '<shift+tab>', '<enter>');
		expect(key(walked)).toBe('concept:mashing');
		expect(walked.past.map(place => place.key)).toEqual(['dimension:heat', 'concept:hops']);
	});

	it('are left with Escape', () => {
		expect(stateAfter(atRelated(), 'll', '<escape>').place).toEqual(opened().place);
	});
});

describe('a page', () => {
	const page = (): State => stateAfter(atSelling(), '<enter>');

	it('opens with Enter and closes with Escape, back to the same line of the list', () => {
		expect(page().place).toMatchObject({layout: 'page', focus: 'list', key: 'dimension:selling'});
		expect(stateAfter(page(), '<escape>').place).toEqual(atSelling().place);
	});

	it('opens from a pane too', () => {
		expect(stateAfter(atSelling(), '<tab>', '<enter>').place).toMatchObject({layout: 'page', focus: 'list'});
	});

	it('scrolls by lines, pages and to its ends, and no further', () => {
		const {lines, rows} = sceneOf(page()).page;
		const most = lines.length - rows;
		expect(most).toBeGreaterThan(20);
		const scrolls = ['j', 'jj', 'jk', 'k', 'G', 'Gj', 'Gk', 'Gg'].map(keys => stateAfter(page(), keys).place.scroll.page);
		expect(scrolls).toEqual([1, 2, 0, 0, most, most, most - 1, 0]);
		expect(stateAfter(page(), '<pagedown>').place.scroll.page).toBe(rows - 2);
		expect(stateAfter(page(), ' ', '<ctrl+u>').place.scroll.page).toBe(0);
	});

	it('stays where it is when Enter is pressed again', () => {
		const scrolled = stateAfter(page(), 'jjj');
		expect(stateAfter(scrolled, '<enter>')).toEqual({...scrolled, notice: {text: 'This is all of it.'}});
	});

	it('goes through its related topics with Tab and scrolls to them', () => {
		const chosen = stateAfter(page(), '<tab>');
		expect(chosen.place).toMatchObject({layout: 'page', focus: 'related', related: 0});
		const {shown, chips} = sceneOf(chosen).page;
		const row = chips[0]?.row ?? -1;
		expect(row).toBeGreaterThanOrEqual(shown.top);
		expect(row).toBeLessThan(shown.end);
	});

	it('returns to reading after the last related topic, and one step out with Escape', () => {
		const fermentation = stateAfter(opened({key: 'concept:fermentation'}), '<enter>');
		const count = sceneOf(fermentation).chips.length;
		expect(count).toBe(2);
		expect(stateAfter(fermentation, '<tab>', '<tab>').place).toMatchObject({focus: 'related', related: 1});
		expect(focus(stateAfter(fermentation, '<tab>', '<tab>', '<tab>'))).toBe('list');
		expect(stateAfter(fermentation, '<shift+tab>').place).toMatchObject({focus: 'related', related: 1});
		expect(stateAfter(fermentation, '<tab>', '<escape>').place).toMatchObject({focus: 'list', layout: 'page'});
		expect(stateAfter(fermentation, '<tab>', '<escape>', '<escape>').place.layout).toBe('list');
	});

	it('opens a related topic as a page, and [ comes back to the same scroll', () => {
		const chosen = stateAfter(page(), '<tab>');
		const next = stateAfter(chosen, '<enter>');
		expect(next.place).toMatchObject({layout: 'page', key: 'concept:flour', focus: 'list'});
		expect(stateAfter(next, '[').place).toEqual(chosen.place);
	});

	it('of a topic without related ones keeps its focus on Tab', () => {
		const myths = [{id: 'crust', myth: 'Crust is a fault', correction: 'It is wanted.'}];
		const state = openedMyths(myths);
		expect(stateAfter(state, '<enter>', '<tab>').place).toMatchObject({layout: 'page', focus: 'list'});
	});
});
