import {partyTyped} from '../../dataset/decided.ts';
import type {Answer} from '../../decisions/decision.ts';
import {sittingTexts} from '../../messages/sitting.ts';
import {productParty} from '../../topics/decided.ts';
import {type Catalogue, partyNames, type Topic} from '../../topics/topic.ts';

/** The answer that is usual for a piece of work; undefined where it is shared, since nobody says usually who of both is accountable. */
export function usualAnswer({dataset}: Catalogue, {lead}: Topic): Answer | undefined {
	if (lead === undefined || lead === 'shared' || lead === 'neither') return undefined;
	return answerOfParty(dataset, lead);
}

/** The answer that a name means: a role, the product teams, or a party called so. */
export function answerNamed({dataset}: Catalogue, name: string): Answer {
	const id = partyTyped(name, dataset);
	return id !== undefined ? answerOfParty(dataset, id) : {kind: 'party', name: name.trim()};
}

function answerOfParty(dataset: Catalogue['dataset'], id: string): Answer {
	// A party of the dataset is known by its id, as a role is.
	return id === productParty && !dataset.roles.some(role => role.id === id) ? {kind: 'teams'} : {kind: 'role', role: id};
}

/** Who answers, in as few words as that takes. */
export function shortAnswer({dataset}: Catalogue, answer: Answer): string {
	const name = (id: string) => partyNames(dataset, id).short;
	switch (answer.kind) {
		case 'role':
			return name(answer.role);
		case 'both':
			return sittingTexts.withHelp(name(answer.accountable), name(answer.helps));
		case 'teams':
			return sittingTexts.teams;
		case 'party':
			return answer.name;
		case 'nobody':
			return sittingTexts.nobody;
		case 'not-applicable':
			return sittingTexts.notApplicable;
		case 'disagree':
			return sittingTexts.notAgreed;
	}
}
