#!/usr/bin/env node
/**
 * Measures the search: `node test/bench/search.mjs [quality|speed]`. Bundles search.ts, which says what is measured, out of the sources
 * as they are now.
 */
import {mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'rolex-search-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

// The packages stay outside the bundle, as some load parts of their own.
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
const outfile = join(folder, 'search.mjs');
await build({
	entryPoints: [join(import.meta.dirname, 'search.ts')],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	packages: 'external',
	logLevel: 'warning',
});
process.chdir(root);
await import(pathToFileURL(outfile));
