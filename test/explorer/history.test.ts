import {describe, expect, it} from 'vitest';
import type {State} from '../../source/explorer/state.ts';
import {opened, openedBuiltIn, resized, stateAfter} from '../helpers/explorer.ts';

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
		expect(keys(stateAfter(opened(), ...pressed))).toBe(story);
	});

	it('does nothing at either end', () => {
		const state = opened();
		expect(stateAfter(state, '[').place).toEqual(state.place);
		expect(stateAfter(state, ']').place).toEqual(state.place);
	});

	it('returns to exactly the same line of the same pane', () => {
		const reading = stateAfter(openedBuiltIn({columns: 80, rows: 24}), 'jjjjjjjjjjj', '<tab>', '<tab>', 'jjj');
		expect(reading.place.scroll.right).toBe(3);
		expect(stateAfter(reading, '/', 'slo', '<enter>', '[').place).toEqual(reading.place);
	});

	it('returns to the same scroll of the same page', () => {
		const reading = stateAfter(opened({rows: 24}), 'jj', '<enter>', 'jjjjj');
		expect(stateAfter(reading, '2', '[').place).toEqual(reading.place);
	});

	it('goes forward to exactly where back was pressed', () => {
		const there = stateAfter(openedBuiltIn(), '2', 'jjjj', '<tab>');
		expect(stateAfter(there, '[', ']').place).toEqual(there.place);
	});

	it('remembers a hundred places and forgets the oldest', () => {
		const walked = stateAfter(opened(), ...Array.from({length: 75}, () => ['2', '1']).flat());
		expect(walked.past.length).toBe(100);
		const returned = stateAfter(walked, '['.repeat(120));
		expect([returned.past.length, returned.future.length]).toEqual([0, 100]);
		expect(stateAfter(returned, ']'.repeat(120)).place).toEqual(walked.place);
	});

	it('shows the selection after a resize in between', () => {
		const last = stateAfter(openedBuiltIn({columns: 120, rows: 40}), 'G', '2');
		const back = stateAfter(resized(last, 80, 12), '[');
		expect(back.place.key).toBe(stateAfter(openedBuiltIn(), 'G').place.key);
		expect(back.place.listTop).toBeGreaterThan(10);
	});
});

describe('views', () => {
	it('are left and found again where they were left', () => {
		const state = stateAfter(opened(), 'jj', '2', 'jjj', '1');
		expect(state.place).toMatchObject({view: 'compare', key: 'dimension:selling'});
		expect(stateAfter(state, '2').place).toMatchObject({view: 'concepts', key: 'concept:fermentation'});
	});

	it('open at their first topic', () => {
		expect(stateAfter(opened(), '2').place).toMatchObject({view: 'concepts', key: 'concept:yeast', listTop: 0});
	});

	it('say so where the dataset has nothing for them', () => {
		const state = opened();
		const missing = stateAfter(state, '5');
		expect(missing.notice).toEqual({text: 'There is no view 5 in this dataset.'});
		expect(missing.place).toEqual(state.place);
		expect(missing.past).toEqual([]);
	});

	it('step back out to their list when their own number is pressed', () => {
		const page = stateAfter(opened(), 'j', '<enter>');
		expect(stateAfter(page, '1').place).toMatchObject({layout: 'list', focus: 'list', key: 'dimension:time'});
		expect(stateAfter(page, '1').past).toEqual([]);
		expect(stateAfter(opened(), '<tab>', '1').place.focus).toBe('list');
	});

	it('are all there on the built-in dataset', () => {
		const seen = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(number => stateAfter(openedBuiltIn(), number).place.view);
		expect(seen).toEqual(['compare', 'concepts', 'ownership', 'situations', 'days', 'tools', 'myths', 'you', 'origins']);
	});
});
