const buckets = 512;

/**
 * The topics with the highest scores, in no order: at least `count` of them where there are as many, and few more. Scores are 0 to 1.
 * Counts scores in buckets instead of sorting, since of 100,000 topics a screen shows fifty.
 */
export function highest(topics: readonly number[], scoreOf: (topic: number) => number, count: number): readonly number[] {
	if (topics.length <= count) return topics;
	const bucketOf = topics.map(topic => Math.max(0, Math.min(buckets - 1, Math.floor(scoreOf(topic) * buckets))));
	const sizes = new Int32Array(buckets);
	for (const bucket of bucketOf) sizes[bucket] = (sizes[bucket] ?? 0) + 1;
	let lowest = buckets;
	for (let taken = 0; taken < count && lowest > 0; ) taken += sizes[--lowest] ?? 0;
	// The last bucket may hold thousands of equals; the first of those are as good as any.
	let spare = count;
	return topics.filter((_, place) => {
		const bucket = bucketOf[place] ?? 0;
		return bucket > lowest || (bucket === lowest && spare-- > 0);
	});
}
