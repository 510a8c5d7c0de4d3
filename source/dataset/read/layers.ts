import {dirname, isAbsolute, join} from 'node:path';
import {nearest} from '../../text/nearest.ts';
import {type Finding, type Problem, quoted} from '../check/problem.ts';
import {type Input, Loader, stdinName} from '../load.ts';
import type {Dataset} from '../schema.ts';
import {limits} from './budget.ts';
import {descriptorOf} from './descriptor.ts';
import {type Found, findFiles, Unreadable} from './files.ts';
import type {Parsed} from './parsed.ts';

/** One dataset as it is written: the files that make it up, or one that was checked before. */
export type Layer = {readonly files: readonly Parsed[]; readonly checked?: Dataset};

export type Layers = {
	/** From the dataset that all others extend to the one that was asked for. */
	readonly layers: readonly Layer[];
	readonly problems: readonly Problem[];
	/** Something could not be read, so that what refers to it proves nothing. */
	readonly isPartial: boolean;
	/** Every file in the order they were tried: the dataset that was asked for before what it extends. */
	readonly filesRead: ReadonlySet<string>;
	/** Ids of entries that could not be read, though the rest of their files could. */
	readonly lostIds: ReadonlySet<string>;
};

export type ReadOptions = {
	/** What `extends: built-in` stands for. */
	readonly builtIn?: () => Dataset | Promise<Dataset>;
	/** What the path `-` stands for. */
	readonly stdin?: Input;
	/** Told of each path before it is read, the dataset's own and those that it extends; what a folder holds comes under its path. */
	readonly onPath?: (path: string) => Promise<void>;
};

/** Where one dataset names another. */
type Extension = {readonly base: string; readonly from: Pick<Problem, 'file' | 'line' | 'column'>};
type Chain = {readonly loader: Loader; readonly seen: Set<string>; readonly options: ReadOptions};

/** Reads a dataset and all that it extends. */
export async function readLayers(path: string, options: ReadOptions): Promise<Layers> {
	const loader = new Loader(options.stdin);
	const layers = await readChain(path, {loader, seen: new Set(), options});
	const {problems, isPartial, filesRead, lostIds} = loader;
	return {layers, problems, isPartial, filesRead, lostIds};
}

async function readChain(path: string, chain: Chain, extension?: Extension): Promise<readonly Layer[]> {
	const {loader, seen} = chain;
	const found = await find(path, chain, extension);
	if (!found) return [];
	seen.add(found.identity);
	const files: Parsed[] = [];
	for (const file of found.files) {
		const parsed = await loader.load(file, found.isFolder);
		if (parsed) files.push(parsed);
	}
	return [...(await readBase(extensionOf(files), chain)), {files}];
}

async function readBase(extension: Extension | undefined, chain: Chain): Promise<readonly Layer[]> {
	if (!extension) return [];
	if (extension.base !== 'built-in') return readChain(pathFrom(extension), chain, extension);
	const {builtIn} = chain.options;
	if (builtIn) return [{files: [], checked: await builtIn()}];
	return refuse(chain, extension, {code: 'E101', message: 'there is no built-in dataset here to extend', mend: 'Remove `extends`.'}) ?? [];
}

/** The files at a path, unless there are none or they have been read before. */
async function find(path: string, chain: Chain, extension?: Extension): Promise<Found | undefined> {
	if (path === '-' && chain.options.stdin) return {files: [stdinName], identity: stdinName, isFolder: false};
	await chain.options.onPath?.(path);
	try {
		const found = await findFiles(path);
		const finding = extension && chainFinding(found, chain.seen);
		return finding ? refuse(chain, extension, finding) : found;
	} catch (error) {
		if (!extension || !(error instanceof Unreadable)) return chain.loader.unreadable(error);
		const {code, message} = error.finding;
		const mend = nearest(extension.base, ['built-in']) ? 'Did you mean `built-in`?' : error.finding.mend;
		return refuse(chain, extension, {code, message: `${quoted(extension.base)} is to be extended, but ${message}`, mend});
	}
}

function chainFinding({identity}: Found, seen: ReadonlySet<string>): Finding | undefined {
	if (seen.has(identity))
		return {code: 'E108', message: 'this dataset extends itself, at once or through others', mend: 'Remove one `extends` of the circle.'};
	if (seen.size < limits.extends) return undefined;
	return {code: 'E109', message: `more than ${limits.extends} datasets extend one another`, mend: 'Extend the first one directly.'};
}

/** Tells of what is wrong with an `extends`, where it stands. */
function refuse({loader}: Chain, {from}: Extension, finding: Finding): undefined {
	loader.problems.push({...from, ...finding});
	loader.isPartial = true;
}

function extensionOf(files: readonly Parsed[]): Extension | undefined {
	for (const file of files) {
		const {extends: base} = file.value as {readonly extends?: unknown};
		if (typeof base !== 'string' || base.trim() === '') continue;
		return {base: base.trim(), from: {file: file.file, ...file.placeOf(file.offsetOf(['extends']))}};
	}
	return undefined;
}

/** A path is meant from the file that names it. */
function pathFrom({base, from}: Extension): string {
	return isAbsolute(base) || from.file === stdinName || descriptorOf(from.file) !== undefined ? base : join(dirname(from.file), base);
}
