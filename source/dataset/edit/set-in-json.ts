import type {Change} from './set-decision.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The same for a file in JSON, which has no comments to keep: with its indentation. Undefined where it is no JSON. */
export function setInJson(source: string, {ids, written}: Change): string | undefined {
	const value = parsed(source);
	if (typeof value !== 'object' || value === null) return undefined;
	const {decisions} = value as Fields;
	const before = Object.entries(Object(decisions) as Fields);
	const isThere = before.some(([id]) => ids.includes(id));
	const changed = before.flatMap(([id, decision]) =>
		ids.includes(id) ? (written === undefined ? [] : [[id, written]]) : [[id, decision]],
	);
	const added = isThere || written === undefined ? [] : [[ids[0], written]];
	return jsonWith(source, {...value, decisions: Object.fromEntries([...changed, ...added])});
}

/** A file in JSON with other parts, indented as it is; undefined where it is no JSON. */
export function jsonWith(source: string, parts: Fields): string | undefined {
	if (parsed(source) === undefined) return undefined;
	const indent = /\n([ \t]+)"/.exec(source)?.[1] ?? '\t';
	const text = JSON.stringify(parts, null, indent);
	return source.endsWith('\n') ? `${text}\n` : text;
}

function parsed(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch {
		return undefined;
	}
}
