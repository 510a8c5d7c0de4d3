import {fieldsAt, idField, listParts, optionalFields, partNames} from '../check/fields.ts';
import {type Finding, quoted} from '../check/problem.ts';
import {unknownField, wrongType} from '../check/wording.ts';
import {isMapping, type Mapping} from '../mapping.ts';
import {limits} from './budget.ts';
import type {Layer} from './layers.ts';
import type {Parsed, Path} from './parsed.ts';

/** A thing as one file writes it. */
export type Origin = {readonly file: Parsed; readonly path: Path};
/** A finding, and where it is: in the merged dataset, or (`origin`) in one file. */
export type Placed = Finding & {readonly path: Path; readonly at?: 'key' | 'value'; readonly origin?: Origin};

/** The origins of an entry, one for each dataset of the chain that has it, the first one's first. `byId` knows former ids too. */
type Part = {readonly entries: unknown[]; readonly origins: (readonly Origin[])[]; readonly byId: Map<string, number>};

/** All layers as one dataset, not yet checked, that knows where each of its entries is written. */
export class Merged {
	/** What the schema checks. */
	readonly value: Record<string, unknown> = {};
	readonly findings: Placed[] = [];
	readonly #parts = new Map<string, Part>();
	readonly #fields = new Map<string, readonly Origin[]>();
	/** What the layer at hand has given so far. */
	#given = new Map<string, Origin | undefined>();

	constructor(layers: readonly Layer[]) {
		for (const {files, checked} of layers) {
			this.#given = new Map();
			this.#knowFormerIds();
			if (checked) this.#addFields(checked);
			for (const file of files) this.#addFields(file.value as Mapping, file);
		}
	}

	/** Where the thing at a path is written, the last dataset of the chain first. */
	originsOf([name, index, ...rest]: Path): readonly Origin[] {
		const entry = typeof index === 'number' ? this.#parts.get(String(name))?.origins[index] : undefined;
		const inside = entry || index === undefined ? rest : [index, ...rest];
		const origins = entry ?? this.#fields.get(String(name)) ?? [];
		return origins.map(({file, path}) => ({file, path: [...path, ...inside]})).toReversed();
	}

	#addFields(fields: Mapping, file?: Parsed): void {
		for (const [name, value] of Object.entries(fields)) {
			const origin = file && {file, path: [name]};
			// JSON files name their schema so; it is for editors.
			if (name === '$schema') continue;
			if (listParts.has(name)) this.#addPart(name, value, origin);
			else if (partNames.has(name)) this.#addField(name, value, origin);
			else if (this.findings.length <= limits.problems)
				this.findings.push({...unknownField(name, fieldsAt([])), path: [name], at: 'key', origin});
		}
	}

	/** A dataset may change an entry of those it extends by an id which that had before. */
	#knowFormerIds(): void {
		for (const {entries, byId} of this.#parts.values()) {
			for (const [index, entry] of entries.entries()) {
				if (!isMapping(entry) || !Array.isArray(entry.formerly)) continue;
				for (const id of entry.formerly) if (typeof id === 'string' && !byId.has(id)) byId.set(id, index);
			}
		}
	}

	#find(finding: Placed): void {
		if (this.findings.length <= limits.problems) this.findings.push(finding);
	}

	#addPart(name: string, value: unknown, origin: Origin | undefined): void {
		const part = this.#part(name);
		if (origin) this.#fields.set(name, [...(this.#fields.get(name) ?? []), origin]);
		if (!Array.isArray(value)) {
			this.#find({...wrongType(`\`${name}\``, 'array', value, origin?.file.sourceOf(origin.path) ?? ''), path: [name], origin});
			return;
		}
		for (const [index, entry] of value.entries()) this.#addEntry(name, part, entry, origin && {...origin, path: [name, index]});
	}

	#addEntry(name: string, part: Part, entry: unknown, origin: Origin | undefined): void {
		const field = idField(name);
		const id = isMapping(entry) ? entry[field] : undefined;
		const known = typeof id === 'string' ? part.byId.get(id) : undefined;
		const before = known === undefined ? undefined : part.entries[known];
		const present = isMapping(before) ? before[field] : id;
		if (typeof id === 'string' && this.#isGiven(name, id, String(present), origin)) return;
		if (known !== undefined) {
			part.entries[known] = changedEntry(before, {...(entry as Mapping), [field]: present}, optionalFields(name));
			part.origins[known] = [...(part.origins[known] ?? []), ...(origin ? [origin] : [])];
			return;
		}
		if (typeof id === 'string') part.byId.set(id, part.entries.length);
		part.entries.push(entry);
		part.origins.push(origin ? [origin] : []);
	}

	/** Tells of an id that its own dataset has given before, be it by another that the entry had. */
	#isGiven(name: string, id: string, present: string, origin: Origin | undefined): boolean {
		const key = `${name} ${present}`;
		const isGiven = this.#given.has(key);
		const first = this.#given.get(key);
		if (!isGiven) this.#given.set(key, origin);
		if (!isGiven || !first || !origin) return false;
		const {line} = first.file.placeOf(first.file.offsetOf([...first.path, idField(name)]));
		const message = `the id ${quoted(id)} is that of another entry of \`${name}\` (${first.file.file}:${line})`;
		const path = [...origin.path, idField(name)];
		this.#find({code: 'E401', message, mend: 'Give one of them another id, or remove it.', path, origin: {...origin, path}});
		return true;
	}

	#addField(name: string, value: unknown, origin: Origin | undefined): void {
		const first = this.#given.get(name);
		if (first && origin) {
			const message = `\`${name}\` is given in ${first.file.file} already`;
			this.#find({code: 'E403', message, mend: 'Keep it in one file.', path: [name], at: 'key', origin});
			return;
		}
		this.#given.set(name, origin);
		if (origin) this.#fields.set(name, [...(this.#fields.get(name) ?? []), origin]);
		const before = this.value[name];
		const merged = isMapping(before) && isMapping(value) ? {...before, ...value} : value;
		this.value[name] = name === 'decisions' && isMapping(merged) ? withoutTakenBack(merged) : merged;
	}

	#part(name: string): Part {
		const part = this.#parts.get(name) ?? {entries: [], origins: [], byId: new Map()};
		this.#parts.set(name, part);
		this.value[name] = part.entries;
		return part;
	}
}

/** Fields given take the place of the old ones (sides role by role, practice field by field); one given as null goes, if it may. */
function changedEntry(before: unknown, change: Mapping, optional: ReadonlySet<string>): unknown {
	if (!isMapping(before)) return change;
	const inner = ['sides', 'practice'].flatMap(name => {
		const [old, given] = [before[name], change[name]];
		return isMapping(old) && isMapping(given) ? [[name, {...old, ...given}]] : [];
	});
	const changed = {...before, ...change, ...Object.fromEntries(inner)};
	return Object.fromEntries(Object.entries(changed).filter(([name, value]) => value !== null || !optional.has(name)));
}

/** Decisions without those that a dataset takes back of another. */
function withoutTakenBack(decisions: Mapping): Mapping {
	return Object.fromEntries(Object.entries(decisions).filter(([, decision]) => decision !== null));
}
