import {describe, expect, it} from 'vitest';
import {rebind} from '../../source/explorer/rebind.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {columnsIn, rowsOf, screenOf} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';

const reading = (state: State) => state.panes.reading;
const shared = 'A thermometer is trusted more than a finger.';

describe('what of two sides is read', () => {
	it('goes from all to what differs, to what is shared, and round, and says which', async () => {
		const whole = opened({columns: 110});
		const differing = stateAfter(whole, 'D');
		expect(differing.notice?.text).toBe('Only what differs: what both share is left out.');
		expect(await screenOf(whole)).toContain(shared);
		expect(await screenOf(differing)).not.toContain(shared);
		expect(await screenOf(differing)).toContain('An oven at 250 degrees.');
		const both = stateAfter(differing, 'D');
		expect(await screenOf(both)).toContain('Both: Bread Baking and Beer Brewing');
		expect(await screenOf(both)).toContain(shared);
		expect(await screenOf(both)).not.toContain('An oven');
		expect(await screenOf(both)).not.toContain('Bakers bake dry');
		const round = stateAfter(both, 'D');
		expect(reading(round)).toBe('all');
		expect(sceneOf(round).detail.lines).toEqual(sceneOf(whole).detail.lines);
	});

	it('stays so on other topics and on a page', async () => {
		const page = stateAfter(opened({columns: 110}), 'DD', '<enter>');
		expect(await screenOf(page)).toContain('Both: Bread Baking and Beer Brewing');
		expect(await screenOf(stateAfter(page, 'D'))).toContain('An oven at 250 degrees.');
		const next = stateAfter(page, '<escape>', 'jj');
		expect(await screenOf(next)).toContain('• Regulars pay the rent.');
	});

	it('says why nothing is left, and which key shows the rest', async () => {
		const nothing = stateAfter(opened({columns: 110}), 'j', 'DD');
		expect(await screenOf(nothing)).toContain('The data names nothing here that both have in common: D shows all again.');
		const {keys} = rebind({reading: ['f7']});
		expect(await screenOf(stateAfter(opened({columns: 110, keys}), 'j', '<f7>', '<f7>'))).toContain('F7 shows all again.');
		expect(stateAfter(opened({key: 'concept:mashing'}), 'D').notice?.text).toBe('There are no two sides here.');
	});

	it('has one pane for what is shared: Tab goes on from it, and a larger one there is none', () => {
		const both = stateAfter(opened({columns: 110}), '<tab>', '<tab>', 'DD');
		expect(both.place.focus).toBe('left');
		expect(stateAfter(both, '<tab>').place.focus).not.toBe('right');
		expect(stateAfter(both, '+').notice?.text).toBe('What both share has one pane: D shows all again.');
		expect(stateAfter(both, 's').place.focus).toBe('left');
	});

	it.each([
		[50, 20],
		[60, 20],
		[80, 24],
		[120, 40],
		[200, 60],
	])('fits its screen at %ix%i', async (columns, rows) => {
		for (const keys of ['D', 'DD', 'lD', 'lDD', 'llD', 'd+DD', '++D']) {
			const drawn = await rowsOf(stateAfter(opened({columns, rows}), keys));
			expect(drawn.length).toBeLessThanOrEqual(rows);
			for (const row of drawn) expect(columnsIn(row)).toBeLessThanOrEqual(columns);
		}
	});
});
