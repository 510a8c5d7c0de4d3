#!/usr/bin/env node
/** Builds `dist/` out of `source/` and `data/`: `node build/build.mjs`. */
import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {lazyCommands} from './commands.mjs';
import {DatasetProblems, readDataset} from './dataset.mjs';
import {esbuildDataset} from './dataset-module.mjs';
import {esbuildInk} from './ink/plugin.mjs';

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

/** Builds cli.js; resolves to the files under source/ that it loads when reached. */
async function buildCli(define) {
	const commands = new Set();
	await build({
		...common,
		entryPoints: [join(source, 'cli.ts')],
		outfile: join(dist, 'cli.js'),
		banner: {js: '#!/usr/bin/env node'},
		define,
		plugins: [lazyCommands(file => commands.add(file)), esbuildDataset(), esbuildInk()],
	});
	await chmod(join(dist, 'cli.js'), 0o755);
	return commands;
}

/** One bundle for each command, so that each loads only what it needs. */
async function buildCommand(file, define) {
	await build({
		...common,
		entryPoints: [join(source, file)],
		outfile: join(dist, file.replace(/\.tsx?$/, '.js')),
		define,
		plugins: [esbuildDataset(), esbuildInk()],
	});
}

/** What the search runs in its own thread over a large dataset. */
async function buildSearchWorker() {
	await build({...common, entryPoints: [join(source, 'search', 'worker.ts')], outfile: join(dist, 'commands', 'search-worker.js')});
}

async function main() {
	const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const dataset = await readDataset(root);
	await rm(dist, {recursive: true, force: true});
	await mkdir(dist, {recursive: true});
	await writeFile(join(dist, 'package.json'), '{"type": "commonjs"}\n');
	await writeFile(join(dist, 'data.json'), JSON.stringify(dataset));
	const define = {...common.define, 'process.env.ROLEX_VERSION': JSON.stringify(version)};
	const commands = await buildCli(define);
	await Promise.all([buildSearchWorker(), ...[...commands].map(file => buildCommand(file, define))]);
}

try {
	await main();
} catch (error) {
	// esbuild has printed its own errors already.
	if (error instanceof DatasetProblems) console.error(error.message);
	else if (!error.errors) console.error(error);
	process.exitCode = 1;
}
