import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import * as z from 'zod';
import {problemsPage} from '../../source/dataset/check/problems-page.ts';
import {datasetJsonSchema} from '../../source/dataset/json-schema.ts';
import {parseFile} from '../../source/dataset/read/parse.ts';
import {datasetSchema} from '../../source/dataset/schema.ts';
import {starter} from '../../source/dataset/starter.ts';
import {mismatches} from './json-schema-check.ts';
import {problemsIn, roles} from './written.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = datasetJsonSchema();
/** Every field of a schema, as `concepts.confused.with`. */
function fieldsOf(schema: z.ZodType): readonly string[] {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsOf(schema.unwrap() as z.ZodType);
	if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType);
	if (schema instanceof z.ZodUnion) return schema.options.flatMap(form => fieldsOf(form as z.ZodType));
	if (!(schema instanceof z.ZodObject)) return [];
	return Object.entries(schema.shape).flatMap(([name, field]) => [name, ...fieldsOf(field as z.ZodType).map(inner => `${name}.${inner}`)]);
}

/** Whether a field stands anywhere in a value, through whatever lists. */
function isIn(value: unknown, [name, ...rest]: readonly string[]): boolean {
	if (Array.isArray(value)) return value.some(item => isIn(item, [...(name === undefined ? [] : [name]), ...rest]));
	if (name === undefined) return true;
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name) && isIn((value as Record<string, unknown>)[name], rest);
}

const check = (text: string) => mismatches(parseFile('a.yaml', text).parsed.value, schema);

describe('what is written from the schema', () => {
	test('is current in data/schema/rolex.schema.json (if not: node build/schema.mjs)', () => {
		expect(JSON.parse(readFileSync(join(root, 'data/schema/rolex.schema.json'), 'utf8'))).toEqual(schema);
	});

	test('is current in docs/problems.md (if not: node build/schema.mjs)', () => {
		expect(readFileSync(join(root, 'docs/problems.md'), 'utf8')).toBe(problemsPage());
	});
});

describe('the JSON Schema', () => {
	const files = readdirSync(join(root, 'data')).filter(file => file.endsWith('.yaml'));

	test.each(files)('takes %s, which is one of the files of a dataset', file => {
		expect(check(readFileSync(join(root, 'data', file), 'utf8'))).toEqual([]);
	});

	test('takes what `rolex init` writes', () => {
		expect(check(starter)).toEqual([]);
	});

	test('has every part and every field in what `rolex init` writes, if only in a comment', () => {
		const missing = fieldsOf(datasetSchema).filter(path => !new RegExp(`(?:^|[ {])${path.split('.').at(-1)}:`, 'm').test(starter));
		expect(missing).toEqual([]);
		const {value} = parseFile('a.yaml', starter).parsed;
		const left = fieldsOf(datasetSchema).filter(path => !isIn(value, path.split('.')));
		expect(left.filter(path => path !== 'extends' && !path.startsWith('dimensions.pairs'))).toEqual([]);
	});

	test('is named by the first line of every data file', () => {
		const others = files.filter(
			file => !readFileSync(join(root, 'data', file), 'utf8').startsWith('# yaml-language-server: $schema=schema/rolex.schema.json\n'),
		);
		expect(others).toEqual([]);
	});

	test.each([
		['an unknown field', 'nam: x\n', ['/nam'], ['E301']],
		['a missing field', 'groups: [{id: all}]\n', ['/groups/0/title'], ['E302']],
		['a wrong type', 'name: 7\n', ['/name'], ['E303']],
		['a bad id', 'groups: [{id: All, title: A}]\n', ['/groups/0/id'], ['E304']],
		['an empty text', 'name: ""\n', ['/name'], ['E305']],
		['an unknown value', 'sources: [{id: a, title: A, status: red}]\n', ['/sources/0/status'], ['E306']],
		['a bad year', 'timeline: [{id: a, year: "20", event: A}]\n', ['/timeline/0/year'], ['E311']],
		['a bad address', 'sources: [{id: a, title: A, status: read, url: x}]\n', ['/sources/0/url'], ['E309']],
		[
			'a key that is no id',
			'concepts: [{id: a, term: A, category: a, definition: A, lead: sre, sides: {A: x}}]\n',
			['/concepts/0/sides/A'],
			['E304'],
		],
	])('refuses %s where validate does', async (_, text, paths, codes) => {
		expect(check(text)).toEqual(paths);
		const problems = (await problemsIn(roles + text)).filter(problem => !problem.includes('E402'));
		expect(problems.map(problem => problem.split(' ')[1])).toEqual(codes);
	});

	test('takes a part of an entry only where the file extends another dataset', () => {
		const change = 'concepts: [{id: slo, definition: Ours}]\n';
		expect(check(`extends: built-in\n${change}`)).toEqual([]);
		expect(check(change)).toEqual(['/concepts/0/term', '/concepts/0/category', '/concepts/0/lead', '/concepts/0/sides']);
		expect(check('extends: built-in\nconcepts: [{definition: Ours}]\n')).toEqual(['/concepts/0/id']);
	});

	test('takes null for what may be left out, only where the file extends another dataset', () => {
		const change = 'tools: [{id: a, name: A, purpose: A, lead: sre, note: null}]\n';
		expect(check(`extends: built-in\n${change}`)).toEqual([]);
		expect(check(change)).toEqual(['/tools/0/note']);
		expect(check('extends: built-in\ntools: [{id: a, name: null}]\n')).toEqual(['/tools/0/name']);
	});
});
