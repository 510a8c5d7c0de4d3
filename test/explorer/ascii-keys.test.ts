import {expect, it} from 'vitest';
import {inAscii} from '../../source/explorer/keymap.ts';
import {rebind} from '../../source/explorer/rebind.ts';
import {hintsOf} from '../../source/explorer/scene/hints.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';

const hinted = (state: State): string => {
	const {hints, end} = hintsOf(state, sceneOf(state));
	return [...hints, end].map(({keys, label}) => `${keys} ${label}`).join('  ');
};

it.each([[[]], [['<enter>']], [['/', 'bre']], [['0']], [['v']], [['r']], [['f', 'b']]])(
	'where only ASCII is drawn, keys are named in words and never by what an arrow becomes: %j',
	keys => {
		const state = stateAfter(opened({keys: inAscii()}), ...keys);
		expect(hinted(state)).toMatch(/up\/down|left\/right|enter|tab/);
		expect(hinted(state)).not.toMatch(/[↑↓←→⇥⇤⏎]/);
		expect(hinted(stateAfter(opened(), ...keys))).toMatch(/[↑↓←→⇥⏎]/);
	},
);

it('names of several letters stand apart, also where a config binds them', () => {
	const {keys} = rebind({up: ['f7'], down: ['f8']});
	expect(hinted(opened({keys}))).toContain('f7/f8 ');
	expect(hinted(opened({keys: inAscii(keys)}))).toContain('f7/f8 ');
});
