import {z} from 'zod';
import {fieldsAt, idField, listParts} from './fields.ts';
import {datasetSchema} from './schema.ts';

type Json = Record<string, unknown>;
type ObjectSchema = Json & {properties: Record<string, ObjectSchema & {items: ObjectSchema}>; required?: readonly string[]};

/**
 * The JSON Schema of a dataset file, for editors: draft 7, which YAML language servers know best.
 * A file may be one of several in a folder, so no part is required in it; in one that `extends` another an entry may give
 * only its id and what it changes, so the other fields of entries are required only where `extends` is not written.
 */
export function datasetJsonSchema(): Json {
	const {$schema, properties, ...rest} = z.toJSONSchema(datasetSchema, {io: 'input', target: 'draft-7'}) as ObjectSchema;
	const required: Record<string, Json> = {};
	for (const name of listParts) {
		const {items} = properties[name] as ObjectSchema & {items: ObjectSchema};
		required[name] = {items: {required: items.required}};
		items.required = [idField(name)];
	}
	const assessment = properties.assessment as ObjectSchema;
	required.assessment = {required: assessment.required};
	const {required: _, ...whole} = {...rest, properties};
	withoutFewest(properties);
	return {
		$schema,
		title: 'A rolex dataset',
		description: 'Engineering roles, what tells them apart, and who owns what. https://www.npmjs.com/package/rolex',
		...whole,
		if: {not: {required: ['extends']}},
		// biome-ignore lint/suspicious/noThenProperty: this is JSON Schema's `then`
		then: {properties: required},
	};
}
