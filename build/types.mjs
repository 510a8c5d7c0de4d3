#!/usr/bin/env node
/** Writes the library's types to dist/types/: `node build/types.mjs`, before a package is made. */
import {spawnSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/types');

rmSync(out, {recursive: true, force: true});
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const {status} = spawnSync(process.execPath, [tsc, '-p', join(root, 'build/tsconfig.types.json'), '--outDir', out], {stdio: 'inherit'});
// They tell of dist/library.mjs, an ES module, in a folder of CommonJS.
if (status === 0) writeFileSync(join(out, 'package.json'), '{"type": "module"}\n');
process.exitCode = status ?? 1;
