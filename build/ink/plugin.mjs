import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {patched, replaced} from './replacements.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const original = '?original';

/**
 * `ink/build/output.js` out of `/any/where/node_modules/ink/build/output.js`; undefined outside of node_modules.
 * @param {string} file
 */
function moduleOf(file) {
	const path = file.replaceAll('\\', '/');
	const start = path.lastIndexOf('/node_modules/');
	if (start < 0) return undefined;
	const inner = path.slice(start + '/node_modules/'.length);
	// wrap-ansi keeps its own, older string-width.
	return path.slice(0, start).endsWith('/wrap-ansi') ? `wrap-ansi/node_modules/${inner}` : inner;
}

/**
 * The WebAssembly inside yoga's glue, as a module of its own, and the glue without it.
 * @param {string} file
 */
function yogaParts(file) {
	const [before, base64, after] = readFileSync(file, 'utf8').split(/(?<=H="data:application\/octet-stream;base64,)([A-Za-z\d+/=]+)(?=")/);
	return {glue: `${before}${after}`, binary: `export default Buffer.from(${JSON.stringify(base64)}, 'base64');`};
}

/**
 * What to load in place of `file`, or undefined where it stays as it is, as all `without` does.
 * @param {string} file
 * @param {readonly string[]} [without]
 */
export function tamed(file, suffix = '', without = []) {
	const name = moduleOf(file);
	if (name === undefined) return undefined;
	if (name === 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js') return yogaParts(file)[suffix === '?binary' ? 'binary' : 'glue'];
	if (without.includes(name)) return undefined;
	const own = suffix === original ? undefined : replaced[name];
	if (own) {
		const target = JSON.stringify(join(here, own.by).replaceAll('\\', '/'));
		return `export {default} from ${target};\nexport * from ${target};`;
	}
	const patch = patched[name];
	return patch ? applyPatch(name, readFileSync(file, 'utf8'), patch) : undefined;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {import('./replacements.mjs').Patch} patch
 */
function applyPatch(name, text, {changes}) {
	return changes.reduce((changed, [from, to]) => {
		if (changed.split(from).length !== 2) {
			throw new Error(
				`build/ink: the text to change in ${name} is not there exactly once: ${from}\nSee build/ink/README.md, "When Ink changes".`,
			);
		}
		return changed.replace(from, () => to);
	}, text);
}

/**
 * The replacements for esbuild, but for the modules that a measurement leaves as they come (test/bench/ink.mjs).
 * @param {readonly string[]} [without]
 * @returns {import('esbuild').Plugin}
 */
export function esbuildInk(without) {
	return {
		name: 'ink-tamed',
		setup(build) {
			build.onResolve({filter: /\?(original|binary)$/}, async ({path, importer, resolveDir, kind}) => {
				const [bare = '', query] = path.split('?');
				const found = await build.resolve(bare, {importer, resolveDir, kind});
				return {path: found.path, suffix: `?${query}`, errors: found.errors};
			});
			build.onLoad({filter: /node_modules/}, ({path, suffix}) => {
				const contents = tamed(path, suffix, without);
				return contents === undefined ? undefined : {contents, loader: 'js'};
			});
		},
	};
}

/**
 * The same replacements for Vite, and so for the tests.
 * @returns {import('vitest/config').Plugin}
 */
export function viteInk() {
	return {
		name: 'ink-tamed',
		enforce: 'pre',
		async resolveId(source, importer) {
			const [bare = '', query] = source.split('?');
			if (query !== 'original' && query !== 'binary') return undefined;
			const found = await this.resolve(bare, importer, {skipSelf: true});
			return found && `${found.id.split('?')[0]}?${query}`;
		},
		load(id) {
			const [file = '', query] = id.split('?');
			const contents = tamed(file, query === undefined ? '' : `?${query}`);
			if (contents !== undefined) return contents;
			if (query === 'original') return readFileSync(file, 'utf8');
			// Their source maps name sources that their packages do not hold, of which Vite warns for each.
			return query === undefined && inlined.test(file) ? readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '') : undefined;
		},
	};
}

/** Packages that the tests must run through the plugin: whatever is replaced, and whatever imports it. */
export const inlined =
	/\/node_modules\/(?:ink|ink-select-input|ink-text-input|ink-testing-library|string-width|widest-line|wrap-ansi|slice-ansi|cli-truncate|chalk|yoga-layout|@alcalzone\/ansi-tokenize)\//;
