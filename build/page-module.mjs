import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const folder = fileURLToPath(new URL('../source/print/html/browser', import.meta.url));
const name = 'rolex:page';

/** The style and the script of the HTML page, as a module that exports both as text. */
async function pageModule() {
	const options = /** @type {const} */ ({
		bundle: true,
		minify: true,
		write: false,
		target: 'es2022',
		charset: 'ascii',
		legalComments: 'none',
		logLevel: 'warning',
	});
	const [style, script] = await Promise.all(
		['page.css', 'page.js'].map(file =>
			build({...options, entryPoints: [join(folder, file)], format: file.endsWith('js') ? 'iife' : undefined}),
		),
	).then(results => results.map(({outputFiles}) => outputFiles[0]?.text.trim()));
	return `export const style = ${JSON.stringify(style)};\nexport const script = ${JSON.stringify(script)};\n`;
}

/**
 * `import {style, script} from 'rolex:page'` in the program.
 * @returns {import('esbuild').Plugin}
 */
export function esbuildPage() {
	return {
		name: 'page',
		setup(build) {
			build.onResolve({filter: /^rolex:page$/}, () => ({path: name, namespace: 'page'}));
			build.onLoad({filter: /.*/, namespace: 'page'}, async () => ({contents: await pageModule()}));
		},
	};
}

/**
 * The same in tests.
 * @returns {import('vitest/config').Plugin}
 */
export function vitePage() {
	return {
		name: 'page',
		enforce: 'pre',
		resolveId: id => (id === name ? `\0${name}` : undefined),
		load: id => (id === `\0${name}` ? pageModule() : undefined),
	};
}
