#!/usr/bin/env node
/**
 * `npm run dev`: builds and opens the explorer, and does both again when a file under source/ or data/ is saved. The
 * explorer has the terminal; it is told to leave by SIGTERM, which gives the terminal back, before the next one opens.
 */
import {spawn, spawnSync} from 'node:child_process';
import {watch} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = 120;
/** @type {import('node:child_process').ChildProcess | undefined} */
let explorer;
/** @type {NodeJS.Timeout | undefined} */
let timer;
let isRestarting = false;

function open() {
	const built = spawnSync(process.execPath, ['build/build.mjs'], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']});
	isRestarting = false;
	if (built.status !== 0) {
		console.error('Waiting for the next save.');
		return;
	}
	explorer = spawn(process.execPath, ['dist/cli.js', ...process.argv.slice(2)], {cwd: root, stdio: 'inherit'});
	explorer.once('exit', code => {
		explorer = undefined;
		if (isRestarting) open();
		else process.exit(code ?? 0);
	});
}

function restart() {
	if (isRestarting) return;
	if (!explorer) return open();
	isRestarting = true;
	explorer.kill('SIGTERM');
}

for (const folder of ['source', 'data']) {
	watch(`${root}/${folder}`, {recursive: true}, () => {
		clearTimeout(timer);
		timer = setTimeout(restart, quiet);
	});
}
// The keys of the terminal are the explorer's; a signal to the group reaches both.
process.on('SIGINT', () => {});
open();
