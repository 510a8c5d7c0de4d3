import {link, open, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {codeOf} from '../host/replace-file.ts';

/** Tells apart what one process writes at once. */
let count = 0;

/**
 * Makes a file whole or not at all: beside its place first, then into it, so that nobody sees half of it. It replaces nothing, also no file
 * that somebody else makes meanwhile. Throws what the file system says.
 */
export async function createFile(path: string, text: string): Promise<void> {
	const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.${count++}`);
	try {
		await writeNew(beside, text);
		await linkInto(beside, path, text);
	} finally {
		await rm(beside, {force: true}).catch(() => {});
	}
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

/** A link never replaces. Some file systems have none: there the name is taken exclusively, which does not replace either. */
async function linkInto(beside: string, path: string, text: string): Promise<void> {
	try {
		await link(beside, path);
	} catch (error) {
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
		await writeNew(path, text);
	}
}
