import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {begin} from '../../source/explorer/begin.ts';
import {createMemory} from '../../source/host/memory.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {folderOf} from '../dataset/written.ts';
import {makeFolder} from '../host/files.ts';
import {rolex} from './printed.ts';

/** The environment of a reader who gave these answers in the explorer. */
function readerWho(answers: Readonly<Record<string, number>>): Record<string, string> {
	const env = {XDG_STATE_HOME: makeFolder().path('')};
	const memory = createMemory(env, undefined, () => new Date());
	const state = begin({catalogue: createCatalogue(loadBuiltIn()), columns: 80, rows: 24});
	memory?.seen(state);
	memory?.seen({...state, answers});
	memory?.close();
	return env;
}

const [first, second] = loadBuiltIn().assessment?.statements ?? [];
const answers = {[first?.id ?? '']: 2, [second?.id ?? '']: -1};

const asksNothing = `name: Two
roles:
  - {id: a, name: Alpha, short: A, tagline: The first.}
  - {id: b, name: Beta, short: B, tagline: The second.}
groups:
  - {id: g, title: Group}
dimensions:
  - {id: d, title: One, group: g, question: Why?, sides: {a: [One.], b: [Two.]}, contrast: They differ., likeness: low, why: So.}
`;

describe('rolex show --result', () => {
	it('prints what came out of the answers that were kept, on the side that it leans to', async () => {
		const env = readerWho(answers);
		const {code, stdout, stderr} = await rolex('show --result', {env});
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).toMatch(/^So far, with 2 of \d+ answered\.\n\nSRE [─●┼]+ Platform\n\d+ of \d+ towards SRE\n/);
		expect(stdout).toContain(`Strongly agree: ${first?.text.slice(0, 20)}`);
		const turned = await rolex('show --result --left platform --right sre', {env});
		expect(turned.stdout).toMatch(/\nPlatform [─●┼]+ SRE\n/);
	});

	it('gives it as data that the schema describes', async () => {
		const {stdout} = await rolex('show --result --json', {env: readerWho(answers)});
		const result = JSON.parse(stdout);
		expect(result.answers.map(({id, value}: {id: string; value: number}) => [id, value])).toEqual(Object.entries(answers));
		const schema = JSON.parse(readFileSync('data/schema/output.schema.json', 'utf8'));
		const isResult = new Ajv2020({strict: true, allowUnionTypes: true}).compile({...schema, anyOf: undefined, $ref: '#/$defs/result'});
		expect(isResult(result), JSON.stringify(isResult.errors)).toBe(true);
	});

	it.each([
		['nothing is answered', 'show --result', 1, 'no statement is answered yet'],
		['a dataset asks nothing', 'show --result --data OWN', 1, 'asks nothing of its reader'],
		['an entry is named too', 'show --result error-budget', 2, 'it takes no entry'],
		['a table is wanted', 'show --result --format csv', 2, 'not written as csv, but as text, json'],
	])('says so where %s', async (_case, line, code, said) => {
		const told = await rolex(line.replace('OWN', folderOf({'own.yaml': asksNothing})), {env: {XDG_STATE_HOME: makeFolder().path('')}});
		expect({code: told.code, stdout: told.stdout}).toEqual({code, stdout: ''});
		expect(told.stderr).toContain(said);
	});
});
