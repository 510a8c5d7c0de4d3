import {appendFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {type Environment, makeFolder, stateFolder} from '../host/state-folder.ts';
import {inSourceLines} from './source-lines.ts';

/** A log is begun anew once it is this long. */
const longestLog = 256 * 1024;

/**
 * Writes an exception's details to the log in the state folder. Returns the log's path, or undefined where it cannot be
 * written: that must never hide the fault itself.
 */
export function logFault(error: unknown, env: Environment, now: Date): string | undefined {
	const folder = stateFolder(env);
	if (!folder) return undefined;
	const file = join(folder, 'rolex.log');
	try {
		makeFolder(folder);
		if ((statSync(file, {throwIfNoEntry: false})?.size ?? 0) > longestLog) rmSync(file);
		appendFileSync(file, `${now.toISOString()} ${describe(error)}\n`, {mode: 0o600});
		return file;
	} catch {
		return undefined;
	}
}

/** The one line a reader sees of a fault. */
export function faultLine(error: unknown, log: string | undefined): string {
	const message = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/[^\x20-\x7E]/g, '?') ?? '';
	const where = log ? ` Details: ${log}` : '';
	return `rolex: a fault of rolex itself, sorry (${message.slice(0, 120)}).${where}\n`;
}

function describe(error: unknown): string {
	return error instanceof Error ? inSourceLines(error.stack ?? error.message) : String(error);
}
