import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {initialsOf} from '../../source/explorer/scene/initials.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {rowsOf} from '../helpers/drawn.ts';
import {opened, stateAfter, tinyDataset} from '../helpers/explorer.ts';

describe('initials', () => {
	it.each<[readonly string[], readonly string[]]>([
		[
			['SRE', 'Platform Engineering'],
			['SRE', 'PE'],
		],
		[
			['Data Engineer', 'ML Engineer'],
			['DE', 'MLE'],
		],
		[
			['Data Engineer', 'Data Designer', 'DevOps Engineer'],
			['DaE', 'DD', 'DeE'],
		],
		[
			['Baker', 'Brewer'],
			['Bak', 'Bre'],
		],
		[
			['Research and Development', 'Risk'],
			['RD', 'Risk'],
		],
		[
			['Bread Baking', 'Beer Brewing'],
			['BrB', 'BeB'],
		],
		[
			['数据工程', '机器学习'],
			['数据工', '机器学'],
		],
	])('of %j are %j', (names, codes) => {
		expect(initialsOf(names)).toEqual(codes);
	});

	it('tell any names apart that differ', () => {
		const word = fc.constantFrom('Data', 'Dev', 'DevOps', 'ML', 'Engineer', 'Engineering', 'Site', 'of', 'and', 'Platform');
		const name = fc.array(word, {minLength: 1, maxLength: 3}).map(words => words.join(' '));
		fc.assert(
			fc.property(fc.uniqueArray(name, {minLength: 2, maxLength: 6}), names => {
				expect(new Set(initialsOf(names)).size).toBe(names.length);
			}),
		);
	});
});

describe('what is decided', () => {
	it('has its mark in the list, also by an id that the work had before, and by none that only objects have', async () => {
		const work = (id: string, formerly: string[] = []) =>
			({id, formerly, task: `Watch ${id}`, owner: 'baker', why: 'It burns.', certainty: 'firm'}) as const;
		const catalogue = createCatalogue(
			tinyDataset(input => ({
				...input,
				ownership: [work('crusts', ['crust-1']), work('embers'), work('flames', ['fire']), work('constructor')],
				decisions: {'crust-1': 'brewer', fire: 'disagree'},
			})),
		);
		const text = (await rowsOf(opened({catalogue, key: 'work:embers'}))).map(row => row.split('│')[0] ?? '');
		const row = (end: string) => text.find(each => each.includes(end)) ?? '';
		expect(row('Watch crusts')).toMatch(/^ *✓ +Watch/);
		expect(row('Watch flames')).toMatch(/^ *✗ +Watch/);
		expect(row('Watch embers')).toMatch(/^ *▸ +Watch/);
		expect(row('Watch constructor')).toMatch(/^ +Watch/);
	});
});

describe('the matrix of who owns what', () => {
	const catalogue = createCatalogue(
		tinyDataset(
			input =>
				({
					...input,
					roles: [
						{id: 'de', name: 'Data Engineer', short: 'Data', tagline: 'Moves data.'},
						{id: 'ml', name: 'ML Engineer', short: 'ML Eng', tagline: 'Trains models.'},
					],
					parties: [
						{id: 'legal', name: 'Legal'},
						{id: 'teams', name: 'Product teams'},
					],
					dimensions: [],
					categories: [],
					concepts: [],
					groups: [],
					ownership: [
						{id: 'ingest', task: 'Load the sales data', certainty: 'usual', owner: 'de', contributor: 'ml', why: 'It is a pipeline.'},
						{id: 'train', task: 'Train the model', certainty: 'usual', owner: 'ml', contributor: 'legal', why: 'It is a model.'},
						{id: 'consent', task: 'Decide what is kept', certainty: 'usual', owner: 'legal', why: 'It is the law.'},
						{id: 'accept', task: 'Accept what comes out of it', certainty: 'usual', owner: 'de', contributor: 'teams', why: 'They use it.'},
						{id: 'both', task: 'Name the columns', certainty: 'usual', owner: 'shared', why: 'Both read them.'},
					],
				}) as unknown as typeof input,
		),
	);

	it.each([
		[120, 40],
		[80, 24],
	])('at %ix%i has initials over it, a legend under it, and names whoever else has a part', async (columns, rows) => {
		const text = (await rowsOf(stateAfter(opened({catalogue, columns, rows, key: 'work:ingest'})))).map(row => row.split('│')[0] ?? '');
		expect(text.filter(row => /DE +MLE +else/.test(row)).length).toBeGreaterThan(0);
		const row = (start: string) => text.find(each => each.includes(start)) ?? '';
		const heads = text.find(each => each.includes('MLE')) ?? '';
		expect(row('Load the sales')[heads.indexOf('DE ')]).toBe('●');
		expect(row('Load the sales')[heads.indexOf('MLE')]).toBe('○');
		expect(row('Train the model')).toMatch(/● +○ Legal/);
		expect(row('Decide what')).toMatch(/● Legal/);
		// The title gives way, not who it is.
		expect(row('Accept')).toMatch(/○ Product teams */);
		expect(row('Name the')).toMatch(/● {2,}●/);
		expect(text.join('\n')).toContain('● owns  ○ helps');
		expect(text.join('\n')).toMatch(/DE Data/);
		expect(text.join('\n')).not.toContain('etc');
	});
});
