import type {Concept, Dataset, Need} from '../dataset/schema.ts';
import {planTexts} from '../messages/agreement.ts';
import {partyNames} from '../topics/topic.ts';
import type {Agreed} from './agreement.ts';

/** The first step for one symptom: who takes it, what to read, and how to tell that it worked. */
export type PlanStep = {
	readonly need: string;
	readonly symptom: string;
	/** The days of the first ninety in which it is taken. */
	readonly days: string;
	readonly step: string;
	readonly who: string;
	/** The work by which they were decided; undefined where the dataset's usual start is taken. */
	readonly decidedBy?: string;
	readonly read?: {readonly id: string; readonly term: string};
	readonly worked: string;
	/** Whether the step has no source, so that it is the authors' judgement. */
	readonly editorial: boolean;
};

export type Plan = {readonly steps: readonly PlanStep[] /** Ids that name no need. */; readonly unknown: readonly string[]};

const months = ['1–30', '31–60', '61–90'] as const;

/** The first ninety days: a step for each symptom, in the order they are named, spread over three months. */
export function planOf(ids: readonly string[], work: readonly Agreed[], dataset: Dataset): Plan {
	const found = ids.map(id => dataset.needs.find(need => need.id === id || need.formerly.includes(id)));
	const needs = [...new Set(found.flatMap(need => need ?? []))];
	const perMonth = Math.max(1, Math.ceil(needs.length / months.length));
	const steps = needs.map((need, index) => stepOf(need, months[Math.floor(index / perMonth)] ?? months[2], work, dataset));
	return {steps, unknown: ids.filter((_, index) => !found[index])};
}

function stepOf(need: Need, days: string, work: readonly Agreed[], dataset: Dataset): PlanStep {
	const {id, symptom, step, start, sources} = need;
	const about = nearestWork(need, work);
	const concept = need.concepts.flatMap(each => dataset.concepts.find(entry => entry.id === each) ?? [])[0];
	return {
		...{need: id, symptom, days, step},
		who: about?.accountable?.name ?? usualStart(start, dataset),
		decidedBy: about?.work,
		read: concept && {id: concept.id, term: concept.term},
		worked: workedWhen(need, concept, about),
		editorial: sources.length === 0,
	};
}

/** The decided work that speaks of most of what a need speaks of; none where other work, not decided, speaks of more. */
function nearestWork({concepts}: Need, work: readonly Agreed[]): Agreed | undefined {
	const shared = (each: Agreed) => each.concepts.filter(concept => concepts.includes(concept)).length;
	const most = Math.max(0, ...work.map(shared));
	return most === 0 ? undefined : work.find(each => each.state === 'decided' && shared(each) === most);
}

function usualStart(start: string, dataset: Dataset): string {
	if (start === 'shared') return planTexts.bothTeams;
	return start === 'neither' ? planTexts.nobodyYet : partyNames(dataset, start).short;
}

/** A sign that can be seen: what is done well, else that what goes wrong no longer does, else that the symptom is gone. */
function workedWhen({symptom}: Need, concept: Concept | undefined, about: Agreed | undefined): string {
	const [well] = concept?.practice?.well ?? [];
	if (well !== undefined) return well;
	if (about?.neglected !== undefined) return planTexts.noLonger(about.neglected);
	return planTexts.askAgain(symptom);
}
