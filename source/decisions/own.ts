import {isDeepStrictEqual} from 'node:util';
import {oneLine} from '../dataset/check/understood.ts';
import {type Mapping, wordOf} from '../dataset/mapping.ts';
import {partsWith, reservedIds, saidOf} from '../dataset/own.ts';
import type {Dataset} from '../dataset/schema.ts';
import type {Own} from './decision.ts';

/** What a file says of something meanwhile, where that is neither as it was seen nor as it is wanted; undefined where nothing is written over. */
export function saidMeanwhile(own: Own, seen: Mapping, now: Mapping): Own | undefined {
	const found = saidOf(now, own);
	const isOurs = isDeepStrictEqual(found, saidOf(partsWith(now, own), own));
	return found === undefined || isOurs || isDeepStrictEqual(found, saidOf(seen, own)) ? undefined : ownOf(own, Object(found) as Mapping);
}

/** Ids of the roles and parties to which a file gives a name. */
export function namedIn(parts: Mapping): ReadonlySet<string> {
	const entries = [parts.roles, parts.parties].flatMap(part => (Array.isArray(part) ? part : []));
	return new Set(entries.map(entry => Object(entry) as Mapping).flatMap(({id, name, short}) => ((name ?? short) ? wordOf(id) : [])));
}

/** What a file says, as far as it can be shown. */
function ownOf({part, id}: Own, said: Mapping): Own {
	const text = (value: unknown) => (typeof value === 'string' ? oneLine(value) : '');
	switch (part) {
		case 'needs':
			return {part, id, value: true};
		case 'ownership':
			return {part, id, value: {task: text(said.task) || id}};
		default: {
			const name = text(said.name) || text(said.short) || id;
			return {part, id, value: {name, short: text(said.short) || name, isGiven: true}};
		}
	}
}

/** Longest of what an id is made of. */
const longest = 60;

/** An id for something new, made of its name, that nothing has or had; `kind` stands for a name without Latin letters. */
export function newId(name: string, kind: string, {ownership, roles, parties, decisions}: Dataset): string {
	const taken = new Set([
		...ownership.flatMap(({id, formerly}) => [id, ...formerly]),
		...[...roles, ...parties].map(({id}) => id),
		...[...Object.keys(decisions), ...reservedIds],
	]);
	const plain = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, '');
	const words = plain
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replace(/^-+|-+$/g, '');
	const id = words === '' ? kind : words;
	for (let number = 1; ; number++) {
		const tried = number === 1 ? id : `${id}-${number}`;
		if (!taken.has(tried)) return tried;
	}
}
