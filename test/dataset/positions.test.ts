import {describe, expect, test} from 'vitest';
import {problemsIn, roles} from './written.ts';

const categories = 'categories:\n  - {id: all, title: All}\n';

describe('the place of a problem', () => {
	test('is that of a value in block style, quotes and block marks included', async () => {
		const concept = [
			'concepts:',
			'  - id: slo',
			'    term: 7',
			'    category: "al"',
			"    definition: ''",
			'    lead: |',
			'      nobody',
			'    sides:',
			'      sre: >-',
			'        ',
			'      platform:',
			'        - x',
		];
		expect(await problemsIn(`${roles}${categories}${concept.join('\n')}\n`)).toEqual([
			'8:11 E303 `term` is to be a text, not the number `7`',
			'9:15 E402 unknown category `al`; did you mean `all`?',
			'10:17 E305 `definition` is empty',
			'11:11 E304 `nobody\\u{a}` is not an id',
			'14:12 E305 `sre` is empty',
			'17:9 E303 `platform` is to be a text, not a list',
		]);
	});

	test('is that of a value in flow style, over one line or more', async () => {
		const concept = 'concepts: [{id: slo, term: [], category: all, definition: A,\n  "lead" : "sr", sides: {sre: null, \'devops\': x}}]\n';
		expect(await problemsIn(roles + categories + concept)).toEqual([
			'6:28 E303 `term` is to be a text, not a list',
			'7:12 E402 unknown role or party `sr`; did you mean `sre`?',
			'7:31 E303 `sre` has no value',
			'7:37 E402 unknown role `devops`',
		]);
	});

	test('is that of the key where the key is at fault, or has no value', async () => {
		const concept = '  - titel: x\n    id: slo\n    term:\n    category: all\n    definition: A\n    lead: sre\n    sides: {srr: x}\n';
		expect(await problemsIn(`${roles}${categories}concepts:\n${concept}`)).toEqual([
			'7:5 E301 unknown field `titel`',
			'9:5 E303 `term` has no value',
			'13:13 E402 unknown role `srr`; did you mean `sre`?',
		]);
	});

	test('is that of the first where a key is given twice, since that one is kept', async () => {
		const parties = 'parties:\n  - id: shop\n    name: 7\n    name: The shop\n  - id: mill\n    name: The mill\n    name: 8\n';
		expect(await problemsIn(roles + parties)).toEqual([
			'6:11 E303 `name` is to be a text, not the number `7`',
			'7:5 E203 the key `name` is given twice',
			'10:5 E203 the key `name` is given twice',
		]);
	});

	test('is the same in JSON, by whatever it is indented', async () => {
		const json = [
			'{',
			'\t"roles": [',
			'\t\t{"id": "sre", "name": 7, "short": "SRE", "tagline": "Keeps it up"},',
			'\t\t{"id": "platform", "name": "Platform", "short": "Platform", "tagline": "", "extra": null}',
			'\t],',
			'\t"groups": [{"id": "a"}], "groups": []',
			'}',
		].join('\n');
		expect(await problemsIn(json, {name: 'dataset.json'})).toEqual([
			'3:25 E303 `name` is to be a text, not the number `7`',
			'4:74 E305 `tagline` is empty',
			'4:78 E301 unknown field `extra`',
			'6:13 E302 `title` is missing',
			'6:27 E203 the key `groups` is given twice',
		]);
	});

	test('of a fault of syntax in JSON is where reading stopped', async () => {
		const json = '{"roles": [\n  {"id": "sre", "name": "Site"\n  "short": "SRE"}\n]}\n';
		expect(await problemsIn(json, {name: 'dataset.json'})).toEqual(['3:3 E201 a comma is missing before this']);
	});

	test('counts from the first character after a byte order mark, and lines by any line end', async () => {
		expect(await problemsIn('\ufeffnam: x')).toEqual(['1:1 E301 unknown field `nam`; did you mean `name`?', '1:1 E302 `roles` is missing']);
		expect(await problemsIn(`${roles}# a\r\n# b\rnam: x\n`)).toEqual(['6:1 E301 unknown field `nam`; did you mean `name`?']);
	});

	test('of what is missing is the entry, and of an item its own line', async () => {
		const work =
			'ownership:\n  - id: a\n    task: x\n    owner: sre\n    why: x\n    certainty: firm\n    asked:\n      -\n      - 1\n  -\n';
		expect(await problemsIn(roles + work)).toEqual(
			[
				'11:7 E303 an item of `asked` has no value',
				'12:9 E303 an item of `asked` is to be a text, not the number `1`',
				'5:3 E303 an item of `ownership` has no value',
			].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
		);
	});
});

describe('a fault of syntax', () => {
	const entry = (id: string, definition: string, lead = 'sre') =>
		`  - id: ${id}\n    term: A\n    category: all\n    definition: ${definition}\n    lead: ${lead}\n    sides: {sre: x}\n    related: [one, two, three]\n`;

	test('keeps the other entries from nothing, and what refers to its own is believed', async () => {
		const concepts = `concepts:\n${entry('one', '"open')}${entry('two', 'A: b')}${entry('three', 'fine', 'nobody')}`;
		expect(await problemsIn(roles + categories + concepts)).toEqual([
			'10:17 E201 `definition` opens a quote that is not closed',
			'17:17 E201 `definition` holds a colon, which begins a value in YAML',
			'25:11 E402 unknown role or party `nobody`',
		]);
	});

	test('outside of any entry leaves nothing to check', async () => {
		expect(await problemsIn(`${roles}name: [\n`)).toEqual(['4:7 E201 `name` opens a bracket that is not closed']);
	});

	test("in the last field of an entry is that entry's, not that of the next", async () => {
		const concepts = `concepts:\n${entry('one', 'fine').replace('three]', 'three')}${entry('two', 'fine', 'nobody')}${entry('three', 'fine')}`;
		expect(await problemsIn(roles + categories + concepts)).toEqual([
			'13:14 E201 `related` opens a bracket that is not closed',
			'18:11 E402 unknown role or party `nobody`',
		]);
	});
});
