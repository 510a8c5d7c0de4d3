#!/usr/bin/env node
/**
 * Writes what is generated from the dataset's schema and codes: `node build/schema.mjs`.
 * With `--check` it writes nothing, and exits with 1 where one of them is stale.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadSource} from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {(path: string, text: string) => Promise<boolean>} */
async function isCurrent(path, text) {
	return (await readFile(join(root, path), 'utf8').catch(() => '')) === text;
}

const {configJsonSchema, datasetJsonSchema, problemsPage} = await loadSource();
const files = {
	'data/schema/rolex.schema.json': `${JSON.stringify(datasetJsonSchema(), null, '\t')}\n`,
	'data/schema/config.schema.json': `${JSON.stringify(configJsonSchema(), null, '\t')}\n`,
	'docs/problems.md': problemsPage(),
};

for (const [path, text] of Object.entries(files)) {
	if (await isCurrent(path, text)) continue;
	if (process.argv.includes('--check')) {
		console.error(`${path} is stale. Write it anew: node build/schema.mjs`);
		process.exitCode = 1;
		continue;
	}
	await mkdir(dirname(join(root, path)), {recursive: true});
	await writeFile(join(root, path), text);
	console.error(`wrote ${path}`);
}
