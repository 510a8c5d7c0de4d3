import {wordOf} from '../mapping.ts';
import type {Placed} from '../read/merge.ts';
import {visit} from '../read/visit.ts';
import {quoted} from './problem.ts';

/** Lists in which an entry may carry ids it had before. */
const renamed = ['ownership', 'myths', 'needs', 'assessment.statements'];

/**
 * Ids, present and former, that name two entries of one list. Two entries of a part with the same present id are told of
 * where the files are merged; what is left are former ones, and the statements of the assessment.
 */
export function repeatedIds(dataset: unknown): readonly Placed[] {
	return renamed.flatMap(list => repeatedIn(list, dataset));
}

function repeatedIn(list: string, dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	const owners = new Map<string, {readonly entry: unknown; readonly id: string}>();
	const take = (id: unknown, entry: unknown, path: Placed['path']): void => {
		if (typeof id !== 'string') return;
		const owner = owners.get(id);
		if (!owner) owners.set(id, {entry, id: wordOf(idOf(entry))});
		else findings.push(repeated(id, owner.entry === entry ? undefined : owner.id, path));
	};
	// A former id gives way to a present one, so all of these come first.
	visit(dataset, `${list}.*`, (entry, path) => take(idOf(entry), entry, [...path, 'id']));
	visit(dataset, `${list}.*`, (entry, path) => visit(entry, 'formerly.*', (former, inner) => take(former, entry, [...path, ...inner])));
	return findings;
}

function repeated(id: string, owner: string | undefined, path: Placed['path']): Placed {
	const whose = owner === undefined ? 'given to this entry already' : `that of ${owner === id ? 'another entry' : quoted(owner)} already`;
	return {code: 'E401', message: `the id ${quoted(id)} is ${whose}`, mend: 'Give each id to one entry, and once.', path};
}

const idOf = (entry: unknown): unknown => (Object(entry) as {readonly id?: unknown}).id;
