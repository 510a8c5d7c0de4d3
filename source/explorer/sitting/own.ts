import {withOwn} from '../../dataset/own.ts';
import type {Names, Own} from '../../decisions/decision.ts';
import {newId} from '../../decisions/own.ts';
import {createCatalogue} from '../../topics/catalogue.ts';
import {partyNames, type TopicKey, topicKey} from '../../topics/topic.ts';
import type {Update} from '../effect.ts';
import {overChanged} from '../reload.ts';
import type {State} from '../state.ts';
import type {Change, Sitting} from './sitting.ts';
import {keepings, withUnkept} from './unkept.ts';
import {refreshed} from './usual-catalogue.ts';

/** Says something of one's own. It can be undone, and the file is to keep it. */
export function recordOwn(state: State, sitting: Sitting, before: Own, after: Own): Update {
	if (JSON.stringify(before) === JSON.stringify(after)) return {state, effects: []};
	const change: Change = {type: 'own', before, after};
	return ownChanged(state, {...sitting, done: [...sitting.done, change], undone: []}, after);
}

/** Shows something of one's own and has the file keep it. */
export function ownChanged(state: State, sitting: Sitting, own: Own): Update {
	const next = ownShown(state, {...sitting, unkept: withUnkept(sitting, {type: 'keep-own', own}), isWarned: false}, own);
	return {state: next, effects: next.sitting ? keepings(next.sitting) : []};
}

/** Everything over a dataset that says something of one's own. */
export function ownShown(state: State, sitting: Sitting, own: Own): State {
	const catalogue = createCatalogue(withOwn(state.catalogue.dataset, own));
	const named = new Set(sitting.named);
	if (own.part === 'roles' || own.part === 'parties') named[own.value?.isGiven ? 'add' : 'delete'](own.id);
	return {...overChanged(state, catalogue), sitting: refreshed({...sitting, named}, catalogue)};
}

/** What something of one's own is called. */
export function ownName({part, id, value}: Own): string {
	if (!value || part === 'needs') return id;
	return part === 'ownership' ? value.task : value.name;
}

/** Work of one's own by its task, in the group of a category; and its key. */
export function newWork(
	{catalogue}: State,
	task: string,
	category: string | undefined,
): {readonly before: Own; readonly after: Own; readonly key: TopicKey} {
	const id = newId(task, 'work', catalogue.dataset);
	const before: Own = {part: 'ownership', id, value: undefined};
	return {before, after: {...before, value: {task, ...(category !== undefined && {category})}}, key: topicKey('work', id)};
}

/** A role or party under other names; where none has the id, a new party. */
export function renamed(
	{catalogue, sitting}: State,
	id: string | undefined,
	name: string,
	short: string,
): {readonly before: Own; readonly after: Own} {
	const {dataset} = catalogue;
	const names: Names = {name, short, isGiven: true};
	if (id === undefined) {
		const before: Own = {part: 'parties', id: newId(name, 'team', dataset), value: undefined};
		return {before, after: {...before, value: names}};
	}
	const part = dataset.roles.some(role => role.id === id) ? 'roles' : 'parties';
	const now = partyNames(dataset, id);
	return {
		before: {part, id, value: {name: now.name, short: now.short, isGiven: sitting?.named.has(id) ?? false}},
		after: {part, id, value: names},
	};
}
