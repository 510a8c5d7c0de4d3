#!/usr/bin/env node
/**
 * Writes what is generated from the dataset's schema and codes: `node build/schema.mjs`.
 * With `--check` it writes nothing, and exits with 1 where one of them is stale.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The functions of the program that write them, bundled whole so that nothing has to be resolved. */
async function loadWriters() {
	const contents = `
		export {datasetJsonSchema} from './source/dataset/json-schema.ts';
		export {problemsPage} from './source/dataset/check/problems-page.ts';`;
	const options = {bundle: true, write: false, platform: 'node', format: 'esm', logLevel: 'warning'};
	const {outputFiles} = await build({...options, stdin: {contents, resolveDir: root, loader: 'ts'}});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function isCurrent(path, text) {
	return (await readFile(join(root, path), 'utf8').catch(() => '')) === text;
}

const {datasetJsonSchema, problemsPage} = await loadWriters();
const files = {
	'data/schema/rolex.schema.json': `${JSON.stringify(datasetJsonSchema(), null, '\t')}\n`,
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
