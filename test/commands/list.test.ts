import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {columnsOf} from '../../source/text/width.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {kindNames, topicKinds} from '../../source/topics/topic.ts';
import {printed, rolex} from './printed.ts';

const catalogue = createCatalogue(loadBuiltIn());
const ids = async (line: string): Promise<readonly string[]> =>
	JSON.parse((await rolex(`list ${line} --json`)).stdout).map(({id}: {id: string}) => id);

describe('a list', () => {
	it('without a kind holds every entry, in the order shown', async () => {
		const listed = JSON.parse((await rolex('list --json')).stdout);
		expect(listed).toEqual(catalogue.topics.map(({kind, id, title, section}) => ({kind, id, title, group: section.id})));
	});

	it.each(topicKinds)('of the kind %s is asked for by its name and its plural, in any case', async kind => {
		const {one, many} = kindNames[kind];
		const wanted = (catalogue.byKind.get(kind) ?? []).map(({id}) => id);
		for (const name of [kind, one, many, many.toUpperCase()]) expect(await ids(name)).toEqual(wanted);
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
			const rows = (await rolex(`list --width ${width}`)).stdout.split('\n');
			expect(Math.max(...rows.map(columnsOf))).toBeLessThanOrEqual(width);
			expect(rows.filter(row => /^ {2}\S+ {2,}\S/.test(row)).length).toBeGreaterThanOrEqual(catalogue.topics.length);
		}
	});

	it.each([
		['list needs', 'list-needs'],
		['list dimensions --width 60', 'list-dimensions'],
		['list ownership --owner shared', 'list-shared'],
		['list days --format markdown', 'list-days-markdown'],
		['list roles --format csv', 'list-roles-csv'],
	])('%s is as it was', async (line, name) => {
		await expect((await rolex(line)).stdout).toMatchFileSnapshot(`../print/golden/${name}.txt`);
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
		['list --format yaml', /--format is one of text, markdown, html, json, csv, not `yaml`\./],
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
		expect((await printed([...narrow, '--format', 'csv'])).stdout).toBe('kind,id,title,group,lead\r\n');
	});
});
