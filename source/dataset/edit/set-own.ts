import {isDeepStrictEqual} from 'node:util';
import {isMapping, type Mapping} from '../mapping.ts';
import {entryWith, fieldsOf, needsWith, type Own, partsWith} from '../own.ts';
import {begunAt, changedText} from './changed-text.ts';
import {indentAt, inline, insertedAfter, insertedLines, intoBrackets, setFields, withoutLines, withPart} from './set-fields.ts';
import {type WrittenFile, writtenFile} from './written-file.ts';
import {type Field, type Item, YamlText} from './yaml-text.ts';

/**
 * A file with something of a team's own in it, all else as people wrote it; undefined where it is written in a way that cannot be changed so.
 * What comes out says what it is to say and all else as before, or nothing comes out.
 */
export function withOwnWritten(
	path: string,
	before: WrittenFile | undefined,
	own: Own,
): {readonly text: string; readonly after: WrittenFile} | undefined {
	// One that is not there, or says nothing, is begun.
	const parts = before && Object.keys(before.parts).length > 0 ? before.parts : {extends: 'built-in'};
	const wanted = partsWith(parts, own);
	const text = changedText(begunAt(path, before?.text), {
		json: () => wanted,
		yaml: (yaml, root) => (own.part === 'needs' ? withNeed : withEntry)(yaml, root, own, parts),
	});
	const after = text === undefined ? undefined : writtenFile(path, Buffer.from(text));
	if (text === undefined || after === undefined || typeof after === 'string') return undefined;
	return isDeepStrictEqual(said(after.parts), said(wanted)) ? {text, after: {...after, hasBom: before?.hasBom ?? false}} : undefined;
}

/** Parts but for those that say nothing. */
function said(parts: Mapping): Mapping {
	const isNothing = (value: unknown) => value === null || (typeof value === 'object' && Object.keys(Object(value)).length === 0);
	return Object.fromEntries(Object.entries(parts).filter(([, value]) => !isNothing(value)));
}

function withoutPart(yaml: YamlText, part: Field): YamlText {
	const left = withoutLines(yaml, part);
	// With it goes the empty line that stood before it, where nothing follows.
	return /\n\s*\n$/.test(left.text) ? new YamlText(`${left.text.trimEnd()}${left.newline}`) : left;
}

function withEntry(yaml: YamlText, root: number, own: Own, parts: Mapping): YamlText {
	const part = yaml.field(root, own.part);
	const fields = fieldsOf(own);
	const [entry] = entryWith({id: own.id}, fields);
	const begun = entry && itemText(own, entry, '  ', yaml.newline);
	if (!part) return begun === undefined ? yaml : withPart(yaml, own.part, begun);
	if (!yaml.isBlockSequence(part.value)) return begun === undefined ? yaml : intoBrackets(yaml, part, begun);
	const items = yaml.itemsOf(part.value);
	const present = (parts[own.part] as readonly unknown[]).findIndex(each => isMapping(each) && each.id === own.id);
	if (present >= 0) return replaced(yaml, {part, items, present, parts}, fields);
	const last = items.at(-1);
	if (!entry || !last) return yaml;
	return insertedLines(yaml, last.end, itemText(own, entry, indentAt(yaml, last.start), yaml.newline));
}

/** Work has a line for each field, since its texts are long; a name is one line. */
function itemText({part}: Own, entry: Mapping, indent: string, newline: string): string {
	if (part !== 'ownership') return `${indent}- ${inline(entry)}`;
	const lines = Object.entries(entry).map(([name, value]) => `${name}: ${inline(value)}`);
	return `${indent}- ${lines.join(`${newline}${indent}  `)}`;
}

type Present = {readonly part: Field; readonly items: readonly Item[]; readonly present: number; readonly parts: Mapping};

function replaced(yaml: YamlText, {part, items, present, parts}: Present, fields: Mapping | undefined): YamlText {
	const item = items[present];
	if (!item) return yaml;
	const [entry] = entryWith((parts[part.name] as readonly Mapping[])[present] ?? {}, fields);
	if (!entry) return items.length > 1 ? yaml.with(yaml.lineStart(item.start), yaml.lineEnd(item.end), '') : withoutPart(yaml, part);
	if (!yaml.isBlockMapping(item.value)) return yaml.with(item.valueStart, item.end, inline(entry));
	return setFields(yaml, now => now.itemsOf(now.field(now.root ?? 1, part.name)?.value ?? 1)[present]?.value ?? 1, fields ?? {});
}

function withNeed(yaml: YamlText, root: number, own: Own, parts: Mapping): YamlText {
	const part = yaml.field(root, 'agreement');
	const needs = needsWith(parts.agreement, own);
	const begun = `  needs: ${inline(needs)}`;
	if (!part) return needs.length > 0 ? withPart(yaml, 'agreement', begun) : yaml;
	const {needs: _, ...others} = Object(parts.agreement) as Mapping;
	const isAlone = Object.keys(others).length === 0;
	if (needs.length === 0 && isAlone) return withoutPart(yaml, part);
	if (!yaml.isBlockMapping(part.value)) {
		if (!yaml.holdsInBrackets(part.value)) return intoBrackets(yaml, part, begun);
		return yaml.with(part.valueStart, part.end, inline({...others, ...(needs.length > 0 && {needs})}));
	}
	const present = yaml.field(part.value, 'needs');
	if (!present) return insertedAfter(yaml, yaml.fieldsOf(part.value).at(-1) as Field, `needs: ${inline(needs)}`);
	return needs.length > 0 ? yaml.with(present.valueStart, present.end, inline(needs)) : withoutLines(yaml, present);
}
