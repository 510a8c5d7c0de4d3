import fs from 'node:fs';
import {join} from 'node:path';
import {cacheFolder, configPath} from './folders.ts';
import type {ConfigFile} from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The config of a reader: its path, and what it says; nothing is said where there is no such file. */
export type LoadedConfig = {readonly path?: string; readonly file?: ConfigFile};

/** What checks a config; beside it, in a build, stands when that was built. */
const reader = join(import.meta.dirname, 'settings-read.js');

/**
 * Reads the reader's config. Reading YAML takes longer than the first frame, so what was read and checked once is kept as JSON in the
 * cache folder, and taken as long as neither the file nor rolex changes. A start without a config asks the file system one thing.
 */
export async function loadConfig(env: Environment): Promise<LoadedConfig> {
	const path = configPath(env);
	const status = path === undefined ? undefined : statusOf(path);
	if (path === undefined || status === undefined) return {path};
	const stamp = stampOf(path, status);
	const folder = cacheFolder(env);
	const copy = stamp && folder ? join(folder, 'config.json') : undefined;
	const kept = copy && readCopy(copy, stamp);
	if (kept) return {path, file: kept};
	const {readConfig} = await import('./read.ts');
	const file = readConfig(path);
	if (copy && folder) writeCopy({folder, copy, text: JSON.stringify({stamp, file})});
	return {path, file};
}

/** Undefined where there is no config; one that is there and cannot be looked at is for the reading to tell. */
function statusOf(path: string): fs.BigIntStats | 'unknown' | undefined {
	try {
		return fs.statSync(path, {bigint: true, throwIfNoEntry: false});
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? undefined : 'unknown';
	}
}

/** What changes whenever the file or rolex does; undefined where nothing is to be kept: of what is no file, and in an unbuilt rolex. */
function stampOf(path: string, status: fs.BigIntStats | 'unknown'): string | undefined {
	const built = fs.statSync(reader, {throwIfNoEntry: false});
	if (!built || status === 'unknown' || !status.isFile()) return undefined;
	const {dev, ino, size, mtimeNs, ctimeNs} = status;
	return [path, dev, ino, size, mtimeNs, ctimeNs, reader, built.mtimeMs, built.size].join(' ');
}

function readCopy(copy: string, stamp: string | undefined): ConfigFile | undefined {
	try {
		const kept = JSON.parse(fs.readFileSync(copy, 'utf8')) as {readonly stamp: string; readonly file: ConfigFile};
		return kept.stamp === stamp ? kept.file : undefined;
	} catch {
		return undefined;
	}
}

/** Written beside and renamed, so that another rolex never reads half of it. Where it cannot be kept, the next start reads the file again. */
function writeCopy({folder, copy, text}: {readonly folder: string; readonly copy: string; readonly text: string}): void {
	const beside = `${copy}.${process.pid}`;
	try {
		fs.mkdirSync(folder, {mode: 0o700});
	} catch {
		// It is there; or what holds it is not, and then nothing is kept.
	}
	try {
		fs.writeFileSync(beside, text, {mode: 0o600, flag: 'wx'});
		fs.renameSync(beside, copy);
	} catch {
		removeIfThere(beside);
	}
}

/** What cannot be removed was never written: its folder is none. */
function removeIfThere(path: string): void {
	try {
		fs.rmSync(path, {force: true});
	} catch {
		// Nothing stands there.
	}
}
