#!/usr/bin/env node
/** Writes the library's types to dist/types/: `node build/types.mjs`, before a package is made. */
import {spawnSync} from 'node:child_process';
import {copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/types');

/** Writes the types of everything that the library is made of. */
function emit() {
	rmSync(out, {recursive: true, force: true});
	const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
	const {status} = spawnSync(process.execPath, [tsc, '-p', join(root, 'build/tsconfig.types.json'), '--outDir', out], {stdio: 'inherit'});
	return status ?? 1;
}

const imported = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)\.ts'/g;

/**
 * The files of types that one names, and those that they name.
 * @param {string} file
 * @param {Set<string>} found
 */
function reachedFrom(file, found = new Set()) {
	if (found.has(file)) return found;
	found.add(file);
	for (const [, path] of readFileSync(file, 'utf8').matchAll(imported)) reachedFrom(join(dirname(file), `${path}.d.ts`), found);
	return found;
}

/** Keeps what library.d.ts reaches: all else tells of what nobody can import. And zod is bundled: what stands for its types comes along. */
function keepReached() {
	const reached = reachedFrom(join(out, 'library.d.ts'));
	for (const name of readdirSync(out, {recursive: true, encoding: 'utf8'})) {
		const file = join(out, name);
		if (!file.endsWith('.ts')) continue;
		if (!reached.has(file)) {
			rmSync(file);
			continue;
		}
		const path = relative(dirname(file), join(out, 'zod-types.ts')).replaceAll('\\', '/');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replaceAll(" from 'zod';", ` from '${path.startsWith('.') ? path : `./${path}`}';`));
	}
	copyFileSync(join(root, 'build/zod-types.d.ts'), join(out, 'zod-types.d.ts'));
}

const status = emit();
if (status === 0) {
	keepReached();
	// They tell of dist/library.mjs, an ES module, in a folder of CommonJS.
	writeFileSync(join(out, 'package.json'), '{"type": "module"}\n');
}
process.exitCode = status;
