import {comparisonOf, type Point, type Sides, type Topic} from './topic.ts';

/** What of two roles is read: all, only what differs between them, or only what they have in common. */
export const readings = ['all', 'differing', 'shared'] as const;
export type Reading = (typeof readings)[number];

/**
 * A topic as it is read: without what both roles share, or with nothing else. What they share, the points that are the same on both sides with
 * it, then stands on the left. A topic that says nothing of the two is whole in every reading.
 */
export function readAs(topic: Topic, sides: Sides, only: Reading, otherwise?: string): Topic {
	const comparison = comparisonOf(topic, sides.left, sides.right);
	if (only === 'all' || (Object.keys(topic.sides).length === 0 && !comparison)) return topic;
	return {...(only === 'differing' ? differing : shared)(topic, sides), read: {only, otherwise}};
}

function differing(topic: Topic, sides: Sides): Topic {
	const {left, right} = sides;
	const [inLeft, inRight] = [sameAs(topic.sides[left]), sameAs(topic.sides[right])];
	const own = {
		...(topic.sides[left] && {[left]: topic.sides[left].filter(point => !inRight(point))}),
		...(topic.sides[right] && {[right]: topic.sides[right].filter(point => !inLeft(point))}),
	};
	const {[left]: noteLeft, [right]: noteRight, ...notes} = topic.notes;
	return {
		...topic,
		sides: {...topic.sides, ...own},
		notes: noteLeft === noteRight ? notes : topic.notes,
		comparisons: comparedAs(topic, sides, ({roles, contrast, likeness}) => ({roles, shared: [], contrast, likeness})),
	};
}

function shared(topic: Topic, sides: Sides): Topic {
	const {left, right} = sides;
	const same = (topic.sides[left] ?? []).filter(sameAs(topic.sides[right]));
	const both = (comparisonOf(topic, left, right)?.shared ?? []).map(text => ({text}));
	return {
		...topic,
		sides: {[left]: [...same, ...both]},
		notes: topic.notes[left] === topic.notes[right] ? topic.notes : {},
		// How alike they are answers here, as the contrast does elsewhere.
		comparisons: comparedAs(topic, sides, ({roles, likeness, why}) => ({roles, shared: [], likeness, contrast: why})),
	};
}

/** Its comparisons, that of the two changed. */
function comparedAs(topic: Topic, {left, right}: Sides, as: (comparison: Topic['comparisons'][number]) => Topic['comparisons'][number]) {
	const own = comparisonOf(topic, left, right);
	return topic.comparisons.map(comparison => (comparison === own ? as(comparison) : comparison));
}

/** Whether a point is said here too, whatever its case, its spaces and how its sentence ends. */
function sameAs(points: readonly Point[] = []): (point: Point) => boolean {
	const said = new Set(points.map(plain));
	return point => said.has(plain(point));
}

const plain = ({mark = '', text}: Point): string =>
	`${mark}\n${text}`
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\s+/gu, ' ')
		.replace(/[\s.!\u2026]+$/u, '');
