import {describe, expect, it, vi} from 'vitest';

vi.mock('../../source/compose/detail.ts', async original => {
	const {counted} = await import('../helpers/compositions.ts');
	return counted(await original<typeof import('../../source/compose/detail.ts')>(), ['fitDetail']);
});
vi.mock('../../source/compose/page.ts', async original => {
	const {counted} = await import('../helpers/compositions.ts');
	return counted(await original<typeof import('../../source/compose/page.ts')>(), ['pageOf']);
});
vi.mock('../../source/explorer/scene/help-lines.ts', async original => {
	const {counted} = await import('../helpers/compositions.ts');
	return counted(await original<typeof import('../../source/explorer/scene/help-lines.ts')>(), ['helpLines']);
});
vi.mock('../../source/explorer/overview.ts', async original => {
	const {counted} = await import('../helpers/compositions.ts');
	return counted(await original<typeof import('../../source/explorer/overview.ts')>(), ['overviewBars']);
});

import {takeCalls} from '../helpers/compositions.ts';
import {framesOf} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';

/** What leads to where keys are pressed, and the keys. */
const stories: readonly (readonly [name: string, prepare: readonly string[], keys: readonly string[], made: string])[] = [
	['moving in the list', [], ['j', 'j', 'k'], 'fitDetail'],
	['going to the next pane', [], ['<tab>', '<tab>', '<tab>'], 'fitDetail'],
	['scrolling a pane', ['jj', '<tab>'], ['j', 'j', 'k'], 'fitDetail'],
	['choosing among the related', ['2', '<shift+tab>'], ['l', 'h'], 'fitDetail'],
	['opening a page', [], ['<enter>'], 'pageOf'],
	['scrolling a page', ['jj', '<enter>'], ['j', 'j', 'k'], 'pageOf'],
	['choosing on a page', ['<enter>'], ['<tab>', '<tab>', '<tab>'], 'pageOf'],
	['scrolling the help', ['?'], ['j', 'j'], 'helpLines'],
	['moving in the overview', ['0'], ['j', 'j'], 'overviewBars'],
	['typing in the search', ['/'], ['h', 'o', 'p'], 'fitDetail'],
	['choosing a result', ['/', 'e'], ['<down>', '<down>'], 'fitDetail'],
	['swapping the sides', [], ['s', 's'], 'fitDetail'],
	['opening a view', [], ['2', '1'], 'fitDetail'],
];

describe('a state is composed at most once', () => {
	it.each(stories)('%s: update and drawing together', async (_, prepare, keys, made) => {
		let state = stateAfter(opened({columns: 100, rows: 20}), ...prepare);
		await framesOf([state]);
		takeCalls();
		for (const key of keys) {
			state = stateAfter(state, key);
			await framesOf([state]);
			const calls = takeCalls();
			const sum = Object.values(calls).reduce((total, count) => total + count, 0);
			expect(sum, `${key}: ${JSON.stringify(calls)}`).toBeLessThanOrEqual(1);
			for (const name of Object.keys(calls)) expect(name).toBe(made);
		}
	});

	it('is counted at all', async () => {
		takeCalls();
		await framesOf([opened({key: 'concept:hops', columns: 101})]);
		expect(takeCalls()).toEqual({fitDetail: 1});
	});

	it('and what only a notice or a theme changes is not composed again', async () => {
		const state = stateAfter(opened({columns: 102}), 'j');
		await framesOf([state]);
		takeCalls();
		await framesOf([stateAfter(state, 't'), stateAfter(state, 'f')]);
		expect(takeCalls()).toEqual({});
	});
});
