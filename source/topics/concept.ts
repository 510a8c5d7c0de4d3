import type {Concept, Dataset} from '../dataset/schema.ts';
import {ownParts} from './parts.ts';
import {type Difference, linesOf, newTopic, type SourceIndex, type Topic, type TopicKey, topicKey} from './topic.ts';

/** What other entries say of a concept: the work it is needed for, and what it is mixed up with. */
export type ConceptLinks = {readonly work?: readonly TopicKey[]; readonly confused?: readonly Difference[]};

/** Projects a concept: its one line per role becomes the single point of each side. */
export function conceptTopic(
	concept: Concept,
	dataset: Dataset,
	sources: SourceIndex,
	{work = [], confused = []}: ConceptLinks = {},
): Topic {
	const category = dataset.categories.find(({id}) => id === concept.category);
	return newTopic('concept', concept.id, {
		title: concept.term,
		short: concept.short ?? concept.term,
		aliases: concept.aliases,
		asked: concept.asked,
		section: {id: concept.category, title: category?.title ?? concept.category},
		introduction: concept.definition,
		sides: linesOf(concept.sides),
		lead: concept.lead,
		own: ownParts({example: concept.example, well: concept.practice?.well, wrong: concept.practice?.wrong}),
		confused,
		related: [...concept.related.map(id => topicKey('concept', id)), ...concept.dimensions.map(id => topicKey('dimension', id)), ...work],
		sources: sources(concept.sources),
	});
}
