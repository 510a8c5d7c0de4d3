import {mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';

/** Makes something that all test files use, once, however many of them ask at the same time. `isMade` tells that it is there and whole. */
export async function made(lock: string, isMade: () => boolean, make: () => Promise<void>): Promise<void> {
	mkdirSync(dirname(lock), {recursive: true});
	while (!isMade()) {
		if (take(lock)) {
			try {
				if (!isMade()) await make();
			} finally {
				rmSync(lock, {force: true});
			}
		} else await after(50);
	}
}

/** A lock whose holder is no more is taken over. */
function take(lock: string): boolean {
	try {
		writeFileSync(lock, String(process.pid), {flag: 'wx'});
		return true;
	} catch {
		if (!isHeld(lock)) rmSync(lock, {force: true});
		return false;
	}
}

function isHeld(lock: string): boolean {
	try {
		const holder = Number(readFileSync(lock, 'utf8'));
		// Just made, and its number not yet written.
		if (!holder) return Date.now() - statSync(lock).mtimeMs < 5000;
		process.kill(holder, 0);
		return true;
	} catch {
		return false;
	}
}
