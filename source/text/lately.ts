/**
 * Keeps what was made lately for an owner, by the question it answers: so many answers for each at most, the one asked for longest ago is forgotten
 * first, and all with their owner. Answers what is kept, or what `make` makes now.
 */
export function lately<Owner extends object, Answer>(most: number): (owner: Owner, question: string, make: () => Answer) => Answer {
	const kept = new WeakMap<Owner, Map<string, Answer>>();
	return (owner, question, make) => {
		let known = kept.get(owner);
		if (!known) {
			known = new Map();
			kept.set(owner, known);
		}
		const before = known.get(question);
		if (before !== undefined) {
			// The latest is last, and the first is forgotten.
			known.delete(question);
			known.set(question, before);
			return before;
		}
		const made = make();
		const [oldest] = known.keys();
		if (oldest !== undefined && known.size >= most) known.delete(oldest);
		known.set(question, made);
		return made;
	};
}
