#!/usr/bin/env node
/**
 * What npm runs before the package is installed, packed or published from its sources: builds `dist/`. `--if-missing` does so
 * only where there is none, for `npm start` after an install that ran no scripts.
 *
 * `npm install --global .` in a fresh clone, and an install for production, bring none of the packages that building needs:
 * they are installed first. This file therefore imports nothing but Node.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the npm that runs this was told for its own work, such as `--global`, is not for the one that installs here. */
const apart =
	/^(?:NODE_ENV|npm_config_(?:global|location|prefix|local_prefix|omit|only|include|production|dry_run|package_lock_only|save.*|json|workspaces?))$/i;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !apart.test(name)));

/** Ends with the code of a program that failed; what it had to say it has said. @type {(file: string, ...args: string[]) => void} */
function run(file, ...args) {
	const {status, error} = spawnSync(file, args, {cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32'});
	if (error) console.error(`${file}: ${error.message}`);
	if (status !== 0) process.exit(status ?? 1);
}

/** Whether a package that building needs is there. @type {(name: string) => boolean} */
const has = name => existsSync(`${root}/node_modules/${name}/package.json`);

const isAsked = !process.argv.includes('--if-missing') || !existsSync(`${root}/dist/cli.js`);
// npm prepares a package even where it installs nothing.
const isInstalled = process.env.npm_config_package_lock_only !== 'true';
const needed = ['esbuild', 'typescript', '@types/node', 'ink', 'zod'];

if (isAsked && isInstalled) {
	if (!needed.every(has)) {
		console.error('rolex: installing what it takes to build it: npm ci --include=dev --ignore-scripts');
		run('npm', 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
	}
	run(process.execPath, 'build/build.mjs');
	run(process.execPath, 'build/types.mjs');
}
