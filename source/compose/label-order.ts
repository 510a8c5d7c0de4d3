import type {Point} from '../topics/topic.ts';

/**
 * Where points stand by what they are called, where both sides call some of them the same and in the same order. What only one side has stays
 * between those that both have, the left one's first. Undefined where nothing is called the same, or something is called nothing.
 */
export function labelOrder(left: readonly Point[], right: readonly Point[]): ((point: Point) => number | undefined) | undefined {
	if ([...left, ...right].some(({mark}) => mark === undefined)) return undefined;
	const [atLeft, atRight] = [labelsOf(left), labelsOf(right)];
	if (!atLeft.some(label => atRight.includes(label))) return undefined;
	const labels = merged(atLeft, atRight);
	return labels && (point => labels.indexOf(labelOf(point)));
}

/** Two orders in one; undefined where they contradict each other. */
function merged(left: readonly string[], right: readonly string[]): readonly string[] | undefined {
	const both: string[] = [];
	let from = 0;
	for (const label of left) {
		const at = right.indexOf(label);
		if (at >= 0) {
			if (at < from) return undefined;
			both.push(...right.slice(from, at));
			from = at + 1;
		}
		both.push(label);
	}
	return [...both, ...right.slice(from)];
}

const labelsOf = (points: readonly Point[]): readonly string[] => [...new Set(points.map(labelOf))];

const labelOf = ({mark = ''}: Point): string => mark.normalize('NFC').trim().toLowerCase();
