/** A rate with room for bursts: `take` says whether there is one more, at a time in ms. */
export type TokenBucket = {
	readonly take: (now: number, count?: number) => boolean;
	/** Tokens there are now. */
	readonly left: (now: number) => number;
	/** Whether it is full again, so that it need not be remembered. */
	readonly isFull: (now: number) => boolean;
};

/** Begins full: `burst` tokens at a stroke, `rate` a second. */
export function createTokenBucket(rate: number, burst: number, start: number): TokenBucket {
	let tokens = burst;
	let at = start;
	const fill = (now: number) => {
		tokens = Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * rate);
		at = now;
	};
	return {
		take(now, count = 1) {
			fill(now);
			if (tokens < count) return false;
			tokens -= count;
			return true;
		},
		left(now) {
			fill(now);
			return tokens;
		},
		isFull(now) {
			fill(now);
			return tokens >= burst;
		},
	};
}
