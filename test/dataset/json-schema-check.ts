type Schema = {readonly [name: string]: unknown};

/** Paths at which a value is not as a JSON Schema says: the words of draft 7 that zod writes, and no others. */
export function mismatches(value: unknown, schema: Schema | boolean, path = ''): readonly string[] {
	if (typeof schema === 'boolean') return schema ? [] : [path];
	return Object.entries(schema).flatMap(([word, rule]) => {
		const check = words[word];
		if (!check) throw new Error(`the schema uses \`${word}\`, which this check does not know`);
		return check(value, rule as never, path, schema);
	});
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const failing = (isWrong: boolean, path: string) => (isWrong ? [path] : []);
const silent = () => [];

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

type Check = (value: unknown, rule: never, path: string, schema: Schema) => readonly string[];

const words: Readonly<Record<string, Check>> = {
	$schema: silent,
	title: silent,
	description: silent,
	default: silent,
	format: (value, _: string, path) => failing(typeof value === 'string' && !URL.canParse(value), path),
	type: (value, type: string, path) => failing(typeOf(value) !== type, path),
	enum: (value, values: readonly unknown[], path) => failing(!values.includes(value), path),
	pattern: (value, pattern: string, path) => failing(typeof value === 'string' && !new RegExp(pattern, 'u').test(value), path),
	minLength: (value, least: number, path) => failing(typeof value === 'string' && value.length < least, path),
	maxLength: (value, most: number, path) => failing(typeof value === 'string' && value.length > most, path),
	minimum: (value, least: number, path) => failing(typeof value === 'number' && value < least, path),
	maximum: (value, most: number, path) => failing(typeof value === 'number' && value > most, path),
	minItems: (value, least: number, path) => failing(Array.isArray(value) && value.length < least, path),
	maxItems: (value, most: number, path) => failing(Array.isArray(value) && value.length > most, path),
	additionalItems: silent,
	items: (value, items: Schema | readonly Schema[], path) => {
		if (!Array.isArray(value)) return [];
		return value.flatMap((item, index) =>
			mismatches(item, Array.isArray(items) ? (items[index] ?? true) : (items as Schema), `${path}/${index}`),
		);
	},
	required: (value, names: readonly string[], path) => {
		return isMapping(value) ? names.filter(name => !Object.hasOwn(value, name)).map(name => `${path}/${name}`) : [];
	},
	properties: (value, properties: Readonly<Record<string, Schema>>, path) => {
		if (!isMapping(value)) return [];
		return Object.entries(properties).flatMap(([name, inner]) =>
			Object.hasOwn(value, name) ? mismatches(value[name], inner, `${path}/${name}`) : [],
		);
	},
	additionalProperties: (value, rule: Schema | boolean, path, {properties = {}}) => {
		if (!isMapping(value)) return [];
		const others = Object.keys(value).filter(name => !Object.hasOwn(properties as object, name));
		return others.flatMap(name => mismatches(value[name], rule, `${path}/${name}`));
	},
	propertyNames: (value, rule: Schema, path) => {
		return isMapping(value) ? Object.keys(value).flatMap(name => mismatches(name, rule, `${path}/${name}`)) : [];
	},
	anyOf: (value, rules: readonly Schema[], path) => {
		const all = rules.map(rule => mismatches(value, rule, path));
		return all.some(each => each.length === 0) ? [] : (all[0] ?? []);
	},
	not: (value, rule: Schema, path) => failing(mismatches(value, rule).length === 0, path),
	if: (value, rule: Schema, path, {then = true}) => (mismatches(value, rule).length === 0 ? mismatches(value, then as Schema, path) : []),
	// biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
	then: silent,
};
