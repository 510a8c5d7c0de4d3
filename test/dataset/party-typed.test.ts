import {expect, it} from 'vitest';
import {partyTyped} from '../../source/dataset/decided.ts';
import {tinyDataset} from '../helpers/explorer.ts';

const dataset = tinyDataset(input => ({
	...input,
	parties: [
		{id: 'mill', name: 'The people of the mill', short: 'Millers'},
		// Called as the id of another is written.
		{id: 'night-watch', name: 'Mill'},
	],
}));

it.each([
	['baker', 'baker'],
	['BAKER', 'baker'],
	['  the PEOPLE of the mill ', 'mill'],
	['millers', 'mill'],
	['mill', 'mill'],
	['Mill', 'night-watch'],
	['Night-Watch', 'night-watch'],
	['nobody', undefined],
	['', undefined],
])('who types "%s" means %s', (typed, id) => {
	expect(partyTyped(typed, dataset)).toBe(id);
});
