/**
 * What `performance` is in the program's bundles, which only ever take differences of its times: Node makes its own, and loads all that
 * measures with it, when that is first asked for, which is 2 to 3 % of a start.
 */
export const performance = {
	/** Milliseconds since some moment, that never go back. */
	now() {
		const [seconds, nanoseconds] = process.hrtime();
		return seconds * 1e3 + nanoseconds / 1e6;
	},
};
