import type {Dataset, Work} from '../dataset/schema.ts';
import {kindTexts, topicTexts} from '../messages/topics.ts';
import {decidedFields, decisionOn} from './decided.ts';
import {ownParts} from './parts.ts';
import {linesOf, newTopic, partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a piece of work: who owns it is its lead and its section, why it is so its introduction. A team's own decision goes before both. */
export function workTopic(work: Work, dataset: Dataset, sources: SourceIndex): Topic {
	const {id, task, owner, contributor, why, certainty} = work;
	const decision = decisionOn(work, dataset);
	const {decided, ...here} = decision ? decidedFields(decision, work, dataset) : {};
	return newTopic('work', id, {
		formerly: work.formerly,
		title: task,
		short: work.short ?? task,
		asked: work.asked,
		section: {id: owner, title: owner === 'shared' ? topicTexts.shared : kindTexts.work.led(partyNames(dataset, owner).short)},
		introduction: why,
		lead: owner,
		contributor,
		certainty,
		sides: linesOf(work.sides),
		...{consulted: work.consulted, informed: work.informed},
		...here,
		own: ownParts({decided, neglected: work.neglected}),
		related: work.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(work.sources),
	});
}
