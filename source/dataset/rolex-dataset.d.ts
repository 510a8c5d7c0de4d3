declare module 'rolex:dataset' {
	export function readBuiltIn(): import('./schema.ts').Dataset;
	/** What the rows of a list show of it; in tests the whole. */
	export function readBuiltInOutline(): import('./schema.ts').Dataset;
	/** What its topics are called, in English; undefined in tests. */
	export function readBuiltInNames(): readonly import('../topics/find.ts').Named[] | undefined;
	/** The index of the built-in dataset, made by the build; undefined in tests, where none is. */
	export function readSearchIndex(): import('../search/index/serialized-index.ts').SerializedIndex | undefined;
}
