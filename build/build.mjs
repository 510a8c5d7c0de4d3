#!/usr/bin/env node
/** Builds `dist/` out of `source/` and `data/`: `node build/build.mjs`. */
import {realpathSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {DatasetProblems, derivedFrom, readDataset} from './dataset.mjs';
import {buildLibrary} from './library.mjs';
import {licencesOf} from './licences.mjs';
import {manPage} from './man.mjs';
import {defineFor} from './options.mjs';
import {buildProgram} from './program.mjs';

/** Another folder that holds the same sources may be named, as tests and benchmarks do; `dist/` is made there. */
const root = process.argv[2] ? resolve(process.argv[2]) : fileURLToPath(new URL('..', import.meta.url));
// Where esbuild finds its files: it follows links.
const source = realpathSync(join(root, 'source'));
const dist = join(root, 'dist');

/** What the program finds beside itself: the built-in dataset, checked, and what is made of it. */
async function writeDataset() {
	const dataset = await readDataset(root);
	const {outline, names, index} = await derivedFrom(dataset);
	await Promise.all([
		...Object.entries(inParts(dataset)).map(([name, text]) => writeFile(join(dist, name), text)),
		writeFile(join(dist, 'outline.json'), plainJson(outline)),
		writeFile(join(dist, 'names.json'), plainJson(names)),
		writeFile(join(dist, 'search-index.json'), plainJson(index.text)),
		writeFile(join(dist, 'search-index.bin'), index.bytes),
	]);
}

/**
 * A dataset as JSON, each of its parts in a line, and where in that file each begins and how long it is, for who reads only some of them
 * (dataset-module.mjs).
 * @param {object} dataset
 */
function inParts(dataset) {
	let text = '';
	/** @type {Record<string, [number, number]>} */
	const places = {};
	for (const [name, part] of Object.entries(dataset)) {
		if (part === undefined) continue;
		text += `${text ? '\n,' : '{'}${JSON.stringify(name)}:`;
		const json = plainJson(part);
		places[name] = [text.length, json.length];
		text += json;
	}
	return {'data.json': `${text}\n}`, 'data-parts.json': JSON.stringify(places)};
}

/**
 * JSON in ASCII alone. One letter beyond it, and a megabyte is read letter by letter into twice the room: that takes as long as parsing it.
 * @param {unknown} value
 */
function plainJson(value) {
	return JSON.stringify(value).replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function main() {
	const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	await rm(dist, {recursive: true, force: true});
	await mkdir(dist, {recursive: true});
	await writeFile(join(dist, 'package.json'), '{"type": "commonjs"}\n');
	await writeDataset();
	const [metafiles, library] = await Promise.all([
		buildProgram({source, dist, define: defineFor(version)}),
		buildLibrary(source, dist),
		manPage(version).then(page => writeFile(join(dist, 'rolex.1'), page)),
	]);
	await writeFile(join(dist, 'LICENCES.txt'), await licencesOf([...metafiles.values(), library]));
}

try {
	await main();
} catch (error) {
	// esbuild has printed its own errors already.
	if (error instanceof DatasetProblems) console.error(error.message);
	else if (!(error instanceof Error && 'errors' in error)) console.error(error);
	process.exitCode = 1;
}
