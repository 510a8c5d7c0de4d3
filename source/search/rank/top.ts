const buckets = 512;

/**
 * The topics with the highest scores, in no order: `count` of them where there are as many. Scores are 0 to 1, read by topic.
 * Counts scores in buckets instead of sorting, since of 100,000 topics a screen shows fifty.
 */
export function highest(topics: Int32Array, scores: Float64Array, count: number): Int32Array {
	if (topics.length <= count) return topics;
	const sizes = new Int32Array(buckets);
	for (let place = 0; place < topics.length; place++) {
		const bucket = bucketOf(scores[topics[place] as number] as number);
		sizes[bucket] = (sizes[bucket] as number) + 1;
	}
	let lowest = buckets;
	let above = 0;
	while (lowest > 0 && above + (sizes[lowest - 1] as number) <= count) above += sizes[--lowest] as number;
	// The bucket at the edge may hold thousands of equals; the first of those are as good as any.
	let spare = count - above;
	return topics.filter(topic => {
		const bucket = bucketOf(scores[topic] as number);
		return bucket >= lowest || (bucket === lowest - 1 && spare-- > 0);
	});
}

function bucketOf(score: number): number {
	return Math.max(0, Math.min(buckets - 1, Math.floor(score * buckets)));
}
