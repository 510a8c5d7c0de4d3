import type {Dataset, Dimension} from '../dataset/schema.ts';
import {type Comparison, type SourceIndex, type Topic, type TopicKey, topicKey} from './topic.ts';

/** Projects a dimension. `concepts` gives the keys of the concepts that name this dimension, core ones first. */
export function dimensionTopic(dimension: Dimension, dataset: Dataset, sources: SourceIndex, concepts: () => readonly TopicKey[]): Topic {
	const group = dataset.groups.find(({id}) => id === dimension.group);
	return {
		key: topicKey('dimension', dimension.id),
		kind: 'dimension',
		id: dimension.id,
		title: dimension.title,
		short: dimension.short ?? dimension.title,
		aliases: [],
		asked: dimension.asked,
		section: {id: dimension.group, title: group?.title ?? dimension.group},
		introduction: dimension.question,
		sides: dimension.sides,
		comparisons: comparisons(dimension, dataset),
		remarks: [],
		get related() {
			return concepts();
		},
		get sources() {
			return sources(dimension.sources);
		},
	};
}

function comparisons(dimension: Dimension, {roles}: Dataset): readonly Comparison[] {
	const [first, second] = roles;
	if (!first || !second) return dimension.pairs;
	const {shared, contrast, likeness, why} = dimension;
	return [{roles: [first.id, second.id], shared, contrast, likeness, why}, ...dimension.pairs];
}
