import type {Topic, TopicKind} from '../../topics/topic.ts';

/** Between equals, what a thing is comes before where it is spoken of. */
const kindPrior: Readonly<Partial<Record<TopicKind, number>>> = {
	concept: 1,
	dimension: 0.9,
	role: 0.9,
	tool: 0.7,
	work: 0.5,
	need: 0.4,
	myth: 0.4,
	situation: 0.6,
	day: 0.2,
	source: 0,
};
const otherPrior = 0.2;

/** What decides between equals: the kind of thing it is, and how many other topics lead to it. */
export function priors(topics: readonly Topic[]): Float32Array {
	const led = new Map<string, number>();
	// A source leads to all that cites it, which says nothing of those.
	for (const {kind, related} of topics) for (const key of kind === 'source' ? [] : related) led.set(key, (led.get(key) ?? 0) + 1);
	let most = 1;
	for (const count of led.values()) most = Math.max(most, count);
	const ledShare = (key: string) => Math.log(1 + (led.get(key) ?? 0)) / Math.log(1 + most);
	return new Float32Array(topics.map(({key, kind}) => 0.85 * (kindPrior[kind] ?? otherPrior) + 0.15 * ledShare(key)));
}
