import {existsSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

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
