import fs from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** Links are followed so many times, as the system does. */
const mostLinks = 40;

/** Why a file cannot be put in another's place, though that one may be written: it is mounted by itself, or the folder is not ours. */
const renameRefused: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV', 'ETXTBSY', 'EACCES', 'EPERM', 'EROFS']);

/**
 * Writes a file whole, in the place of the one that is there: through links to what they lead to, with its mode and owner. It is made beside
 * it and put in its place; where that is refused it is written into, and put back as it was should that fail half-way. `mode` is that of a
 * file that was not there. Throws what the file system says.
 */
export function replaceFile(path: string, text: string, mode = 0o666): void {
	const target = targetOf(path);
	const before = fs.statSync(target, {throwIfNoEntry: false});
	const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${Math.random().toString(36).slice(2)}`);
	try {
		writeNew(beside, text, before ? 0o600 : mode);
		if (before) takeAfter(beside, before);
		fs.renameSync(beside, target);
	} catch (error) {
		fs.rmSync(beside, {force: true});
		if (!before || !renameRefused.has(codeOf(error))) throw error;
		writeInto(target, text);
	}
}

/** The code of a file system's error. */
export const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown');

/** What a path leads to, also where there is nothing yet. */
export function targetOf(path: string): string {
	let target = path;
	for (let followed = 0; followed < mostLinks; followed++) {
		const link = readLink(target);
		if (link === undefined) return target;
		target = resolve(dirname(target), link);
	}
	throw Object.assign(new Error('the symbolic links go in a circle'), {code: 'ELOOP'});
}

/** Where a link leads; undefined for anything else, a path that leads nowhere too: what is done with it then tells why. */
export function readLink(path: string): string | undefined {
	try {
		return fs.readlinkSync(path);
	} catch {
		return undefined;
	}
}

function writeNew(path: string, text: string, mode: number): void {
	const file = fs.openSync(path, 'wx', mode);
	try {
		fs.writeFileSync(file, text);
		fs.fsyncSync(file);
	} finally {
		fs.closeSync(file);
	}
}

/** Gives a file the owner and mode of another. Throws where it must not have the owner. */
function takeAfter(path: string, {mode, uid, gid}: fs.Stats): void {
	const own = fs.statSync(path);
	if (own.uid !== uid || own.gid !== gid) fs.chownSync(path, uid, gid);
	fs.chmodSync(path, mode & 0o7777);
}

/** Writes into a file that is there. */
function writeInto(path: string, text: string): void {
	const before = fs.readFileSync(path);
	const file = fs.openSync(path, 'r+');
	try {
		fill(file, Buffer.from(text));
	} catch (error) {
		fill(file, before);
		throw error;
	} finally {
		fs.closeSync(file);
	}
}

function fill(file: number, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at, bytes.length - at, at);
	fs.ftruncateSync(file, bytes.length);
	fs.fsyncSync(file);
}
