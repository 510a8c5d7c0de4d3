import {wordOf} from '../mapping.ts';
import type {Placed} from '../read/merge.ts';
import {visit} from '../read/visit.ts';
import {bandProblems} from './assessment.ts';
import {curation} from './curation.ts';
import {decisionProblems} from './decided.ts';
import {repeatedIds} from './ids.ts';
import {quoted} from './problem.ts';
import {reservedIds, unknownReferences} from './references.ts';

export type Across = {
	/** Asks also what is asked of the built-in dataset alone. */
	readonly isCurated?: boolean;
	/** Ids of entries that are there but could not be read. */
	readonly lostIds?: ReadonlySet<string>;
};

/**
 * Checks what takes more than one entry to see. The dataset may be malformed: what is not as the schema says is passed over,
 * since `form.ts` tells of it.
 */
export function checkAcross(dataset: unknown, {isCurated = false, lostIds = new Set()}: Across): readonly Placed[] {
	return [
		...reservedIds(dataset),
		...unknownReferences(dataset, lostIds),
		...clashingParties(dataset),
		...repeatedIds(dataset),
		...confusedWithItself(dataset),
		...ownersWhoHelp(dataset),
		...pairProblems(dataset),
		...bandProblems(dataset),
		...decisionProblems(dataset),
		...(isCurated ? curation(dataset) : []),
	];
}

/** Parties with the id of a role: an owner of that id could be either. */
function clashingParties(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	const roles = new Set<unknown>();
	visit(dataset, 'roles.*.id', id => roles.add(id));
	visit(dataset, 'parties.*.id', (id, path) => {
		if (!roles.has(id)) return;
		findings.push({
			code: 'E401',
			message: `the party ${quoted(id)} has the id of a role`,
			mend: 'Give the party another id.',
			path: [...path],
		});
	});
	return findings;
}

/** Owners named as their own helpers, as happens where a dataset changes the owner of an entry that it extends. */
function ownersWhoHelp(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	visit(dataset, 'ownership.*', (work, path) => {
		const {owner, contributor} = Object(work) as {readonly owner?: unknown; readonly contributor?: unknown};
		if (typeof owner !== 'string' || owner !== contributor) return;
		const message = `${quoted(owner)} is named as the owner and as who helps`;
		const mend =
			'Name another `contributor`; for none leave it out, or write `contributor: null` where the entry changes that of another dataset.';
		findings.push({code: 'E410', message, mend, path: [...path, 'owner']});
	});
	return findings;
}

function confusedWithItself(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	visit(dataset, 'concepts.*', (concept, path) => {
		const {id} = Object(concept) as {readonly id?: unknown};
		visit(concept, 'confused.*.with', (other, inner) => {
			if (other !== id || typeof id !== 'string') return;
			const message = `${quoted(id)} is said to be confused with itself`;
			findings.push({code: 'E408', message, mend: 'Name the other concept.', path: [...path, ...inner]});
		});
	});
	return findings;
}

/** Pairs of a dimension that compare a role with itself, or repeat one another or the pair of its own fields. */
function pairProblems(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	const first = firstRoles(dataset);
	visit(dataset, 'dimensions.*', (dimension, path) => {
		const seen = new Set(first);
		visit(dimension, 'pairs.*.roles', (roles, inner) => {
			// What is no id at all is told of as such.
			if (!Array.isArray(roles) || roles.length !== 2 || !roles.every(wordOf)) return;
			const pair = roles.map(wordOf).toSorted().join(' ');
			const message = pairMessage(roles, pair, seen, first);
			seen.add(pair);
			if (message) findings.push({code: 'E404', message, mend: 'Name two roles, and each pair once.', path: [...path, ...inner]});
		});
	});
	return findings;
}

function pairMessage([a, b]: readonly unknown[], pair: string, seen: ReadonlySet<string>, first: ReadonlySet<string>): string | undefined {
	if (a === b) return `the pair compares ${quoted(a)} with itself`;
	if (first.has(pair)) return `${quoted(a)} and ${quoted(b)} are the first two roles, which the fields of the dimension compare`;
	return seen.has(pair) ? `${quoted(a)} and ${quoted(b)} are compared twice` : undefined;
}

function firstRoles(dataset: unknown): ReadonlySet<string> {
	const ids: string[] = [];
	visit(dataset, 'roles.*.id', (id, path) => {
		if (Number(path[1]) < 2) ids.push(wordOf(id));
	});
	return new Set(ids.length === 2 ? [ids.toSorted().join(' ')] : []);
}
