import {wordOf} from '../dataset/mapping.ts';
import type {Dataset, Work} from '../dataset/schema.ts';
import {agreementTexts, contradictionTexts} from '../messages/agreement.ts';
import {listed} from '../messages/numbers.ts';
import {answerText, usualText} from '../topics/decided.ts';
import {type Article, articlesOf} from './articles.ts';
import type {Decision, Decisions} from './decision.ts';
import {accountableBy, helperBy, type Party, partyOf} from './parties.ts';
import {type Plan, planOf} from './plan.ts';
import {type Contradiction, contradictionsIn, isOpen, type Ruled} from './rules.ts';
import type {Raw, Standing} from './standing.ts';

/** A piece of work with what was decided about it and what is usual. */
export type Agreed = Ruled & {
	readonly short: string;
	/** Who answers here, in words. */
	readonly here: string;
	/** Who usually does, and why. */
	readonly usual: string;
	readonly why: string;
	readonly neglected?: string;
	/** Somebody else answers here than usually does. */
	readonly differs: boolean;
	readonly informed: readonly Party[];
	readonly note?: string;
	readonly on?: string;
	readonly by?: string;
};

/** How much work a party answers for, and helps with. */
export type Load = {readonly party: Party; readonly accountable: number; readonly helps: number};

/** All that follows from what a team decided. */
export type Agreement = {
	readonly title: string;
	/** The two roles that agree. */
	readonly between: readonly [string, string];
	/** Every piece of work, in the order of the dataset. */
	readonly work: readonly Agreed[];
	readonly contradictions: readonly Contradiction[];
	readonly load: readonly Load[];
	readonly articles: readonly Article[];
	readonly review?: string;
	readonly plan: Plan;
	readonly problems: readonly string[];
	/** Decisions on work that is not there, by the id of the work. */
	readonly gone: readonly {readonly work: string; readonly here: string}[];
};

export type AgreementOptions = {
	readonly dataset: Dataset;
	readonly standing: Standing;
	/** What is decided, as it is written. */
	readonly decided: Raw;
	readonly sides: {readonly left: string; readonly right: string};
	/** Ids of the needs that a plan is made of, in place of those of the dataset. */
	readonly needs?: readonly string[];
};

/** What is decided, what differs, what is open, what contradicts itself, and what to do first. */
export function agreementOf({dataset, standing, decided, sides, needs}: AgreementOptions): Agreement {
	const work = dataset.ownership.map(entry => agreedOn(entry, standing.decisions, dataset));
	const {review, needs: own} = dataset.agreement;
	const between = [partyOf(sides.left, dataset).name, partyOf(sides.right, dataset).name] as const;
	return {
		title: dataset.name ?? listed(between),
		between,
		work,
		contradictions: [...contradictionsIn(work), ...twoAccountable(decided, dataset)],
		load: loadOf(work),
		articles: articlesOf(work),
		review,
		plan: planOf(needs ?? own, work, dataset),
		problems: standing.problems,
		gone: [...standing.goneDecisions.values()].map(({work: id, answer, note}) => ({
			work: id,
			here: goneText(answerText(answer, dataset), note),
		})),
	};
}

function agreedOn(entry: Work, decisions: Decisions, dataset: Dataset): Agreed {
	const {id, task, short = task, owner, why, neglected, concepts} = entry;
	const decision = decisions.get(id);
	const accountable = accountableBy(decision?.answer, dataset);
	const parties = (ids: readonly string[] = []) => ids.map(each => partyOf(each, dataset));
	return {
		...{work: id, task, short, concepts, why, neglected, usual: usualText(entry, dataset)},
		state: stateOf(decision),
		here: answerText(decision?.answer, dataset),
		accountable,
		helps: helperBy(decision?.answer, dataset),
		differs: accountable !== undefined && owner !== 'shared' && accountable.key !== partyOf(owner, dataset).key,
		consulted: parties(decision?.consulted),
		informed: parties(decision?.informed),
		...{note: decision?.note, on: decision?.on, by: decision?.by},
	};
}

function stateOf(decision: Decision | undefined): Ruled['state'] {
	const kind = decision?.answer?.kind;
	if (kind === undefined) return 'undecided';
	return kind === 'nobody' || kind === 'not-applicable' || kind === 'disagree' ? kind : 'decided';
}

/** What is decided of work that is not there, with its note: it is told nowhere else. */
const goneText = (here: string, note = '') => `${here}${note && ` (${note.replace(/\.$/, '')})`}.`;

/** Decisions that name several who answer: one alone is accountable. */
function twoAccountable(decided: Raw, dataset: Dataset): readonly Contradiction[] {
	return Object.entries(decided).flatMap(([id, value]) => {
		const {owner} = Object(value) as {readonly owner?: unknown};
		const written = Array.isArray(value) ? value : owner;
		const names = Array.isArray(written) ? written.map(wordOf).filter(Boolean) : [];
		if (names.length < 2) return [];
		const entry = dataset.ownership.find(work => work.id === id || work.formerly.includes(id));
		if (!entry) return [];
		const called = names.map(name => partyOf(name, dataset).name);
		const text = contradictionTexts.twoAccountable(contradictionTexts.quoted(entry.task), names.length, called.join(', '));
		return [{rule: 'two-accountable' as const, text, works: [entry.id]}];
	});
}

/** Parties by the work they answer for, most first. */
function loadOf(work: readonly Agreed[]): readonly Load[] {
	const parties = new Map<string, {party: Party; accountable: number; helps: number}>();
	const count = (party: Party | undefined, part: 'accountable' | 'helps') => {
		if (!party) return;
		const load = parties.get(party.key) ?? {party, accountable: 0, helps: 0};
		parties.set(party.key, load);
		load[part]++;
	};
	for (const {accountable, helps} of work) {
		count(accountable, 'accountable');
		count(helps, 'helps');
	}
	return [...parties.values()].toSorted((a, b) => b.accountable - a.accountable || b.helps - a.helps);
}

/** What keeps an agreement from being done, in words; nothing where it is valid, nothing is open and nothing contradicts itself. */
export function unsettled({work, contradictions, problems}: Agreement): readonly string[] {
	const open = work.filter(isOpen).length;
	const some = (count: number, text: (count: number) => string) => (count > 0 ? [text(count)] : []);
	return [
		...some(open, agreementTexts.openWork),
		...some(contradictions.length, agreementTexts.contradicting),
		...some(problems.length, agreementTexts.problems),
	];
}
