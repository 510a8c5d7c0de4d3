import {type Dataset, type DatasetInput, datasetSchema} from '../../source/dataset/schema.ts';

const role = (id: string, name: string) => ({id, name, short: name, tagline: `The ${name}.`});
const concept = (id: string, category: string) => ({
	...{id, term: id, category, definition: `What ${id} is.`, lead: 'shared', sides: {}},
});

/** A small dataset of two trades, whose work is contested, usual and firm. */
export const bakeryInput: DatasetInput = {
	name: 'A bakery',
	roles: [role('baker', 'Baker'), role('seller', 'Seller')],
	parties: [{id: 'owner', name: 'Owner'}],
	categories: [
		{id: 'nights', title: 'Nights'},
		{id: 'ovens', title: 'Ovens'},
	],
	concepts: [concept('bell', 'nights'), concept('heat', 'ovens')],
	ownership: [
		{id: 'light-oven', task: 'Light the oven', owner: 'baker', why: 'Bakers are up first.', certainty: 'firm', concepts: ['heat']},
		{
			id: 'answer-bell',
			formerly: ['bell-01'],
			task: 'Answer the bell at night',
			owner: 'shared',
			contributor: 'seller',
			why: 'Whoever is there.',
			certainty: 'varies',
			neglected: 'Customers stand in the rain.',
			concepts: ['bell'],
		},
		{
			id: 'choose-bell',
			task: 'Choose the bell',
			owner: 'seller',
			why: 'Sellers hear it.',
			certainty: 'usual',
			neglected: 'It rings for nothing.',
			concepts: ['bell'],
		},
		{id: 'clean-oven', task: 'Clean the oven', owner: 'seller', why: 'It varies.', certainty: 'varies', concepts: ['heat']},
		{id: 'wake-baker', task: 'Wake the baker', owner: 'shared', why: 'Nobody likes it.', certainty: 'usual', concepts: ['bell']},
		{id: 'sweep', task: 'Sweep the floor', owner: 'owner', why: 'It is their floor.', certainty: 'usual'},
	],
};

/** The bakery as a checked dataset, with other parts where they are given. */
export function bakery(change: Partial<DatasetInput> = {}): Dataset {
	return datasetSchema.parse({...bakeryInput, ...change});
}
