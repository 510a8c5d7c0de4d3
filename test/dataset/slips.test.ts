import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readDataset} from '../../source/dataset/read.ts';
import {folderOf, problemsIn, roles} from './written.ts';

/** A dataset with one dimension, the only one of its part, called so. */
const called = (title: string, dash = '  -') =>
	`${roles}groups:\n  - {id: g, title: G}\ndimensions:\n${dash} id: d\n${dash.replace('-', ' ')} title: ${title}\n${['group: g', 'question: Why?', 'sides: {sre: [One]}', 'contrast: Two', 'likeness: low', 'why: So'].map(line => `${dash.replace('-', ' ')} ${line}\n`).join('')}`;

describe('a slip in the only entry of a part is the first problem told, with the quoting that mends it', () => {
	test.each([
		['@home', 'E201 `title` begins with `@`', '`title: "@home"`'],
		['`code`', 'E201 `title` begins with ```', '`title: "`code`"`'],
		['%d', 'E201 `title` begins with `%`', '`title: "%d"`'],
		['- dash', 'E201 `title` begins with `-`', '`title: "- dash"`'],
		['? what', 'E201 `title` begins with `?`', '`title: "? what"`'],
		['| pipe', 'E201 `title` begins with `|`', '`title: "| pipe"`'],
		['*bold* text', 'E201 `title` begins with `*`', '`title: "*bold* text"`'],
		['Cost: money', 'E201 `title` holds a colon', '`title: "Cost: money"`'],
		['Why:', 'E201 `title` holds a colon', '`title: "Why:"`'],
		['x: "y"', 'E201 `title` holds a colon', '`title: \'x: "y"\'`'],
		['"On" call', 'E201 `title` goes on after a closing quote', '`title: \'"On" call\'`'],
		['[x] y', 'E201 `title` goes on after a closing bracket', '`title: "[x] y"`'],
		['&amp', 'E204 `&amp` is a YAML anchor', '`"&amp"`'],
		['!important', 'E205 the tag `!important`', 'quote'],
	])('%s', async (title, told, mend) => {
		const {problems} = await readDataset(join(folderOf({'a.yaml': called(title)}), 'a.yaml'));
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({line: 8, column: 12, mend: expect.stringContaining(mend)});
		expect(`${problems[0]?.code} ${problems[0]?.message}`).toContain(told);
	});

	test('also in a list that is not indented, where nothing else is said of the part', async () => {
		expect(await problemsIn(called('@home', '-'))).toEqual(["8:10 E201 `title` begins with `@`, a mark of YAML's own"]);
	});

	test('also inside of an entry, and in one written in braces', async () => {
		const points = called('T').replace('sides: {sre: [One]}', 'sides:\n      sre:\n        - @home is');
		expect(await problemsIn(points)).toEqual(["13:11 E201 this text begins with `@`, a mark of YAML's own"]);
		expect(await problemsIn(`${roles}parties:\n  - {id: shop, name: @shop}\n`)).toEqual([
			"5:22 E201 `name` begins with `@`, a mark of YAML's own",
		]);
	});

	test('and the other entries are told of as ever', async () => {
		const two = `${called('@home')}  - id: e\n    title: E\n    group: gg\n    question: Why?\n    sides: {sre: [One]}\n    contrast: Two\n    likeness: low\n    why: So\n`;
		expect(await problemsIn(two)).toEqual(["8:12 E201 `title` begins with `@`, a mark of YAML's own", '17:12 E402 unknown group `gg`']);
	});

	test('and a text that a comment swallowed is told of as such', async () => {
		const {problems} = await readDataset(join(folderOf({'a.yaml': called('#5')}), 'a.yaml'));
		expect(problems).toMatchObject([{line: 8, column: 5, message: '`title` has no value', mend: expect.stringContaining('`"#5"`')}]);
	});
});

test('what is no slip is read: quotes, colons and brackets where YAML has them', async () => {
	for (const title of ['"On: call"', "'@home'", 'a:b', 'https://example.org/x', 'C#', '50%', 'a - b', '"a" # note', "'it''s'"])
		expect({title, problems: await problemsIn(called(title))}).toEqual({title, problems: []});
});
