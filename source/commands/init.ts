import {existsSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {visible} from '../dataset/check/characters.ts';
import {starter} from '../dataset/starter.ts';
import {write} from '../dataset/write.ts';
import {codeOf} from '../host/replace-file.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {createFile} from './create-file.ts';

const defaultName = 'rolex.yaml';

/** `rolex init [path]`: writes a dataset to start from, whole or not at all, and never over anything. */
export async function run({args, stderr}: CommandContext): Promise<number> {
	const [path = defaultName, ...others] = args;
	if (others.length > 0 || !/[^/\\]\.ya?ml$/i.test(path)) {
		await write(stderr, `rolex: init wants the name of one YAML file, such as ${defaultName}.\nUsage: rolex init [path]\n`);
		return exitCodes.usage;
	}
	const name = visible(path, 400);
	try {
		await createFile(path, `${schemaLine()}${starter.replaceAll(defaultName, () => visible(basename(path)))}`);
	} catch (error) {
		await write(stderr, `rolex: ${name} ${await reasonOf(error, path)}\n`);
		return exitCodes.nothingFound;
	}
	await write(
		stderr,
		`Wrote ${name}: two roles to change into yours.\nOpen it:   rolex --data ${name}\nCheck it:  rolex validate ${name}\n`,
	);
	return exitCodes.done;
}

/** The line by which editors find the schema that came with this rolex, to complete and check as one types. */
function schemaLine(): string {
	for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
		const schema = join(folder, 'data/schema/rolex.schema.json');
		if (existsSync(schema)) return `# yaml-language-server: $schema=${pathToFileURL(schema).href}\n`;
		if (folder === dirname(folder)) return '';
	}
}

async function reasonOf(error: unknown, path: string): Promise<string> {
	const code = codeOf(error);
	const isFolder = await stat(path).then(
		stats => stats.isDirectory(),
		() => false,
	);
	if (isFolder) return `is a folder. Name a file in it: rolex init ${visible(join(path, defaultName), 400)}`;
	if (code === 'EEXIST') return 'exists and was left as it is. Choose another name.';
	if (code === 'ENOENT' || code === 'ENOTDIR') return 'could not be written: there is no such folder. Make it first.';
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
		return 'could not be written: the folder does not allow it. Choose another.';
	return `could not be written (${code}).`;
}
