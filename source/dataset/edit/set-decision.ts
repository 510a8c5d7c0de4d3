import {decisionFields} from '../decided.ts';
import {YAMLException} from '../yaml.ts';
import {ended, inline, insertedAfter, setFields, withoutLines} from './set-fields.ts';
import {setInJson} from './set-in-json.ts';
import {type Field, YamlText} from './yaml-text.ts';

/** What is written: the ids that mean the work, its present one first; what was decided, null to take back what another dataset says, undefined for nothing. */
export type Change = {
	readonly ids: readonly [string, ...string[]];
	readonly written: Value | null | undefined;
	/** Ids of all work: a new decision is put where the work is in it. */
	readonly order: readonly string[];
};

/** A decision as it is to stand in a file. */
type Value = string | Readonly<Record<string, unknown>>;

/** What a new file begins with. */
export const head = `# Who answers for what here. \`rolex decide\` writes it, and leaves what you edit and your comments as they are.
# Read it: rolex agreement
extends: built-in
`;

/** The text of a file of decisions with one of them changed, all else as it was; undefined where it is written in a way that cannot be changed so. */
export function setDecision(text: string | undefined, change: Change): string | undefined {
	const source = text ?? '';
	if (/^\s*\{/.test(source)) return setInJson(source, change);
	try {
		const yaml = new YamlText(source);
		if (yaml.root !== undefined) return setInRoot(yaml, yaml.root, change).text;
		// A file of comments alone, or none.
		return /^[^\S\n]*[^#\s]/m.test(source) ? undefined : setInRoot(...begun(source), change).text;
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		return undefined;
	}
}

function begun(source: string): [YamlText, number] {
	const yaml = new YamlText(source.trim() === '' ? head : `${ended(source)}\nextends: built-in\n`);
	return [yaml, yaml.root ?? 1];
}

function setInRoot(yaml: YamlText, root: number, change: Change): YamlText {
	const part = yaml.field(root, 'decisions');
	if (change.written === undefined) return part && yaml.isBlockMapping(part.value) ? without(yaml, part, change) : yaml;
	const entry = `  ${change.ids[0]}: ${inline(change.written)}`;
	const {newline} = yaml;
	if (!part) return new YamlText(`${ended(yaml.text, newline)}${newline}decisions:${newline}${entry}${newline}`);
	if (!yaml.isBlockMapping(part.value)) return intoBraces(yaml, part, entry, newline);
	const present = presentOf(yaml, part, change);
	return present ? replaced(yaml, present, change.written) : inserted(yaml, part, change, change.written);
}

const presentOf = (yaml: YamlText, part: Field, {ids}: Change) =>
	ids.map(id => yaml.field(part.value, id)).find(field => field !== undefined);

/** A part that has no decisions yet, as `decisions:` or `decisions: {}`, gets its first; one with some in braces is not changed. */
function intoBraces(yaml: YamlText, part: Field, entry: string, newline: string): YamlText {
	if (yaml.holdsInBrackets(part.value)) throw new YAMLException('in braces');
	const opened = part.valueStart < 0 ? yaml : yaml.with(part.after, part.end, '');
	const at = opened.lineEnd(part.after);
	const isLast = opened.text[at - 1] !== '\n';
	return opened.with(at, at, `${isLast ? newline : ''}${entry}${newline}`);
}

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
	return yaml.with(at, at, `${indentOf(yaml, field)}${entry}${yaml.newline}`);
}

const indentOf = (yaml: YamlText, field: Field) => yaml.text.slice(yaml.lineStart(field.start), field.start);

function without(yaml: YamlText, part: Field, change: Change): YamlText {
	const present = presentOf(yaml, part, change);
	if (!present) return yaml;
	const left = withoutLines(yaml, present);
	return yaml.fieldsOf(part.value).length > 1 ? left : left.with(part.after, part.after, ' {}');
}
