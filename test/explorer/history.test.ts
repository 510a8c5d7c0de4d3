import {describe, expect, it} from 'vitest';
import type {State} from '../../source/explorer/state.ts';
import {after, opened, openedBuiltIn, resized} from '../helpers/explorer.ts';

const keys = ({past, place, future}: State): string =>
	[past.map(({key}) => key).join(' '), place.key, future.map(({key}) => key).join(' ')].join(' | ').replaceAll(/dimension:|concept:/g, '');

describe('history', () => {
	it.each<[readonly string[], string]>([
		[[], ' | heat | '],
		[['2'], 'heat | yeast | '],
		[['2', '1'], 'heat yeast | heat | '],
		[['2', '['], ' | heat | yeast'],
		[['2', '[', ']'], 'heat | yeast | '],
		[['2', '1', '[', '['], ' | heat | yeast heat'],
		[['2', '1', '[[[[['], ' | heat | yeast heat'],
		[['2', '1', '[[', ']]]]'], 'heat yeast | heat | '],
		[['2', '[', 'j', '2'], 'time | yeast | '],
		[['2', 'j', '['], ' | heat | flour'],
		[['2', 'j', '[', 'jj', ']', '['], ' | selling | flour'],
		[['/', 'hops', '<enter>', '['], ' | heat | hops'],
	])('after %j is %s', (pressed, story) => {
		expect(keys(after(opened(), ...pressed))).toBe(story);
	});

	it('does nothing at either end', () => {
		const state = opened();
		expect(after(state, '[').place).toEqual(state.place);
		expect(after(state, ']').place).toEqual(state.place);
	});

	it('returns to exactly the same line of the same pane', () => {
		const reading = after(openedBuiltIn({columns: 80, rows: 24}), 'jjjjjjjjjjj', '<tab>', '<tab>', 'jjj');
		expect(reading.place.scroll.right).toBe(3);
		expect(after(reading, '/', 'slo', '<enter>', '[').place).toEqual(reading.place);
	});

	it('returns to the same scroll of the same page', () => {
		const reading = after(opened({rows: 24}), 'jj', '<enter>', 'jjjjj');
		expect(after(reading, '2', '[').place).toEqual(reading.place);
	});

	it('goes forward to exactly where back was pressed', () => {
		const there = after(openedBuiltIn(), '2', 'jjjj', '<tab>');
		expect(after(there, '[', ']').place).toEqual(there.place);
	});

	it('remembers a hundred places and forgets the oldest', () => {
		const walked = after(opened(), ...Array.from({length: 75}, () => ['2', '1']).flat());
		expect(walked.past.length).toBe(100);
		const returned = after(walked, '['.repeat(120));
		expect([returned.past.length, returned.future.length]).toEqual([0, 100]);
		expect(after(returned, ']'.repeat(120)).place).toEqual(walked.place);
	});

	it('shows the selection after a resize in between', () => {
		const last = after(openedBuiltIn({columns: 120, rows: 40}), 'G', '2');
		const back = after(resized(last, 80, 12), '[');
		expect(back.place.key).toBe(after(openedBuiltIn(), 'G').place.key);
		expect(back.place.listTop).toBeGreaterThan(10);
	});
});

describe('views', () => {
	it('are left and found again where they were left', () => {
		const state = after(opened(), 'jj', '2', 'jjj', '1');
		expect(state.place).toMatchObject({view: 'compare', key: 'dimension:selling'});
		expect(after(state, '2').place).toMatchObject({view: 'concepts', key: 'concept:fermentation'});
	});

	it('open at their first topic', () => {
		expect(after(opened(), '2').place).toMatchObject({view: 'concepts', key: 'concept:yeast', listTop: 0});
	});

	it('say so where the dataset has nothing for them', () => {
		const state = opened();
		const missing = after(state, '5');
		expect(missing.notice).toEqual({text: 'There is no view 5 in this dataset.'});
		expect(missing.place).toEqual(state.place);
		expect(missing.past).toEqual([]);
	});

	it('step back out to their list when their own number is pressed', () => {
		const page = after(opened(), 'j', '<enter>');
		expect(after(page, '1').place).toMatchObject({layout: 'list', focus: 'list', key: 'dimension:time'});
		expect(after(page, '1').past).toEqual([]);
		expect(after(opened(), '<tab>', '1').place.focus).toBe('list');
	});

	it('are all there on the built-in dataset', () => {
		const seen = ['1', '2', '3', '4', '5', '6', '7'].map(number => after(openedBuiltIn(), number).place.view);
		expect(seen).toEqual(['compare', 'concepts', 'ownership', 'days', 'tools', 'myths', 'you']);
	});
});
