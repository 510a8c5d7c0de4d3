#!/usr/bin/env node
/** Writes `pins.json`: the SHA-256 of every module that is replaced or changed. `node build/ink/pin.mjs`, after a look at each. */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {patched, replaced} from './replacements.mjs';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Replaced without a trace in the tables: the glue that yoga.mjs takes its WebAssembly from. */
const others = ['yoga-layout/dist/binaries/yoga-wasm-base64-esm.js'];

export function currentPins() {
	const names = [...new Set([...Object.keys(replaced), ...Object.keys(patched), ...others])].sort();
	return Object.fromEntries(
		names.map(name => [
			name,
			createHash('sha256')
				.update(readFileSync(modules + name))
				.digest('hex'),
		]),
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(new URL('pins.json', import.meta.url), `${JSON.stringify(currentPins(), null, '\t')}\n`);
}
