const queries = ['error budget', 'who is on call', 'golden path', 'toil', 'platfrom'];

/** 1,000 keys as a session has them: moving, panes, views, pages, related topics, searching, going back. */
export function mixedKeys(seed: number): readonly string[] {
	const round = (index: number) => [
		...['j', 'j', 'j', '\t', 'j', '\t', '\x1b[Z', '\x1b[Z', String(1 + (index % 6)), 'j', 'k', '\r', 'j', 'j', '\x1b'],
		...['/', ...(queries[index % queries.length] ?? ''), '\x1b[B', index % 2 === 0 ? '\r' : '\x1b', '['],
	];
	const keys: string[] = [];
	for (let index = seed; keys.length < 1000; index++) keys.push(...round(index));
	return keys.slice(0, 1000);
}
