import fs from 'node:fs';
import {join} from 'node:path';

/** What a dataset's files looked like when they were read, so that any change after that moment is seen. */
export type Witness = {
	/** Looks at a path, a file or a folder of them, before it is read. */
	readonly look: (path: string) => Promise<void>;
	/** What all that was looked at looks like now. */
	readonly now: () => Promise<string>;
	/** What it looked like before it was read. */
	readonly before: () => string;
};

export function createWitness(): Witness {
	const seen = new Map<string, string>();
	return {
		async look(path) {
			seen.set(path, await looksOf(path));
		},
		now: async () => (await Promise.all([...seen.keys()].map(looksOf))).join('\n\n'),
		before: () => [...seen.values()].join('\n\n'),
	};
}

/** What changes when a dataset is saved, through links too: other files of its folder may change as they like. */
async function looksOf(path: string): Promise<string> {
	try {
		const names = await fs.promises.readdir(path).catch(() => undefined);
		if (!names) return await looksOfFile(path);
		const files = names.filter(name => /\.(ya?ml|json)$/i.test(name)).sort();
		return (await Promise.all(files.map(name => looksOfFile(join(path, name))))).join('\n');
	} catch {
		return `${path} cannot be looked at`;
	}
}

async function looksOfFile(file: string): Promise<string> {
	const stats = await fs.promises.stat(file, {bigint: true}).catch(() => undefined);
	if (!stats) return `${file} none`;
	// What comes through a pipe comes once.
	if (!stats.isFile() && !stats.isDirectory()) return `${file} once`;
	return `${file} ${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}`;
}
