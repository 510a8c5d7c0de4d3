#!/usr/bin/env node
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {buildBareInk, buildDriver, buildInside, buildProgram, furnish} from './figures/build.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rolex-bench-'));
try {
	await furnish(folder);
	const cli = buildProgram(folder);
	const [driver, bareInk, inside] = await Promise.all([buildDriver(folder), buildBareInk(folder), buildInside(folder, 'inside')]);
	const {sections} = await import(driver);
	const paths = {folder, cli, bareInk, inside, root: resolve(import.meta.dirname, '../..')};
	for (const name of process.argv.slice(2)) console.table(await sections[name](paths, text => console.error(text)));
} finally {
	rmSync(folder, {recursive: true, force: true});
}
process.exit();
