import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** @typedef {typeof import('./from-source.ts')} Source */

/** @type {Promise<Source> | undefined} */
let source;

/** The program's own functions that the build uses (from-source.ts), bundled in memory as they are now: once in a process. */
export function loadSource() {
	source ??= bundle();
	return source;
}

/** @returns {Promise<Source>} */
async function bundle() {
	const {outputFiles} = await build({
		entryPoints: [fileURLToPath(new URL('from-source.ts', import.meta.url))],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'esm',
		jsx: 'automatic',
		logLevel: 'warning',
		banner: {js: "import {createRequire} from 'node:module'; const require = createRequire('/');"},
	});
	const [output] = outputFiles;
	return import(`data:text/javascript;base64,${Buffer.from(output?.contents ?? []).toString('base64')}`);
}
