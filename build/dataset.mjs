import {join, relative} from 'node:path';
import {loadSource} from './source.mjs';

/** Problems of the built-in data, each with its place and the mend. */
export class DatasetProblems extends Error {}

/**
 * The built-in dataset out of `data/`, read and checked by the program's own reader.
 * @param {string} root
 */
export async function readDataset(root) {
	const reader = await loadSource();
	const {dataset, problems} = await reader.readDataset(relative(process.cwd(), join(root, 'data')), {isCurated: true});
	if (dataset) return dataset;
	throw new DatasetProblems(problems.map(reader.formatProblem).join('\n'));
}

/**
 * What is made of the built-in dataset once, for every start to come: its outline, the names of its topics, and the index of its search.
 * @param {import('../source/dataset/schema.ts').Dataset} dataset
 */
export async function derivedFrom(dataset) {
	const {createCatalogue, createLexicon, namesOf, outlineOf, serializeIndex} = await loadSource();
	const catalogue = createCatalogue(dataset);
	return {outline: outlineOf(dataset), names: namesOf(catalogue), index: serializeIndex(createLexicon(catalogue.topics))};
}
