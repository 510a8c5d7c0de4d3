import {execFile} from 'node:child_process';
import fs from 'node:fs';
import {basename, dirname} from 'node:path';
import {visible} from '../dataset/check/characters.ts';
import {writtenFile} from '../dataset/edit/written-file.ts';
import type {Raw} from '../decisions/standing.ts';
import {decisionDisk} from '../host/decision-disk.ts';
import {realPath} from '../host/real-path.ts';
import {englishWritten} from '../messages/files.ts';
import {reasonTold} from '../text/reason.ts';

/** Decisions as they were, or why they cannot be had. */
export type Then = {readonly decided: Raw} | {readonly problem: string};

/** What a revision may look like: nothing that git could take for an option, for a path of its own, or for two revisions. */
const revision = /^[\p{L}\p{N}_@^~{}./+#%=,-][^\s:\p{Cc}]*$/u;

/** The decisions of another file, or of the same file at a revision of git: a path that is there is a file. */
export async function decisionsAt(against: string, path: string): Promise<Then> {
	if (isFile(against)) return readAt(against, () => decisionDisk.read(against) ?? new Uint8Array());
	if (against.startsWith('-') || !revision.test(against))
		return {problem: `--against: \`${visible(against, 60)}\` is neither a file nor a revision of git.`};
	// Of a link git keeps where it leads, not what stands there.
	const file = realPath(path);
	const folder = dirname(file);
	const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${against}^{commit}`]);
	if ('problem' in commit)
		return {
			problem: `--against: \`${visible(against, 60)}\` is neither a file nor a revision of git here.${commit.problem ? ` ${commit.problem}` : ''}`,
		};
	const at = `${commit.bytes.toString('latin1').trim()}:./${basename(file)}`;
	const kind = await git(folder, ['cat-file', '-t', at]);
	// A commit without the file is one at which nothing was decided.
	if ('problem' in kind) return {decided: {}};
	const blob = await git(folder, ['cat-file', 'blob', at]);
	if ('problem' in blob) return {problem: `--against: git cannot show the file at \`${visible(against, 60)}\`. ${blob.problem}`};
	return readAt(`${against}:${basename(path)}`, () => blob.bytes);
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

type Asked = {readonly bytes: Buffer} | {readonly problem: string};

/** Asks git in a folder, by its plumbing alone: it runs no shell, pager, filter or hook, and asks nobody for a password. */
function git(folder: string, args: readonly string[]): Promise<Asked> {
	const own = {GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C'};
	// In a hook these name the repository from another folder than ours.
	const env = {...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, GIT_PREFIX: undefined, ...own};
	return new Promise(resolve => {
		execFile('git', args, {cwd: folder, env, encoding: 'buffer', timeout: 10_000, maxBuffer: 16 * 1024 * 1024}, (error, stdout, stderr) => {
			if (!error) resolve({bytes: stdout});
			else if ((error as NodeJS.ErrnoException).code === 'ENOENT') resolve({problem: 'There is no git on this machine.'});
			else resolve({problem: visible(stderr.toString('utf8').split('\n')[0] ?? '', 200)});
		});
	});
}
