import {readFileSync, statSync} from 'node:fs';
import {type AuthorizedKey, readAuthorizedKeys} from './authorized-keys.ts';

/** The keys of a file, as it is now. */
export type WatchedKeys = {
	/** The keys that may come in. A file that changed is read anew; what cannot be read leaves those there were. */
	readonly keys: () => readonly AuthorizedKey[];
	/** Reads it in any case. Comes back with what is wrong with it. */
	readonly reload: () => readonly string[];
};

/** Reads the keys of a file, and again whenever it has changed when someone wants to come in: a key taken out is out at once. */
export function watchKeys(
	file: string,
	onProblems: (problems: readonly string[]) => void,
): WatchedKeys | {readonly problems: readonly string[]} {
	let seen = signatureOf(file);
	const first = read(file);
	if ('problems' in first) return first;
	let keys = first.keys;
	const reload = () => {
		seen = signatureOf(file);
		const next = read(file);
		if ('problems' in next) return next.problems;
		keys = next.keys;
		return [];
	};
	return {
		keys() {
			if (signatureOf(file) !== seen) {
				const problems = reload();
				if (problems.length > 0) onProblems(problems);
			}
			return keys;
		},
		reload,
	};
}

function signatureOf(file: string): string {
	const stat = statSync(file, {throwIfNoEntry: false, bigint: true});
	return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : 'none';
}

function read(file: string): ReturnType<typeof readAuthorizedKeys> {
	try {
		return readAuthorizedKeys(readFileSync(file, 'utf8'), file);
	} catch (error) {
		return {problems: [`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`]};
	}
}
