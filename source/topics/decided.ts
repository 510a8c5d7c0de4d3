import {decisionOf} from '../dataset/decided.ts';
import type {Answer, Decision} from '../dataset/decision.ts';
import type {Dataset, Work} from '../dataset/schema.ts';
import {answerTexts, kindTexts, topicTexts} from '../messages/topics.ts';
import {partyNames, type Topic} from './topic.ts';

/** A decision with an answer, which a note alone is not. */
type Decided = Decision & {readonly answer: Answer};

/** What a team decided about a piece of work, by its id or one it had before. */
export function decisionOn({id, formerly = []}: Pick<Topic, 'id' | 'formerly'>, dataset: Dataset): Decided | undefined {
	const named = [id, ...formerly].find(each => Object.hasOwn(dataset.decisions, each));
	const written = named === undefined ? undefined : dataset.decisions[named];
	const {answer, ...decision} = written === undefined ? {work: id} : decisionOf(id, written, dataset);
	return answer && {...decision, answer};
}

/** Who answers, in words that begin a sentence: `SRE answers for it, Platform helps`. */
export function answerText(answer: Answer | undefined, dataset: Dataset): string {
	switch (answer?.kind) {
		case undefined:
			return answerTexts.undecided;
		case 'role':
			return answersText(answer.role, dataset);
		case 'both': {
			const {helps} = answer;
			const who = answersText(answer.accountable, dataset);
			return areTeams(helps, dataset) ? answerTexts.withTeams(who) : answerTexts.withHelp(who, partyNames(dataset, helps).short);
		}
		case 'teams':
			return answerTexts.teams;
		case 'party':
			return answerTexts.answers(answer.name);
		case 'nobody':
			return answerTexts.nobody;
		case 'not-applicable':
			return answerTexts.notHere;
		case 'disagree':
			return answerTexts.disagree;
	}
}

const answersText = (id: string, dataset: Dataset) =>
	areTeams(id, dataset) ? answerTexts.teams : answerTexts.answers(partyNames(dataset, id).short);

/** Who usually has a piece of work, in words: `Product teams; SRE helps`. `shared` is said of what both have. */
export function usualText({owner, contributor}: Pick<Work, 'owner' | 'contributor'>, dataset: Dataset, shared = topicTexts.shared): string {
	const name = owner === 'shared' ? shared : areTeams(owner, dataset) ? answerTexts.productTeams : partyNames(dataset, owner).short;
	if (contributor === undefined) return name;
	return `${name}; ${areTeams(contributor, dataset) ? answerTexts.teamsHelp : topicTexts.helps(partyNames(dataset, contributor).short)}`;
}

/** Whether an id means the product teams, which are called so in full, unless the data has a name of its own for them. */
export const areTeams = (id: string, dataset: Dataset): boolean =>
	id === productParty && partyNames(dataset, id).short.toLowerCase() === productParty;

/** What of a work's topic is otherwise where a team decided it: who leads and helps, the section, what it says of it. */
export function decidedFields(
	{answer, note, on, by, consulted, informed}: Decided,
	work: Work,
	dataset: Dataset,
): Pick<Topic, 'lead' | 'contributor' | 'section' | 'consulted' | 'informed'> & {readonly decided: string} {
	const lead = leadOf(answer, dataset);
	const who = [on, by].filter(Boolean).join(', ');
	const said = [`${answerText(answer, dataset)}.`, answerTexts.usually(usualText(work, dataset)), note, who && `(${who})`];
	return {
		lead,
		contributor: answer.kind === 'both' ? answer.helps : undefined,
		section: {id: lead ?? answer.kind, title: sectionTitle(answer, dataset)},
		consulted: consulted ?? work.consulted,
		informed: informed ?? work.informed,
		decided: said.filter(Boolean).join(' '),
	};
}

/** The role or party that answers, by its id or name; undefined where nobody does. */
function leadOf(answer: Answer, {parties}: Dataset): string | undefined {
	if (answer.kind === 'role') return answer.role;
	if (answer.kind === 'both') return answer.accountable;
	if (answer.kind === 'party') return answer.name;
	// A dataset that has product as a party means the teams by it.
	return answer.kind === 'teams' && parties.some(({id}) => id === productParty) ? productParty : undefined;
}

/** The party that stands for the product teams, where a dataset has it. */
export const productParty = 'product';

function sectionTitle(answer: Answer, dataset: Dataset): string {
	switch (answer.kind) {
		case 'role':
			return kindTexts.work.led(partyNames(dataset, answer.role).short);
		case 'both':
			return kindTexts.work.led(partyNames(dataset, answer.accountable).short);
		case 'party':
			return kindTexts.work.led(answer.name);
		case 'teams':
			return dataset.parties.some(({id}) => id === productParty)
				? kindTexts.work.led(partyNames(dataset, productParty).short)
				: answerTexts.teamsOwn;
		case 'nobody':
			return answerTexts.nobodyYet;
		case 'not-applicable':
			return answerTexts.notApplicable;
		case 'disagree':
			return answerTexts.notAgreed;
	}
}
