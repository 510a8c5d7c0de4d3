import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {dump} from 'js-yaml';

type Entry = {readonly id: string; readonly [field: string]: unknown};
type Dataset = Record<'roles' | 'dimensions' | 'concepts' | 'ownership', readonly Entry[]> & Record<string, unknown>;

const counts = {dimensions: 2000, concepts: 12_000, ownership: 6000} as const;
const roles = 1000;

/** 1,000 roles and 20,000 entries in one YAML file: the built-in ones over and over, so that screens are as full as ever. */
export function writeLargeDataset(folder: string): string {
	const real = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as Dataset;
	const more = Array.from({length: roles - real.roles.length}, (_, index) => ({
		id: `role-${index}`,
		name: `Role number ${index}`,
		short: `R${index}`,
		tagline: `People who do the work of role ${index}.`,
	}));
	const {groups, categories, parties, sources} = real;
	const large = {
		...{name: 'Large', groups, categories, parties, sources, roles: [...real.roles, ...more]},
		dimensions: repeated(real.dimensions, counts.dimensions),
		concepts: repeated(real.concepts, counts.concepts),
		ownership: repeated(real.ownership, counts.ownership),
	};
	const path = join(folder, 'large.yaml');
	writeFileSync(path, dump(large, {noRefs: true}));
	return path;
}

/** References of an entry stay: they lead to the first of each, which keeps its id. */
function repeated(entries: readonly Entry[], count: number): readonly Entry[] {
	return Array.from({length: count}, (_, index) => {
		const entry = entries[index % entries.length] as Entry;
		const round = Math.floor(index / entries.length);
		return round === 0 ? entry : renamed(entry, round);
	});
}

function renamed(entry: Entry, round: number): Entry {
	const names = ['title', 'term', 'task'].filter(name => typeof entry[name] === 'string');
	return {
		...entry,
		id: `${entry.id}-${round}`,
		...Object.fromEntries(names.map(name => [name, `${entry[name]} ${round}`])),
		...('aliases' in entry ? {aliases: []} : {}),
	};
}
