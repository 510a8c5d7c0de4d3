import {readFileSync, renameSync, unlinkSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {TopicKey} from '../topics/topic.ts';
import type {BookmarkStore} from './host.ts';
import {type Environment, makeFolder, stateFolder} from './state-folder.ts';

type Stored = Readonly<Record<string, readonly string[]>>;

/** Bookmarks kept in the state folder, one list for each dataset. */
export function bookmarkStore(env: Environment, dataPath: string | undefined): BookmarkStore {
	const folder = stateFolder(env);
	const file = folder && join(folder, 'bookmarks.json');
	const name = dataPath === undefined ? 'built-in' : resolve(dataPath);
	return {
		load: () => (file ? (read(file)[name] ?? []).filter(isKey) : []),
		save: bookmarks => (file ? write(file, {...read(file), [name]: bookmarks}) : 'There is no home folder to keep bookmarks in.'),
	};
}

/** What the file holds; a file that is missing or damaged holds nothing. */
function read(file: string): Stored {
	try {
		const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
		if (typeof stored !== 'object' || stored === null) return {};
		return Object.fromEntries(
			Object.entries(stored).filter(([, keys]) => Array.isArray(keys) && keys.every(key => typeof key === 'string')),
		);
	} catch {
		return {};
	}
}

function write(file: string, stored: Stored): string | undefined {
	const beside = `${file}.${Math.random().toString(36).slice(2)}`;
	try {
		makeFolder(dirname(file));
		writeFileSync(beside, `${JSON.stringify(stored, null, 2)}\n`, {mode: 0o600, flag: 'wx'});
		renameSync(beside, file);
		return undefined;
	} catch {
		discard(beside);
		return `Bookmarked until you quit: ${file} cannot be written.`;
	}
}

/** Takes a half-written file away, as far as that is possible. */
function discard(file: string): void {
	try {
		unlinkSync(file);
	} catch {
		// It was never made.
	}
}

function isKey(key: string): key is TopicKey {
	return /^[a-z]+:[a-z0-9-]+$/.test(key);
}
