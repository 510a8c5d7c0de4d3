import type {Dataset} from '../dataset/schema.ts';
import {safe} from '../print/safe.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import {kindNames, kindWords, topicKinds} from '../topics/topic.ts';
import type {Completed} from './command-line.ts';

/** What a dataset fills. */
export type ListName = Exclude<Completed, 'paths' | 'shells'>;

type Named = {readonly id: string; readonly title: string};

const rolesOf = ({roles}: Dataset): readonly Named[] => roles.map(({id, name}) => ({id, title: name}));
const partiesOf = (dataset: Dataset): readonly Named[] => [
	...rolesOf(dataset),
	...dataset.parties.map(({id, name}) => ({id, title: name})),
	{id: 'shared', title: 'shared'},
];

const lists: Readonly<Record<ListName, (dataset: Dataset) => readonly Named[]>> = {
	entries: dataset => createCatalogue(dataset).topics,
	dimensions: ({dimensions}) => dimensions,
	kinds: () => topicKinds.map(kind => ({id: kindWords[kind].many, title: `every ${kindNames[kind].one}`})),
	roles: rolesOf,
	categories: ({categories}) => categories,
	groups: ({groups}) => groups,
	owners: partiesOf,
	leads: partiesOf,
};

/** What the completion scripts ask for by name. */
export const listNames = Object.keys(lists) as readonly ListName[];

/** Whether a word is the name of a list. */
export function isListName(word: string): word is ListName {
	return Object.hasOwn(lists, word);
}

/** A list for a completion script: an id and a title a line, apart by a tab, each id once. */
export function completionList(name: ListName, dataset: Dataset): string {
	const named = lists[name](dataset);
	const titles = new Map(named.toReversed().map(({id, title}) => [id, title]));
	return [...new Set(named.map(({id}) => id))].map(id => `${safe(id)}\t${safe(titles.get(id) ?? '').slice(0, 80)}\n`).join('');
}
