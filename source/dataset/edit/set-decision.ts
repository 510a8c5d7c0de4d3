import {decisionFields} from '../decided.ts';
import type {Mapping} from '../mapping.ts';
import {changedText} from './changed-text.ts';
import {indentAt, inline, insertedAfter, intoBrackets, setFields, withoutLines, withPart} from './set-fields.ts';
import type {Field, YamlText} from './yaml-text.ts';

/** What is written: the ids that mean the work, its present one first; what was decided, null to take back what another dataset says, undefined for nothing. */
export type Change = {
	readonly ids: readonly [string, ...string[]];
	readonly written: Value | null | undefined;
	/** Ids of all work: a new decision is put where the work is in it. */
	readonly order: readonly string[];
};

/** A decision as it is to stand in a file. */
type Value = string | Mapping;

/** The text of a file of decisions with one of them changed, all else as it was; undefined where it is written in a way that cannot be changed so. */
export function setDecision(text: string, change: Change): string | undefined {
	return changedText(text, {json: parts => setInParts(parts, change), yaml: (yaml, root) => setInRoot(yaml, root, change)});
}

function setInParts(parts: Mapping, {ids, written}: Change): Mapping {
	const before = Object.entries(Object(parts.decisions) as Mapping);
	const isThere = before.some(([id]) => ids.includes(id));
	const changed = before.flatMap(([id, decision]) =>
		ids.includes(id) ? (written === undefined ? [] : [[id, written]]) : [[id, decision]],
	);
	const added = isThere || written === undefined ? [] : [[ids[0], written]];
	return {...parts, decisions: Object.fromEntries([...changed, ...added])};
}

function setInRoot(yaml: YamlText, root: number, change: Change): YamlText {
	const part = yaml.field(root, 'decisions');
	if (change.written === undefined) return part && yaml.isBlockMapping(part.value) ? without(yaml, part, change) : yaml;
	const entry = `  ${change.ids[0]}: ${inline(change.written)}`;
	if (!part) return withPart(yaml, 'decisions', entry);
	if (!yaml.isBlockMapping(part.value)) return intoBrackets(yaml, part, entry);
	const present = presentOf(yaml, part, change);
	return present ? replaced(yaml, present, change.written) : inserted(yaml, part, change, change.written);
}

const presentOf = (yaml: YamlText, part: Field, {ids}: Change) =>
	ids.map(id => yaml.field(part.value, id)).find(field => field !== undefined);

/** A decision where it stands: what is in one line stays in one; fields on lines of their own are changed one by one. */
function replaced(yaml: YamlText, present: Field, written: Value | null): YamlText {
	if (yaml.isBlockMapping(present.value) && written !== null) return changedFields(yaml, present, written);
	if (present.valueStart < 0) return yaml.with(present.after, present.after, ` ${inline(written)}`);
	return yaml.with(present.valueStart, present.end, inline(written));
}

function changedFields(yaml: YamlText, {name, start, value}: Field, written: Value): YamlText {
	const wanted = typeof written === 'string' ? {owner: written} : written;
	const gone = yaml.fieldsOf(value).filter(field => decisionFields.has(field.name) && !Object.hasOwn(wanted, field.name));
	return setFields(yaml, text => mappingAt(text, start, name), {
		...Object.fromEntries(gone.map(field => [field.name, undefined])),
		...wanted,
	});
}

function mappingAt(yaml: YamlText, start: number, name: string): number {
	const part = yaml.field(yaml.root ?? 1, 'decisions');
	return part ? (yaml.fieldsOf(part.value).find(field => field.start === start && field.name === name)?.value ?? 1) : 1;
}

function inserted(yaml: YamlText, part: Field, {ids: [id], order}: Change, written: Value | null): YamlText {
	const fields = yaml.fieldsOf(part.value);
	const places = new Map(order.map((name, index) => [name, index]));
	const place = places.get(id) ?? -1;
	const placeOf = ({name}: Field) => places.get(name) ?? Number.POSITIVE_INFINITY;
	const nearest = fields.filter(field => placeOf(field) < place).toSorted((a, b) => placeOf(b) - placeOf(a))[0];
	const after = nearest ?? (place < 0 ? fields.at(-1) : undefined);
	const entry = `${id}: ${inline(written)}`;
	const [first] = fields;
	return after || !first ? insertedAfter(yaml, after as Field, entry) : insertedBefore(yaml, first, entry);
}

/** Before a field and the comments that stand on it. */
function insertedBefore(yaml: YamlText, field: Field, entry: string): YamlText {
	let at = yaml.lineStart(field.start);
	while (at > 0 && /^[ \t]+#/.test(yaml.text.slice(yaml.lineStart(at - 1), at))) at = yaml.lineStart(at - 1);
	return yaml.with(at, at, `${indentAt(yaml, field.start)}${entry}${yaml.newline}`);
}

function without(yaml: YamlText, part: Field, change: Change): YamlText {
	const present = presentOf(yaml, part, change);
	if (!present) return yaml;
	const left = withoutLines(yaml, present);
	return yaml.fieldsOf(part.value).length > 1 ? left : left.with(part.after, part.after, ' {}');
}
