import fs from 'node:fs';
import {dirname} from 'node:path';
import type {Been} from '../explorer/state.ts';
import {hostTexts} from '../messages/host.ts';
import {reasonOf} from '../text/reason.ts';
import type {TopicKey} from '../topics/topic.ts';
import {setAside} from './kept-file.ts';
import {locked} from './lock.ts';
import {codeOf, replaceFile} from './replace-file.ts';
import {makeFolder} from './state-folder.ts';

/** Entries that are read, and kept when a file is cut back. */
const most = 1000;
/** So many more may stand in a file before it is cut back: to write it whole for every entry would be slow. */
const spare = 250;
/** From this size on it is looked whether there are more: so many short entries take about that. */
const looksFrom = 96 * 1024;
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
	if (lines.length > most + spare || fs.statSync(file).size > readable) replaceFile(file, `${lines.slice(-most).join('\n')}\n`, 0o600);
}

type History = {readonly entries: readonly Been[]; readonly problem?: string};

/** An entry of any dataset; undefined for a line that is none. */
type Line = (Been & {readonly dataset: string}) | undefined;

/** The last entries of a dataset, the latest first, and what is to be said of the file. */
export function readHistory(file: string, dataset: string): History {
	try {
		const lines = linesOf(file);
		return isLost(lines) ? locked(file, () => takenAside(file, dataset)) : historyIn(lines, file, dataset);
	} catch (error) {
		return codeOf(error) === 'ENOENT'
			? {entries: []}
			: {entries: [], problem: hostTexts.unreadable(file, reasonOf(codeOf(error), {isReading: true}))};
	}
}

/** Sets a file aside of which nothing is understood. It is read again, since another rolex may have begun a new one before it was locked. */
function takenAside(file: string, dataset: string): History {
	const lines = linesOf(file);
	if (!isLost(lines)) return historyIn(lines, file, dataset);
	const aside = setAside(file);
	fs.rmSync(file);
	return {entries: [], problem: hostTexts.aside(file, aside)};
}

function historyIn(lines: readonly Line[], file: string, dataset: string): History {
	const entries = lines.flatMap(line => (line?.dataset === dataset ? [{key: line.key, at: line.at}] : [])).reverse();
	const lost = lines.filter(line => line === undefined).length;
	return lost === 0 ? {entries} : {entries, problem: hostTexts.linesLost(lost, file)};
}

const isLost = (lines: readonly Line[]): boolean => lines.length > 0 && lines.every(line => line === undefined);

function linesOf(file: string): readonly Line[] {
	const lines = endOf(file)
		.split('\n')
		.filter(line => line.trim() !== '');
	return lines.slice(-most).map(lineOf);
}

/** The end of a file, from the start of a line on. */
function endOf(file: string): string {
	const status = fs.statSync(file);
	if (!status.isFile()) throw Object.assign(new Error('no file'), {code: 'ENOTREG'});
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

function lineOf(line: string): Line {
	try {
		const {key, at, dataset} = JSON.parse(line) as Readonly<Record<string, unknown>>;
		const isEntry = typeof key === 'string' && /^[a-z]+:[a-z0-9-]+$/.test(key) && typeof at === 'string' && !Number.isNaN(Date.parse(at));
		return isEntry && typeof dataset === 'string' ? {key: key as TopicKey, at, dataset} : undefined;
	} catch {
		return undefined;
	}
}
