import type {Dataset, Work} from '../dataset/schema.ts';
import {partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

const certainties = {
	firm: 'Firm: nearly every organisation does it so.',
	usual: 'Usual: most organisations do it so.',
	varies: 'Varies: agree it explicitly in yours.',
} as const;

/** Projects a piece of work. Each role's side says what it has to do with it; who owns it is the section. */
export function workTopic(work: Work, dataset: Dataset, sources: SourceIndex): Topic {
	const {id, task, owner, contributor, why, certainty} = work;
	return {
		key: topicKey('work', id),
		kind: 'work',
		id,
		formerly: work.formerly,
		title: task,
		short: work.short ?? task,
		aliases: [],
		asked: work.asked,
		section: {id: owner, title: sectionTitle(dataset, owner)},
		introduction: why,
		sides: Object.fromEntries(concerned(work, dataset).map(role => [role, [part(role, owner, contributor)]])),
		comparisons: [],
		lead: owner,
		contributor,
		remarks: [{label: 'Sure', text: certainties[certainty]}, ...outsiders(dataset, owner, contributor)],
		related: work.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(work.sources),
	};
}

/** The pair that the data compares, and any other role that owns or helps. */
function concerned({owner, contributor}: Work, {roles, parties}: Dataset): readonly string[] {
	const pair = roles.slice(0, 2).map(({id}) => id);
	const others = [owner, contributor].filter(
		(id): id is string => id !== undefined && id !== 'shared' && !parties.some(party => party.id === id),
	);
	return [...new Set([...pair, ...others])];
}

function sectionTitle(dataset: Dataset, owner: string): string {
	return owner === 'shared' ? 'Shared' : `${partyNames(dataset, owner).short} owns`;
}

function part(role: string, owner: string, contributor: string | undefined): string {
	if (role === owner) return 'Owns it: answers for it.';
	if (owner === 'shared') return role === contributor ? 'Shares it, and brings it along.' : 'May share it: agreed case by case.';
	return role === contributor ? 'Helps with it.' : 'Not usually involved.';
}

/** Owners and helpers that are none of the roles have no pane, so they are named below. */
function outsiders(dataset: Dataset, owner: string, contributor: string | undefined): Topic['remarks'] {
	const isOutside = (id: string | undefined): id is string => id !== undefined && dataset.parties.some(party => party.id === id);
	return [
		...(isOutside(owner) ? [{label: 'Owner', text: `${partyNames(dataset, owner).name} owns it.`}] : []),
		...(isOutside(contributor) ? [{label: 'Helper', text: `${partyNames(dataset, contributor).name} helps.`}] : []),
	];
}
