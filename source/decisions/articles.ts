import {articleTexts} from '../messages/agreement.ts';
import type {Agreed} from './agreement.ts';
import {helpsText} from './parties.ts';
import {isOpen} from './rules.ts';

/** A paragraph of the working agreement: what is settled of one matter, in sentences, and what of it is open. */
export type Article = {
	readonly title: string;
	readonly settled: readonly string[];
	readonly open: readonly string[];
	/** What the settled sentences are, where each is long enough to stand by itself. */
	readonly listedBy?: string;
};

/** The matters of an agreement, by what work speaks of; work belongs to the first that it speaks of. */
const matters: readonly {readonly matter: 'onCall' | 'escalation' | 'handover'; readonly concepts: readonly string[]}[] = [
	{matter: 'onCall', concepts: ['on-call', 'paging', 'alerting', 'symptom-based-alerting', 'alert-fatigue']},
	{
		matter: 'escalation',
		concepts: ['escalation-policy', 'incident-commander', 'incident-management', 'severity-level', 'rollback', 'failover'],
	},
	{
		matter: 'handover',
		concepts: ['production-readiness-review', 'on-call-handover', 'you-build-it-you-run-it', 'devops-enablement', 'runbook'],
	},
];

/** The services that each answers for, then each matter. A matter that no work speaks of is left out. */
export function articlesOf(work: readonly Agreed[]): readonly Article[] {
	const taken = new Set<string>();
	const own = matters.map(({matter, concepts}) => {
		const about = work.filter(each => !taken.has(each.work) && concepts.some(concept => each.concepts.includes(concept)));
		for (const each of about) taken.add(each.work);
		return articleOf(articleTexts[matter], about);
	});
	return [servicesOf(work), ...own].filter(({settled, open}) => settled.length + open.length > 0);
}

function articleOf(title: string, about: readonly Agreed[]): Article {
	const settled = about.filter(({state}) => state === 'decided');
	return {title, settled: settled.map(each => `${each.short}: ${who(each)}.`), open: about.filter(isOpen).map(({short}) => short)};
}

function who({accountable, helps, note}: Agreed): string {
	const name = accountable?.name ?? articleTexts.nobody;
	const told = helps ? `${name}, ${helpsText(helps)}` : name;
	return note === undefined ? told : `${told} (${note.replace(/\.$/, '')})`;
}

/** What each party answers for, in a sentence each. */
function servicesOf(work: readonly Agreed[]): Article {
	const parties = new Map<string, {readonly name: string; readonly tasks: string[]}>();
	for (const {accountable, short} of work) {
		if (!accountable) continue;
		const found = parties.get(accountable.key) ?? {name: accountable.name, tasks: []};
		parties.set(accountable.key, found);
		found.tasks.push(short);
	}
	const settled = [...parties].map(([key, {name, tasks}]) =>
		(key === 'teams' ? articleTexts.teamsAnswerFor : articleTexts.answersFor)(name, tasks.join('; ')),
	);
	return {title: articleTexts.services, settled, open: [], listedBy: articleTexts.servicesBy};
}
