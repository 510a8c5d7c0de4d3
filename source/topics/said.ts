import type {Topic} from './topic.ts';

/** All that a topic says beside its names and what it opens with, as texts: what a search finds in it. */
export function saidOf({sides, comparisons, own, confused}: Topic): readonly string[] {
	return [
		...Object.values(sides)
			.flat()
			.map(({text}) => text),
		...comparisons.flatMap(({shared, contrast, why}) => [...shared, contrast ?? '', why ?? '']),
		...own.flatMap(({points}) => points.map(({text}) => text)),
		...confused.map(({text}) => text),
	];
}
