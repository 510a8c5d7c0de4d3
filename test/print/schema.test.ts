import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {comparedRoles, json, jsonVersion, listed, searchAnswer} from '../../source/print/json.ts';
import {shownTopic} from '../../source/print/shown-topic.ts';
import {createSearch} from '../../source/search/search.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {printed} from '../commands/printed.ts';
import {mismatches} from '../dataset/json-schema-check.ts';
import {folderOf} from '../dataset/written.ts';
import {datasetSaying, hostileTexts} from './hostile.ts';

const schema = JSON.parse(readFileSync('data/schema/output.schema.json', 'utf8'));
const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true});
ajv.addSchema(schema);
type Definition = 'search' | 'list' | 'topic' | 'comparison' | 'agreement' | 'changes' | 'agenda';

/** What is wrong with JSON by one definition of the schema. */
function problems(definition: Definition, text: string): unknown {
	const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
	if (!validate) throw new Error(`the schema has no ${definition}`);
	return validate(JSON.parse(text)) ? [] : validate.errors;
}

describe('the schema of the output', () => {
	it('has the version that the program writes', () => {
		expect(schema.$id).toBe(`urn:rolex:output:${jsonVersion}`);
	});

	it.each<[Definition, readonly string[]]>([
		['search', ['search', 'slo', '--json']],
		['search', ['search', 'nothing like this', 'xyzzy', '--json']],
		['list', ['list', '--json']],
		['list', ['list', 'ownership', '--json']],
		['topic', ['show', 'error-budget', '--json']],
		['comparison', ['compare', '--json']],
		['comparison', ['compare', 'cost', '--left', 'platform', '--right', 'devops', '--json']],
	])('describes the %s of %j', async (definition, args) => {
		expect(problems(definition, (await printed(args)).stdout)).toEqual([]);
	});

	it.each<[Definition, readonly string[]]>([
		['agreement', ['agreement', 'one.yaml']],
		['changes', ['agreement', 'one.yaml', '--against', 'two.yaml']],
		['agenda', ['agreement', 'one.yaml', 'two.yaml']],
	])('describes the %s of decisions', async (definition, args) => {
		const need = loadBuiltIn().needs[0]?.id;
		const [first = '', second = '', third = ''] = loadBuiltIn().ownership.map(({id}) => id);
		const folder = folderOf({
			'one.yaml': `extends: built-in\ndecisions:\n  ${first}: {owner: sre, helps: platform, note: So}\n  ${second}: teams\n  gone: sre\n  ${third}: 5\nagreement: {needs: [${need}]}\n`,
			'two.yaml': `extends: built-in\ndecisions:\n  ${first}: A guild\n  ${second}: teams\n  ${third}: nobody\n`,
		});
		const at = (word: string) => (word.endsWith('.yaml') ? join(folder, word) : word);
		expect(problems(definition, (await printed([...args.map(at), '--json'])).stdout)).toEqual([]);
	});

	it('describes each line of search --batch', async () => {
		const {stdout} = await printed(['search', '--batch'], {stdin: 'slo\n\nnot there xyzzy\n'});
		for (const line of stdout.trimEnd().split('\n')) expect(problems('search', line)).toEqual([]);
	});

	it('describes every topic of the built-in dataset', () => {
		for (const topic of createCatalogue(loadBuiltIn()).topics)
			expect({key: topic.key, problems: problems('topic', json(shownTopic(topic)))}).toEqual({key: topic.key, problems: []});
	});

	it.each(hostileTexts.map(text => [JSON.stringify(text).slice(0, 40), text]))(
		'describes what is printed of a dataset that says %s',
		(_, text) => {
			const catalogue = createCatalogue(datasetSaying(text));
			const found = createSearch(catalogue.topics).find(text);
			expect(problems('search', json(searchAnswer(catalogue, found)))).toEqual([]);
			expect(problems('list', json(listed(catalogue.topics, {left: 'one', right: 'two'})))).toEqual([]);
			expect(
				problems('comparison', json(comparedRoles(catalogue, catalogue.byKind.get('dimension') ?? [], {left: 'one', right: 'two'}))),
			).toEqual([]);
			for (const topic of catalogue.topics) expect(problems('topic', json(shownTopic(topic)))).toEqual([]);
		},
	);

	it('refuses what it does not describe', async () => {
		const {stdout} = await printed(['search', 'slo', '--json']);
		expect(problems('search', stdout.replace('"score"', '"rank"'))).not.toEqual([]);
		expect(problems('list', stdout)).not.toEqual([]);
		expect(problems('topic', '{}')).not.toEqual([]);
	});

	it('of the dataset describes export --json', async () => {
		const dataset = JSON.parse(readFileSync('data/schema/rolex.schema.json', 'utf8'));
		expect(mismatches(JSON.parse((await printed(['export', '--json'])).stdout), dataset)).toEqual([]);
	});
});
