import * as z from 'zod';
import type {Path} from '../read/parsed.ts';
import {datasetSchema} from '../schema.ts';

/** The parts of a dataset, by name. */
export const partNames: ReadonlySet<string> = new Set(Object.keys(datasetSchema.shape));

/** The parts that are lists of entries. */
export const listParts: ReadonlySet<string> = new Set([...partNames].filter(name => schemaAt([name]) instanceof z.ZodArray));

/** The field by which the entries of a part are told apart. */
export function idField(part: string): 'id' | 'role' {
	return part === 'days' ? 'role' : 'id';
}

/** The schema of one entry of a part. */
export function entrySchema(part: string): z.ZodType {
	return schemaAt([part, 0]) ?? z.never();
}

/** The fields of a part's entries that may be left out. */
export function optionalFields(part: string): ReadonlySet<string> {
	const schema = entrySchema(part);
	if (!(schema instanceof z.ZodObject)) return new Set();
	const isOptional = (field: unknown) => field instanceof z.ZodOptional || field instanceof z.ZodDefault;
	return new Set(Object.keys(schema.shape).filter(name => isOptional(schema.shape[name])));
}

/** The fields that the mapping at a path can have; none where any key can stand. */
export function fieldsAt(path: Path): readonly string[] {
	const schema = schemaAt(path);
	return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The schema of what stands at a path, without its default. */
function schemaAt(path: Path): z.ZodType | undefined {
	return path.reduce<z.ZodType | undefined>((schema, step) => bare(inner(schema, step)), datasetSchema);
}

function inner(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
	if (schema instanceof z.ZodObject) return schema.shape[step];
	if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
	if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
	return undefined;
}

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
	// Of several forms, the one with fields.
	if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).find(form => form instanceof z.ZodObject);
	return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}
