import fs from 'node:fs';
import {codeOf} from './replace-file.ts';

/** ms that another rolex may hold a file; it writes a few kilobytes. */
const patience = 200;
/** ms after which a lock is one that somebody left behind. */
const oldest = 5000;

/**
 * Does work while no other rolex does any on the same file, so that what is read, changed and written loses nothing of anybody's. Where no lock
 * can be had in time, the work is done without.
 */
export function locked<Result>(file: string, work: () => Result): Result {
	const lock = `${file}.lock`;
	const isHeld = take(lock);
	try {
		return work();
	} finally {
		if (isHeld) fs.rmSync(lock, {force: true});
	}
}

function take(lock: string): boolean {
	for (const until = Date.now() + patience; ; ) {
		try {
			fs.closeSync(fs.openSync(lock, 'wx', 0o600));
			return true;
		} catch (error) {
			if (codeOf(error) !== 'EEXIST' || Date.now() > until) return false;
		}
		if (Date.now() - (fs.statSync(lock, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()) > oldest) fs.rmSync(lock, {force: true});
		else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
	}
}
