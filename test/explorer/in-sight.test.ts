import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {happen, opened, overlayIn, resized, stateAfter, tiny} from '../helpers/explorer.ts';

const bookmarks = tiny.topics.slice(0, 10).map(({key}) => key);
const marked = (): State => stateAfter(opened({columns: 80, rows: 24, bookmarks}), 'b', 'G');

/** The row chosen of the list on top; undefined where it is out of sight. */
const chosenRow = (state: State): string | undefined =>
	sceneOf(state)
		.onTop?.lines.map(line => line.map(({text}) => text).join(''))
		.find(text => text.includes('▸'));

const titleOf = (state: State, at: number): string => state.catalogue.topic(state.bookmarks[at] ?? '')?.short.slice(0, 8) ?? '';

describe('what is chosen in a list is in sight', () => {
	it('after the help that lay over it while the screen became lower', () => {
		const state = stateAfter(resized(stateAfter(marked(), '?'), 80, 12), '<escape>');
		expect(overlayIn(state, 'bookmarks').chosen).toBe(9);
		expect(chosenRow(state)).toContain(titleOf(state, 9));
	});

	it('where it is gone back to on a lower screen', () => {
		const state = stateAfter(resized(stateAfter(marked(), '<enter>'), 80, 12), '[');
		expect(overlayIn(state, 'bookmarks').chosen).toBe(9);
		expect(chosenRow(state)).toContain(titleOf(state, 9));
	});

	it('where it is gone back to and is shorter now: the last there is', () => {
		const state = stateAfter(marked(), '<enter>', 'b', 'xxxxx', '<escape>', '[');
		expect(state.bookmarks).toHaveLength(5);
		expect(overlayIn(state, 'bookmarks').chosen).toBe(4);
		expect(chosenRow(state)).toContain(titleOf(state, 4));
	});

	it('and a list of nothing is not gone back to', () => {
		const state = stateAfter(marked(), '<enter>', 'b', 'xxxxxxxxxx', '[');
		expect(state).toMatchObject({bookmarks: [], overlay: undefined, place: {key: opened().place.key}});
	});

	it('whatever lies over it, at every size', () => {
		const listed = fc.constantFrom(['b'], ['0'], ['r'], ['o'], ['H']);
		const away = fc.constantFrom(
			['?', '<escape>'],
			['t'],
			['<enter>', '['],
			['v', '<escape>'],
			['/', '<escape>'],
			['<enter>', 'b', 'x', '['],
		);
		const entries = bookmarks.map(key => ({key, at: '2026-03-02T10:00:00Z'}));
		fc.assert(
			fc.property(
				listed,
				fc.nat(12),
				away,
				fc.integer({min: 10, max: 40}),
				fc.integer({min: 30, max: 130}),
				(keys, steps, [out, ...back], rows, columns) => {
					let state = stateAfter(opened({columns: 80, rows: 24, key: 'dimension:selling', bookmarks}), ...keys);
					if (keys[0] === 'H') state = happen(state, {type: 'been', entries}).state;
					const {type} = overlayIn(state, state.overlay?.type ?? 'help');
					state = stateAfter(resized(stateAfter(state, 'j'.repeat(steps), out ?? ''), columns, rows), ...back);
					if (state.overlay?.type === type) expect(chosenRow(state), `${type} ${columns}x${rows}`).toBeDefined();
				},
			),
			{numRuns: 150},
		);
	});
});
