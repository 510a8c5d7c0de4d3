import type {Dataset, Dimension} from '../dataset/schema.ts';
import {once} from '../text/once.ts';
import {type Comparison, newTopic, type Point, type SourceIndex, type Topic, type TopicKey} from './topic.ts';

/** Projects a dimension. `concepts` gives the keys of the concepts that name this dimension, core ones first. */
export function dimensionTopic(dimension: Dimension, dataset: Dataset, sources: SourceIndex, concepts: () => readonly TopicKey[]): Topic {
	const group = dataset.groups.find(({id}) => id === dimension.group);
	const cited = once(() => sources(dimension.sources));
	return {
		...newTopic('dimension', dimension.id, {
			title: dimension.title,
			short: dimension.short ?? dimension.title,
			asked: dimension.asked,
			section: {id: dimension.group, title: group?.title ?? dimension.group},
			introduction: dimension.question,
			sides: pointsOf(dimension.sides),
			comparisons: comparisons(dimension, dataset),
		}),
		get related() {
			return concepts();
		},
		get sources() {
			return cited();
		},
	};
}

/** Lists of texts, by role, as points. */
export function pointsOf(sides: Readonly<Record<string, readonly string[]>>): Topic['sides'] {
	return Object.fromEntries(Object.entries(sides).map(([role, texts]) => [role, texts.map((text): Point => ({text}))]));
}

function comparisons(dimension: Dimension, {roles}: Dataset): readonly Comparison[] {
	const [first, second] = roles;
	if (!first || !second) return dimension.pairs;
	const {shared, contrast, likeness, why} = dimension;
	return [{roles: [first.id, second.id], shared, contrast, likeness, why}, ...dimension.pairs];
}
