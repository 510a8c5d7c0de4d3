import {join} from 'node:path';
import {build} from 'esbuild';
import {esbuildDataset} from './dataset-module.mjs';

/**
 * Builds dist/library.mjs, what `import … from 'rolex'` loads: an ES module with what it needs beside it, so that a
 * dataset of YAML is read by a part that loads only then.
 */
export async function buildLibrary(source, dist) {
	await build({
		entryPoints: {library: join(source, 'library.ts')},
		outdir: dist,
		outExtension: {'.js': '.mjs'},
		chunkNames: 'library-[hash]',
		bundle: true,
		splitting: true,
		minify: true,
		keepNames: true,
		legalComments: 'none',
		platform: 'node',
		target: 'node20',
		format: 'esm',
		mainFields: ['module', 'main'],
		logLevel: 'warning',
		banner: {
			js: "import {createRequire as $require} from 'node:module'; const require = $require(import.meta.url); const __dirname = import.meta.dirname;",
		},
		define: {'process.env.NODE_ENV': '"production"'},
		plugins: [esbuildDataset()],
	});
}
