import fs from 'node:fs';
import {basename} from 'node:path';
import {visible} from '../dataset/check/characters.ts';
import {writtenFile} from '../dataset/edit/written-file.ts';
import type {Raw} from '../decisions/standing.ts';
import {decisionDisk} from '../host/decision-disk.ts';
import {realPath} from '../host/real-path.ts';
import {englishWritten} from '../messages/files.ts';
import {reasonTold} from '../text/reason.ts';

/** Decisions as they were, with what is to be told of them; or why they cannot be had. */
export type Then = {readonly decided: Raw; readonly told?: string} | {readonly problem: string};

/** What a revision may look like: nothing that git could take for an option, for a path of its own, or for two revisions. */
const revision = /^[\p{L}\p{N}_@^~{}./+#%=,-][^\s:\p{Cc}]*$/u;

const nameOne = 'Name a file, or a branch, tag or commit.';

/** The decisions of another file, or of the same file at a revision of git: a path that is there is a file. */
export async function decisionsAt(against: string, path: string): Promise<Then> {
	if (isFile(against)) return readAt(against, () => decisionDisk.read(against) ?? new Uint8Array());
	if (against.startsWith('-') || !revision.test(against))
		return {problem: `--against: \`${visible(against, 60)}\` is neither a file nor a revision of git. ${nameOne}`};
	const {fileAt} = await import('./revision-file.ts');
	// Of a link git keeps where it leads, not what stands there.
	const found = await fileAt(against, realPath(path));
	if ('problem' in found) return {problem: `--against: ${found.problem}`};
	if ('missing' in found) return {decided: {}, told: found.missing};
	return readAt(`${against}:${basename(path)}`, () => found.bytes);
}

/** Whether a path leads to something that is no folder: a branch may have the name of one. */
function isFile(path: string): boolean {
	try {
		return fs.statSync(path, {throwIfNoEntry: false})?.isDirectory() === false;
	} catch {
		return false;
	}
}

function readAt(name: string, read: () => Uint8Array): Then {
	try {
		const written = writtenFile(name, read(), englishWritten);
		return typeof written === 'string' ? {problem: `${visible(name, 400)} ${written}`} : {decided: written.decisions};
	} catch (error) {
		return {problem: `${visible(name, 400)} ${reasonTold(error, {isReading: true, isEnglish: true})}`};
	}
}
