import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {type Options, readDataset} from '../../source/dataset/read.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, for as long as the test runs. */
export function folderOf(files: Files = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-dataset-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), {recursive: true});
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** What is wrong with a dataset of one file: `line:column CODE message`. */
export async function problemsIn(content: string | Uint8Array, {name = 'dataset.yaml', ...options}: Options & {name?: string} = {}) {
	const path = join(folderOf({[name]: content}), name);
	return shortly((await readDataset(path, options)).problems);
}

/** `line:column CODE message` of each. */
export function shortly(problems: Awaited<ReturnType<typeof readDataset>>['problems']): readonly string[] {
	return problems.map(({line, column, code, message}) => `${line}:${column} ${code} ${message}`);
}

/** Two roles, in four lines: what every dataset begins with. */
export const roles = `roles:
  - {id: sre, name: Site Reliability, short: SRE, tagline: Keeps it up}
  - {id: platform, name: Platform, short: Platform, tagline: Makes it easy}
`;
