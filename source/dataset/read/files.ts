import {open, readdir, realpath, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Finding} from '../check/problem.ts';
import type {Budget} from './budget.ts';
import {isOpenPipe, pipeStream} from './descriptor.ts';

/** A path that could not be read, and why. */
export class Unreadable extends Error {
	readonly file: string;
	readonly finding: Finding;

	constructor(file: string, finding: Finding) {
		super(finding.message);
		this.file = file;
		this.finding = finding;
	}
}

export type Found = {
	/** The files of the dataset, in the order they are merged, named as the reader named the path. */
	readonly files: readonly string[];
	/** The same for every way of writing the path: what tells circles. */
	readonly identity: string;
	readonly isFolder: boolean;
};

/** The files at a path: itself, or for a folder the .yaml, .yml and .json files at its top. */
export async function findFiles(path: string): Promise<Found> {
	try {
		const stats = await stat(path);
		// An open pipe leads to no path.
		const identity = isOpenPipe(path, stats) ? path : await realpath(path);
		if (!stats.isDirectory()) return {files: [path], identity, isFolder: false};
		const names = (await readdir(path)).filter(name => /^[^.].*\.(?:ya?ml|json)$/i.test(name));
		if (names.length === 0) throw new Unreadable(path, noDataFiles);
		return {files: names.sort().map(name => join(path, name)), identity, isFolder: true};
	} catch (error) {
		throw asUnreadable(path, error);
	}
}

/** A file's bytes. Its size is looked at first, so that no more is read than the budget has. */
export async function readBytes(file: string, budget: Budget): Promise<Uint8Array> {
	try {
		const stats = await stat(file);
		if (isOpenPipe(file, stats)) return await readStream(pipeStream(file), file, budget);
		// Opening another pipe would wait for its other end, and a device has none.
		if (!stats.isFile()) throw new Unreadable(file, notRegular);
		const {size} = stats;
		if (!budget.takeBytes(size)) throw new Unreadable(file, tooLarge);
		return await readAtMost(file, size);
	} catch (error) {
		throw asUnreadable(file, error);
	}
}

async function readAtMost(file: string, size: number): Promise<Uint8Array> {
	const handle = await open(file);
	try {
		const bytes = Buffer.alloc(size);
		let length = 0;
		while (length < size) {
			const {bytesRead} = await handle.read(bytes, length, size - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return bytes.subarray(0, length);
	} finally {
		await handle.close();
	}
}

/** All of a stream, as long as the budget lasts. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, file: string, budget: Budget): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	try {
		for await (const chunk of stream) {
			const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
			if (!budget.takeBytes(bytes.length)) throw new Unreadable(file, tooLarge);
			chunks.push(bytes);
		}
	} catch (error) {
		throw asUnreadable(file, error);
	}
	return Buffer.concat(chunks);
}

const tooLarge: Finding = {code: 'E104', message: 'the dataset is larger than 64 MB', mend: 'Split it, or remove what is not data.'};
const notRegular: Finding = {
	code: 'E102',
	message: 'this is not a regular file',
	mend: 'Name a file or a folder; `-` reads standard input.',
};
const noDataFiles: Finding = {
	code: 'E103',
	message: 'the folder holds no .yaml, .yml or .json file',
	mend: 'Name the folder that holds them, or begin with `rolex init`.',
};

const reasons: Readonly<Record<string, Finding>> = {
	ENOENT: {code: 'E101', message: 'there is no such file or folder', mend: 'Check the path.'},
	ENOTDIR: {code: 'E101', message: 'there is no such file or folder', mend: 'Check the path: a part of it is a file.'},
	ENAMETOOLONG: {code: 'E101', message: 'there is no such file: the path is too long', mend: 'Check the path.'},
	EACCES: {code: 'E102', message: 'the permissions do not allow reading it', mend: 'Check its permissions and those of its folder.'},
	EPERM: {code: 'E102', message: 'the permissions do not allow reading it', mend: 'Check its permissions and those of its folder.'},
	ELOOP: {code: 'E102', message: 'the symbolic links go in a circle', mend: 'Point the link at a file.'},
};

function asUnreadable(file: string, error: unknown): Unreadable {
	if (error instanceof Unreadable) return error;
	const code = String((error as NodeJS.ErrnoException).code ?? 'unknown');
	const nul = {code: 'E101', message: 'there is no such file: the path holds a null byte', mend: 'Check the path.'} as const;
	if (code === 'ERR_INVALID_ARG_VALUE') return new Unreadable(file, nul);
	const other = {code: 'E102', message: `it cannot be read (${code})`, mend: 'Check the file and its disk.'} as const;
	return new Unreadable(file, reasons[code] ?? other);
}
