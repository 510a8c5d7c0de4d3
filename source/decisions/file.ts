import {isDeepStrictEqual} from 'node:util';
import {visible} from '../dataset/check/characters.ts';
import {decisionFields, writtenOf} from '../dataset/decided.ts';
import {begunAt} from '../dataset/edit/changed-text.ts';
import {type Change, setDecision} from '../dataset/edit/set-decision.ts';
import {withOwnWritten} from '../dataset/edit/set-own.ts';
import {type WrittenFile, writtenFile, writtenSame} from '../dataset/edit/written-file.ts';
import {withOwn} from '../dataset/own.ts';
import type {Dataset} from '../dataset/schema.ts';
import {decisionTexts, writtenTexts} from '../messages/files.ts';
import {reasonTold} from '../text/reason.ts';
import type {Decision, DecisionFile, Kept, KeptOwn, Own} from './decision.ts';
import {namedIn, saidMeanwhile} from './own.ts';
import {type Raw, type Standing, standingOf} from './standing.ts';
import {tidied} from './tidy.ts';

/** What a file of decisions is read from and written to. Both throw what the file system says; what is not there is undefined. */
export type Disk = {
	readonly read: (path: string) => Uint8Array | undefined;
	/** Puts a file in the place of the one that is there, whole or not at all. */
	readonly replace: (path: string, text: string) => void;
	/** Does work while no other rolex does any on the same file. */
	readonly locked: <Result>(path: string, work: () => Result) => Result;
};

export type FileOptions = {
	readonly path: string;
	readonly disk: Disk;
	/** What the work, roles and parties are; without the decisions of this file. */
	readonly dataset: Dataset;
	/** What the dataset that this file extends has decided. */
	readonly base?: Raw;
	/** What stands in the file, where it was read already. */
	readonly seen?: WrittenFile | undefined;
};

/** The file as it was last seen: undefined where there is none yet. */
type Seen = WrittenFile | undefined;
type Read = {readonly seen: Seen} | {readonly problem: string};

const bom = '\ufeff';

/** Opens a file of decisions; one that is not there is made when the first decision is kept. */
export function openDecisionFile({path, disk, dataset: begun, base = {}, seen}: FileOptions): DecisionFile {
	let dataset = begun;
	const first: Read = seen ? {seen} : readFile(path, disk);
	let last: Seen = 'seen' in first ? first.seen : undefined;
	// Who decides sees what others decide at every answer, but not what they call things: each is compared with what was seen of it.
	let seenParts = last?.parts ?? {};
	let stood: {readonly seen: Seen; readonly over: Dataset; readonly standing: Standing} | undefined;
	/** All that is decided by what was seen. The last is remembered: it is asked for at every answer, and again after it. */
	const all = (seen: Seen): Standing => {
		if (!stood || stood.seen !== seen || stood.over !== dataset)
			stood = {seen, over: dataset, standing: standingOf({...base, ...seen?.decisions}, dataset, seen?.lineOf)};
		return stood.standing;
	};
	const {decisions, problems, gone} = all(last);
	const idsOf = (work: string): readonly [string, ...string[]] => [
		work,
		...(dataset.ownership.find(({id}) => id === work)?.formerly ?? []),
	];

	// What others decide between our reading and our writing would be lost.
	const keep = (work: string, wanted: Decision | undefined): Kept => disk.locked(path, () => change(work, wanted));

	function change(work: string, wanted: Decision | undefined): Kept {
		const mine = wanted && tidied(wanted, dataset);
		const now = readFile(path, disk, last);
		if ('problem' in now) return {decisions: all(last).decisions, problem: now.problem};
		// A file that went away meanwhile is made again: what was decided is not lost with it.
		const before = now.seen ?? last;
		const known = all(last).decisions.get(work);
		const found = all(before).decisions;
		const theirs = found.get(work);
		last = before;
		if (!isSame(known, theirs) && !isSame(mine, theirs)) return {decisions: found, conflict: {mine, theirs}};
		if (isSame(mine, theirs) && (now.seen || !before)) return {decisions: found};
		const written = write(work, mine, before);
		if (typeof written === 'string') return {decisions: found, problem: written};
		last = written;
		return {decisions: all(last).decisions};
	}

	function changeOwn(own: Own): KeptOwn {
		const now = readFile(path, disk, last);
		if ('problem' in now) return {decisions: all(last).decisions, problem: now.problem};
		const before = now.seen ?? last;
		last = before;
		const theirs = saidMeanwhile(own, seenParts, before?.parts ?? {});
		seenParts = before?.parts ?? {};
		if (theirs) return kept({theirs});
		const written = withOwnWritten(path, before, own);
		if (!written) return kept({problem: unchangeable(path)});
		const problem = put(before, written.text);
		if (problem !== undefined) return kept({problem});
		last = written.after;
		seenParts = last.parts;
		dataset = withOwn(dataset, own);
		return kept({});
	}

	const kept = (outcome: Omit<KeptOwn, 'decisions'>): KeptOwn => ({...outcome, decisions: all(last).decisions});

	/** Puts a text in the place of what stands in the file; why not, where it cannot be. */
	function put(before: Seen, text: string): string | undefined {
		try {
			disk.replace(path, marked(before, text));
			return undefined;
		} catch (error) {
			return `${visible(path, 400)} ${reasonTold(error)}`;
		}
	}

	/** What stands in the file after a decision was written into it, or why it was not. */
	function write(work: string, mine: Decision | undefined, before: Seen): WrittenFile | string {
		const ids = idsOf(work);
		const value = wantedFor(mine, ids, before);
		const changed = setDecision(begunAt(path, before?.text), {ids, written: value, order: dataset.ownership.map(({id}) => id)});
		const after = changed === undefined ? undefined : writtenSame(path, before, changed, {ids, written: value});
		if (changed === undefined || after === undefined) return unchangeable(path);
		return put(before, changed) ?? {...after, hasBom: before?.hasBom ?? false};
	}

	/** What is to stand at a decision, with the fields that are not ours; null where what another dataset decided is taken back. */
	function wantedFor(mine: Decision | undefined, ids: readonly string[], before: Seen): Change['written'] {
		if (!mine) return ids.some(id => Object.hasOwn(base, id)) ? null : undefined;
		const written = writtenOf(mine);
		const present = ids.map(id => before?.decisions[id]).find(each => each !== undefined);
		const others = Object.entries(Object(typeof present === 'object' ? present : {}) as Raw).filter(([name]) => !decisionFields.has(name));
		if (others.length === 0) return written;
		return {...(typeof written === 'string' ? {owner: written} : written), ...Object.fromEntries(others)};
	}

	const told = 'problem' in first ? [first.problem] : [];
	const missing = gone.map(id => decisionTexts.gone(`\`${visible(id)}\``));
	const keepOwn = (own: Own): KeptOwn => disk.locked(path, () => changeOwn(own));
	return {path, decisions, problems: [...told, ...problems, ...missing], named: namedIn(seenParts), keep, keepOwn};
}

const unchangeable = (path: string) => `${visible(path, 400)} ${writtenTexts.unchangeable}`;

/** A text as it is written, with the mark of UTF-8 where the file had it. */
const marked = (seen: Seen, text: string) => (seen?.hasBom ? bom : '') + text;

/** What stands in the file. What is as it was last seen is not read anew: a key waits for this. */
function readFile(path: string, disk: Disk, last?: Seen): Read {
	try {
		const bytes = disk.read(path);
		if (!bytes) return {seen: undefined};
		if (last && Buffer.from(marked(last, last.text)).equals(bytes)) return {seen: last};
		const read = writtenFile(path, bytes);
		return typeof read === 'string' ? {problem: `${visible(path, 400)} ${read}`} : {seen: read};
	} catch (error) {
		return {problem: `${visible(path, 400)} ${reasonTold(error, {isReading: true})}`};
	}
}

function isSame(one: Decision | undefined, other: Decision | undefined): boolean {
	return isDeepStrictEqual(one && writtenOf(one), other && writtenOf(other));
}
