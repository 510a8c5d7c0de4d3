import fs from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {TopicKey} from '../topics/topic.ts';
import type {BookmarkStore} from './host.ts';
import {codeOf, replaceFile} from './replace-file.ts';
import {type Environment, makeFolder, stateFolder} from './state-folder.ts';

/** What the file holds: a list of keys for each dataset, and whatever else somebody keeps in it. */
type Stored = Readonly<Record<string, unknown>>;

type Kept =
	| {readonly type: 'stored'; readonly stored: Stored}
	/** The file is there, and holds something else. */
	| {readonly type: 'damaged'}
	| {readonly type: 'unreadable'; readonly code: string};

/**
 * Bookmarks kept in the state folder, one list for each dataset. What the file holds otherwise stays: it may be another rolex's, or a
 * later one's.
 */
export function bookmarkStore(env: Environment, dataPath: string | undefined): BookmarkStore {
	const folder = stateFolder(env);
	if (!folder) return {load: () => ({keys: []}), save: () => 'There is no home folder to keep bookmarks in.'};
	const file = join(folder, 'bookmarks.json');
	const name = dataPath === undefined ? 'built-in' : resolve(dataPath);
	/** As this explorer last knew them: only what it changed is changed in the file. */
	let known: readonly TopicKey[] = [];
	return {
		load() {
			const kept = read(file);
			if (kept.type === 'unreadable') return {keys: [], problem: `Bookmarks are not shown: ${file} cannot be read (${kept.code}).`};
			const list = kept.type === 'stored' ? listOf(kept.stored, name) : undefined;
			if (!list) return {keys: [], problem: `Bookmarks are not shown: ${file} is damaged. The next one sets it aside.`};
			known = list.filter(isKey);
			return {keys: known};
		},
		save(bookmarks) {
			const problem = write(file, name, {bookmarks, known});
			known = bookmarks;
			return problem;
		},
	};
}

type Change = {readonly bookmarks: readonly TopicKey[]; readonly known: readonly TopicKey[]};

function write(file: string, name: string, change: Change): string | undefined {
	try {
		makeFolder(dirname(file));
		const kept = read(file);
		if (kept.type === 'unreadable') return `Bookmarked until you quit: ${file} cannot be read (${kept.code}).`;
		const stored = kept.type === 'stored' ? kept.stored : {};
		const list = listOf(stored, name);
		const aside = kept.type === 'damaged' || !list ? setAside(file) : undefined;
		replaceFile(file, `${JSON.stringify({...stored, [name]: merged(list ?? [], change)}, null, 2)}\n`, 0o600);
		return aside && `Bookmarked. What was in ${file} is damaged: it was set aside as ${aside}.`;
	} catch {
		return `Bookmarked until you quit: ${file} cannot be written.`;
	}
}

function read(file: string): Kept {
	let text: string;
	try {
		text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		return codeOf(error) === 'ENOENT' ? {type: 'stored', stored: {}} : {type: 'unreadable', code: codeOf(error)};
	}
	try {
		const stored: unknown = JSON.parse(text);
		return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
			? {type: 'stored', stored: stored as Stored}
			: {type: 'damaged'};
	} catch {
		return {type: 'damaged'};
	}
}

/** A dataset's list, empty where there is none yet; undefined where something else stands in its place. */
function listOf(stored: Stored, name: string): readonly unknown[] | undefined {
	if (!Object.hasOwn(stored, name)) return [];
	const list = stored[name];
	return Array.isArray(list) ? list : undefined;
}

/** The list as it is now, with what was marked here in front and without what was unmarked here. */
function merged(list: readonly unknown[], {bookmarks, known}: Change): readonly unknown[] {
	const unmarked: ReadonlySet<unknown> = new Set(known.filter(key => !bookmarks.includes(key)));
	const marked = bookmarks.filter(key => !known.includes(key) && !list.includes(key));
	return [...marked, ...list.filter(key => !unmarked.has(key))];
}

/** Keeps a copy beside the file, under the first name that is free. Returns its name. */
function setAside(file: string): string {
	for (let number = 1; ; number++) {
		const aside = `${file}.damaged${number > 1 ? `-${number}` : ''}`;
		try {
			fs.copyFileSync(file, aside, fs.constants.COPYFILE_EXCL);
			return aside;
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
		}
	}
}

function isKey(key: unknown): key is TopicKey {
	return typeof key === 'string' && /^[a-z]+:[a-z0-9-]+$/.test(key);
}
