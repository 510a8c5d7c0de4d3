import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shapeOf} from '../../source/compose/layout.ts';
import {windowAt} from '../../source/compose/window.ts';
import {begin} from '../../source/explorer/begin.ts';
import type {ExplorerEvent} from '../../source/explorer/event.ts';
import {listBodyRows, listIn} from '../../source/explorer/filter.ts';
import {keymap} from '../../source/explorer/keymap.ts';
import {listOf} from '../../source/explorer/list.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {type Line, lineColumns} from '../../source/text/line.ts';
import {graphemes} from '../../source/text/width.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Catalogue} from '../../source/topics/topic.ts';
import {columnsIn, expectAlike, frameOf, framesOf, textRows} from '../helpers/drawn.ts';
import {builtIn, happen, keyOf, tiny, tinyDataset} from '../helpers/explorer.ts';

const boundKeys = [...new Set(keymap.flatMap(({keys}) => keys))].filter(key => key !== 'ctrl+c' && key !== 'q' && key !== ' ');

/** What happens in a story, written so that a story that fails can be read: `j`, `paste slo`, `resize 80 24`, `reload 1`. */
type Happening = string;

/** The tiny dataset without some of its entries, one without dimensions and with another role, and itself. */
const reloads: readonly Catalogue[] = [
	createCatalogue(tinyDataset(input => ({...input, concepts: input.concepts?.slice(2), dimensions: input.dimensions?.slice(1)}))),
	createCatalogue(
		tinyDataset(
			input => ({...input, dimensions: [], roles: [...input.roles.slice(1), {...input.roles[0], id: 'butcher'}]}) as typeof input,
		),
	),
	tiny,
];
/** Longer ones of wide characters do not fit their row yet (test/ui/screens.test.ts). */
const pasted: readonly string[] = ['slo', 'error budget', '酸种面包', '👩‍🍳👩‍🍳', 'a\nb\tc', '\u001B[31m', 'x'.repeat(600)];

const keys = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...boundKeys)},
	{weight: 2, arbitrary: fc.constantFrom('tab', 'enter', 'down', 'j', '/', 'escape', 'pagedown')},
	{weight: 2, arbitrary: fc.constantFrom(...'slobreadx日é', '👩‍🍳', 'f5')},
);
const pastes = fc.nat(pasted.length - 1).map(index => `paste ${index}`);
const sizes = fc.oneof(
	fc.tuple(fc.integer({min: 0, max: 130}), fc.integer({min: 0, max: 45})),
	fc.tuple(fc.integer({min: 28, max: 60}), fc.integer({min: 9, max: 14})),
);
const resizes = sizes.map(([columns, rows]) => `resize ${columns} ${rows}`);
const rest = fc.constantFrom('background', 'notice');

const stories = (hasReloads: boolean): fc.Arbitrary<readonly Happening[]> =>
	fc.array(
		fc.oneof(
			{weight: 40, arbitrary: keys},
			{weight: 3, arbitrary: pastes},
			{weight: 4, arbitrary: resizes},
			{weight: 1, arbitrary: rest},
			...(hasReloads ? [{weight: 1, arbitrary: fc.nat(reloads.length - 1).map(index => `reload ${index}`)}] : []),
		),
		{maxLength: 60, size: 'max'},
	);

function eventOf(happening: Happening): ExplorerEvent {
	const [what, first = '', second = ''] = happening.split(' ');
	switch (what) {
		case 'paste':
			return {type: 'paste', text: pasted[Number(first)] ?? ''};
		case 'resize':
			return {type: 'resize', columns: Number(first), rows: Number(second)};
		case 'reload':
			return {type: 'reloaded', catalogue: reloads[Number(first)] ?? tiny};
		case 'background':
			return {type: 'background', background: 'light'};
		case 'notice':
			return {type: 'notice', notice: {text: 'A notice that is a little longer than a narrow footer has room for.'}};
		default:
			return {type: 'key', key: keyOf(happening)};
	}
}

/** The states that events lead through. Searches are answered with the kinds and the words that were asked for. */
function statesOf(catalogue: Catalogue, story: readonly Happening[]): readonly State[] {
	let state = begin({catalogue, columns: 80, rows: 24});
	return [
		state,
		...story.map(happening => {
			state = happen(state, eventOf(happening)).state;
			return state;
		}),
	];
}

/** Throws unless it holds. `expect` itself would take half the time of a story: this is asked of every state of it, some thirty times. */
function hold(holds: boolean, told: () => string): void {
	if (!holds) throw new Error(told());
}

const isIndex = (value: number) => Number.isSafeInteger(value) && value >= 0;

function expectSound(state: State): void {
	expectSoundPlace(state);
	expectSoundHistory(state);
	if (shapeOf(state.columns, state.rows) === 'small') return;
	expectFittingLines(state);
	expectShownSelection(state);
	expectSoundFocus(state);
	expectSoundOverlay(state);
}

function expectSoundPlace({catalogue, place, left, right}: State): void {
	hold(catalogue.byKey.has(place.key), () => `the dataset has no ${place.key}`);
	hold(listOf(catalogue, place.view).rowOf.has(place.key), () => `${place.key} is not in the list of ${place.view}`);
	const scrolled = {...place.scroll, listTop: place.listTop, related: place.related};
	hold(Object.values(scrolled).every(isIndex), () => `scrolled to ${JSON.stringify(scrolled)}`);
	const roles = catalogue.dataset.roles.map(({id}) => id);
	hold(roles.includes(left) && roles.includes(right) && left !== right, () => `${left} beside ${right}, of the roles ${roles.join()}`);
}

function expectSoundHistory({catalogue, past, future, lastPlaces}: State): void {
	hold(past.length + future.length <= 200, () => `${past.length} places before and ${future.length} after`);
	for (const {key: each, view} of [...past, ...future, ...Object.values(lastPlaces)])
		hold(listOf(catalogue, view).rowOf.has(each), () => `${each}, which was looked at, is not in the list of ${view}`);
}

/** No line is wider than its place: Ink cuts a text of several lines as one, so that the rest of them would be lost. */
function expectFittingLines(state: State): void {
	const scene = sceneOf(state);
	const {listColumns, columns} = scene.layout;
	const beside = columns - (listColumns > 0 ? listColumns + 2 : 1);
	const expectWithin = (lines: readonly Line[], room: number) => {
		for (const each of lines)
			if (lineColumns(each) > room) throw new Error(`wider than ${room}: ${JSON.stringify(each.map(({text}) => text))}`);
	};
	expectWithin([...(scene.search ? [] : scene.header), scene.footer], columns);
	expectWithin(scene.search ? scene.search.results.lines : scene.list.lines, listColumns || columns);
	expectWithin(scene.search ? (scene.search.preview?.lines ?? []) : scene.detail.lines, beside);
	expectWithin(scene.search?.summary ?? [], columns);
	if (state.place.layout === 'page') expectWithin(scene.page.lines, columns - 1);
	if (scene.onTop) expectWithin([scene.onTop.title], columns);
	if (scene.onTop) expectWithin(scene.onTop.lines, columns - 1);
}

function expectShownSelection(state: State): void {
	const {rows, rowOf} = listIn(state);
	// While a filter is written that nothing has, nothing is chosen.
	if (state.overlay?.type === 'within' && !rowOf.has(state.place.key)) return;
	// On a page no list is drawn, and on the way back it is put in its place again.
	if (state.place.layout === 'page') return;
	const {listTop, key: selected} = state.place;
	const {top, end, isCutAbove, isCutBelow} = windowAt(rows.length, listBodyRows(state), listTop);
	const row = rowOf.get(selected) ?? -1;
	hold(top === listTop, () => `the list begins at ${listTop}, and can only at ${top}`);
	const [first, last] = [top + (isCutAbove ? 1 : 0), end - 1 - (isCutBelow ? 1 : 0)];
	hold(row >= first && row <= last, () => `${selected} is in row ${row}, and ${first} to ${last} are in sight`);
}

function expectSoundFocus(state: State): void {
	const {focus, layout, related} = state.place;
	if (layout === 'page') {
		hold(focus === 'list' || focus === 'related', () => `${focus} has the keys on a page`);
		hold(sceneOf(state).page.shown.top >= 0, () => 'the page is scrolled to before its start');
	}
	if (focus === 'left' || focus === 'right') hold(sceneOf(state).detail.isCompared, () => `${focus} has the keys, and there are no panes`);
	if (focus === 'related') hold(related < sceneOf(state).chips.length, () => `related ${related} of ${sceneOf(state).chips.length}`);
}

function expectSoundOverlay(state: State): void {
	const {overlay} = state;
	if (overlay?.type !== 'search' && overlay?.type !== 'within') return;
	const {query, caret} = overlay;
	const places = [...[...graphemes(query)].map(({index}) => index), query.length];
	hold(places.includes(caret), () => `the caret is at ${caret} in ${JSON.stringify(query)}`);
	if (overlay.type === 'within') return;
	const {chosen, top} = overlay;
	hold(top >= 0 && top <= chosen, () => `result ${chosen} is chosen, and they are shown from ${top} on`);
}

function expectFitting(state: State, frame: string): void {
	const rows = textRows(frame);
	hold(rows.length <= Math.max(1, state.rows), () => `${rows.length} rows where ${state.rows} are`);
	for (const row of rows) hold(columnsIn(row) <= state.columns, () => `wider than ${state.columns}: ${JSON.stringify(row)}`);
}

const datasets = [
	{name: 'tiny', catalogue: () => tiny, isReloaded: true},
	{name: 'built-in', catalogue: builtIn, isReloaded: false},
];

describe('any sequence of keys, pastes, resizes and reloads', () => {
	it.each(datasets)('keeps the state sound on the $name dataset', ({catalogue, isReloaded}) => {
		fc.assert(
			fc.property(stories(isReloaded), story => {
				for (const state of statesOf(catalogue(), story)) expectSound(state);
			}),
			{numRuns: 80},
		);
	});

	it.each(datasets)('is drawn within the terminal, by Ink and without it alike, on the $name dataset', async ({catalogue, isReloaded}) => {
		await fc.assert(
			fc.asyncProperty(stories(isReloaded), async story => {
				const states = statesOf(catalogue(), story).filter((_, index, all) => index % 7 === 0 || index === all.length - 1);
				const frames = await framesOf(states);
				for (const [index, frame] of frames.entries()) {
					const state = states[index] as State;
					expectFitting(state, frame);
					expectAlike(state, frame);
				}
			}),
			{numRuns: 25},
		);
	});

	it('is drawn in every row, so that nothing of the frame before is left', async () => {
		await fc.assert(
			fc.asyncProperty(stories(true), async story => {
				const state = statesOf(tiny, story).at(-1) as State;
				if (shapeOf(state.columns, state.rows) === 'small') return;
				expect(textRows(await frameOf(state)).length).toBe(state.rows);
			}),
			{numRuns: 25},
		);
	});
});
