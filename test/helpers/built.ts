import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {beforeAll} from 'vitest';
import {made} from './made.ts';

const root = resolve(import.meta.dirname, '../..');
const home = join(root, 'node_modules/.rolex-e2e');
const sources = ['source', 'data', 'build', 'package.json'];
/** So many builds are kept, and any that was used lately: another run may be in the middle of it. */
const builds = 3;
const lately = 3 * 3_600_000;

let building: Promise<string> | undefined;

/**
 * The path of cli.js, built out of the sources as they are now. Its folder is named for them, so that a build is made once
 * for all test files and runs, `dist/` stays alone, and nothing is tested that is older than its source.
 * `ROLEX_CLI` names another to test, such as an installed one.
 */
export function builtRolex(): Promise<string> {
	building ??= process.env.ROLEX_CLI ? Promise.resolve(resolve(process.env.ROLEX_CLI)) : build();
	return building;
}

// Before the tests of a file, so that none of them spends its own time on a build, which takes long where much else runs.
beforeAll(async () => {
	await builtRolex();
}, 240_000);

async function build(): Promise<string> {
	const folder = join(home, stampOf(sources.map(name => join(root, name))));
	const cli = join(folder, 'dist/cli.js');
	await made(
		join(home, 'lock'),
		() => existsSync(cli),
		() => buildInto(folder),
	);
	utimesSync(folder, new Date(), new Date());
	return cli;
}

/** Built under another name first: a folder that is there is complete. */
async function buildInto(folder: string): Promise<void> {
	const draft = `${folder}.${process.pid}`;
	mkdirSync(join(draft, 'node_modules'), {recursive: true});
	for (const name of sources) symlinkSync(join(root, name), join(draft, name));
	try {
		await promisify(execFile)(process.execPath, [join(root, 'build/build.mjs'), draft]);
		renameSync(draft, folder);
	} finally {
		rmSync(draft, {recursive: true, force: true});
	}
	forgetOld();
}

function forgetOld(): void {
	const folders = readdirSync(home, {withFileTypes: true}).filter(entry => entry.isDirectory());
	const used = folders.map(({name}) => ({folder: join(home, name), at: statSync(join(home, name)).mtimeMs})).sort((a, b) => b.at - a.at);
	for (const {folder} of used.slice(builds).filter(({at}) => at < Date.now() - lately)) rmSync(folder, {recursive: true, force: true});
}

function stampOf(paths: readonly string[]): string {
	const hash = createHash('sha1');
	for (const path of paths) for (const entry of entriesOf(path)) hash.update(entry);
	return hash.digest('hex').slice(0, 12);
}

/** Every file below a path, with what changes when it does. */
function entriesOf(path: string): readonly string[] {
	const status = statSync(path);
	if (!status.isDirectory()) return [`${path} ${status.mtimeMs} ${status.size}\n`];
	const names = readdirSync(path).filter(name => name !== 'node_modules');
	return names.sort().flatMap(name => entriesOf(join(path, name)));
}
