import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {columnsOf} from '../../source/text/width.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {comparisonOf, kindNames, topicKinds} from '../../source/topics/topic.ts';
import {folderOf} from '../dataset/written.ts';
import {craftsPath} from '../helpers/crafts.ts';
import {printed, rolex} from './printed.ts';

const catalogue = createCatalogue(loadBuiltIn());
const ids = async (line: string): Promise<readonly string[]> =>
	JSON.parse((await rolex(`list ${line} --json`)).stdout).map(({id}: {id: string}) => id);

describe('a list', () => {
	it('without a kind holds every entry, in the order shown', async () => {
		const listed = JSON.parse((await rolex('list --json')).stdout);
		expect(listed).toEqual(
			catalogue.topics.map(topic => ({
				...{kind: topic.kind, id: topic.id, title: topic.title, group: topic.section.id, lead: topic.lead ?? null},
				likeness: comparisonOf(topic, 'sre', 'platform')?.likeness ?? null,
			})),
		);
	});

	it.each(topicKinds)('of the kind %s is asked for by its name and its plural, in any case', async kind => {
		const {one, many} = kindNames[kind];
		const wanted = (catalogue.byKind.get(kind) ?? []).map(({id}) => id);
		for (const name of [kind, one, many, many.toUpperCase()]) expect(await ids(name)).toEqual(wanted);
	});

	it('cuts no title where no terminal shows it, as far as no width is asked for', async () => {
		const long = `${'A very long name indeed, '.repeat(8)}with its end`;
		const text = readFileSync(craftsPath, 'utf8').replace('task: Light the oven before anybody else is awake', `task: "${long}"`);
		const path = join(folderOf({'own.yaml': text}), 'own.yaml');
		const {stdout} = await printed(['list', 'ownership', '--data', path]);
		expect(stdout).toMatch(new RegExp(`^ +light-the-oven +${long} +Baker owns$`, 'm'));
		expect((await printed(['search', 'light the oven', '--data', path])).stdout).toContain(long);
		const narrow = (await printed(['list', 'ownership', '--data', path, '--width', '70'])).stdout.trimEnd().split('\n');
		expect(Math.max(...narrow.map(columnsOf))).toBeLessThanOrEqual(70);
	});

	it('is narrowed by category, group, owner and lead', async () => {
		const {concepts, dimensions, ownership, tools} = catalogue.dataset;
		expect((await ids('concepts --category reliability')).toSorted()).toEqual(
			concepts
				.filter(({category}) => category === 'reliability')
				.map(({id}) => id)
				.toSorted(),
		);
		expect((await ids('--group work')).toSorted()).toEqual(
			dimensions
				.filter(({group}) => group === 'work')
				.map(({id}) => id)
				.toSorted(),
		);
		expect((await ids('ownership --owner sre')).toSorted()).toEqual(
			ownership
				.filter(({owner}) => owner === 'sre')
				.map(({id}) => id)
				.toSorted(),
		);
		expect((await ids('--owner shared')).toSorted()).toEqual(
			ownership
				.filter(({owner}) => owner === 'shared')
				.map(({id}) => id)
				.toSorted(),
		);
		expect((await ids('tools --lead platform')).toSorted()).toEqual(
			tools
				.filter(({lead}) => lead === 'platform')
				.map(({id}) => id)
				.toSorted(),
		);
		expect((await ids('concepts --category cost --lead shared')).length).toBeGreaterThan(0);
	});

	it('as text has each entry on a row that fits', async () => {
		for (const width of [30, 50, 80, 120]) {
			const {stdout} = await rolex(`list --width ${width}`);
			const rows = stdout.split('\n');
			const ids = new Set(catalogue.topics.map(({id}) => `  ${id}`));
			expect(Math.max(...rows.filter(row => !ids.has(row)).map(columnsOf))).toBeLessThanOrEqual(width);
		}
	});

	it('cuts no id, however narrow', async () => {
		for (const width of [20, 30, 44, 80]) {
			const words = new Set((await rolex(`list --width ${width}`)).stdout.split(/\s+/));
			expect(catalogue.topics.map(({id}) => id).filter(id => !words.has(id))).toEqual([]);
		}
	});

	it('names an entry by one name, whatever stands beside it', async () => {
		const row = async (line: string) =>
			(await rolex(`${line} --data ${craftsPath}`)).stdout.split('\n').find(each => each.includes('light-the-oven'));
		for (const line of ['list', 'list ownership', 'search light oven', 'search oven', 'list --width 140'])
			expect(await row(line)).toContain('Light the oven before');
	});

	it.each([
		['list', 'list'],
		['list --width 40', 'list-narrow'],
		['list ownership --owner shared', 'list-shared'],
		['list --format markdown', 'list-markdown'],
		['list --format csv', 'list-csv'],
	])('%s is as it was', async (line, name) => {
		await expect((await rolex(`${line} --data ${craftsPath}`)).stdout).toMatchFileSnapshot(`../print/golden/${name}.txt`);
	});
});

describe('what cannot be listed', () => {
	it.each([
		['list concept dimension', /^rolex: list wants one kind: dimensions, /],
		['list conceps', /there is no kind `conceps`\. Did you mean `concepts`\?/],
		['list zebras', /there is no kind `zebras`\. Kinds: dimensions, concepts/],
		['list concepts --owner sre', /--owner narrows ownership, not concepts\./],
		['list --owner sre --group work', /--group and --owner narrow different kinds; give one of them\./],
		['list --category relability', /--category: the dataset has no `relability`\. Did you mean `reliability`\?/],
		['list --owner nobody', /--owner: the dataset has no `nobody`\. It has sre, platform/],
		['list --json --format csv', /--json and --format csv ask for two formats; leave one away\./],
		['list --force', /--force is about the file of --output, and there is none\./],
		['list --width 5', /--width wants a whole number from 20 to 1000, not `5`\./],
		['list --width wide', /--width wants a whole number/],
		[
			'list --format yaml',
			/this is not written as yaml, but as text, markdown, html, json, csv\. The whole dataset is: rolex export --format yaml/,
		],
		['list --left sre --right sre', /--left and --right are the same role; compare two\./],
		['list --left cobbler', /--left: the dataset has no role `cobbler`/],
	])('%s is told in one sentence, with 2', async (line, told) => {
		const {code, stdout, stderr} = await rolex(line);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toMatch(told);
		expect(stderr).toMatch(/^rolex: [^\n]+\n$/);
	});

	it('is nothing where nothing is left, with 1 and still a table of no rows', async () => {
		const narrow = ['list', 'concepts', '--category', 'ai', '--lead', 'finance'];
		expect(await printed(narrow)).toMatchObject({code: 1, stdout: '', stderr: 'rolex: there is nothing of that kind.\n'});
		expect((await printed([...narrow, '--json'])).stdout).toBe('[]\n');
		expect((await printed([...narrow, '--format', 'csv'])).stdout).toBe('kind,id,title,group,lead,likeness\r\n');
	});
});
