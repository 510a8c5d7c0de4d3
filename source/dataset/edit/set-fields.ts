import {dump, YAMLException} from '../yaml.ts';
import {type Field, YamlText} from './yaml-text.ts';

/** Values by field; undefined takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/** A mapping of fields on lines of their own, changed field by field. `locate` finds it in a text that has changed before it. */
export function setFields(yaml: YamlText, locate: (yaml: YamlText) => number, wanted: Fields): YamlText {
	const fieldsIn = (text: YamlText) => text.fieldsOf(locate(text));
	let now = yaml;
	// What is wanted comes first: a mapping of which nothing is left would be none.
	for (const [name, value] of Object.entries(wanted)) {
		if (value === undefined) continue;
		const at = fieldsIn(now).find(each => each.name === name);
		if (at) now = at.valueStart < 0 ? now.with(at.after, at.after, ` ${inline(value)}`) : now.with(at.valueStart, at.end, inline(value));
		else now = insertedAfter(now, fieldsIn(now).at(-1) as Field, `${name}: ${inline(value)}`);
	}
	for (const name of Object.keys(wanted)) {
		const at = wanted[name] === undefined ? fieldsIn(now).find(each => each.name === name) : undefined;
		if (at) now = withoutLines(now, at);
	}
	return now;
}

/** A line more after a field, indented as it is. */
export function insertedAfter(yaml: YamlText, field: Field, entry: string): YamlText {
	return insertedLines(yaml, field.end, `${indentAt(yaml, field.start)}${entry}`);
}

/** Spaces as far as what stands at an offset is indented. */
export const indentAt = (yaml: YamlText, start: number): string => ' '.repeat(start - yaml.lineStart(start));

/** Lines more after the line of an offset. */
export function insertedLines(yaml: YamlText, after: number, lines: string): YamlText {
	const at = yaml.lineEnd(after);
	const isLast = yaml.text[at - 1] !== '\n';
	return yaml.with(at, at, `${isLast ? yaml.newline : ''}${lines}${isLast ? '' : yaml.newline}`);
}

/** A part more at the end of the text. */
export function withPart({text, newline}: YamlText, part: string, lines: string): YamlText {
	return new YamlText(`${ended(text, newline)}${newline}${part}:${newline}${lines}${newline}`);
}

/** A part in which nothing is yet, as `roles:` or `roles: []`, gets its first lines; one with something in brackets is not changed. */
export function intoBrackets(yaml: YamlText, part: Field, lines: string): YamlText {
	if (yaml.holdsInBrackets(part.value)) throw new YAMLException('in brackets');
	const opened = part.valueStart < 0 ? yaml : yaml.with(part.after, part.end, '');
	return insertedLines(opened, part.after, lines);
}

/** The text without the lines of a field. */
export function withoutLines(yaml: YamlText, field: Field): YamlText {
	return yaml.with(yaml.lineStart(field.start), yaml.lineEnd(field.end), '');
}

/** A value on one line, as YAML. */
export const inline = (value: unknown): string => dump(value, {flowLevel: 0, lineWidth: -1, noRefs: true}).trimEnd();

/** A text with the end of its last line. */
export const ended = (text: string, newline = '\n'): string => (text === '' || text.endsWith('\n') ? text : text + newline);
