import type {Dataset, Need} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {newTopic, partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a need: the symptom is its title; it opens with the first step. */
export function needTopic(need: Need, dataset: Dataset, sources: SourceIndex): Topic {
	return newTopic('need', need.id, {
		formerly: need.formerly,
		title: need.symptom,
		short: need.short ?? need.symptom,
		asked: need.asked,
		section: {id: need.start, title: sectionTitle(need.start, dataset)},
		step: need.step,
		lead: need.start,
		related: need.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(need.sources),
	});
}

function sectionTitle(start: string, dataset: Dataset): string {
	if (start === 'shared') return topicTexts.startBoth;
	return start === 'neither' ? topicTexts.startNeither : topicTexts.startWith(partyNames(dataset, start).short);
}
