import {didYouMean} from '../../text/nearest.ts';
import {wordOf} from '../mapping.ts';
import {patterns} from '../patterns.ts';
import {limits} from '../read/budget.ts';
import {reservedNames} from '../read/build-value.ts';
import type {Placed} from '../read/merge.ts';
import {visit} from '../read/visit.ts';
import {listParts} from './fields.ts';
import {type Finding, quoted} from './problem.ts';

/** What a reference can name. */
type Kind = 'role' | 'party' | 'anyone' | 'start' | 'group' | 'category' | 'dimension' | 'concept' | 'source' | 'leaning';

/** Where references stand, as `visit` takes them. */
export const references: readonly (readonly [Kind, string])[] = [
	['role', 'dimensions.*.sides.~'],
	['role', 'dimensions.*.pairs.*.roles.*'],
	['role', 'concepts.*.sides.~'],
	['role', 'ownership.*.sides.~'],
	['role', 'tools.*.sides.~'],
	['role', 'myths.*.sides.~'],
	['role', 'situations.*.sides.~'],
	['role', 'days.*.role'],
	['role', 'assessment.statements.*.leans'],
	['leaning', 'assessment.bands.*.lean'],
	['party', 'concepts.*.lead'],
	['party', 'ownership.*.owner'],
	['party', 'ownership.*.contributor'],
	['party', 'ownership.*.consulted.*'],
	['party', 'ownership.*.informed.*'],
	['party', 'tools.*.lead'],
	['anyone', 'situations.*.others.*.party'],
	['start', 'needs.*.start'],
	['group', 'dimensions.*.group'],
	['category', 'concepts.*.category'],
	['category', 'ownership.*.category'],
	['dimension', 'concepts.*.dimensions.*'],
	['dimension', 'assessment.statements.*.dimension'],
	['concept', 'concepts.*.related.*'],
	['concept', 'concepts.*.confused.*.with'],
	['concept', 'ownership.*.concepts.*'],
	['concept', 'days.*.day.*.concepts.*'],
	['concept', 'days.*.week.*.concepts.*'],
	['concept', 'tools.*.concepts.*'],
	['concept', 'myths.*.concepts.*'],
	['concept', 'needs.*.concepts.*'],
	['concept', 'situations.*.concepts.*'],
	['concept', 'timeline.*.concepts.*'],
	['source', 'roles.*.sources.*'],
	['source', 'dimensions.*.sources.*'],
	['source', 'concepts.*.sources.*'],
	['source', 'ownership.*.sources.*'],
	['source', 'days.*.sources.*'],
	['source', 'days.*.day.*.sources.*'],
	['source', 'days.*.week.*.sources.*'],
	['source', 'tools.*.sources.*'],
	['source', 'myths.*.sources.*'],
	['source', 'needs.*.sources.*'],
	['source', 'situations.*.sources.*'],
	['source', 'timeline.*.sources.*'],
];

type Names = {readonly parts: readonly string[]; readonly words: readonly string[]; readonly called: string; readonly orElse?: string};

const names: Readonly<Record<Kind, Names>> = {
	role: {parts: ['roles'], words: [], called: 'role'},
	party: {parts: ['roles', 'parties'], words: ['shared'], called: 'role or party'},
	anyone: {parts: ['roles', 'parties'], words: ['shared'], called: 'role or party', orElse: 'write who it is with a capital letter'},
	start: {parts: ['roles'], words: ['shared', 'neither'], called: 'role'},
	leaning: {parts: ['roles'], words: ['shared', 'neither'], called: 'role'},
	group: {parts: ['groups'], words: [], called: 'group'},
	category: {parts: ['categories'], words: [], called: 'category'},
	dimension: {parts: ['dimensions'], words: [], called: 'dimension'},
	concept: {parts: ['concepts'], words: [], called: 'concept'},
	source: {parts: ['sources'], words: [], called: 'source'},
};

/** Ids that name nothing in the dataset. */
export function unknownReferences(dataset: unknown, lostIds: ReadonlySet<string>): readonly Placed[] {
	const findings: Placed[] = [];
	const known = new Map(Object.keys(names).map(kind => [kind, idsOf(dataset, kind as Kind)]));
	for (const [kind, pattern] of references) {
		const ids = known.get(kind) as ReadonlySet<string>;
		visit(dataset, pattern, (id, path, at) => {
			// What is no id at all has been told of as such.
			if (typeof id !== 'string' || !patterns.id.test(id) || ids.has(id) || lostIds.has(id)) return;
			if (findings.length > limits.problems) return;
			// Each suggestion looks at every id; past some dozens nobody reads them.
			findings.push({...unknown(kind, id, findings.length < mostSuggestions ? ids : []), path: [...path], at});
		});
	}
	return findings;
}

const mostSuggestions = 50;

function idsOf(dataset: unknown, kind: Kind): ReadonlySet<string> {
	const ids = new Set<string>();
	for (const part of names[kind].parts) visit(dataset, `${part}.*.id`, id => ids.add(wordOf(id)));
	for (const word of names[kind].words) ids.add(word);
	return ids;
}

function unknown(kind: Kind, id: string, ids: Iterable<string>): Finding {
	const {parts, words, called, orElse = 'add it there'} = names[kind];
	const message = `unknown ${called} ${quoted(id)}${didYouMean(id, ids)}`;
	const places = parts.map(part => `\`${part}\``).join(' or ');
	const also = words.map(word => `\`${word}\``).join(' or ');
	return {code: 'E402', message, mend: `Name an id of ${places}${also ? `, or ${also}` : ''}, or ${orElse}.`};
}

/** Ids that are words with a meaning of their own. */
export function reservedIds(dataset: unknown): readonly Placed[] {
	const findings: Placed[] = [];
	for (const part of listParts) {
		const isOwner = part === 'roles' || part === 'parties';
		visit(dataset, `${part}.*.id`, (id, path) => {
			if (typeof id !== 'string' || !(reservedNames.has(id) || (isOwner && (id === 'shared' || id === 'neither')))) return;
			const message = `${quoted(id)} has a meaning of its own and cannot be an id`;
			findings.push({code: 'E210', message, mend: 'Choose another id.', path: [...path]});
		});
	}
	return findings;
}
