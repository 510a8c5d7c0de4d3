/**
 * What every bundle of the program has in common. CommonJS, since V8's code cache takes no ES modules.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const common = /** @type {const} */ ({
	bundle: true,
	minify: true,
	keepNames: false,
	legalComments: 'none',
	// For rolex.log alone (source/commands/source-lines.ts): read where there is a fault, and by nothing else.
	sourcemap: 'external',
	sourcesContent: false,
	metafile: true,
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	charset: 'ascii',
	jsx: 'automatic',
	mainFields: ['module', 'main'],
	logLevel: 'warning',
	supported: {'dynamic-import': false},
});

/** Names that a bundle finds around it: what build/loader.mjs passes in, or `around` puts above it. */
const define = {
	'process.env.NODE_ENV': '"production"',
	// Switches of libraries, that people set for other programs: one ends it, the other writes over the screen.
	'process.env.YARGS_MIN_NODE_VERSION': 'undefined',
	'process.env.NODE_DEBUG': 'undefined',
	'import.meta.url': '__url',
	'import.meta.filename': '__filename',
	'import.meta.dirname': '__dirname',
};

/**
 * The names of `define`, and those that hold for one version.
 * @param {string} version
 */
export const defineFor = version => ({...define, 'process.env.ROLEX_VERSION': JSON.stringify(version)});

/** For a bundle that no loader loads. */
export const around = "var __url=require('url').pathToFileURL(__filename).href;";
