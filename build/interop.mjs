import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/** CommonJS modules that many files import whole, and whether their parts are imported by name too. */
const shared = new Map([
	['react', true],
	['react/jsx-runtime', true],
	['react-reconciler/constants.js', true],
	// Reading every property would open every stream of the process.
	['node:process', false],
]);

/**
 * Turns a few CommonJS modules into ES modules once. Otherwise esbuild copies every property of such a module anew for each
 * file that imports it (35 files import React), with a getter each, and start-up pays for all of them.
 * @returns {import('esbuild').Plugin}
 */
export function sharedInterop() {
	return {
		name: 'shared-interop',
		setup(build) {
			build.onResolve(
				{filter: /^(react|react\/jsx-runtime|react-reconciler\/constants\.js|node:process)$/},
				({path, importer, kind, namespace}) => {
					if (namespace === 'interop' || kind === 'require-call' || !shared.has(path)) return undefined;
					return {path, namespace: 'interop', pluginData: {importer}};
				},
			);
			build.onLoad({filter: /.*/, namespace: 'interop'}, ({path}) => ({
				contents: contentsOf(path),
				resolveDir: import.meta.dirname ?? '.',
				loader: 'js',
			}));
		},
	};
}

/** @param {string} path */
function contentsOf(path) {
	if (!shared.get(path)) return 'export default globalThis.process;';
	const names = Object.keys(require(path)).filter(name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
	return `const whole = require(${JSON.stringify(path)});\nexport default whole;\n${names.map(name => `export const ${name} = whole.${name};`).join('\n')}\n`;
}
