import type {Dataset, Situation} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {pointsOf} from './dimension.ts';
import {newTopic, partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a situation: what is seen introduces it, what each role does in the same hour are its sides. */
export function situationTopic(situation: Situation, dataset: Dataset, sources: SourceIndex): Topic {
	const {id, title, trigger, others, contrast, step} = situation;
	const [first, second] = dataset.roles;
	return newTopic('situation', id, {
		title,
		short: situation.short ?? title,
		asked: situation.asked,
		section: {id: 'situations', title: topicTexts.sections.situations},
		introduction: trigger,
		step,
		sides: pointsOf(situation.sides),
		comparisons: first && second && contrast ? [{roles: [first.id, second.id], shared: [], contrast}] : [],
		own:
			others.length > 0
				? [{id: 'others', points: others.map(({party, does}) => ({mark: partyNames(dataset, party).name, text: does}))}]
				: [],
		related: situation.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(situation.sources),
	});
}
