/** Puts work off until its result is first asked for, and does it once. */
export function onFirstUse<T>(compute: () => T): () => T {
	let value: T | undefined;
	return () => {
		value ??= compute();
		return value;
	};
}
