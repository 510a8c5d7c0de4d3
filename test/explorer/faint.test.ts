import {expect, it} from 'vitest';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import type {Line} from '../../source/text/line.ts';
import {bakery} from '../decisions/bakery.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';
import {sit} from '../helpers/sitting.ts';

/** Every line of a screen. */
function linesOf(state: State): readonly Line[] {
	const {header, list, detail, page, onTop, search, footer} = sceneOf(state);
	if (search) return [...search.results.lines, ...search.summary, search.rule, ...(search.preview?.lines ?? [])];
	if (onTop) return [onTop.title, ...onTop.lines, footer];
	return [...header, ...list.lines, ...detail.lines, ...page.lines, footer];
}

const browsing = [[], ['2'], ['3'], ['9'], ['0'], ['?'], ['v'], ['o'], ['r'], ['f', 'b'], ['/', 'bre'], ['<enter>']];
const deciding = [[], ['1'], ['3'], ['5'], ['n'], ['N'], ['a'], ['8', 'G'], ['<tab>'], ['1', '<left>', 'n', 'Ask', '<enter>']];

it.each([
	[50, 20],
	[80, 24],
	[170, 50],
])('at %ix%i what is drawn faint, with less contrast than text has, are marks alone', (columns, rows) => {
	const states = [
		...browsing.map(keys => stateAfter(opened({columns, rows}), ...keys)),
		...deciding.map(keys => sit({dataset: bakery(), columns, rows}).press(...keys).state),
	];
	const faint = states.flatMap(linesOf).flatMap(spans => spans.filter(({tone}) => tone === 'faint').map(({text}) => text));
	expect(faint.length).toBeGreaterThan(0);
	expect(faint.filter(text => /[\p{L}\p{N}]/u.test(text))).toEqual([]);
});
