import fs from 'node:fs';
import {dirname} from 'node:path';
import type {Been} from '../explorer/state.ts';
import type {TopicKey} from '../topics/topic.ts';
import {setAside} from './kept-file.ts';
import {locked} from './lock.ts';
import {codeOf, replaceFile} from './replace-file.ts';
import {makeFolder} from './state-folder.ts';

/** Entries that are kept. */
const most = 1000;
/** From this size on it is looked whether there are more: so many short entries take about that. */
const looksFrom = 64 * 1024;
/** Of a file that is longer only the end is read. */
const readable = 1024 * 1024;

/** Adds entries to a history, a line of JSON each, so that nothing has to be read for it and several rolex lose nothing of each other's. */
export function addToHistory(file: string, dataset: string, entries: readonly Been[]): void {
	if (entries.length === 0) return;
	makeFolder(dirname(file));
	const lines = entries.map(({key, at}) => `${JSON.stringify({at, dataset, key})}\n`).join('');
	locked(file, () => {
		const size = fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0;
		fs.appendFileSync(file, size > 0 && !endsLine(file, size) ? `\n${lines}` : lines, {mode: 0o600});
		if (size > looksFrom) shorten(file);
	});
}

/** Whether the last line of a file is whole: a machine that went off may have left a part of one. */
function endsLine(file: string, size: number): boolean {
	const descriptor = fs.openSync(file, 'r');
	try {
		const last = Buffer.alloc(1);
		fs.readSync(descriptor, last, 0, 1, size - 1);
		return last[0] === 0x0a;
	} finally {
		fs.closeSync(descriptor);
	}
}

function shorten(file: string): void {
	const lines = endOf(file)
		.split('\n')
		.filter(line => line !== '');
	if (lines.length > most || fs.statSync(file).size > readable) replaceFile(file, `${lines.slice(-most).join('\n')}\n`, 0o600);
}

/** The last entries of a dataset, the latest first, and what is to be said of the file. */
export function readHistory(file: string, dataset: string): {readonly entries: readonly Been[]; readonly problem?: string} {
	try {
		const lines = endOf(file)
			.split('\n')
			.filter(line => line.trim() !== '');
		const read = lines.slice(-most).map(entryOf);
		const entries = read.flatMap(entry => (entry?.dataset === dataset ? [{key: entry.key, at: entry.at}] : [])).reverse();
		const lost = read.filter(entry => entry === undefined).length;
		if (lost === 0) return {entries};
		if (lost < read.length) return {entries, problem: `${lost} of the lines in ${file} are damaged, and passed over.`};
		const aside = setAside(file);
		fs.rmSync(file);
		return {entries, problem: `What was in ${file} is damaged: it was set aside as ${aside}.`};
	} catch (error) {
		return codeOf(error) === 'ENOENT' ? {entries: []} : {entries: [], problem: `${file} cannot be read (${codeOf(error)}).`};
	}
}

/** The end of a file, from the start of a line on. */
function endOf(file: string): string {
	const status = fs.statSync(file);
	if (!status.isFile()) throw Object.assign(new Error('it is no file'), {code: 'it is no file'});
	const descriptor = fs.openSync(file, 'r');
	try {
		const start = Math.max(0, status.size - readable);
		const bytes = Buffer.alloc(status.size - start);
		const text = bytes.toString('utf8', 0, fs.readSync(descriptor, bytes, 0, bytes.length, start));
		return start > 0 ? text.slice(text.indexOf('\n') + 1) : text;
	} finally {
		fs.closeSync(descriptor);
	}
}

function entryOf(line: string): (Been & {readonly dataset: string}) | undefined {
	try {
		const {key, at, dataset} = JSON.parse(line) as Readonly<Record<string, unknown>>;
		const isEntry = typeof key === 'string' && /^[a-z]+:[a-z0-9-]+$/.test(key) && typeof at === 'string' && !Number.isNaN(Date.parse(at));
		return isEntry && typeof dataset === 'string' ? {key: key as TopicKey, at, dataset} : undefined;
	} catch {
		return undefined;
	}
}
