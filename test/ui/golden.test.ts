import {describe, it} from 'vitest';
import {expectGolden, frameOf} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';
import {sample} from '../helpers/sample.ts';

const sizes = [
	[80, 24],
	[120, 40],
	[50, 20],
] as const;

/** Each screen on the sample: what is pressed to come there. */
const screens: readonly (readonly [string, readonly string[]])[] = [
	['compare', ['jjj']],
	['concepts', ['2', 'jjjj']],
	['search', ['/', 'eror bud']],
];

describe.each(screens)('the golden screen of %s', (name, keys) => {
	it.each(sizes)('at %ix%i is drawn exactly so', async (columns, rows) => {
		const state = stateAfter(opened({catalogue: sample, columns, rows, theme: 'dark'}), ...keys);
		expectGolden(`${name}-${columns}x${rows}`, await frameOf(state));
	});
});
