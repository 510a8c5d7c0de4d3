import {fileURLToPath} from 'node:url';

const loader = fileURLToPath(new URL('loader.mjs', import.meta.url));

/**
 * Leaves the commands out of cli.js: `await import('./commands/NAME.ts')` loads dist/commands/NAME.js when it is reached,
 * through V8's code cache. Under tests and type checks the line is what it says. `found` is told each file.
 */
export function lazyCommands(found) {
	return {
		name: 'lazy-commands',
		setup(build) {
			build.onResolve({filter: /^\.\/commands\/[\w-]+\.tsx?$/}, ({path, kind}) => {
				if (kind !== 'dynamic-import') return {errors: [{text: `${path} must be loaded with await import(), so that start-up stays fast`}]};
				found(path);
				return {path: path.replace(/^.*\/|\.tsx?$/g, ''), namespace: 'command'};
			});
			build.onLoad({filter: /.*/, namespace: 'command'}, ({path}) => ({
				contents: `module.exports = require(${JSON.stringify(loader)}).loadBundle(require, __dirname, ${JSON.stringify(path)});`,
				resolveDir: '/',
			}));
		},
	};
}
