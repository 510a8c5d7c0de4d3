import {join, relative} from 'node:path';
import {build} from 'esbuild';

/** Problems of the built-in data, each with its place and the mend. */
export class DatasetProblems extends Error {}

/** The built-in dataset out of `data/`, read and checked by the program's own reader. */
export async function readDataset(root) {
	const reader = await loadReader(root);
	const {dataset, problems} = await reader.readDataset(relative(process.cwd(), join(root, 'data')), {isCurated: true});
	if (dataset) return dataset;
	throw new DatasetProblems(problems.map(reader.formatProblem).join('\n'));
}

/** The reader, bundled whole so that nothing has to be resolved. */
async function loadReader(root) {
	const contents = `
		export {readDataset} from './source/dataset/read.ts';
		export {formatProblem} from './source/dataset/check/problem.ts';`;
	const options = {bundle: true, write: false, platform: 'node', format: 'esm', logLevel: 'warning'};
	const {outputFiles} = await build({...options, stdin: {contents, resolveDir: root, loader: 'ts'}});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
