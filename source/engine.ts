/** What differs while the first frame is made (see `easeFirstFrame`): from then on, and until then. */
const held = {
	/** The young generation stays at the size it has. */
	youngGeneration: '--semi-space-growth-factor=1',
	/** Marking what lives begins where V8 finds that it is time. */
	marking: '--incremental-marking-soft-trigger=0',
};
const eased = {
	youngGeneration: '--semi-space-growth-factor=2',
	/** It begins with a task of its own, once the program waits. */
	marking: '--incremental-marking-soft-trigger=1',
};

/**
 * Against what V8 does by itself that suits a server, and not a program that draws for a minute and then waits. Measured in
 * docs/decisions/0005-v8-for-a-screen.md.
 * @internal exported for its test
 */
export const engineFlags = [
	// It would wake an explorer that nobody touches, 8 and 16 s after its last collection, to give back a few megabytes.
	'--gc-memory-reducer-start-delay-ms=2000000000',
	// Compiling callers together with all that they call, and the bodies of loops twice, takes more of a session than it ever gives back.
	'--no-turbo-inlining',
	'--no-turbo-loop-peeling',
	held.youngGeneration,
	held.marking,
	// Left to itself the heap grows to two and three times what lives in it before that is collected.
	'--heap-growing-percent=50',
] as const;

/** What of Node every explorer needs: it comes compiled, for the flags that Node starts with, and would be compiled anew under ours. */
const neededModules = ['node:tty', 'node:vm', 'node:os', 'node:url', 'node:util', 'node:events', 'node:buffer'] as const;

/**
 * Tunes V8 for an explorer, once. Before any of its code is loaded: V8's code cache is only good for the flags it was made with, and
 * the loader tells caches apart by `execArgv`.
 */
export function tuneEngine(): void {
	if (process.execArgv.includes(engineFlags[0])) return;
	process.execArgv.push(...engineFlags);
	for (const name of neededModules) process.getBuiltinModule(name);
	// Asked for here, since importing it takes 4 ms of every command.
	const {setFlagsFromString} = process.getBuiltinModule('node:v8');
	for (const flag of engineFlags) setFlagsFromString(flag);
}

/**
 * Until the first frame is made, lets V8's young generation grow (afterwards that would only put collections off, for 20 MB), and puts off
 * a collection of the whole heap. Returns what ends this, called before more code is loaded, since code caches depend on these flags too.
 */
export function easeFirstFrame(): () => void {
	const {setFlagsFromString} = process.getBuiltinModule('node:v8');
	for (const flag of Object.values(eased)) setFlagsFromString(flag);
	return () => {
		for (const flag of Object.values(held)) setFlagsFromString(flag);
	};
}
