import type {Dataset} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import type {RolePair} from './pair.ts';

type Names = {readonly name: string; readonly short: string};
const namesByDataset = new WeakMap<Dataset, ReadonlyMap<string, Names>>();

/** What a role or party is called: `{name, short}`. `shared` is the lead of both; an id that nobody named stands for itself. */
export function partyNames(dataset: Dataset, id: string): Names {
	const names = namesByDataset.get(dataset) ?? allNames(dataset);
	namesByDataset.set(dataset, names);
	return names.get(id) ?? (id === 'shared' || id === 'neither' ? topicTexts.parties[id] : {name: id, short: id});
}

function allNames({roles, parties}: Dataset): ReadonlyMap<string, Names> {
	const named = [...parties, ...roles].map(({id, name, short}): [string, Names] => [id, {name, short: short ?? name}]);
	return new Map(named);
}

/** The two roles compared, by id. */
export type Sides = RolePair;
