import {join} from 'node:path';
import {build} from 'esbuild';
import {esbuildDataset} from './dataset-module.mjs';
import {common} from './options.mjs';

/**
 * Builds dist/library.mjs, what `import … from 'rolex'` loads: an ES module with what it needs beside it, so that a
 * dataset of YAML is read by a part that loads only then. Its names are kept, for who reads its errors.
 * @param {string} source
 * @param {string} dist
 */
export async function buildLibrary(source, dist) {
	const {metafile} = await build({
		...common,
		entryPoints: {library: join(source, 'library.ts')},
		outdir: dist,
		outExtension: {'.js': '.mjs'},
		chunkNames: 'library-[hash]',
		splitting: true,
		format: 'esm',
		keepNames: true,
		sourcemap: false,
		charset: 'utf8',
		supported: {},
		banner: {
			js: "import {createRequire as $require} from 'node:module'; import {dirname as $dirname} from 'node:path'; import {fileURLToPath as $path} from 'node:url'; const require = $require(import.meta.url); const __dirname = $dirname($path(import.meta.url));",
		},
		define: {'process.env.NODE_ENV': '"production"'},
		plugins: [esbuildDataset()],
	});
	return metafile;
}
