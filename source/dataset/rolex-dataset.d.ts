declare module 'rolex:dataset' {
	export function readBuiltIn(): import('./schema.ts').Dataset;
	/** The index of the built-in dataset, made by the build; undefined in tests, where none is. */
	export function readSearchIndex(): import('../search/prepared.ts').Packed | undefined;
}
