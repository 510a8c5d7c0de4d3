import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const loader = fileURLToPath(new URL('loader.mjs', import.meta.url));

/**
 * Leaves the commands out of cli.js: `await import('./commands/NAME.ts')` loads dist/commands/NAME.js when it is reached,
 * through V8's code cache. Under tests and type checks the line is what it says. `found` is told each file and its bundle.
 */
export function lazyCommands(source, found) {
	return lazy(/^\.\/commands\/[\w-]+\.tsx?$/, ({path, kind}) => {
		if (kind !== 'dynamic-import') return {errors: [{text: `${path} must be loaded with await import(), so that start-up stays fast`}]};
		const name = basename(path).replace(/\.tsx?$/, '');
		found(join(source, path), name);
		return {name, folder: "__dirname + '/commands'"};
	});
}

/**
 * Leaves out of a command what it imports with `import()`: zod and YAML, the search, printing. Each becomes a bundle of its
 * own, so that a start reads and remembers only what the first frame needs. What both need is in both: a module loaded so
 * shares with its command what is passed, and no state or class.
 */
export function lazyParts(source, found) {
	return lazy(/^\.\.?\/.*\.tsx?$/, ({path, kind, resolveDir}) => {
		if (kind !== 'dynamic-import') return undefined;
		const file = join(resolveDir, path);
		const part = relative(source, file).replace(/\.tsx?$/, '');
		const name = dirname(part) === 'commands' ? basename(part) : part.replaceAll('/', '-');
		found(file, name);
		return {name, folder: '__dirname'};
	});
}

function lazy(filter, resolve) {
	return {
		name: 'lazy',
		setup(build) {
			build.onResolve({filter}, args => {
				const {name, folder, errors} = resolve(args) ?? {};
				return name || errors ? {path: name, errors, namespace: 'lazy', pluginData: folder} : undefined;
			});
			build.onLoad({filter: /.*/, namespace: 'lazy'}, ({path, pluginData: folder}) => ({
				contents: `module.exports = require(${JSON.stringify(loader)}).loadBundle(require, ${folder}, ${JSON.stringify(path)});`,
				resolveDir: '/',
			}));
		},
	};
}
