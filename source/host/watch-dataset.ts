import {readdirSync, statSync, watch} from 'node:fs';
import {join} from 'node:path';
import {loadBuiltIn} from '../dataset/built-in.ts';
import {formatProblem} from '../dataset/check/problem.ts';
import {readDataset} from '../dataset/read.ts';
import type {Dataset} from '../dataset/schema.ts';

export type WatchOptions = {
	readonly path: string;
	readonly onDataset: (dataset: Dataset) => void;
	/** The first problem of a save that cannot be opened, in one line. */
	readonly onProblem: (text: string) => void;
};

/** ms of quiet after a change: editors write a file in several steps. */
const quiet = 80;

/**
 * Reads a dataset anew whenever its file, or a file of its folder, is saved. Watches the folder, since most editors replace a
 * file rather than write into it. Returns what stops it.
 */
export function watchDataset({path, onDataset, onProblem}: WatchOptions): () => void {
	let timer: NodeJS.Timeout | undefined;
	let isReading = false;
	let isStale = false;
	let seen = signatureOf(path);
	const read = async () => {
		if (isReading) {
			isStale = true;
			return;
		}
		isReading = true;
		const {dataset, problems} = await readDataset(path, {builtIn: loadBuiltIn});
		isReading = false;
		if (dataset) onDataset(dataset);
		else onProblem(oneLine(problems[0] ? formatProblem(problems[0]) : 'the dataset cannot be read', problems.length));
		if (isStale) {
			isStale = false;
			await read();
		}
	};
	const folder = statSync(path, {throwIfNoEntry: false})?.isDirectory() ? path : parent(path);
	const watcher = watch(folder, () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const now = signatureOf(path);
			if (now === seen) return;
			seen = now;
			void read();
		}, quiet);
	});
	// A folder that goes away is a broken save like any other.
	watcher.on('error', () => onProblem('The dataset can no longer be watched.'));
	return () => {
		clearTimeout(timer);
		watcher.close();
	};
}

/** What changes when a dataset is saved: other files of its folder may change as they like. */
function signatureOf(path: string): string {
	const of = (file: string): string => {
		const stat = statSync(file, {throwIfNoEntry: false});
		return stat ? `${file} ${stat.ino} ${stat.size} ${stat.mtimeMs}` : `${file} none`;
	};
	try {
		const isFolder = statSync(path, {throwIfNoEntry: false})?.isDirectory();
		if (!isFolder) return of(path);
		const files = readdirSync(path).filter(name => /\.(ya?ml|json)$/i.test(name));
		return files.map(name => of(join(path, name))).join('\n');
	} catch (error) {
		return String(error);
	}
}

function parent(path: string): string {
	return path.replace(/[^/\\]*$/, '') || '.';
}

function oneLine(problem: string, count: number): string {
	const [first = ''] = problem.split('\n');
	return `Not reloaded: ${first}${count > 1 ? ` (and ${count - 1} more)` : ''}`;
}
