import {isDeepStrictEqual} from 'node:util';
import type {Dataset, Work} from '../dataset/schema.ts';
import {agendaTexts} from '../messages/agreement.ts';
import {answerText, usualText} from '../topics/decided.ts';
import {partyNames} from '../topics/topic.ts';
import type {Decision, Decisions} from './decision.ts';
import {accountableBy, helperBy} from './parties.ts';

/** One side's answers. */
export type Opinion = {readonly name: string; readonly decisions: Decisions};

/** What sides see differently about one piece of work, with what helps to talk about it. */
export type AgendaItem = {
	readonly work: string;
	readonly task: string;
	readonly views: readonly {readonly name: string; readonly here: string; readonly note?: string}[];
	readonly usual: string;
	readonly why: string;
	readonly neglected?: string;
	readonly sides: readonly {readonly role: string; readonly text: string}[];
};

export type Agenda = {
	readonly names: readonly string[];
	/** Where all say the same. */
	readonly agreed: readonly {readonly work: string; readonly task: string; readonly here: string}[];
	readonly different: readonly AgendaItem[];
	/** Work that some have answered, and who has not. */
	readonly missing: readonly {readonly work: string; readonly task: string; readonly by: readonly string[]}[];
	/** How much nobody has answered. */
	readonly unanswered: number;
};

/** Where opinions agree, and what they see differently: the agenda of a meeting. */
export function agendaOf(opinions: readonly Opinion[], dataset: Dataset): Agenda {
	// What is only noted is not answered.
	const of = (work: Work) =>
		opinions.map(({decisions}) => decisions.get(work.id)).map(decision => (decision?.answer ? decision : undefined));
	const answered = dataset.ownership.filter(work => of(work).every(decision => decision !== undefined));
	const some = dataset.ownership.filter(work => of(work).some(decision => decision !== undefined) && !answered.includes(work));
	const isAgreed = (work: Work) => isOneView(of(work), dataset);
	return {
		names: opinions.map(({name}) => name),
		agreed: answered.filter(isAgreed).map(work => ({work: work.id, task: work.task, here: textOf(of(work)[0], dataset)})),
		different: answered.filter(work => !isAgreed(work)).map(work => itemOf(work, opinions, dataset)),
		missing: some.map(work => ({
			work: work.id,
			task: work.task,
			by: opinions.filter(({decisions}) => !decisions.get(work.id)?.answer).map(({name}) => name),
		})),
		unanswered: dataset.ownership.length - answered.length - some.length,
	};
}

/** Whether all name the same who answers and helps, however they wrote it; two who say "disagree" agree on nothing. */
function isOneView(decisions: readonly (Decision | undefined)[], dataset: Dataset): boolean {
	const views = decisions.map(decision => {
		if (!decision) return undefined;
		const accountable = accountableBy(decision.answer, dataset)?.key ?? decision.answer?.kind;
		return {accountable, helps: helperBy(decision.answer, dataset)?.key};
	});
	return views.every(view => isDeepStrictEqual(view, views[0])) && views[0]?.accountable !== 'disagree';
}

const textOf = (decision: Decision | undefined, dataset: Dataset) =>
	decision?.answer ? answerText(decision.answer, dataset) : agendaTexts.notAnswered;

function itemOf(work: Work, opinions: readonly Opinion[], dataset: Dataset): AgendaItem {
	const {id, task, why, neglected} = work;
	const views = opinions.map(({name, decisions}) => ({name, here: textOf(decisions.get(id), dataset), note: decisions.get(id)?.note}));
	const sides = Object.entries(work.sides).map(([role, text]) => ({role: partyNames(dataset, role).short, text}));
	return {work: id, task, views, usual: usualText(work, dataset), why, neglected, sides};
}
