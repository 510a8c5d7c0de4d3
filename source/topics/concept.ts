import type {Concept, Dataset} from '../dataset/schema.ts';
import {type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a concept: its one line per role becomes the single point of each side. */
export function conceptTopic(concept: Concept, dataset: Dataset, sources: SourceIndex): Topic {
	const category = dataset.categories.find(({id}) => id === concept.category);
	return {
		key: topicKey('concept', concept.id),
		kind: 'concept',
		id: concept.id,
		title: concept.term,
		short: concept.short ?? concept.term,
		aliases: concept.aliases,
		asked: concept.asked,
		section: {id: concept.category, title: category?.title ?? concept.category},
		introduction: concept.definition,
		sides: Object.fromEntries(Object.entries(concept.sides).map(([role, line]) => [role, [line]])),
		comparisons: [],
		lead: concept.lead,
		remarks: [],
		related: [...concept.related.map(id => topicKey('concept', id)), ...concept.dimensions.map(id => topicKey('dimension', id))],
		sources: sources(concept.sources),
	};
}
