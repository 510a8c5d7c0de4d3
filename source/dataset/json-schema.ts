import * as z from 'zod';
import {idField, listParts} from './check/fields.ts';
import {datasetSchema} from './schema.ts';

type Json = Readonly<Record<string, unknown>>;
type ObjectSchema = Json & {readonly properties: Readonly<Record<string, Json>>; readonly required?: readonly string[]};

/**
 * The JSON Schema of a dataset file, for editors: draft 7, which YAML language servers know best.
 * A file may be one of several in a folder, so no part is required in it. In one that `extends` another an entry may give
 * its id and what it changes alone, so all its other fields are required only where `extends` is not written, and null removes one.
 */
export function datasetJsonSchema(): Json {
	const {$schema, properties, ...rest} = z.toJSONSchema(datasetSchema, {io: 'input', target: 'draft-7'}) as ObjectSchema;
	const parts = Object.entries(properties);
	return {
		$schema,
		title: 'A rolex dataset',
		...rest,
		required: [],
		properties: Object.fromEntries(parts.map(([name, part]) => [name, withoutRequired(name, part)])),
		if: {not: {required: ['extends']}},
		// biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
		then: {properties: Object.fromEntries(parts.flatMap(([name, part]) => requiredOf(name, part)))},
	};
}

/** A form as JSON Schema for editors. */
export function draft7(schema: z.ZodType): Json {
	return z.toJSONSchema(schema, {io: 'input', target: 'draft-7'});
}

function withoutRequired(name: string, {minItems: _, ...part}: Json): Json {
	if (listParts.has(name)) {
		const items = part.items as ObjectSchema;
		return {...part, items: {...items, required: [idField(name)], properties: {...items.properties, ...removable(items)}}};
	}
	if (name === 'decisions') return {...part, additionalProperties: {anyOf: [part.additionalProperties, {type: 'null'}]}};
	return 'required' in part ? {...part, required: []} : part;
}

/** Null takes a field away from an entry of the dataset that is extended. */
function removable({properties, required = []}: ObjectSchema): Readonly<Record<string, Json>> {
	const optional = Object.entries(properties).filter(([name]) => !required.includes(name));
	return Object.fromEntries(optional.map(([name, field]) => [name, {anyOf: [field, {type: 'null'}]}]));
}

function requiredOf(name: string, {items, required}: Json): readonly (readonly [string, Json])[] {
	if (listParts.has(name)) {
		const written = Object.keys(removable(items as ObjectSchema)).map(field => [field, {not: {type: 'null'}}]);
		return [[name, {items: {required: (items as ObjectSchema).required, properties: Object.fromEntries(written)}}]];
	}
	return required ? [[name, {required}]] : [];
}
