import {stat} from 'node:fs/promises';
import {visible} from '../dataset/check/characters.ts';
import {codeOf, replaceFile} from '../host/replace-file.ts';
import {createFile} from './create-file.ts';
import {descriptorNamed, writeToDescriptor} from './descriptor.ts';

/**
 * Writes a file whole or not at all. A file that is there is replaced only with `isForced`, through links and with its mode. Returns what went wrong, in one sentence; undefined where it was written.
 */
export async function writeWhole(path: string, text: string, isForced: boolean): Promise<string | undefined> {
	const descriptor = descriptorNamed(path);
	const problem = descriptor === undefined ? await placeProblem(path, isForced) : undefined;
	if (problem) return problem;
	try {
		// Standard output by a name, or a pipe of the shell: nothing is replaced.
		if (descriptor !== undefined) writeToDescriptor(descriptor, text);
		else if (isForced) replaceFile(path, text);
		else await createFile(path, text);
		return undefined;
	} catch (error) {
		return sentence(path, codeOf(error));
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

const reasons: Readonly<Record<string, string>> = {
	EEXIST: 'exists and was left as it is; replace it with --force.',
	ENOENT: 'could not be written: there is no such folder. Make it first.',
	ENOTDIR: 'could not be written: a part of its path is no folder.',
	ELOOP: 'could not be written: its symbolic links go in a circle.',
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
