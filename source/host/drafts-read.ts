import {insert} from '../explorer/query.ts';
import type {Draft} from '../explorer/sitting/drafts.ts';
import {isStored} from './kept-file.ts';

/** The lines that a file of the state folder holds of one file of decisions; whatever else stands there is passed over. */
export function draftsRead(value: unknown): readonly Draft[] {
	return Array.isArray(value) ? value.flatMap(each => draftRead(each) ?? []) : [];
}

function draftRead(value: unknown): Draft | undefined {
	if (!isStored(value)) return undefined;
	const {what} = value;
	const query = typed(value.query);
	switch (what) {
		case 'note':
		case 'party':
			return isWork(value.work) ? {what, work: value.work, query} : undefined;
		case 'task':
		case 'whom':
			return {what, query};
		case 'group':
			return {what, task: typed(value.task), query};
		case 'name':
			return isId(value.whom) ? {what, whom: value.whom, query} : undefined;
		case 'short':
			return isId(value.whom) ? {what, whom: value.whom, name: typed(value.name), query} : undefined;
		default:
			return undefined;
	}
}

/** Text as it could have been typed: a file that somebody else may have written is never trusted with a terminal. */
const typed = (value: unknown): string => (typeof value === 'string' ? insert({query: '', caret: 0}, value).query : '');

const isWork = (value: unknown): value is `work:${string}` => typeof value === 'string' && /^work:[a-z0-9-]+$/.test(value);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]*$/.test(value);
