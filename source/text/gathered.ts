/** What is said under each name, in the order in which it is said. */
export function gathered<Said>(pairs: readonly (readonly [string, Said])[]): ReadonlyMap<string, readonly Said[]> {
	const lists = new Map<string, Said[]>();
	for (const [name, said] of pairs) {
		const list = lists.get(name);
		if (list) list.push(said);
		else lists.set(name, [said]);
	}
	return lists;
}
