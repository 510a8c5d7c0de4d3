import type {Dataset} from './schema.ts';
import {dump} from './yaml.ts';

const head = '# A dataset of rolex. Edit it, check it with `rolex validate FILE`, and open it with `rolex --data FILE`.\n';

/** Mappings that have to stand where they are empty: sides by their parts, practice and what is decided of a piece of work, of which nothing is not the same as none. */
const withSides: readonly string[] = ['dimensions', 'concepts', 'situations'];
const isStanding = (name: string) => name === 'sides' || name === 'practice';

/** A dataset as YAML, as a person would write it: what the schema fills in by itself is left out. It is read again as the same. */
export function toYaml(dataset: Dataset): string {
	const parts = Object.entries(dataset).flatMap(([name, part]) => {
		const kept = name === 'decisions' ? decisionsOf(part as Dataset['decisions']) : withoutEmpty(part, withSides.includes(name));
		return kept === undefined ? [] : [[name, kept]];
	});
	return head + parts.map(part => `\n${dump(Object.fromEntries([part]), {lineWidth: 120, noRefs: true})}`).join('');
}

function decisionsOf(decisions: Dataset['decisions']): unknown {
	const kept = Object.entries(decisions).map(([work, decision]) => [work, withoutEmpty(decision, false) ?? {}]);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A value without empty lists, empty mappings and what is not so; undefined where nothing is left of it. */
function withoutEmpty(value: unknown, isKeepingSides: boolean): unknown {
	if (Array.isArray(value)) return value.length > 0 ? value.map(item => withoutEmpty(item, isKeepingSides)) : undefined;
	if (typeof value !== 'object' || value === null) return value === false ? undefined : value;
	const kept = Object.entries(value).flatMap(([name, inner]) => {
		const left = withoutEmpty(inner, isKeepingSides) ?? (isKeepingSides && isStanding(name) && inner !== undefined ? {} : undefined);
		return left === undefined ? [] : [[name, left]];
	});
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
