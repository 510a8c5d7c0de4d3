import {basename, dirname, join, resolve} from 'node:path';
import {type Draft, draftSlot, draftsOf} from '../explorer/sitting/drafts.ts';
import type {State} from '../explorer/state.ts';
import {draftsRead} from './drafts-read.ts';
import {changeKept, readKept, type Stored} from './kept-file.ts';
import {realPath} from './real-path.ts';
import {type Environment, stateFolder} from './state-folder.ts';

/** Keeps what is typed in a sitting and not kept yet, for the next who opens the same file of decisions. */
export type Drafts = {
	/** What an earlier run left. */
	readonly load: () => readonly Draft[];
	/** Told of each state that is drawn: what is typed is written a moment after. */
	readonly seen: (state: State) => void;
	/** Writes at once what is not yet written. */
	readonly flush: () => void;
};

/** ms without another letter after which what is typed is written, and after which it is written all the same. */
const [quiet, longest] = [250, 2000];
/** Of one file so many lines are kept, and of so many files: what nobody goes on with is forgotten in time. */
const [mostLines, mostFiles] = [20, 50];

/** The lines half typed about a file of decisions, in a file of the state folder: nothing of them stands in the team's. Where there is no such folder, none are kept. */
export function createDrafts(env: Environment, decisionsPath: string): Drafts | undefined {
	const folder = stateFolder(env);
	if (!folder) return undefined;
	const file = join(folder, 'drafts.json');
	const name = realName(decisionsPath);
	let written: readonly Draft[] | undefined;
	let last: readonly Draft[] = [];
	let timer: NodeJS.Timeout | undefined;
	let since = 0;
	let isOff = false;
	const flush = (): void => {
		clearTimeout(timer);
		timer = undefined;
		const before = written ?? last;
		if (isOff || isSame(before, last)) return;
		try {
			// Another's damaged file is set aside, and one that cannot be read is left.
			const {unreadable} = changeKept(file, stored => merged(stored, name, before, last));
			if (unreadable) isOff = true;
			written = last;
		} catch {
			isOff = true;
		}
	};
	return {
		load() {
			const kept = readKept(file);
			return kept.type === 'stored' ? draftsRead(kept.stored[name]) : [];
		},
		seen(state) {
			const drafts = draftsOf(state);
			written ??= drafts;
			if (isOff || drafts === last || isSame(drafts, last)) return;
			last = drafts;
			const now = Date.now();
			if (!timer) since = now;
			clearTimeout(timer);
			timer = setTimeout(flush, Math.max(0, Math.min(quiet, since + longest - now))).unref();
		},
		flush,
	};
}

const isSame = (one: readonly Draft[], other: readonly Draft[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the file holds with what changed here: another rolex may have left lines of its own. */
function merged(stored: Stored, name: string, before: readonly Draft[], now: readonly Draft[]): Stored {
	const isIn = (drafts: readonly Draft[]) => (draft: Draft) => drafts.some(each => isSame([each], [draft]));
	const added = now.filter(draft => !isIn(before)(draft));
	const changed = new Set([...before.filter(draft => !isIn(now)(draft)), ...added].map(draftSlot));
	const theirs = draftsRead(stored[name]).filter(each => !changed.has(draftSlot(each)));
	const drafts = [...theirs, ...added].slice(-mostLines);
	const {[name]: _, ...files} = stored;
	const all = Object.entries({...files, ...(drafts.length > 0 ? {[name]: drafts} : {})});
	return Object.fromEntries(all.slice(-mostFiles));
}

/** A file's name from wherever it is opened, through links, also before there is such a file. */
function realName(path: string): string {
	const whole = resolve(path);
	return realPath(join(realPath(dirname(whole)), basename(whole)));
}
