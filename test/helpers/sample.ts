import {fileURLToPath} from 'node:url';
import {formatProblem} from '../../source/dataset/check/problem.ts';
import {readDataset} from '../../source/dataset/read.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';

/** A small dataset of the built-in one's kind that stays as it is: goldens and counts rest on it, so that knowledge can change. */
export const samplePath = fileURLToPath(new URL('../fixtures/sample.yaml', import.meta.url));

const {dataset, problems} = await readDataset(samplePath);
if (!dataset) throw new Error(problems.map(formatProblem).join('\n'));

export const sample = createCatalogue(dataset);
