import fs from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A folder of a test's own, gone after it. */
export type Folder = {
	readonly path: (name: string) => string;
	/** Writes a file, and the folders above it; returns its path. */
	readonly write: (name: string, text: string) => string;
	readonly read: (name: string) => string;
	readonly names: () => readonly string[];
};

export function makeFolder(): Folder {
	const folder = fs.mkdtempSync(join(tmpdir(), 'rolex-test-'));
	onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
	const path = (name: string) => join(folder, name);
	return {
		path,
		write(name, text) {
			fs.mkdirSync(dirname(path(name)), {recursive: true});
			fs.writeFileSync(path(name), text);
			return path(name);
		},
		read: name => fs.readFileSync(path(name), 'utf8'),
		names: () => fs.readdirSync(folder).sort(),
	};
}
