import type * as z from 'zod';
import type {Placed} from '../read/merge.ts';
import type {Path} from '../read/parsed.ts';
import {type Dataset, datasetSchema} from '../schema.ts';
import {entrySchema, listParts} from './fields.ts';
import {findingsOf, type SourceOf} from './issue.ts';

export type Form = {readonly dataset?: Dataset; readonly findings: readonly Placed[]};
type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks the form of a dataset by its schema, entry by entry, until there are more findings than `most`: given everything at
 * once zod gathers all issues there are, and with some hundred thousand of them it fails.
 */
export function checkForm(value: Fields, sourceOf: SourceOf, most: number): Form {
	const findings: Placed[] = [];
	const checked: Record<string, unknown> = {};
	for (const part of listParts) {
		const entries = value[part];
		if (Array.isArray(entries)) checked[part] = checkEntries(part, entries, findings, sourceOf, most);
	}
	const frame = check(datasetSchema, frameOf(value), [], findings, sourceOf);
	return findings.length > 0 ? {findings} : {dataset: {...(frame as Dataset), ...checked}, findings};
}

function checkEntries(part: string, entries: readonly unknown[], findings: Placed[], sourceOf: SourceOf, most: number): readonly unknown[] {
	const schema = entrySchema(part);
	const checked: unknown[] = [];
	for (const [index, entry] of entries.entries()) {
		if (findings.length > most) break;
		checked.push(check(schema, entry, [part, index], findings, sourceOf));
	}
	return checked;
}

/** The dataset without most of its entries: what is left to check is its own fields, and that there are two roles. */
function frameOf(value: Fields): Fields {
	const fields = Object.entries(value).map(([name, part]) => [name, listParts.has(name) && Array.isArray(part) ? [] : part]);
	return {...Object.fromEntries(fields), ...(Array.isArray(value.roles) ? {roles: value.roles.slice(0, 2)} : {})};
}

/** What is of the wrong type is also too short, or no address; one of them is enough. */
function firstAtEach(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
	const seen = new Set<string>();
	return issues.filter(({code, path}) => {
		const place = `${code === 'unrecognized_keys'} ${JSON.stringify(path)}`;
		return !seen.has(place) && seen.add(place);
	});
}

function check(schema: z.ZodType, value: unknown, path: Path, findings: Placed[], sourceOf: SourceOf): unknown {
	try {
		const {success, data, error} = schema.safeParse(value);
		if (success) return data;
		for (const issue of firstAtEach(error.issues)) findings.push(...findingsOf(issue, value, path, sourceOf));
	} catch (error) {
		// zod spreads its issues into arguments, of which there can be about a hundred thousand.
		if (!(error instanceof RangeError)) throw error;
		findings.push({code: 'E499', message: 'there are more problems here than can be told', mend: 'Look at this entry as a whole.', path});
	}
	return undefined;
}
