import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build} from 'esbuild';
import {esbuildDataset} from '../../../build/dataset-module.mjs';
import {esbuildInk} from '../../../build/ink/plugin.mjs';

const root = resolve(import.meta.dirname, '../../..');
const here = import.meta.dirname;

const common = {
	bundle: true,
	platform: 'node',
	target: 'node20',
	jsx: 'automatic',
	mainFields: ['module', 'main'],
	logLevel: 'warning',
	define: {'process.env.NODE_ENV': '"production"'},
};

/** What CommonJS has and an ES module lacks. */
const commonjs = `import {createRequire as createRequireOf} from 'node:module';
const require = createRequireOf(import.meta.url);
const __dirname = import.meta.dirname;`;

/** Builds rolex as it is shipped, out of the sources as they are now, and returns its cli.js: `dist/` may be older. */
export function buildProgram(folder) {
	const home = join(folder, 'rolex');
	mkdirSync(join(home, 'node_modules'), {recursive: true});
	for (const name of ['source', 'data', 'build', 'package.json']) symlinkSync(join(root, name), join(home, name));
	execFileSync(process.execPath, [join(root, 'build/build.mjs'), home], {stdio: ['ignore', 'inherit', 'inherit']});
	return join(home, 'dist/cli.js');
}

/** Puts beside the bundles what they look for there: the built-in dataset of the program built before, and the packages that are not bundled. */
export function furnish(folder) {
	for (const name of ['data.json', 'data-parts.json']) symlinkSync(join(folder, 'rolex/dist', name), join(folder, name));
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** The modules as they come from npm are found from where that file is (test/build/originals.mjs). */
const originalsApart = {
	name: 'originals',
	setup({onResolve}) {
		onResolve({filter: /\/originals\.mjs$/}, ({path, resolveDir}) => ({path: resolve(resolveDir, path), external: true}));
	},
};

/** What drives programs in pseudo-terminals. */
export async function buildDriver(folder) {
	const outfile = join(folder, 'driver.mjs');
	await build({
		...common,
		entryPoints: [join(here, 'driver.ts')],
		outfile,
		format: 'esm',
		banner: {js: commonjs},
		external: ['@lydell/node-pty', '@xterm/headless', 'string-width', 'js-yaml'],
		plugins: [originalsApart],
	});
	return outfile;
}

/** The same explorer on Ink as it comes from npm, writing to the terminal itself. */
export async function buildBareInk(folder) {
	const outfile = join(folder, 'bare-ink.mjs');
	const options = {format: 'esm', banner: {js: commonjs}, minify: true, alias: {'react-devtools-core': join(here, 'nothing.mjs')}};
	await build({...common, ...options, entryPoints: [join(here, 'bare-ink.tsx')], outfile, plugins: [esbuildDataset()]});
	return outfile;
}

/** A program that runs explorers in its own process, with readable names; `without` modules of Ink that are replaced otherwise. */
export async function buildInside(folder, name, without) {
	const outfile = join(folder, `${name}.cjs`);
	const define = {...common.define, 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname'};
	const options = {format: 'cjs', define, keepNames: false};
	await build({...common, ...options, entryPoints: [join(here, `${name}.ts`)], outfile, plugins: [esbuildDataset(), esbuildInk(without)]});
	return outfile;
}
