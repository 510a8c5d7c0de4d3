/** One row of the table. */
export type Figure = {
	readonly what: string;
	/** Where: a size, a dataset, a mode. */
	readonly at: string;
	readonly rolex: string;
	/** The target, and whether it is met; without one the row is for comparison. */
	readonly target?: string;
	readonly isMet?: boolean;
	/** The same of others, taken in the same run. */
	readonly beside?: string;
};

export type Paths = {
	readonly folder: string;
	readonly cli: string;
	/** What `build.mjs` has made: the explorer on bare Ink, and explorers in one process. */
	readonly bareInk: string;
	readonly inside: string;
	readonly root: string;
};

/** Takes figures; `say` tells what is going on. */
export type Section = (paths: Paths, say: (text: string) => void) => Promise<readonly Figure[]>;

export const sizes = [
	[80, 24],
	[120, 40],
	[200, 50],
] as const;

export type Size = readonly [columns: number, rows: number];
export const sizeName = ([columns, rows]: Size): string => `${columns}x${rows}`;
