import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {made} from './made.ts';

/** The Nodes that the program is held to, beside the one that runs the tests: the oldest it takes and the newest there is, and one that is too old. */
const versions = {oldest: '20.19.0', newest: '26.12.1', 'too old': '18.20.8', 'far too old': '16.20.2'} as const;

export type NodeName = keyof typeof versions;

const home = resolve(import.meta.dirname, '../../node_modules/.rolex-nodes');
const seconds = 120;

/**
 * The path of such a Node, which npm installs where it is not there yet. Not among the development packages: their `node`
 * would take the place of the one that npm scripts are run with.
 */
export async function nodeOf(name: NodeName): Promise<string> {
	const version = versions[name];
	if (process.versions.node === version) return process.execPath;
	const packed = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const folder = join(home, version);
	const file = join(folder, 'node_modules', packed, 'bin/node');
	await made(
		`${folder}.lock`,
		() => existsSync(file),
		() => install(`${packed}@${version}`, folder),
	);
	return file;
}

/** Installed under another name first: a folder that is there is complete. */
async function install(wanted: string, folder: string): Promise<void> {
	const draft = `${folder}.${process.pid}`;
	mkdirSync(draft, {recursive: true});
	try {
		const options = ['--prefix', draft, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
		await promisify(execFile)('npm', ['install', ...options, wanted], {cwd: draft, timeout: seconds * 1000});
		rmSync(folder, {recursive: true, force: true});
		renameSync(draft, folder);
	} catch (error) {
		throw new Error(`${wanted}, with which rolex is tested too, could not be installed from npm: ${(error as Error).message}`);
	} finally {
		rmSync(draft, {recursive: true, force: true});
	}
}
