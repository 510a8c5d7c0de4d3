import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {formatProblem} from '../../source/dataset/check/problem.ts';
import {readDataset} from '../../source/dataset/read.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

describe('the built-in dataset', () => {
	test('has no problem, and none of those that are asked of it alone', async () => {
		const {problems} = await readDataset(data, {isCurated: true});
		expect(problems.map(formatProblem)).toEqual([]);
	});

	test('never changes: all of it is frozen', async () => {
		const {dataset} = await readDataset(data);
		const loose: string[] = [];
		const look = (value: unknown, path: string) => {
			if (typeof value !== 'object' || value === null) return;
			if (!Object.isFrozen(value)) loose.push(path);
			for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
		};
		look(dataset, 'dataset');
		expect(loose).toEqual([]);
		expect(Object.keys(dataset ?? {})).toContain('ownership');
	});
});
