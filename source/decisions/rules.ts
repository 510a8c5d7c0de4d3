import {contradictionTexts} from '../messages/agreement.ts';
import type {Party} from './parties.ts';

/** A piece of work with who answers for it, as far as a rule looks at it. */
export type Ruled = {
	readonly work: string;
	readonly task: string;
	readonly concepts: readonly string[];
	readonly state: 'decided' | 'undecided' | 'nobody' | 'not-applicable' | 'disagree';
	readonly accountable?: Party;
	readonly helps?: Party;
	readonly consulted: readonly Party[];
};

/** Two things decided that cannot both be meant, with the work they are about. */
export type Contradiction = {readonly rule: RuleName; readonly text: string; readonly works: readonly string[]};

type RuleName = keyof typeof rules;

/** What is not settled: not decided yet, nobody's, or not agreed. */
export const isOpen = ({state}: Pick<Ruled, 'state'>): boolean => state === 'undecided' || state === 'nobody' || state === 'disagree';

const speaksOf = (concepts: readonly string[]) => (work: Ruled) => concepts.some(concept => work.concepts.includes(concept));
/** Work in which somebody is woken: it speaks of on-call and of an incident. */
const isPage = (work: Ruled) => work.concepts.includes('on-call') && work.concepts.includes('incident');
const isAlert = speaksOf(['alerting', 'symptom-based-alerting', 'paging']);
const isRollback = (work: Ruled) => work.concepts.includes('rollback') && work.concepts.includes('mitigation');
const isPlatform = speaksOf([
	'kubernetes',
	'platform-services',
	'platform-api',
	'ci-cd',
	'developer-portal',
	'internal-developer-platform',
]);
const tasks = (works: readonly Ruled[]) => works.map(({task}) => contradictionTexts.quoted(task)).join(', ');

/** Who is on call, where that is decided: they answer a page, or help to. */
function onCall(all: readonly Ruled[]): ReadonlySet<string> {
	return new Set(all.filter(isPage).flatMap(({accountable, helps}) => [accountable?.key ?? [], helps?.key ?? []].flat()));
}

/** Work of a sort whose owners answer no page, by owner; nothing where it is not decided yet who answers pages. */
function asleep(all: readonly Ruled[], isOfSort: (work: Ruled) => boolean): readonly (readonly [owner: Party, works: readonly Ruled[]])[] {
	const awake = onCall(all);
	if (awake.size === 0 || all.some(work => isPage(work) && (work.state === 'undecided' || work.state === 'disagree'))) return [];
	const owners = new Map<string, {readonly owner: Party; readonly works: Ruled[]}>();
	for (const work of all) {
		const {accountable} = work;
		if (!isOfSort(work) || isPage(work) || !accountable || awake.has(accountable.key)) continue;
		const found = owners.get(accountable.key) ?? {owner: accountable, works: []};
		owners.set(accountable.key, found);
		found.works.push(work);
	}
	return [...owners.values()].map(({owner, works}) => [owner, works] as const);
}

const told = (
	all: readonly Ruled[],
	isOfSort: (work: Ruled) => boolean,
	text: (owner: Party, works: readonly Ruled[]) => string,
): readonly Omit<Contradiction, 'rule'>[] =>
	asleep(all, isOfSort).map(([owner, works]) => ({text: text(owner, works), works: works.map(({work}) => work)}));

/** What contradicts itself in decisions, each rule by its name: over what work speaks of, so that they hold for work of one's own too. */
const rules = {
	'alerts-without-pager': (all: readonly Ruled[]) =>
		told(all, isAlert, (owner, works) => contradictionTexts.alertsWithoutPager(tasks(works), owner.name)),
	'rollback-without-pager': (all: readonly Ruled[]) =>
		told(all, isRollback, (owner, works) => contradictionTexts.rollbackWithoutPager(tasks(works), owner.name)),
	'platform-off-call': (all: readonly Ruled[]) =>
		told(all, isPlatform, (owner, works) => contradictionTexts.platformOffCall(tasks(works), owner.name)),
	'alerts-wake-nobody': (all: readonly Ruled[]) => {
		const pages = all.filter(work => isPage(work) && (work.state === 'nobody' || work.state === 'not-applicable'));
		const alerts = all.filter(work => isAlert(work) && work.state === 'decided');
		if (pages.length === 0 || alerts.length === 0 || onCall(all).size > 0) return [];
		return [
			{
				text: contradictionTexts.alertsWakeNobody(tasks(alerts), tasks(pages)),
				works: [...alerts, ...pages].map(({work}) => work),
			},
		];
	},
	'asks-itself': (all: readonly Ruled[]) =>
		all
			.filter(({accountable, consulted}) => consulted.some(({key}) => key === accountable?.key))
			.map(({work, task, accountable}) => ({
				text: contradictionTexts.asksItself(contradictionTexts.quoted(task), accountable?.name ?? ''),
				works: [work],
			})),
	'helps-itself': (all: readonly Ruled[]) =>
		all
			.filter(({accountable, helps}) => accountable !== undefined && accountable.key === helps?.key)
			.map(({work, task, accountable}) => ({
				text: contradictionTexts.helpsItself(contradictionTexts.quoted(task), accountable?.name ?? ''),
				works: [work],
			})),
	/** Found where decisions are read: a file can name two, a decision cannot. */
	'two-accountable': (): readonly Omit<Contradiction, 'rule'>[] => [],
} as const satisfies Readonly<Record<string, (all: readonly Ruled[]) => readonly Omit<Contradiction, 'rule'>[]>>;

/** Everything that contradicts itself in what was decided. */
export function contradictionsIn(all: readonly Ruled[]): readonly Contradiction[] {
	return (Object.keys(rules) as RuleName[]).flatMap(rule => rules[rule](all).map(found => ({rule, ...found})));
}
