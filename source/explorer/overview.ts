import type {Sides} from '../compose/compose.ts';
import type {Likeness} from '../dataset/schema.ts';
import {type Catalogue, comparisonOf, type TopicKey, topicKey} from '../topics/topic.ts';

/** A bar of the overview, and the topic it opens. */
export type OverviewBar =
	| {
			readonly type: 'likeness';
			readonly key: TopicKey;
			readonly title: string;
			/** What the group of its dimension is called. */
			readonly group: string;
			readonly likeness: Likeness | undefined;
			readonly contrast: string;
	  }
	| {
			readonly type: 'leads';
			readonly key: TopicKey;
			readonly title: string;
			readonly left: number;
			readonly shared: number;
			readonly right: number;
			readonly others: number;
	  };

/** The overview's bars: how alike the roles are on each dimension, then who leads the concepts of each category. */
export function overviewBars(catalogue: Catalogue, sides: Sides): readonly OverviewBar[] {
	const dimensions = catalogue.byKind.get('dimension') ?? [];
	return [
		...dimensions.map(topic => ({
			type: 'likeness' as const,
			key: topic.key,
			title: topic.title,
			group: topic.section.title,
			likeness: comparisonOf(topic, sides.left, sides.right)?.likeness,
			contrast: comparisonOf(topic, sides.left, sides.right)?.contrast ?? '',
		})),
		...leadBars(catalogue, sides),
	];
}

function leadBars({dataset}: Catalogue, {left, right}: Sides): readonly OverviewBar[] {
	return dataset.categories.flatMap(({id, title}) => {
		const concepts = dataset.concepts.filter(({category}) => category === id);
		const [first] = concepts;
		if (!first) return [];
		const led = (lead: string) => concepts.filter(concept => concept.lead === lead).length;
		const counts = {left: led(left), shared: led('shared'), right: led(right)};
		const others = concepts.length - counts.left - counts.shared - counts.right;
		return [{type: 'leads' as const, key: topicKey('concept', first.id), title, ...counts, others}];
	});
}

const leastBeside = 112;

/** The room that the overview is drawn in. */
export type OverviewRoom = {readonly columns: number; readonly rows: number};

/** Rows that the two groups take one under the other: their headings, and an empty row between them. */
export const headingRows = 3;

/** Whether the two groups of bars stand beside each other: where they do not fit one under the other, and there are the columns for it. */
export function isBeside(bars: readonly OverviewBar[], {columns, rows}: OverviewRoom): boolean {
	return columns >= leastBeside && bars.length + headingRows > rows;
}

/** Rows under the bars for what their marks mean, with an empty one above. */
export const legendRows = {beside: 2, under: 3} as const;

/** The groups of dimensions by the bar that each begins with, where there are rows to head them; none where there are not, or is one alone. */
export function groupHeads(bars: readonly OverviewBar[], room: OverviewRoom): ReadonlyMap<number, string> {
	const likeness = bars.flatMap(bar => (bar.type === 'likeness' ? [bar.group] : []));
	const heads = new Map([...likeness.entries()].filter(([index, group]) => group !== likeness[index - 1]));
	const areBeside = isBeside(bars, room);
	const bare = areBeside ? 1 + likeness.length + legendRows.beside : bars.length + headingRows + legendRows.under;
	return heads.size > 1 && bare + heads.size <= room.rows ? heads : new Map();
}

/** The row of a bar under the headings. */
export function overviewRow(bars: readonly OverviewBar[], index: number, room: OverviewRoom): number {
	const likeness = bars.findIndex(({type}) => type === 'leads');
	const heads = [...groupHeads(bars, room).keys()];
	if (likeness < 0 || index < likeness) return index + 1 + heads.filter(head => head <= index).length;
	return isBeside(bars, room) ? index - likeness + 1 : index + headingRows + heads.length;
}
