import {unsafeCharacter} from '../dataset/check/characters.ts';
import {isMapping, type Mapping} from '../dataset/mapping.ts';
import {reservedIds, workOf} from '../dataset/own.ts';
import {patterns} from '../dataset/patterns.ts';
import type {Dataset, Work} from '../dataset/schema.ts';
import {datasetWith} from '../dataset/with.ts';

/** Parts of a file that are taken as they are where they hold what a sitting writes: the checks of whole datasets cost more than all else. */
export const plainOwnParts = ['roles', 'parties', 'ownership'] as const;

/** A dataset with the names and work of a file in it; undefined where they are anything but what a sitting writes, which is left to the checks. */
export function withPlainOwn(parts: Mapping, dataset: Dataset): Dataset | undefined {
	const [roles, parties, work] = plainOwnParts.map(part => entriesIn(parts[part]));
	if (!roles || !parties || !work) return undefined;
	const ids = [roles, parties, work].map(entries => entries.map(({id}) => id));
	if (ids.some(each => new Set(each).size < each.length)) return undefined;
	const known: Dataset['roles'][number][] = [...dataset.roles];
	for (const entry of roles) {
		const at = known.findIndex(({id}) => id === entry.id);
		const before = known[at];
		if (!before || !isNamed(entry)) return undefined;
		known[at] = {...before, ...(entry as {name?: string; short?: string})};
	}
	const others: Dataset['parties'][number][] = [...dataset.parties];
	for (const entry of parties) {
		const at = others.findIndex(({id}) => id === entry.id);
		if (!isNamed(entry) || known.some(({id}) => id === entry.id) || (at < 0 && !isText(entry.name))) return undefined;
		others.splice(at < 0 ? others.length : at, 1, {...others[at], ...(entry as {id: string; name: string; short?: string})});
	}
	const all = datasetWith(dataset, {roles: known, parties: others});
	const own = work.map(entry => plainWork(entry, all));
	return own.every(each => each !== undefined) ? datasetWith(all, {ownership: [...all.ownership, ...own]}) : undefined;
}

/** Entries with an id; undefined where something else stands there. */
function entriesIn(part: unknown): readonly Mapping[] | undefined {
	if (part === undefined) return [];
	const isEntry = (entry: unknown) => isMapping(entry) && typeof entry.id === 'string' && isId(entry.id);
	return Array.isArray(part) && part.every(isEntry) ? (part as Mapping[]) : undefined;
}

const isId = (id: string) => id.length <= 100 && patterns.id.test(id) && !(reservedIds as readonly string[]).includes(id);

/** A text as the checks leave it: safe, and one paragraph without spaces too many. */
const isText = (value: unknown): value is string =>
	typeof value === 'string' &&
	value !== '' &&
	value.length <= 10_000 &&
	!/[^\S ]| {2}|^ | $/u.test(value) &&
	unsafeCharacter(value) === undefined;

const isNamed = ({id: _, ...fields}: Mapping) =>
	Object.entries(fields).every(([name, value]) => (name === 'name' || name === 'short') && isText(value));

function plainWork({id, task, short, owner, why, certainty, category, ...others}: Mapping, dataset: Dataset): Work | undefined {
	const isNew = !dataset.ownership.some(work => work.id === id || work.formerly.includes(String(id)));
	const isOwner = owner === 'shared' || [...dataset.roles, ...dataset.parties].some(each => each.id === owner);
	const isCategory = category === undefined || dataset.categories.some(each => each.id === category);
	if (!isNew || !isOwner || !isCategory || Object.keys(others).length > 0) return undefined;
	if (!isText(task) || !isText(why) || (short !== undefined && !isText(short))) return undefined;
	if (certainty !== 'firm' && certainty !== 'usual' && certainty !== 'varies') return undefined;
	const work = workOf(String(id), {task, ...(category !== undefined && {category: String(category)})});
	return {...work, ...(short !== undefined && {short}), owner: String(owner), why, certainty};
}
