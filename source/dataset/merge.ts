import type {Layer} from './layers.ts';
import type {Parsed, Path} from './parsed.ts';
import {type Finding, quoted} from './problem.ts';
import {listParts, partNames} from './fields.ts';

/** An entry or field as one file writes it. */
export type Origin = {readonly file: Parsed; readonly path: Path};
/** A finding, and where in the merged dataset it is. */
export type Placed = Finding & {readonly path: Path; readonly at?: 'key' | 'value'; readonly origin?: Origin};

type Entry = Readonly<Record<string, unknown>>;
type Part = {readonly entries: unknown[]; readonly origins: (readonly Origin[])[]; readonly byId: Map<string, number>};

/** All layers as one dataset, not yet checked, with where each of its entries is written. */
export class Merged {
	/** What the schema checks. */
	readonly value: Record<string, unknown> = {};
	readonly findings: Placed[] = [];
	readonly #parts = new Map<string, Part>();
	readonly #fields = new Map<string, Origin[]>();

	constructor(layers: readonly Layer[]) {
		for (const layer of layers) this.#addLayer(layer);
	}

	/** Where the thing at a path is written, most specific first; none for what comes from a checked dataset alone. */
	originsOf([name, index, ...rest]: Path): readonly Origin[] {
		const part = this.#parts.get(String(name));
		const entry = typeof index === 'number' ? part?.origins[index] : undefined;
		if (entry) return entry.map(({file, path}) => ({file, path: [...path, ...rest]})).toReversed();
		const after = index === undefined ? rest : [index, ...rest];
		return (this.#fields.get(String(name)) ?? []).map(({file, path}) => ({file, path: [...path, ...after]})).toReversed();
	}

	#addLayer({files, checked}: Layer): void {
		const inLayer = new Map<string, Origin>();
		for (const [name, value] of Object.entries(checked ?? {})) {
			if (listParts.has(name)) for (const entry of value as readonly unknown[]) this.#addEntry(name, entry, undefined, inLayer);
			else this.value[name] = value;
		}
		for (const file of files) {
			for (const [name, value] of Object.entries(file.value as Entry)) this.#addPart(name, value, {file, path: [name]}, inLayer);
		}
	}

	#addPart(name: string, value: unknown, origin: Origin, inLayer: Map<string, Origin>): void {
		if (listParts.has(name) && Array.isArray(value)) {
			this.#part(name);
			for (const [index, entry] of value.entries()) this.#addEntry(name, entry, {...origin, path: [name, index]}, inLayer);
			return;
		}
		const first = inLayer.get(name);
		if (partNames.has(name) && !listParts.has(name) && first) {
			const finding = {code: 'E403', message: `\`${name}\` is given in ${first.file.file} already`, mend: 'Keep it in one file.'} as const;
			this.findings.push({...finding, path: [name], at: 'key', origin});
			return;
		}
		inLayer.set(name, origin);
		this.#fields.set(name, [...(this.#fields.get(name) ?? []), origin]);
		this.value[name] = changed(this.value[name], value);
	}
}
