import {loadBuiltIn} from '../dataset/built-in.ts';
import {visible} from '../dataset/check/characters.ts';
import type {Problem} from '../dataset/check/problem.ts';
import {readDataset} from '../dataset/read.ts';
import type {Dataset} from '../dataset/schema.ts';
import {hostTexts} from '../messages/host.ts';
import {shellWord} from '../text/shell-word.ts';
import {createWitness, type Witness} from './witness.ts';

export type WatchOptions = {
	readonly path: string;
	/** What the dataset's files looked like when it was read; without it, what they look like now. */
	readonly witness?: Witness;
	readonly onDataset: (dataset: Dataset) => void;
	/** The first problem of a save that cannot be opened, in one line. */
	readonly onProblem: (text: string) => void;
};

/** ms between two looks. */
const pause = 400;
/** ms of quiet after a change: editors write a file in several steps. */
const quiet = 80;
/** Changes that follow one another without such a pause are read all the same after so many. */
const mostChanges = 12;

/**
 * Reads a dataset anew whenever it is saved, or one that it extends. It looks at the files themselves, some times a second: what the
 * system tells of changes differs by platform and file system, ends at links and with folders that are swapped, and runs out. Returns what
 * stops it.
 */
export function watchDataset({path, witness, onDataset, onProblem}: WatchOptions): () => void {
	let isOver = false;
	let timer: NodeJS.Timeout | undefined;
	const after = (ms: number) =>
		new Promise<void>(resolve => {
			timer = setTimeout(resolve, ms);
			// An explorer that ends does not wait for the next look.
			timer.unref();
		});
	/** Waits until nothing changes any more. */
	const settled = async (seen: Witness): Promise<void> => {
		let last = await seen.now();
		for (let changes = 0; changes < mostChanges; changes++) {
			await after(quiet);
			const now = await seen.now();
			if (now === last) return;
			last = now;
		}
	};
	const read = async (): Promise<Witness> => {
		const seen = createWitness();
		const {dataset, problems} = await readDataset(path, {builtIn: loadBuiltIn, onPath: seen.look});
		if (isOver) return seen;
		if (dataset) onDataset(dataset);
		else onProblem(toldOf(problems, path));
		return seen;
	};
	const watch = async (): Promise<void> => {
		let seen = witness ?? createWitness();
		if (!witness) await seen.look(path);
		while (!isOver) {
			if ((await seen.now()) !== seen.before()) {
				await settled(seen);
				if (!isOver) seen = await read();
			}
			await after(pause);
		}
	};
	watch().catch(() => onProblem(hostTexts.watchEnded));
	return () => {
		isOver = true;
		clearTimeout(timer);
	};
}

function toldOf([first, ...others]: readonly Problem[], path: string): string {
	if (!first) return hostTexts.notReadAnew;
	const {file, line, column, code, message} = first;
	return hostTexts.notReloaded(
		`${visible(file, 400)}:${line}:${column} ${code}`,
		visible(message, 400),
		others.length,
		shellWord(visible(path, 400)),
	);
}
