import {join, resolve} from 'node:path';
import {hostTexts} from '../messages/host.ts';
import {reasonOf} from '../text/reason.ts';
import type {TopicKey} from '../topics/topic.ts';
import type {BookmarkStore, Bookmarks} from './host.ts';
import {changeKept, isStored, readKept, type Stored} from './kept-file.ts';
import {type Environment, stateFolder} from './state-folder.ts';

/** Longer notes are cut when they are read: a note is a line. */
const longestNote = 1000;

/**
 * Bookmarks kept in the state folder, one list for each dataset: a key, or a key with a note. What the file holds otherwise stays: it may be
 * another rolex's, or a later one's.
 */
export function bookmarkStore(env: Environment, dataPath: string | undefined): BookmarkStore {
	const folder = stateFolder(env);
	if (!folder) return {load: () => ({keys: []}), save: () => hostTexts.noHome};
	const file = join(folder, 'bookmarks.json');
	const name = datasetName(dataPath);
	/** As this explorer last knew them: only what it changed is changed in the file. */
	let known: Bookmarks = {keys: []};
	return {
		load() {
			const kept = readKept(file);
			if (kept.type === 'unreadable')
				return {keys: [], problem: hostTexts.bookmarksUnreadable(file, reasonOf(kept.code, {isReading: true}))};
			const list = kept.type === 'stored' ? listOf(kept.stored, name) : undefined;
			if (!list) return {keys: [], problem: hostTexts.bookmarksDamaged(file)};
			const notes = Object.fromEntries(list.flatMap(entry => (noteOf(entry) ? [[keyOf(entry), noteOf(entry)]] : [])));
			known = {keys: list.flatMap(entry => keyOf(entry) ?? []), ...(Object.keys(notes).length > 0 ? {notes} : {})};
			return known;
		},
		save(bookmarks) {
			const {isKept, problem} = write(file, name, {bookmarks, known});
			// What could not be written is written with what comes next.
			if (isKept) known = {notes: known.notes, ...bookmarks};
			return problem;
		},
	};
}

/** The name of a dataset in the files of the state folder. */
export const datasetName = (dataPath: string | undefined): string => (dataPath === undefined ? 'built-in' : resolve(dataPath));

type Change = {readonly bookmarks: Bookmarks; readonly known: Bookmarks};

function write(file: string, name: string, change: Change): {readonly isKept: boolean; readonly problem?: string} {
	try {
		const {aside, unreadable} = changeKept(
			file,
			stored => ({...stored, [name]: merged(listOf(stored, name) ?? [], change)}),
			stored => listOf(stored, name) === undefined,
		);
		if (unreadable) return {isKept: false, problem: hostTexts.bookmarkedUnread(file, reasonOf(unreadable, {isReading: true}))};
		const problem = aside && hostTexts.bookmarkedAside(file, aside);
		return {isKept: true, ...(problem ? {problem} : {})};
	} catch {
		return {isKept: false, problem: hostTexts.bookmarkedUnwritten(file)};
	}
}

/** A dataset's list, empty where there is none yet; undefined where something else stands in its place. */
function listOf(stored: Stored, name: string): readonly unknown[] | undefined {
	if (!Object.hasOwn(stored, name)) return [];
	const list = stored[name];
	return Array.isArray(list) ? list : undefined;
}

/** The list as it is now, with what was marked here in front, without what was unmarked here, and in order where that was changed here. */
function merged(list: readonly unknown[], {bookmarks, known}: Change): readonly unknown[] {
	const {keys} = bookmarks;
	const before = known.keys;
	const unmarked: ReadonlySet<unknown> = new Set(before.filter(key => !keys.includes(key)));
	const there = new Set(list.map(keyOf));
	const marked = keys.filter(key => !before.includes(key) && !there.has(key));
	// One that is set anew has the note that it had.
	const added = marked.map(key => (bookmarks.notes?.[key] ? {key, note: bookmarks.notes[key]} : key));
	const all = [...added, ...list.filter(entry => !unmarked.has(keyOf(entry)))];
	const isSorted = before.filter(key => keys.includes(key)).join() !== keys.filter(key => before.includes(key)).join();
	return (isSorted ? inOrderOf(keys, all) : all).map(entry => withNote(entry, bookmarks, known));
}

/** The entries of these keys in their order, in the places that they have together; what else is there keeps its own. */
function inOrderOf(keys: readonly TopicKey[], list: readonly unknown[]): readonly unknown[] {
	const entries = new Map(list.map(entry => [keyOf(entry), entry]));
	const sorted = keys.filter(key => entries.has(key)).map(key => entries.get(key));
	let next = 0;
	return list.map(entry => (keys.includes(keyOf(entry) as TopicKey) ? sorted[next++] : entry));
}

/** An entry with the note that was written here. */
function withNote(entry: unknown, {notes}: Bookmarks, {notes: before = {}}: Bookmarks): unknown {
	const key = keyOf(entry);
	if (key === undefined || !notes || notes[key] === before[key]) return entry;
	const {note: _, ...rest} = isStored(entry) ? entry : {key};
	if (notes[key]) return {...rest, note: notes[key]};
	return Object.keys(rest).length > 1 ? rest : key;
}

function keyOf(entry: unknown): TopicKey | undefined {
	const key = isStored(entry) ? entry.key : entry;
	return typeof key === 'string' && /^[a-z]+:[a-z0-9-]+$/.test(key) ? (key as TopicKey) : undefined;
}

function noteOf(entry: unknown): string | undefined {
	if (!isStored(entry) || keyOf(entry) === undefined || typeof entry.note !== 'string') return undefined;
	return entry.note.slice(0, longestNote);
}
