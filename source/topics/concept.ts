import type {Concept, Dataset} from '../dataset/schema.ts';
import {newTopic, type SourceIndex, type Topic, type TopicKey, topicKey} from './topic.ts';

/** Projects a concept: its one line per role becomes the single point of each side. `work` are the keys of the work it is needed for. */
export function conceptTopic(concept: Concept, dataset: Dataset, sources: SourceIndex, work: readonly TopicKey[] = []): Topic {
	const category = dataset.categories.find(({id}) => id === concept.category);
	return newTopic('concept', concept.id, {
		title: concept.term,
		short: concept.short ?? concept.term,
		aliases: concept.aliases,
		asked: concept.asked,
		section: {id: concept.category, title: category?.title ?? concept.category},
		introduction: concept.definition,
		sides: Object.fromEntries(Object.entries(concept.sides).map(([role, text]) => [role, [{text}]])),
		lead: concept.lead,
		related: [...concept.related.map(id => topicKey('concept', id)), ...concept.dimensions.map(id => topicKey('dimension', id)), ...work],
		sources: sources(concept.sources),
	});
}
