import fc from 'fast-check';
import * as z from 'zod';

const texts = [
	'sre',
	'own-1',
	'09:30',
	'2003',
	'2026-03-31',
	'https://example.org/a',
	'Two: words',
	'- @home',
	"It's",
	'yes',
	'# no comment',
	'word '.repeat(40).trim(),
];
const numbers = [-2, -1, 0, 1, 2, 3, 5];

/** Values of all forms that a schema takes: with a field that may be left out and without it, with empty lists and full ones. */
export function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
		return fc.option(anyOf(schema.unwrap() as z.ZodType), {nil: undefined, freq: 2});
	if (schema instanceof z.ZodObject) {
		const fields = Object.entries(schema.shape).map(([name, field]) => [name, anyOf(field as z.ZodType)]);
		return fc.record(Object.fromEntries(fields)).map(given);
	}
	if (schema instanceof z.ZodArray) {
		const items = anyOf(schema.element as z.ZodType);
		const isMaybeEmpty = schema.safeParse([]).success;
		return fc.array(items, {minLength: isMaybeEmpty ? 0 : 2, maxLength: 2});
	}
	if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(item => anyOf(item as z.ZodType)));
	if (schema instanceof z.ZodRecord) {
		const value = anyOf(schema.valueType as z.ZodType);
		return fc.dictionary(fc.constantFrom('sre', 'platform', 'own-1'), value, {maxKeys: 2, noNullPrototype: true});
	}
	if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(form => anyOf(form as z.ZodType)));
	if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
	if (schema instanceof z.ZodBoolean) return fc.boolean();
	return fc.constantFrom(...[...texts, ...numbers].filter(value => schema.safeParse(value).success));
}

/** An object without the fields that are undefined. */
function given(fields: Record<string, unknown>): unknown {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
