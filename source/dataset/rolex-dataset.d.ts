declare module 'rolex:dataset' {
	export function readBuiltIn(): import('./schema.ts').Dataset;
}
