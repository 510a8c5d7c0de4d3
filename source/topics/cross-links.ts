import type {Dataset} from '../dataset/schema.ts';
import {gathered} from '../text/gathered.ts';
import {type Difference, type Topic, type TopicKey, topicKey} from './topic.ts';

/** What entries say of other entries, by the id of those. */
type ByConcept<Said> = ReadonlyMap<string, readonly Said[]>;

/** The concepts that name a dimension, core ones first. */
export function conceptsByDimension({concepts}: Dataset): ByConcept<TopicKey> {
	const core = concepts.toSorted((a, b) => Number(b.core) - Number(a.core));
	return gathered(core.flatMap(({id, dimensions}) => dimensions.map(dimension => [dimension, topicKey('concept', id)] as const)));
}

/** The work that a concept is needed for. */
export function workByConcept({ownership}: Dataset): ByConcept<TopicKey> {
	return gathered(ownership.flatMap(({id, concepts}) => concepts.map(concept => [concept, topicKey('work', id)] as const)));
}

/** What a concept is mixed up with. The data says it of one of the two; it is true of both. */
export function differencesByConcept({concepts}: Dataset): ByConcept<Difference> {
	return gathered(
		concepts.flatMap(({id, confused}) =>
			confused.flatMap(({with: other, difference: text}) => [
				[id, {key: topicKey('concept', other), text}] as const,
				[other, {key: topicKey('concept', id), text}] as const,
			]),
		),
	);
}

/** The topics that cite a source. */
export function citations(topics: readonly Topic[]): ByConcept<TopicKey> {
	return gathered(topics.flatMap(({key, sources}) => sources.map(({id}) => [id, key] as const)));
}
