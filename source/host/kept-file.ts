import fs from 'node:fs';
import {dirname} from 'node:path';
import {locked} from './lock.ts';
import {codeOf, replaceFile} from './replace-file.ts';
import {makeFolder} from './state-folder.ts';

/** What a file of the state folder holds: fields by name, and whatever else somebody keeps in it. */
export type Stored = Readonly<Record<string, unknown>>;

export type Kept =
	| {readonly type: 'stored'; readonly stored: Stored}
	/** The file is there, and holds something else. */
	| {readonly type: 'damaged'}
	| {readonly type: 'unreadable'; readonly code: string};

/** No file of ours is as long; what is would only be read slowly. */
const longest = 16 * 1024 * 1024;

/** Reads a file of the state folder; one that is not there holds nothing. */
export function readKept(file: string): Kept {
	let text: string;
	try {
		const status = fs.statSync(file, {throwIfNoEntry: false});
		if (!status) return {type: 'stored', stored: {}};
		if (!status.isFile() && !status.isDirectory()) return {type: 'unreadable', code: 'ENOTREG'};
		if (status.size > longest) return {type: 'damaged'};
		text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		return codeOf(error) === 'ENOENT' ? {type: 'stored', stored: {}} : {type: 'unreadable', code: codeOf(error)};
	}
	try {
		const stored: unknown = JSON.parse(text);
		return isStored(stored) ? {type: 'stored', stored} : {type: 'damaged'};
	} catch {
		return {type: 'damaged'};
	}
}

export const isStored = (value: unknown): value is Stored => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What came of a change: the name under which a damaged file was set aside, or why nothing was written. */
export type Changed = {readonly aside?: string; readonly unreadable?: string};

/**
 * Changes what a file holds: reads it, changes it and writes it whole, while no other rolex does. Where it is damaged, or `isDamaged` finds the
 * part that is changed to be, a copy is set aside first; what else it holds stays. Throws what the system says where it cannot be written.
 */
export function changeKept(
	file: string,
	change: (stored: Stored) => Stored,
	isDamaged: (stored: Stored) => boolean = () => false,
): Changed {
	makeFolder(dirname(file));
	return locked(file, () => {
		const kept = readKept(file);
		if (kept.type === 'unreadable') return {unreadable: kept.code};
		const stored = kept.type === 'stored' ? kept.stored : {};
		const aside = kept.type === 'damaged' || isDamaged(stored) ? setAside(file) : undefined;
		replaceFile(file, `${JSON.stringify(change(stored), null, 2)}\n`, 0o600);
		return aside === undefined ? {} : {aside};
	});
}

/** Keeps a copy beside the file, under the first name that is free. Returns its name. */
export function setAside(file: string): string {
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
