import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const loader = fileURLToPath(new URL('loader.mjs', import.meta.url));

/**
 * Told each file that becomes a bundle of its own, and the bundle's name.
 * @typedef {(file: string, name: string) => void} Found
 */

/**
 * Parts that several commands need and that none may have for itself: meow is 130 kB, zod 120 and YAML 50, and what they have read is
 * theirs. Imported at the top of a file or when it is used, each is one bundle.
 */
const shared = ['commands/arguments.ts', 'dataset/read.ts', 'dataset/yaml.ts'];

/**
 * Leaves the commands out of cli.js: `await import('./commands/NAME.ts')` loads dist/commands/NAME.js when it is reached,
 * through V8's code cache. Under tests and type checks the line is what it says.
 * @param {string} source
 * @param {Found} found
 */
export function lazyCommands(source, found) {
	return lazy(
		({path, kind}) => {
			if (!/^\.\/commands\/[\w-]+\.tsx?$/.test(path)) return undefined;
			if (kind !== 'dynamic-import') return {errors: [{text: `${path} must be loaded with await import(), so that start-up stays fast`}]};
			const name = nameOf(source, join(source, path));
			found(join(source, path), name);
			return {name};
		},
		name => `module.exports = require(${JSON.stringify(loader)}).startLoading(require, __dirname + '/commands')(${JSON.stringify(name)});`,
	);
}

/**
 * Leaves out of a command what it imports with `import()`, and what is shared. Each becomes a bundle of its own, so that a
 * start reads and remembers only what the first frame needs. What is neither is in every bundle that uses it: a module
 * loaded so has in common with its command what is passed, and no state or class (test/build/bundles.test.ts).
 * @param {string} source
 * @param {Found} found
 */
export function lazyParts(source, found) {
	return lazy(
		({path, kind, resolveDir}) => {
			if (!/^\.\.?\/.*\.tsx?$/.test(path)) return undefined;
			const file = join(resolveDir, path);
			if (kind !== 'dynamic-import' && !shared.includes(relative(source, file))) return undefined;
			const name = nameOf(source, file);
			found(file, name);
			return {name};
		},
		name => `module.exports = __load(${JSON.stringify(name)});`,
	);
}

/**
 * A command's bundle has its name, that of another part its path.
 * @param {string} source
 * @param {string} file
 */
function nameOf(source, file) {
	const part = relative(source, file).replace(/\.tsx?$/, '');
	return dirname(part) === 'commands' ? basename(part) : part.replaceAll('/', '-');
}

/**
 * @param {(args: import('esbuild').OnResolveArgs) => {name?: string; errors?: import('esbuild').PartialMessage[]} | undefined} resolve
 * @param {(name: string) => string} contentsFor
 * @returns {import('esbuild').Plugin}
 */
function lazy(resolve, contentsFor) {
	return {
		name: 'lazy',
		setup(build) {
			build.onResolve({filter: /^\./}, args => {
				if (args.kind === 'entry-point') return undefined;
				const {name, errors} = resolve(args) ?? {};
				return name || errors ? {path: name, errors, namespace: 'lazy'} : undefined;
			});
			build.onLoad({filter: /.*/, namespace: 'lazy'}, ({path}) => ({contents: contentsFor(path), resolveDir: '/'}));
		},
	};
}
