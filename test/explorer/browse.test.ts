import {describe, expect, it} from 'vitest';
import {chipsOf, detailOf, pageOfState} from '../../source/explorer/scene.ts';
import type {Place, State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {after, opened, openedBuiltIn, press, tinyDataset} from '../helpers/explorer.ts';

const key = ({place}: State): string => place.key;
const focus = ({place}: State): Place['focus'] => place.focus;

function openedMyths(myths: {id: string; myth: string; correction: string}[]): State {
	return opened({catalogue: createCatalogue(tinyDataset(input => ({...input, myths}))), key: 'myth:crust'});
}

/** The tiny explorer at `selling`, whose panes are longer than the screen. */
const atSelling = (): State => after(opened({rows: 24}), 'jj');

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
		expect([after(opened(), 'j'), after(opened(), 'jj')].map(key)).toEqual(['dimension:time', 'dimension:selling']);
	});

	it('moves a page by the rows shown less two', () => {
		const state = openedBuiltIn({columns: 80, rows: 13});
		const topics = state.catalogue.byKind.get('concept') ?? [];
		expect(key(after(state, '2', '<pagedown>'))).toBe(topics[8]?.key);
		expect(key(after(state, '2', '<pagedown>', '<pagedown>', '<pageup>'))).toBe(topics[8]?.key);
	});

	it('starts the panes of the topic selected at their first line', () => {
		const scrolled = after(atSelling(), '<tab>', 'jjj', '<escape>');
		expect(scrolled.place.scroll.left).toBe(3);
		expect(after(scrolled, 'j').place.scroll).toEqual({left: 0, right: 0, page: 0});
	});

	it('does not become a step of history by moving', () => {
		expect(after(opened(), 'jjj').past).toEqual([]);
	});

	it('is the same state where a key moves nothing', () => {
		const state = opened();
		expect(after(state, 'k')).toBe(state);
	});

	it('keeps the list still while the selection is inside it, and the selection in sight when it moves', () => {
		let state = openedBuiltIn({columns: 80, rows: 24});
		const tops = Array.from({length: 23}, () => {
			state = after(state, 'j');
			return state.place.listTop;
		});
		expect(tops.slice(0, 10)).toEqual(Array.from({length: 10}, () => 0));
		expect(tops.every((top, index) => index === 0 || top >= (tops[index - 1] ?? 0))).toBe(true);
		expect(key(state)).toBe(state.catalogue.byKind.get('dimension')?.at(-1)?.key);
	});

	it('shows the heading of the first section again at the top', () => {
		expect(after(openedBuiltIn({columns: 80, rows: 13}), 'G', 'g').place.listTop).toBe(0);
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
		expect(focus(after(opened(), ...keys))).toBe(focused);
	});

	it('are passed over by a topic without sides', () => {
		const mashing = opened({key: 'concept:mashing'});
		expect(focus(after(mashing, '<tab>'))).toBe('related');
		expect(focus(after(mashing, '<tab>', '<tab>'))).toBe('list');
	});

	it('stop at the last: the arrow goes no further round', () => {
		const last = after(opened(), 'lll', 'll');
		expect(last.place).toMatchObject({focus: 'related', related: 2});
		expect(after(last, 'l')).toEqual(last);
	});

	it('scroll one by one, each for itself, and no further than their text', () => {
		const {left, right} = detailOf(atSelling());
		expect(left.maxScroll).toBeGreaterThan(10);
		const inLeft = after(atSelling(), '<tab>');
		expect(after(inLeft, 'jj').place.scroll).toEqual({left: 2, right: 0, page: 0});
		expect(after(inLeft, 'jjk').place.scroll.left).toBe(1);
		expect(after(inLeft, 'k').place.scroll.left).toBe(0);
		expect(after(inLeft, 'G').place.scroll.left).toBe(left.maxScroll);
		expect(after(inLeft, 'Gj').place.scroll.left).toBe(left.maxScroll);
		expect(after(inLeft, 'Gg').place.scroll.left).toBe(0);
		expect(after(inLeft, '<pagedown>').place.scroll.left).toBe(left.rows - 2);
		expect(after(inLeft, 'G', '<tab>', 'G').place.scroll).toEqual({left: left.maxScroll, right: right.maxScroll, page: 0});
		expect(key(after(inLeft, 'jjj'))).toBe('dimension:selling');
	});

	it('do not scroll where all is shown', () => {
		expect(after(opened(), '<tab>', 'jjjG').place.scroll.left).toBe(0);
	});
});

describe('related topics', () => {
	const atRelated = (): State => after(opened(), '<shift+tab>');

	it('are chosen one after another, from the first to the last', () => {
		expect(chipsOf(atRelated()).map(chip => chip.key)).toEqual(['concept:flour', 'concept:hops', 'concept:mashing']);
		expect(['', 'l', 'll', 'lll', 'j', 'jk', 'G', 'Gg'].map(keys => after(atRelated(), keys).place.related)).toEqual([0, 1, 2, 2, 1, 0, 2, 0]);
	});

	it('open with Enter, and [ returns to the one chosen', () => {
		const opening = after(atRelated(), 'l', '<enter>');
		expect(opening.place).toMatchObject({view: 'concepts', key: 'concept:hops', layout: 'list', focus: 'list'});
		expect(after(opening, '[').place).toEqual(after(atRelated(), 'l').place);
	});

	it('lead on from topic to topic', () => {
		const walked = after(atRelated(), 'l', '<enter>', '<shift+tab>', '<enter>');
		expect(key(walked)).toBe('concept:mashing');
		expect(walked.past.map(place => place.key)).toEqual(['dimension:heat', 'concept:hops']);
	});

	it('are left with Escape', () => {
		expect(after(atRelated(), 'll', '<escape>').place).toEqual(opened().place);
	});
});

describe('a page', () => {
	const page = (): State => after(atSelling(), '<enter>');

	it('opens with Enter and closes with Escape, back to the same line of the list', () => {
		expect(page().place).toMatchObject({layout: 'page', focus: 'list', key: 'dimension:selling'});
		expect(after(page(), '<escape>').place).toEqual(atSelling().place);
	});

	it('opens from a pane too', () => {
		expect(after(atSelling(), '<tab>', '<enter>').place).toMatchObject({layout: 'page', focus: 'list'});
	});

	it('scrolls by lines, pages and to its ends, and no further', () => {
		const {lines, rows} = pageOfState(page());
		const most = lines.length - rows;
		expect(most).toBeGreaterThan(20);
		const scrolls = ['j', 'jj', 'jk', 'k', 'G', 'Gj', 'Gk', 'Gg'].map(keys => after(page(), keys).place.scroll.page);
		expect(scrolls).toEqual([1, 2, 0, 0, most, most, most - 1, 0]);
		expect(after(page(), '<pagedown>').place.scroll.page).toBe(rows - 2);
		expect(after(page(), ' ', '<ctrl+u>').place.scroll.page).toBe(0);
	});

	it('stays where it is when Enter is pressed again', () => {
		const scrolled = after(page(), 'jjj');
		expect(after(scrolled, '<enter>')).toEqual(scrolled);
	});

	it('goes through its related topics with Tab and scrolls to them', () => {
		const chosen = after(page(), '<tab>');
		expect(chosen.place).toMatchObject({layout: 'page', focus: 'related', related: 0});
		const {shown, chips} = pageOfState(chosen);
		const row = chips[0]?.row ?? -1;
		expect(row).toBeGreaterThanOrEqual(shown.top);
		expect(row).toBeLessThan(shown.end);
	});

	it('returns to reading after the last related topic, and one step out with Escape', () => {
		const fermentation = after(opened({key: 'concept:fermentation'}), '<enter>');
		const count = chipsOf(fermentation).length;
		expect(count).toBe(2);
		expect(after(fermentation, '<tab>', '<tab>').place).toMatchObject({focus: 'related', related: 1});
		expect(focus(after(fermentation, '<tab>', '<tab>', '<tab>'))).toBe('list');
		expect(after(fermentation, '<shift+tab>').place).toMatchObject({focus: 'related', related: 1});
		expect(after(fermentation, '<tab>', '<escape>').place).toMatchObject({focus: 'list', layout: 'page'});
		expect(after(fermentation, '<tab>', '<escape>', '<escape>').place.layout).toBe('list');
	});

	it('opens a related topic as a page, and [ comes back to the same scroll', () => {
		const chosen = after(page(), '<tab>');
		const next = after(chosen, '<enter>');
		expect(next.place).toMatchObject({layout: 'page', key: 'concept:flour', focus: 'list'});
		expect(after(next, '[').place).toEqual(chosen.place);
	});

	it('of a topic without related ones keeps its focus on Tab', () => {
		const myths = [{id: 'crust', myth: 'Crust is a fault', correction: 'It is wanted.'}];
		const state = openedMyths(myths);
		expect(after(state, '<enter>', '<tab>').place).toMatchObject({layout: 'page', focus: 'list'});
	});
});
