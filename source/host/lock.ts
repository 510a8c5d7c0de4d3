import fs from 'node:fs';
import {codeOf, targetOf} from './replace-file.ts';

/** ms that another rolex may hold a file; it writes a few kilobytes. */
const patience = 200;
/** ms after which a lock is one that somebody left behind. */
const oldest = 5000;

/**
 * Does work while no other rolex does any on the same file, so that what is read, changed and written loses nothing of anybody's. Where no lock
 * can be had in time, the work is done without.
 */
export function locked<Result>(file: string, work: () => Result): Result {
	// A link and what it leads to are one file.
	const lock = `${leadsTo(file)}.lock`;
	const held = take(lock);
	try {
		return work();
	} finally {
		if (held !== undefined) release(lock, held);
	}
}

/** What a path leads to; itself where its links go in a circle, which writing then tells of. */
function leadsTo(file: string): string {
	try {
		return targetOf(file);
	} catch {
		return file;
	}
}

/** The lock as an open file; undefined where it cannot be had. */
function take(lock: string): number | undefined {
	for (const until = Date.now() + patience; ; ) {
		try {
			return fs.openSync(lock, 'wx', 0o600);
		} catch (error) {
			if (codeOf(error) !== 'EEXIST' || Date.now() > until) return undefined;
		}
		if (isLeft(lock)) clear(lock);
		else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
	}
}

/** Takes a lock away where it is still the one that was taken: who held it too long has lost it to another. While it is open nothing else has its inode. */
function release(lock: string, held: number): void {
	try {
		const own = fs.fstatSync(held);
		const there = fs.statSync(lock, {throwIfNoEntry: false});
		if (there?.ino === own.ino && there.dev === own.dev) fs.rmSync(lock, {force: true});
	} finally {
		fs.closeSync(held);
	}
}

/** Whether a lock is so old that whoever took it is gone. */
function isLeft(lock: string): boolean {
	const taken = fs.statSync(lock, {throwIfNoEntry: false})?.mtimeMs;
	return taken !== undefined && Date.now() - taken > oldest;
}

/**
 * Takes a lock away that somebody left behind. It is renamed first: of two that find it one gets it, and the other, should it get the lock that
 * the first took meanwhile, gives that back.
 */
function clear(lock: string): void {
	const away = `${lock}.${Math.random().toString(36).slice(2)}`;
	try {
		fs.renameSync(lock, away);
		if (!isLeft(away)) fs.linkSync(away, lock);
	} catch {
		// Another was quicker.
	}
	fs.rmSync(away, {force: true});
}
