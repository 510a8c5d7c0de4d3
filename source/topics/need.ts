import type {Dataset, Need} from '../dataset/schema.ts';
import {partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a need: the symptom is its title, the first step its introduction. */
export function needTopic(need: Need, dataset: Dataset, sources: SourceIndex): Topic {
	return {
		key: topicKey('need', need.id),
		kind: 'need',
		id: need.id,
		formerly: need.formerly,
		title: need.symptom,
		short: need.short ?? need.symptom,
		aliases: [],
		asked: need.asked,
		section: {id: need.start, title: sectionTitle(need.start, dataset)},
		introduction: `First step: ${need.step}`,
		sides: {},
		comparisons: [],
		lead: need.start,
		remarks: [],
		related: need.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(need.sources),
	};
}

function sectionTitle(start: string, dataset: Dataset): string {
	if (start === 'shared') return 'Start with both';
	return start === 'neither' ? 'Start with neither' : `Start with ${partyNames(dataset, start).short}`;
}
