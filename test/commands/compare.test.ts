import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {columnsOf} from '../../source/text/width.ts';
import {craftsPath} from '../helpers/crafts.ts';
import {printed, rolex} from './printed.ts';

const {dimensions} = loadBuiltIn();
const compared = async (...words: readonly string[]) => JSON.parse((await printed(['compare', ...words, '--json'])).stdout);
const idsOf = ({dimensions}: {readonly dimensions: readonly {readonly id: string}[]}) => dimensions.map(({id}) => id);

describe('a comparison', () => {
	it('without words holds every dimension', async () => {
		expect(idsOf(await compared()).toSorted()).toEqual(dimensions.map(({id}) => id).toSorted());
	});

	it('holds the dimensions named, in that order, each once', async () => {
		expect(idsOf(await compared('on-call', 'cost'))).toEqual(['on-call', 'cost']);
		expect(idsOf(await compared('cost', 'on-call', 'Cost'))).toEqual(['cost', 'on-call']);
	});

	it('takes words as names, and all words together as one', async () => {
		expect(idsOf(await compared('Daily tasks', 'cost'))).toEqual(['daily-tasks', 'cost']);
		expect(idsOf(await compared('daily', 'tasks'))).toEqual(['daily-tasks']);
	});

	it('says on standard error what it took a word for', async () => {
		const {code, stderr} = await rolex('compare secruity cost');
		expect({code, stderr}).toEqual({code: 0, stderr: 'rolex: showing Security and compliance for `secruity`\n'});
	});

	it('of a dimension that there is not names the three nearest dimensions, with 1', async () => {
		const {code, stdout, stderr} = await rolex('compare error-budget');
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(/^rolex: no dimension is called `error-budget`\. The nearest:\n( {2}dimension:\S+ {2}.*\n){3}$/);
	});

	it('has both roles, what both share and the difference', async () => {
		const {left, right, version, dimensions: all} = await compared('cost', '--left', 'platform');
		expect({version, left: left.id, right: right.id}).toEqual({version: 2, left: 'platform', right: 'sre'});
		const cost = dimensions.find(({id}) => id === 'cost');
		expect(all[0]).toEqual({
			id: 'cost', title: cost?.title, group: cost?.group, question: cost?.question, left: cost?.sides.platform, right: cost?.sides.sre,
			shared: cost?.shared, contrast: cost?.contrast, likeness: cost?.likeness, why: cost?.why,
		}); // biome-ignore format: one object
	});

	it('of a pair that the data does not compare draws no difference', async () => {
		const [first] = (await compared('definition', '--left', 'platform', '--right', 'devops')).dimensions;
		expect(first.left.length).toBeGreaterThan(0);
		expect(first.contrast === null || typeof first.contrast === 'string').toBe(true);
	});
});

describe('the table', () => {
	it.each([30, 59, 60, 80, 109, 110, 155, 300])('fits %i columns', async width => {
		const rows = (await rolex(`compare --width ${width}`)).stdout.split('\n');
		expect(Math.max(...rows.map(columnsOf))).toBeLessThanOrEqual(Math.min(width, 155));
	});

	it('keeps the two columns apart at one place', async () => {
		const rows = (await rolex('compare cost --width 80')).stdout.split('\n').filter(row => /^[•━ ].{38}.* {2,}[•━]/.test(row));
		expect(new Set(rows.map(row => row.search(/(?<=.{30}) [•━]/))).size).toBe(1);
	});

	it.each([
		['compare', 'compare'],
		['compare heat --width 130', 'compare-wide'],
		['compare heat --width 40', 'compare-narrow'],
		['compare --format markdown', 'compare-markdown'],
		['compare --format csv', 'compare-csv'],
	])('%s is as it was', async (line, name) => {
		await expect((await rolex(`${line} --data ${craftsPath}`)).stdout).toMatchFileSnapshot(`../print/golden/${name}.txt`);
	});
});
