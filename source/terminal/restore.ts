import {appendFileSync, existsSync, mkdirSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of what rolex keeps between runs (log, bookmarks), after the XDG base directory specification. */
export function stateFolder({XDG_STATE_HOME, HOME}: Environment): string | undefined {
	if (XDG_STATE_HOME?.startsWith('/')) return join(XDG_STATE_HOME, 'rolex');
	return HOME ? join(HOME, '.local', 'state', 'rolex') : undefined;
}

/**
 * Makes a folder and those above it that are missing, for this user alone. Throws what the system says where it cannot.
 * Node's own `recursive` never returns where a folder refuses entries the way /proc does.
 */
export function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	if (dirname(folder) !== folder) makeFolder(dirname(folder));
	mkdirSync(folder, {mode: 0o700});
}

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
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
