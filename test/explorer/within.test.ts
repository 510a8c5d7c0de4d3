import {describe, expect, it} from 'vitest';
import {listIn} from '../../source/explorer/filter.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {frameOf, rowsOf, screenOf, styleRows} from '../helpers/drawn.ts';
import {happen, opened, press, resized, stateAfter} from '../helpers/explorer.ts';

const listed = (state: State): readonly string[] => listIn(state).topics.map(({title}) => title);
const lastRow = async (state: State): Promise<string> => (await rowsOf(state)).at(-1) ?? '';
/** A topic whose left side has thirty points. */
const selling = () => stateAfter(opened({columns: 120, rows: 20}), 'jj');

describe('a list', () => {
	it('is narrowed while words are typed, and says how much is left', async () => {
		const state = stateAfter(opened(), '\\ti');
		expect(listed(state)).toEqual(['Time and patience, measured in days rather than hours']);
		expect(state.place.key).toBe('dimension:time');
		expect(await screenOf(state)).toMatch(/^ \\ti +1 of 4/m);
		expect(await lastRow(state)).toMatch(/^ \\ti +1 of 4 {2}⏎ keep {2}esc off$/);
	});

	it('has first what begins with the words, then what has them further in', async () => {
		const state = stateAfter(opened({key: 'concept:yeast'}), '\\m');
		expect(listed(state)).toEqual(['Mashing', 'Yeast', 'Fermentation']);
		expect(await screenOf(state)).toContain('INSIDE A WORD');
	});

	it('finds other names, without regard to case and accents', () => {
		expect(listed(stateAfter(opened({key: 'concept:yeast'}), '\\SACCHAR'))).toEqual(['Yeast']);
		expect(listed(stateAfter(opened({key: 'concept:yeast'}), '\\sacchár'))).toEqual(['Yeast']);
	});

	it('wants every word', () => {
		expect(listed(stateAfter(opened(), '\\days time'))).toHaveLength(1);
		expect(listed(stateAfter(opened(), '\\time oven'))).toEqual([]);
	});

	it('marks what matched', async () => {
		const frame = await frameOf(stateAfter(opened(), '\\sel'));
		const marked = styleRows(frame).flatMap(runs => runs.filter(({style}) => style.includes('underline')));
		expect(marked.map(({text}) => text)).toEqual(['Sel']);
	});

	it('is kept narrow with Enter, and made whole with Esc where the reader is', async () => {
		const kept = stateAfter(opened(), '\\e', '<down>', '<enter>');
		expect(kept.overlay).toBeUndefined();
		expect(await screenOf(kept)).toMatch(/^ \\e +\d of 4/m);
		expect(await lastRow(kept)).toContain('esc all');
		const whole = stateAfter(kept, '<escape>');
		expect(whole.filters).toEqual({});
		expect(whole.place.key).toBe(kept.place.key);
		expect(listed(whole)).toHaveLength(4);
	});

	it('is as it was after Esc while typing', () => {
		const before = stateAfter(opened(), 'j');
		const after = stateAfter(before, '\\sel', '<escape>');
		expect([after.place, after.filters, after.overlay]).toEqual([before.place, {}, undefined]);
	});

	it('is narrowed as before after Esc while other words are typed, and whole after Enter without any', () => {
		const kept = stateAfter(opened(), '\\t', '<enter>', 'G');
		for (const keys of [['<ctrl+u>', 'sel'], ['<backspace>'], ['xyz'], ['<down>', '<up>']]) {
			const again = stateAfter(kept, '\\', ...keys, '<escape>');
			expect([again.place, again.filters, listed(again)]).toEqual([kept.place, {compare: 't'}, listed(kept)]);
		}
		expect(stateAfter(kept, '\\', '<ctrl+u>').filters).toEqual({});
		expect(stateAfter(kept, '\\', '<ctrl+u>', '<enter>')).toMatchObject({filters: {}, overlay: undefined, place: {key: kept.place.key}});
	});

	it.each([
		['a page', ['<enter>']],
		['a pane', ['<tab>']],
		['related topics', ['<shift+tab>']],
	])('laid over %s has the keys while it is narrowed, and Esc leads back', (_, keys) => {
		const before = stateAfter(opened({rows: 40}), ...keys, 'v');
		const state = stateAfter(before, '\\', '<down>', '<down>');
		expect(state.place).toMatchObject({
			key: listIn(state).topics[2]?.key,
			layout: 'list',
			focus: 'list',
			scroll: {left: 0, right: 0, page: 0},
		});
		expect(stateAfter(state, '<escape>')).toEqual(before);
	});

	it('is whole again, and says so, where nothing has the words', () => {
		const nothing = stateAfter(opened(), '\\xyz');
		expect(listed(nothing)).toEqual([]);
		const {state} = press(nothing, '<enter>');
		expect(state.notice?.text).toBe('Nothing here has “xyz”.');
		expect([state.filters, state.place.key]).toEqual([{}, 'dimension:heat']);
	});

	it('can be moved in, from its first to its last', () => {
		const kept = stateAfter(opened(), '\\t', '<enter>');
		expect(stateAfter(kept, 'G').place.key).toBe(listIn(kept).topics.at(-1)?.key);
		expect(stateAfter(kept, 'gkk').place.key).toBe(listIn(kept).topics[0]?.key);
	});

	it('gives way to whatever leads out of it', () => {
		const kept = stateAfter(opened(), '\\sel', '<enter>');
		const elsewhere = stateAfter(kept, '/', 'heat', '<enter>');
		expect(elsewhere.place.key).toBe('dimension:heat');
		expect(elsewhere.filters).toEqual({});
	});

	it('stays narrow while other views are looked at, each by its own words', () => {
		const kept = stateAfter(opened(), '\\sel', '<enter>', '2', '\\yea', '<enter>', '1');
		expect(listed(kept)).toEqual(['Selling']);
		expect(listed(stateAfter(kept, '2'))).toEqual(['Yeast']);
	});

	it('is narrowed on the whole screen where there is no room beside', async () => {
		const state = stateAfter(opened({columns: 50, rows: 20}), '\\sel');
		expect(await screenOf(state)).toMatch(/\\sel +1 of 4/);
		expect(await screenOf(state)).toContain('▸ Selling');
		expect(sceneOf(state).caret).toEqual({x: 5, y: 19});
		expect(stateAfter(state, '<escape>').overlay).toBeUndefined();
	});

	it('takes pasted text, and the keys of a line of text', () => {
		const pasted = happen(stateAfter(opened(), '\\'), {type: 'paste', text: 'sel\nling'}).state;
		expect(pasted.overlay).toMatchObject({query: 'sel ling', caret: 8});
		expect(stateAfter(pasted, '<ctrl+w>', '<backspace>').overlay).toMatchObject({query: 'sel'});
		expect(stateAfter(pasted, '<ctrl+u>').filters).toEqual({});
	});

	it('opens with the words it has', () => {
		expect(stateAfter(opened(), '\\sel', '<enter>', '\\').overlay).toMatchObject({query: 'sel', caret: 3});
	});
});

describe('a text', () => {
	const reading = () => stateAfter(selling(), '<enter>');

	it('shows the first match from where the reader is, and which of how many it is', async () => {
		const state = stateAfter(reading(), '\\reason 2');
		expect(await lastRow(state)).toMatch(/1 of 11/);
		expect(await screenOf(state)).toContain('Reason 2 why');
		const from = stateAfter(reading(), '<pagedown>', '<pagedown>', '\\reason');
		expect(sceneOf(from).found?.at).toBeGreaterThan(0);
	});

	it('is gone through with n and N, round and back, and told', async () => {
		const kept = stateAfter(reading(), '\\reason 2', '<enter>');
		expect(await lastRow(kept)).toMatch(/^ nN 1 of 11/);
		expect(sceneOf(stateAfter(kept, 'n')).found?.at).toBe(1);
		const last = stateAfter(kept, 'N');
		expect(sceneOf(last).found?.at).toBe(10);
		expect(last.notice?.text).toBe('From the last again.');
		expect(stateAfter(last, 'n').notice?.text).toBe('From the first again.');
		expect(await screenOf(last)).toContain('Reason 29 why');
	});

	it('marks every match, and the one gone to more', async () => {
		const runs = styleRows(await frameOf(stateAfter(reading(), '\\reason', '<enter>', 'n'))).flat();
		const marked = runs.filter(({text, style}) => text === 'Reason' && style.includes('underline'));
		expect(marked.length).toBeGreaterThan(2);
		expect(marked.filter(({style}) => style.includes('inverse'))).toHaveLength(1);
	});

	it('names the keys that keep and drop it wherever there is room for what is written', async () => {
		for (const columns of [50, 80, 120])
			expect((await rowsOf(stateAfter(opened({columns, rows: 20}), '\\', 'b'))).at(-1)).toMatch(/⏎ keep {2}esc off/);
		expect((await rowsOf(stateAfter(opened({columns: 30, rows: 20}), '\\', 'b'))).at(-1)).toMatch(/^ \\b/);
	});

	it('of both panes is one, and the pane of a match has the keys', () => {
		const state = stateAfter(selling(), '<tab>', '\\12', '<enter>');
		expect(state.place.focus).toBe('left');
		const next = stateAfter(state, 'n');
		expect(next.place.focus).toBe('right');
		const {right} = sceneOf(next).detail;
		expect(
			right.lines
				.flat()
				.map(({text}) => text)
				.join(''),
		).toContain('Barrel 12');
	});

	it('is plain again after Esc; n is then the search’s', () => {
		const kept = stateAfter(reading(), '\\reason', '<enter>');
		const plain = stateAfter(kept, '<escape>');
		expect([plain.find, plain.place.layout]).toEqual([undefined, 'page']);
		expect(stateAfter(plain, 'n').notice?.text).toBe('There is no search yet: / opens one.');
	});

	it('is where it was after Esc while typing', () => {
		const before = stateAfter(reading(), '<pagedown>');
		const after = stateAfter(before, '\\reason 29', '<escape>');
		expect(after.place).toEqual(before.place);
	});

	it('has its matches as before after Esc while other words are typed, and none after Enter without any', () => {
		const kept = stateAfter(reading(), '\\reason', '<enter>', 'nn');
		for (const keys of [['<ctrl+u>', 'smell'], ['<ctrl+u>'], [' 29'], ['<down>']])
			expect(stateAfter(kept, '\\', ...keys, '<escape>')).toEqual(kept);
		expect(stateAfter(kept, '\\', '<ctrl+u>', '<enter>')).toMatchObject({find: undefined, overlay: undefined});
	});

	it('says where nothing is found', async () => {
		const state = stateAfter(reading(), '\\zzz');
		expect(await lastRow(state)).toContain('nothing');
		expect(stateAfter(state, '<enter>')).toMatchObject({find: undefined, notice: {text: 'Nothing here has “zzz”.'}});
	});

	it('keeps its matches on a screen of another size, and none on another topic', () => {
		const kept = stateAfter(reading(), '\\reason', '<enter>', 'nnn');
		expect(sceneOf(resized(kept, 60, 15)).found?.matches).toHaveLength(30);
		expect(sceneOf(stateAfter(selling(), '<tab>', '\\reason', '<enter>', '<escape>', '<escape>', 'k')).found).toBeUndefined();
	});
});
