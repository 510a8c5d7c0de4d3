#!/usr/bin/env node
/** Builds `dist/` out of `source/` and `data/`: `node build/build.mjs`. */
import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {lazyCommands, lazyParts} from './commands.mjs';
import {DatasetProblems, readDataset} from './dataset.mjs';
import {esbuildDataset} from './dataset-module.mjs';
import {esbuildInk} from './ink/plugin.mjs';
import {sharedInterop} from './interop.mjs';
import {buildLibrary} from './library.mjs';
import {manPage} from './man.mjs';
import {esbuildPage} from './page-module.mjs';

/** Another project of the same shape may be named, as the benchmarks do. */
const root = process.argv[2] ? resolve(process.argv[2]) : fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'source');
const dist = join(root, 'dist');

/** What every bundle has in common. CommonJS, since V8's code cache takes no ES modules (issue 3). */
const common = {
	bundle: true,
	minify: true,
	keepNames: false,
	legalComments: 'none',
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	charset: 'ascii',
	jsx: 'automatic',
	mainFields: ['module', 'main'],
	logLevel: 'warning',
	supported: {'dynamic-import': false},
	define: {
		'process.env.NODE_ENV': '"production"',
		'import.meta.url': '__filename',
		'import.meta.filename': '__filename',
		'import.meta.dirname': '__dirname',
	},
};

/** Builds cli.js. */
async function buildCli(define, found) {
	await build({
		...common,
		entryPoints: [join(source, 'cli.ts')],
		outfile: join(dist, 'cli.js'),
		banner: {js: '#!/usr/bin/env node'},
		define,
		plugins: [lazyCommands(source, found), esbuildDataset(), esbuildInk()],
	});
	await chmod(join(dist, 'cli.js'), 0o755);
}

/** One bundle for each command and for each part that one loads later, so that each loads only what it needs. */
async function buildBundle(file, name, define, found) {
	await build({
		...common,
		entryPoints: [file],
		outfile: join(dist, 'commands', `${name}.js`),
		define,
		plugins: [sharedInterop(), lazyParts(source, found), esbuildDataset(), esbuildPage(), esbuildInk()],
	});
}

/** cli.js and all that it loads, directly or not. */
async function buildProgram(define) {
	const bundles = new Map();
	const found = (file, name) => {
		if (!bundles.has(name)) bundles.set(name, file);
	};
	await buildCli(define, found);
	const built = new Set();
	while (built.size < bundles.size) {
		const next = [...bundles].filter(([name]) => !built.has(name));
		for (const [name] of next) built.add(name);
		await Promise.all(next.map(([name, file]) => buildBundle(file, name, define, found)));
	}
}

/** What the search runs in its own thread over a large dataset. */
async function buildSearchWorker() {
	await build({...common, entryPoints: [join(source, 'search', 'worker.ts')], outfile: join(dist, 'commands', 'search-worker.js')});
}

/** What is made of the built-in dataset by the program's own code: its outline, and the index of its search. */
async function derivedFrom(dataset) {
	const contents = `
		import {outlineOf} from './dataset/outline.ts';
		import {createCatalogue} from './topics/catalogue.ts';
		import {createLexicon} from './search/index/lexicon.ts';
		import {serializeIndex} from './search/index/serialized-index.ts';
		import {searchedTopics} from './topics/topic.ts';
		export const outline = outlineOf;
		export const index = dataset => serializeIndex(createLexicon(searchedTopics(createCatalogue(dataset).topics)));`;
	const stdin = {contents, resolveDir: source, loader: 'ts'};
	const {outputFiles} = await build({
		stdin,
		bundle: true,
		write: false,
		platform: 'node',
		format: 'esm',
		logLevel: 'warning',
		plugins: [esbuildDataset()],
	});
	const {outline, index} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
	return {outline: outline(dataset), index: index(dataset)};
}

async function main() {
	const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const dataset = await readDataset(root);
	await rm(dist, {recursive: true, force: true});
	await mkdir(dist, {recursive: true});
	await writeFile(join(dist, 'package.json'), '{"type": "commonjs"}\n');
	await writeFile(join(dist, 'data.json'), JSON.stringify(dataset));
	const {outline, index} = await derivedFrom(dataset);
	await Promise.all([
		writeFile(join(dist, 'outline.json'), JSON.stringify(outline)),
		writeFile(join(dist, 'search-index.json'), JSON.stringify(index.text)),
		writeFile(join(dist, 'search-index.bin'), index.bytes),
	]);
	const define = {...common.define, 'process.env.ROLEX_VERSION': JSON.stringify(version)};
	await writeFile(join(dist, 'rolex.1'), await manPage(root));
	await Promise.all([buildSearchWorker(), buildProgram(define), buildLibrary(source, dist)]);
}

try {
	await main();
} catch (error) {
	// esbuild has printed its own errors already.
	if (error instanceof DatasetProblems) console.error(error.message);
	else if (!error.errors) console.error(error);
	process.exitCode = 1;
}
