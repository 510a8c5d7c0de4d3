import {decisionTexts} from '../messages/files.ts';
import {answerWords} from './decided.ts';
import {isMapping, type Mapping} from './mapping.ts';
import type {Dataset, Work} from './schema.ts';

/** What a role or party is called. `isGiven` is false where that is as the dataset says which the file extends: the file then says nothing. */
export type Names = {readonly name: string; readonly short: string; readonly isGiven: boolean};

/** A piece of work of one's own, in the group of a category. */
export type OwnWork = {readonly task: string; readonly category?: string};

/** Something of a team's own that its file says beside decisions, told apart by its part and id; without a value there is none. */
export type Own =
	| {readonly part: 'roles' | 'parties'; readonly id: string; readonly value: Names | undefined}
	| {readonly part: 'ownership'; readonly id: string; readonly value: OwnWork | undefined}
	/** A symptom that is noticed here. */
	| {readonly part: 'needs'; readonly id: string; readonly value: true | undefined};

/** What can be no id of one's own: words that answer, and names with which every object answers. */
export const reservedIds = [...answerWords, 'shared', 'neither', 'constructor', 'prototype'] as const;

/** The fields of an entry of a file, each undefined where the file is to say nothing of it; undefined where there is to be no such entry. */
export function fieldsOf(own: Own): Mapping | undefined {
	switch (own.part) {
		case 'needs':
			return undefined;
		case 'ownership':
			return (
				own.value && {task: own.value.task, owner: 'shared', why: decisionTexts.ownWork, certainty: 'varies', category: own.value.category}
			);
		default: {
			if (!own.value) return undefined;
			const {name, short, isGiven} = own.value;
			return isGiven ? {name, short: short === name && own.part === 'parties' ? undefined : short} : {name: undefined, short: undefined};
		}
	}
}

/** The parts of a file with something of one's own in them, all else as it was: what a change of its text has to come to. */
export function partsWith(parts: Mapping, own: Own): Mapping {
	if (own.part === 'needs') return withPart(parts, 'agreement', agreementWith(parts.agreement, own));
	const entries = listIn(parts, own.part);
	const fields = fieldsOf(own);
	const isIt = (entry: unknown): entry is Mapping => isMapping(entry) && entry.id === own.id;
	const changed = entries.flatMap((entry): readonly unknown[] => (isIt(entry) ? entryWith(entry, fields) : [entry]));
	const added = fields && !entries.some(isIt) ? entryWith({id: own.id}, fields) : [];
	const all = [...changed, ...added];
	return withPart(parts, own.part, all.length > 0 ? all : undefined);
}

/** An entry with other fields, as a list of one; of none where nothing is left but its id. */
export function entryWith(entry: Mapping, fields: Mapping | undefined): readonly Mapping[] {
	if (!fields) return [];
	const said = Object.fromEntries(Object.entries({...entry, ...fields}).filter(([, value]) => value !== undefined));
	return Object.keys(said).length > 1 ? [said] : [];
}

/** The symptoms of an agreement with one more, or one less. */
export function needsWith(agreement: unknown, {id, value}: Own): readonly unknown[] {
	const needs = listIn(Object(agreement), 'needs');
	if (!value) return needs.filter(need => need !== id);
	return needs.includes(id) ? needs : [...needs, id];
}

function agreementWith(agreement: unknown, own: Own): unknown {
	const {needs: _, ...others} = Object(agreement) as Mapping;
	const needs = needsWith(agreement, own);
	const all = {...others, ...(needs.length > 0 && {needs})};
	return Object.keys(all).length > 0 ? all : undefined;
}

/** A part in its place, or away. */
function withPart(parts: Mapping, name: string, value: unknown): Mapping {
	return Object.fromEntries(Object.entries({...parts, [name]: value}).filter(([, each]) => each !== undefined));
}

/** What a file says of it now; undefined where it says nothing. */
export function saidOf(parts: Mapping, own: Own): unknown {
	if (own.part === 'needs') return listIn(Object(parts.agreement), 'needs').includes(own.id);
	const entry = listIn(parts, own.part).find(each => isMapping(each) && each.id === own.id) as Mapping | undefined;
	if (!entry || own.part === 'ownership') return entry;
	return entry.name === undefined && entry.short === undefined ? undefined : {name: entry.name, short: entry.short};
}

const listIn = (parts: Mapping, name: string): readonly unknown[] =>
	Array.isArray(parts[name]) ? (parts[name] as readonly unknown[]) : [];

/** A dataset with something of one's own in it. */
export function withOwn(dataset: Dataset, own: Own): Dataset {
	switch (own.part) {
		case 'needs':
			return {...dataset, agreement: {...dataset.agreement, needs: needsWith(dataset.agreement, own) as readonly string[]}};
		case 'ownership': {
			const others = dataset.ownership.filter(({id}) => id !== own.id);
			return {...dataset, ownership: own.value ? [...others, workOf(own.id, own.value)] : others};
		}
		case 'roles':
			return {...dataset, roles: dataset.roles.map(role => (role.id === own.id && own.value ? {...role, ...named(own.value)} : role))};
		case 'parties': {
			const {id, value} = own;
			const party = value && {id, ...named(value)};
			const isThere = dataset.parties.some(each => each.id === id);
			const changed = dataset.parties.flatMap(each => (each.id === id ? (party ?? []) : each));
			return {...dataset, parties: party && !isThere ? [...changed, party] : changed};
		}
	}
}

const named = ({name, short}: Names) => ({name, short});

/** Work of one's own as a checked dataset has it. */
export function workOf(id: string, {task, category}: OwnWork): Work {
	return {
		...{id, task, owner: 'shared', why: decisionTexts.ownWork, certainty: 'varies', sides: {}, ...(category !== undefined && {category})},
		...{consulted: [], informed: [], concepts: [], asked: [], sources: [], formerly: []},
	};
}
