import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {layoutOf, shapeOf} from '../../source/compose/layout.ts';
import {windowAt} from '../../source/compose/window.ts';
import {listOf} from '../../source/explorer/list.ts';
import type {State} from '../../source/explorer/state.ts';
import {happen, opened, openedBuiltIn, press, resized, stateAfter} from '../helpers/explorer.ts';

const sizes: readonly (readonly [number, number])[] = [
	[200, 60],
	[120, 40],
	[99, 24],
	[80, 24],
	[69, 24],
	[60, 20],
	[55, 20],
	[40, 12],
	[30, 10],
	[80, 11],
	[120, 10],
	[29, 9],
	[10, 3],
];

/** Whether the topic selected is among the rows of the list that are drawn. */
function isSelectionShown(state: State): boolean {
	const {rows, rowOf} = listOf(state.catalogue, state.place.view);
	const {top, end, isCutAbove, isCutBelow} = windowAt(rows.length, layoutOf(state).bodyRows, state.place.listTop);
	const row = rowOf.get(state.place.key) ?? -1;
	return row >= top + (isCutAbove ? 1 : 0) && row <= end - 1 - (isCutBelow ? 1 : 0);
}

describe('a resize', () => {
	it('keeps the selection in sight through every shape, and back', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...sizes), {maxLength: 6}), fc.constantFrom('1', '2', '3'), fc.nat(60), (walk, view, steps) => {
				let state = stateAfter(openedBuiltIn({columns: 120, rows: 40}), view, 'j'.repeat(steps));
				const {key} = state.place;
				for (const [columns, rows] of [...walk, [80, 24] as const]) {
					state = resized(state, columns, rows);
					expect(state.place.key).toBe(key);
					if (shapeOf(columns, rows) !== 'small') expect(isSelectionShown(state)).toBe(true);
				}
			}),
			{numRuns: 60},
		);
	});

	it('keeps the selection in sight while a text is looked through', () => {
		const looking = stateAfter(openedBuiltIn({columns: 80, rows: 24}), '<pagedown>', '<tab>', '&');
		expect(looking.overlay).toMatchObject({type: 'within', on: 'panes'});
		expect(isSelectionShown(stateAfter(resized(looking, 30, 10), 'a'))).toBe(true);
	});

	it('keeps place, history, query and focus', () => {
		const state = stateAfter(opened(), '2', 'j', '<tab>');
		expect(resized(resized(state, 50, 20), 120, 32)).toEqual(state);
		const searching = stateAfter(state, '/', 'hops');
		expect(resized(resized(searching, 50, 20), 120, 32)).toEqual(searching);
	});

	it('lets a pane be read in a shape without a list', () => {
		const stacked = stateAfter(resized(opened(), 50, 20), 'jj', '<tab>', 'jj');
		expect(stacked.place).toMatchObject({key: 'dimension:selling', focus: 'left', scroll: {left: 2}});
	});

	it('takes the focus from related topics that have no room any more', () => {
		const chosen = stateAfter(opened({rows: 40}), '<shift+tab>');
		expect(chosen.place.focus).toBe('related');
		expect(resized(chosen, 50, 12).place.focus).toBe('list');
	});

	it('asks the host for nothing', () => {
		expect(happen(opened(), {type: 'resize', columns: 80, rows: 24}).effects).toEqual([]);
	});
});

describe('a screen that is too small', () => {
	const small = (): State => resized(opened(), 29, 9);

	it.each(['j', '/', '2', '<enter>', '?', 'r', 's', 'f', 'y', 't', '<tab>', '<escape>', '['])('takes no %s', key => {
		expect(press(small(), key)).toEqual({state: small(), effects: []});
	});

	it('still quits', () => {
		expect(press(small(), 'q').effects).toEqual([{type: 'quit'}]);
		expect(press(small(), '<ctrl+c>').effects).toEqual([{type: 'quit'}]);
	});

	it('takes no pasted text', () => {
		expect(happen(small(), {type: 'paste', text: 'hops'})).toEqual({state: small(), effects: []});
	});

	it('types nothing into a search that was open, and quits with Ctrl-c', () => {
		const searching = resized(stateAfter(opened(), '/', 'ho'), 20, 5);
		expect(press(searching, 'p', 'q')).toEqual({state: searching, effects: []});
		expect(press(searching, '<ctrl+c>').effects).toEqual([{type: 'quit'}]);
	});

	it('is as it was once there is room again', () => {
		expect(resized(small(), 120, 32)).toEqual(opened());
	});

	it('may be the first size there is', () => {
		expect(resized(opened({columns: 0, rows: 0}), 120, 32)).toEqual(opened());
	});
});
