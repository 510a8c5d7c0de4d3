import {basename} from 'node:path';
import {agreementCommand} from '../decisions-file.ts';
import type {Mapping} from '../mapping.ts';
import {YAMLException} from '../yaml.ts';
import {ended} from './set-fields.ts';
import {YamlText} from './yaml-text.ts';

/** A change of a file, in each of the ways in which it may be written: `yaml` gets the mapping that the text is. */
export type TextChange = {
	readonly json: (parts: Mapping) => Mapping;
	readonly yaml: (yaml: YamlText, root: number) => YamlText;
};

/** What a new file begins with, by its name. */
const headOf = (name: string): string =>
	`# Who answers for what here. \`rolex decide\` writes it, and leaves what you edit and your comments as they are.
# Read it: ${agreementCommand(name)}
extends: built-in
`;

/** The text of a file to write to: of one that is not there yet, or in which nothing stands, what it begins with, by its name. */
export function begunAt(path: string, text = ''): string {
	if (text.trim() !== '') return text;
	return /\.json$/i.test(path) ? '{"extends": "built-in"}\n' : headOf(basename(path));
}

/** The text of a file changed in its places, all else as it was; undefined where it is written in a way that cannot be changed so. */
export function changedText(source: string, {json, yaml}: TextChange): string | undefined {
	if (/^\s*\{/.test(source)) return changedJson(source, json);
	try {
		const begun = begunIn(source);
		return begun && yaml(...begun).text;
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		return undefined;
	}
}

/** A text with the mapping that it is. One of comments alone is begun; undefined where anything else stands in it. */
function begunIn(source: string): [YamlText, number] | undefined {
	const yaml = new YamlText(source);
	if (yaml.root !== undefined) return [yaml, yaml.root];
	if (/^[^\S\n]*[^#\s]/m.test(source)) return undefined;
	const begun = new YamlText(`${ended(source)}\nextends: built-in\n`);
	return [begun, begun.root ?? 1];
}

/** JSON has no comments to keep: it is written anew, indented as it is. Undefined where it is none. */
function changedJson(source: string, change: TextChange['json']): string | undefined {
	let parts: Mapping;
	try {
		parts = JSON.parse(source) as Mapping;
	} catch {
		return undefined;
	}
	const indent = /\n([ \t]+)"/.exec(source)?.[1] ?? '\t';
	const text = JSON.stringify(change(parts), null, indent);
	return source.endsWith('\n') ? `${text}\n` : text;
}
