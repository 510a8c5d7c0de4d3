import {chmod} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {lazyCommands, lazyParts} from './commands.mjs';
import {esbuildDataset} from './dataset-module.mjs';
import {esbuildInk} from './ink/plugin.mjs';
import {sharedInterop} from './interop.mjs';
import {around, common} from './options.mjs';
import {esbuildPage} from './page-module.mjs';
import {esbuildSsh2} from './ssh2/plugin.mjs';

/**
 * Where a program is built from and to, and what of `build/ink/` is left out to measure what it brings.
 * @typedef {{source: string, dist: string, define: Record<string, string>, without?: readonly string[]}} Program
 */

/** What esbuild tells of each bundle, by the bundle's name. @typedef {Map<string, import('esbuild').Metafile>} Metafiles */

/**
 * Builds cli.js and all that it loads, directly or not: one bundle for each command and for each part that one loads later,
 * so that each loads only what it needs.
 * @param {Program} program
 * @returns {Promise<Metafiles>}
 */
export async function buildProgram(program) {
	/** @type {Map<string, string>} */
	const bundles = new Map();
	/** @type {Metafiles} */
	const metafiles = new Map();
	/** @type {import('./commands.mjs').Found} */
	const found = (file, name) => {
		const other = bundles.get(name);
		if (other !== undefined && other !== file) throw new Error(`build: two files would be the bundle ${name}: ${other} and ${file}`);
		bundles.set(name, file);
	};
	metafiles.set('cli', await buildCli(program, found));
	metafiles.set('search-worker', await buildSearchWorker(program));
	for (let built = 0; built < bundles.size; ) {
		const next = [...bundles].slice(built);
		built = bundles.size;
		await Promise.all(next.map(async ([name, file]) => metafiles.set(name, await buildBundle(program, file, name, found))));
	}
	return metafiles;
}

/**
 * The one file that an older Node must be able to read, to be told that it is too old (source/floor.ts).
 * @param {Program} program
 * @param {import('./commands.mjs').Found} found
 */
async function buildCli({source, dist, define, without}, found) {
	const outfile = join(dist, 'cli.js');
	const {metafile} = await build({
		...common,
		target: 'node10',
		entryPoints: [join(source, 'cli.ts')],
		outfile,
		banner: {js: '#!/usr/bin/env node'},
		define,
		plugins: [lazyCommands(source, found), esbuildDataset(), esbuildInk(without)],
	});
	await chmod(outfile, 0o755);
	return metafile;
}

/**
 * @param {Program} program
 * @param {string} file
 * @param {string} name
 * @param {import('./commands.mjs').Found} found
 */
async function buildBundle({source, dist, define, without}, file, name, found) {
	const {metafile} = await build({
		...common,
		entryPoints: [file],
		outfile: join(dist, 'commands', `${name}.js`),
		define,
		inject: [join(import.meta.dirname, 'clock.mjs')],
		plugins: [sharedInterop(), lazyParts(source, found), esbuildDataset(), esbuildPage(), esbuildInk(without), esbuildSsh2()],
	});
	return metafile;
}

/**
 * What the search runs in its own thread over a large dataset.
 * @param {Program} program
 */
async function buildSearchWorker({source, dist, define}) {
	const {metafile} = await build({
		...common,
		entryPoints: [join(source, 'search', 'worker.ts')],
		outfile: join(dist, 'commands', 'search-worker.js'),
		banner: {js: around},
		define,
	});
	return metafile;
}
