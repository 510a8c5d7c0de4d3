/** How often each counted function was called since `reset`. */
const calls = new Map<string, number>();

/** A module whose functions named are counted when they are called; for `vi.mock`. */
export function counted<Module extends object>(module: Module, names: readonly (keyof Module & string)[]): Module {
	const wrapped = names.map(name => {
		const original = module[name] as (...given: readonly unknown[]) => unknown;
		return [
			name,
			(...given: readonly unknown[]) => {
				calls.set(name, (calls.get(name) ?? 0) + 1);
				return original(...given);
			},
		];
	});
	return {...module, ...Object.fromEntries(wrapped)};
}

/** The calls since the last time, most first: `fitDetail 1`. */
export function takeCalls(): Readonly<Record<string, number>> {
	const taken = Object.fromEntries(calls);
	calls.clear();
	return taken;
}
