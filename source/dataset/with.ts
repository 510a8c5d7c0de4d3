import type {Dataset} from './schema.ts';

/** A dataset with some of its parts as they are given. Parts of the built-in one are read when they are asked for, and this asks for none. */
export function datasetWith(dataset: Dataset, parts: Partial<Dataset>): Dataset {
	const all = {...Object.getOwnPropertyDescriptors(dataset), ...Object.getOwnPropertyDescriptors(parts)};
	return Object.defineProperties({}, all) as Dataset;
}
