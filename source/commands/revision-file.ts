import {execFile} from 'node:child_process';
import {basename, dirname} from 'node:path';
import {visible} from '../dataset/check/characters.ts';

/** What stood in a file; that it was not there, in words; or why neither can be known, and what to do. */
export type FileThen = {readonly bytes: Buffer} | {readonly missing: string} | {readonly problem: string};

/** A file as it was at a revision of the repository of git that it stands in. */
export async function fileAt(revision: string, file: string): Promise<FileThen> {
	const folder = dirname(file);
	const [name, shown, where] = [basename(file), `\`${visible(revision, 60)}\``, visible(folder, 200)];
	const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
	if ('failed' in commit) return {problem: `${shown} is neither a file nor a revision of git here. ${whyNone(commit, where)}`};
	const id = text(commit.bytes).trim();
	const listed = await git(folder, ['--literal-pathspecs', 'ls-tree', '-z', id, '--', `./${name}`]);
	if ('failed' in listed) return {problem: `git cannot show ${shown}. ${whyNone(listed, where)}`};
	const [, mode, type, object] = /^(\d+) (\w+) (\w+)\t/.exec(text(listed.bytes)) ?? [];
	// A commit without the file is one at which nothing was decided: the first pull request with it begins so.
	if (object === undefined)
		return {
			missing: `at ${shown} there is no ${visible(name, 200)} in ${where}, so all counts as decided since. Was it called otherwise? Name that file.`,
		};
	if (type !== 'blob' || mode === '120000') {
		const kind = type === 'tree' ? 'a folder' : mode === '120000' ? 'a symbolic link' : 'no file';
		return {problem: `at ${shown}, ${visible(name, 200)} is ${kind}. Name a revision at which it is a file, or a file.`};
	}
	const blob = await git(folder, ['cat-file', 'blob', object]);
	return 'failed' in blob ? {problem: `git cannot show ${visible(name, 200)} at ${shown}. ${whyNone(blob, where)}`} : blob;
}

const text = (bytes: Buffer) => bytes.toString('utf8');

type Failed = {readonly failed: 'no-git' | 'too-slow' | 'git'; readonly said: string};

/** Why git did not answer, and what to do. It answers in English, whatever is set. */
function whyNone({failed, said}: Failed, where: string): string {
	if (failed === 'no-git') return 'There is no git on this machine: install it, or name a file.';
	if (failed === 'too-slow') return 'git did not answer in ten seconds. Try again, or name a file.';
	if (/not a git repository/i.test(said)) return `${where} is in no repository of git: name a file, or keep the decisions in one.`;
	if (/dubious ownership/i.test(said))
		return `git does not trust ${where}, whose repository belongs to somebody else. If you do: git config --global --add safe.directory FOLDER`;
	if (said === '')
		return `The repository of ${where} has none of that name. Its branches and tags: git branch --all; git tag. A shallow clone has few: git fetch --unshallow`;
	return `git says: ${said}`;
}

/** Asks git in a folder, by its plumbing alone: it runs no shell, pager, filter or hook, and asks nobody for a password. */
function git(folder: string, args: readonly string[]): Promise<{readonly bytes: Buffer} | Failed> {
	const own = {GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C'};
	// In a hook these name the repository from another folder than ours.
	const env = {...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, GIT_PREFIX: undefined, ...own};
	return new Promise(resolve => {
		execFile('git', args, {cwd: folder, env, encoding: 'buffer', timeout: 10_000, maxBuffer: 16 * 1024 * 1024}, (error, stdout, stderr) => {
			if (!error) return resolve({bytes: stdout});
			const failed = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-git' : error.killed === true ? 'too-slow' : 'git';
			resolve({failed, said: visible(stderr.toString('utf8').split('\n')[0] ?? '', 200)});
		});
	});
}
