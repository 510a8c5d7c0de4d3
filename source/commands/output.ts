import {link, open, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {visible} from '../dataset/characters.ts';

/**
 * Writes a file whole or not at all: beside it first, then into its place. A file that is there is replaced only with
 * `isForced`. Returns what went wrong, in one sentence; undefined where it was written.
 */
export async function writeWhole(path: string, text: string, isForced: boolean): Promise<string | undefined> {
	const problem = await placeProblem(path, isForced);
	if (problem) return problem;
	const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}`);
	try {
		await writeNew(beside, text);
		if (isForced) await rename(beside, path);
		else await linkInto(beside, path, text);
		return undefined;
	} catch (error) {
		return sentence(path, codeOf(error));
	} finally {
		await rm(beside, {force: true}).catch(() => {});
	}
}

/** What stands in the way before anything is written. */
async function placeProblem(path: string, isForced: boolean): Promise<string | undefined> {
	if (path === '') return '--output wants the name of a file.';
	const status = await stat(path).catch(() => undefined);
	if (status?.isDirectory()) return `${visible(path, 400)} is a folder; name a file in it.`;
	if (status && !status.isFile()) return `${visible(path, 400)} is no ordinary file; to write there, leave --output away and use \`>\`.`;
	return status && !isForced ? sentence(path, 'EEXIST') : undefined;
}

async function writeNew(path: string, text: string): Promise<void> {
	const file = await open(path, 'wx');
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** A link never replaces what somebody else made meanwhile. Some file systems have none: there the name is taken exclusively. */
async function linkInto(beside: string, path: string, text: string): Promise<void> {
	try {
		await link(beside, path);
	} catch (error) {
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
		await writeNew(path, text);
	}
}

const reasons: Readonly<Record<string, string>> = {
	EEXIST: 'exists and was left as it is; replace it with --force.',
	ENOENT: 'could not be written: there is no such folder. Make it first.',
	ENOTDIR: 'could not be written: a part of its path is no folder.',
	EACCES: 'could not be written: you may not write there.',
	EPERM: 'could not be written: you may not write there.',
	EROFS: 'could not be written: the disk is read-only.',
	ENOSPC: 'could not be written: the disk is full.',
	EDQUOT: 'could not be written: your quota of the disk is used up.',
	ENAMETOOLONG: 'could not be written: its name is too long.',
};

function sentence(path: string, code: string): string {
	return `${visible(path, 400)} ${reasons[code] ?? `could not be written (${code}).`}`;
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code ?? 'unknown');
