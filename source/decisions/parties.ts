import type {Dataset} from '../dataset/schema.ts';
import {answerTexts, topicTexts} from '../messages/topics.ts';
import {areTeams, productParty} from '../topics/decided.ts';
import {partyNames} from '../topics/topic.ts';
import type {Answer} from './decision.ts';

/** Who has a part in a piece of work, told apart by a key: an id, `teams`, or a name in small letters. */
export type Party = {readonly key: string; readonly name: string};

/** A role or party by its id, or a party of the team's own by its name. The product party stands for the product teams. */
export function partyOf(id: string, dataset: Dataset): Party {
	if (id !== productParty) return {key: id.toLowerCase(), name: partyNames(dataset, id).short};
	return {key: 'teams', name: areTeams(id, dataset) ? answerTexts.productTeams : partyNames(dataset, id).short};
}

/** Who is accountable by an answer; undefined where nobody is. */
export function accountableBy(answer: Answer | undefined, dataset: Dataset): Party | undefined {
	switch (answer?.kind) {
		case 'role':
			return partyOf(answer.role, dataset);
		case 'both':
			return partyOf(answer.accountable, dataset);
		case 'party':
			return partyOf(answer.name, dataset);
		case 'teams':
			return partyOf(productParty, dataset);
		case 'nobody':
		case 'not-applicable':
		case 'disagree':
		case undefined:
			return undefined;
	}
}

/** Who helps by an answer. */
export function helperBy(answer: Answer | undefined, dataset: Dataset): Party | undefined {
	return answer?.kind === 'both' ? partyOf(answer.helps, dataset) : undefined;
}

/** That a party helps, in words that go on: of the product teams there are several. */
export const helpsText = ({name}: Party): string => (name === answerTexts.productTeams ? answerTexts.teamsHelp : topicTexts.helps(name));
