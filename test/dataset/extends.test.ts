import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {readDataset} from '../../source/dataset/read.ts';
import {type Files, folderOf, roles, shortly} from './written.ts';

const concept = (id: string, rest = '') =>
	`  - id: ${id}\n    term: The ${id}\n    category: all\n    definition: It is\n    lead: sre\n    sides: {sre: Sets it, platform: Shows it}\n${rest}`;
const base = `name: Base\n${roles}categories: [{id: all, title: All}]\nconcepts:\n${concept('slo', '    related: [sli]\n')}${concept('sli')}`;

async function read(files: Files, name = 'over.yaml') {
	return readDataset(join(folderOf(files), name), {builtIn: loadBuiltIn});
}

describe('a dataset that extends another', () => {
	test('replaces the fields it gives, keeps the others, and changes sides role by role', async () => {
		const over = 'extends: base.yaml\nconcepts:\n  - id: slo\n    definition: Ours\n    sides: {sre: Agrees it}\n';
		const {dataset} = await read({'base.yaml': base, 'over.yaml': over});
		expect(dataset?.concepts[0]).toEqual({
			id: 'slo',
			term: 'The slo',
			aliases: [],
			asked: [],
			category: 'all',
			definition: 'Ours',
			lead: 'sre',
			sides: {sre: 'Agrees it', platform: 'Shows it'},
			related: ['sli'],
			dimensions: [],
			sources: [],
			core: false,
			confused: [],
		});
		expect(dataset?.name).toBe('Base');
		expect(dataset).not.toHaveProperty('extends');
	});

	test('adds what is new at the end, and keeps the order of what is not', async () => {
		const over = `extends: base.yaml\nname: Ours\nconcepts:\n${concept('toil')}  - {id: sli, lead: platform}\n`;
		const {dataset} = await read({'base.yaml': base, 'over.yaml': over});
		expect(dataset?.concepts.map(({id, lead}) => `${id} ${lead}`)).toEqual(['slo sre', 'sli platform', 'toil sre']);
		expect(dataset?.name).toBe('Ours');
	});

	test('may go on over several, and be a folder that extends a folder', async () => {
		const {dataset} = await read(
			{'base/all.yaml': base, 'middle/a.yaml': 'extends: ../base\n', 'middle/b.yaml': 'name: Middle\n', 'over.yaml': 'extends: middle\n'},
			'over.yaml',
		);
		expect(dataset?.name).toBe('Middle');
	});

	test('extends the built-in one by name', async () => {
		const over = 'extends: built-in\nownership:\n  - {id: answer-checkout-page, owner: product, contributor: sre, certainty: firm}\n';
		const {dataset, problems} = await read({'over.yaml': over});
		expect(problems).toEqual([]);
		const builtIn = loadBuiltIn();
		expect(dataset?.ownership.length).toBe(builtIn.ownership.length);
		const before = builtIn.ownership.find(({id}) => id === 'answer-checkout-page');
		expect(dataset?.ownership.find(({id}) => id === 'answer-checkout-page')).toEqual({
			...before,
			owner: 'product',
			contributor: 'sre',
			certainty: 'firm',
		});
	});

	test('changes a day by its role, and the assessment field by field', async () => {
		const over = 'extends: built-in\ndays:\n  - {role: sre, note: Ours}\nassessment:\n  caveat: Ours\n';
		const {dataset} = await read({'over.yaml': over});
		const builtIn = loadBuiltIn();
		expect(dataset?.days[0]).toEqual({...builtIn.days[0], note: 'Ours'});
		expect(dataset?.assessment).toEqual({...builtIn.assessment, caveat: 'Ours'});
	});

	test('changes an entry by an id it had before, and keeps the one it has', async () => {
		const work = '  - {id: pick-target, formerly: [own-1], task: Pick it, owner: sre, why: So, certainty: firm}\n';
		const base = `${roles}ownership:\n${work}`;
		const {dataset, problems} = await read({'base.yaml': base, 'over.yaml': 'extends: base.yaml\nownership: [{id: own-1, why: Ours}]\n'});
		expect(problems).toEqual([]);
		expect(dataset?.ownership).toMatchObject([{id: 'pick-target', formerly: ['own-1'], task: 'Pick it', why: 'Ours'}]);
		const twice = await read({'base.yaml': base, 'over.yaml': 'extends: base.yaml\nownership: [{id: own-1}, {id: pick-target}]\n'});
		expect(twice.problems.map(({line, column, code}) => `${line}:${column} ${code}`)).toEqual(['2:31 E401']);
	});

	test('changes practice field by field, as it does sides by their roles', async () => {
		const practised = base.replace('    related: [sli]\n', '    practice: {well: [Few], wrong: [Many]}\n');
		const over = 'extends: base.yaml\nconcepts: [{id: slo, practice: {wrong: [None]}}]\n';
		expect((await read({'base.yaml': practised, 'over.yaml': over})).dataset?.concepts[0]?.practice).toEqual({
			well: ['Few'],
			wrong: ['None'],
		});
	});

	test('is told of problems where they are written, in its own file or the other', async () => {
		const wrong = 'extends: base.yaml\nconcepts:\n  - id: slo\n    lead: nobody\n    sides: {sre: 5}\n  - id: new\n    term: New\n';
		const folder = folderOf({'base.yaml': base.replace('term: The sli', 'term: 7'), 'over.yaml': wrong});
		const {problems} = await readDataset(join(folder, 'over.yaml'));
		expect(problems.map(({file, line, column, code}) => `${file.slice(folder.length + 1)}:${line}:${column} ${code}`)).toEqual([
			'over.yaml:4:11 E402',
			'over.yaml:5:18 E303',
			'over.yaml:6:5 E302',
			'over.yaml:6:5 E302',
			'over.yaml:6:5 E302',
			'over.yaml:6:5 E302',
			'base.yaml:15:11 E303',
		]);
	});

	test('is told where its owner is the helper of its base, and may take the helper away', async () => {
		const work = '  - {id: page, task: Wake, owner: sre, contributor: platform, why: So, certainty: firm}\n';
		const base = `${roles}ownership:\n${work}`;
		const change = (more: string) => `extends: base.yaml\nownership:\n  - {id: page, owner: platform${more}}\n`;
		const same = await read({'base.yaml': base, 'over.yaml': change('')});
		expect(shortly(same.problems)).toEqual(['3:23 E410 `platform` is named as the owner and as who helps']);
		const {dataset, problems} = await read({'base.yaml': base, 'over.yaml': change(', contributor: null')});
		expect(problems).toEqual([]);
		expect(dataset?.ownership[0]).toMatchObject({owner: 'platform', why: 'So'});
		expect(dataset?.ownership[0]?.contributor).toBeUndefined();
	});

	test('cannot take away what every entry has', async () => {
		const {problems} = await read({'base.yaml': base, 'over.yaml': 'extends: base.yaml\nconcepts: [{id: slo, term: null}]\n'});
		expect(shortly(problems)).toEqual(['2:28 E303 `term` has no value']);
	});

	test('is told of what its base is at fault for in the base, also in an entry that it changes', async () => {
		const folder = folderOf({
			'base.yaml': base.replace('term: The slo', 'term: 7'),
			'middle.yaml': 'extends: base.yaml\nconcepts: [{id: slo, lead: nobody}]\n',
			'over.yaml': 'extends: middle.yaml\nconcepts: [{id: slo, definition: Ours}]\n',
		});
		const {problems} = await readDataset(join(folder, 'over.yaml'));
		const places = problems.map(({file, line, column, code}) => `${file.slice(folder.length + 1)}:${line}:${column} ${code}`);
		expect(places).toEqual(['middle.yaml:2:28 E402', 'base.yaml:8:11 E303']);
	});

	test('is not told of what is missing when what it extends could not be read', async () => {
		const over = 'extends: gone.yaml\nconcepts:\n  - {id: slo, lead: sre, titel: x}\n';
		expect(shortly((await read({'over.yaml': over})).problems)).toEqual([
			'1:10 E101 `gone.yaml` is to be extended, but there is no such file or folder',
			'3:26 E301 unknown field `titel`',
		]);
	});

	test('cannot extend itself, through however many, or by another name', async () => {
		const circle = 'this dataset extends itself, at once or through others';
		expect(shortly((await read({'over.yaml': `extends: ./over.yaml\n${roles}`})).problems)).toEqual([`1:10 E108 ${circle}`]);
		const three = {'over.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: deep/c.yaml\n', 'deep/c.yaml': 'extends: ../over.yaml\n'};
		expect(shortly((await read(three)).problems)).toEqual([`1:10 E108 ${circle}`]);
	});

	test('needs a built-in dataset to extend it', async () => {
		const folder = folderOf({'over.yaml': `extends: built-in\n${roles}`});
		expect(shortly((await readDataset(join(folder, 'over.yaml'))).problems)).toEqual([
			'1:10 E101 there is no built-in dataset here to extend',
		]);
	});
});

describe('a folder', () => {
	test('is one dataset, its lists joined in the order of the file names', async () => {
		const files = {'b.yml': `concepts:\n${concept('second')}`, 'a.yaml': `concepts:\n${concept('first')}`, 'c.json': '{"name": "All"}'};
		const folder = folderOf({
			...files,
			'roles.YAML': `${roles}categories: [{id: all, title: All}]\n`,
			'notes.md': '# no data',
			'empty.yaml': '',
			'comments.yaml': '# later',
		});
		const {dataset} = await readDataset(folder);
		expect(dataset?.concepts.map(({id}) => id)).toEqual(['first', 'second']);
		expect(dataset?.name).toBe('All');
	});

	test('is told of every one of its files that cannot be read', async () => {
		const folder = folderOf({'a.yaml': 'name: [', 'b.yaml': Buffer.from([0xff, 0xfe, 0, 0]), 'c.yaml': `${roles}nam: x\n`});
		const {problems} = await readDataset(folder);
		expect(problems.map(({file, code}) => `${file.slice(-6)} ${code}`)).toEqual(['a.yaml E201', 'b.yaml E107', 'c.yaml E301']);
	});
});

describe('decisions', () => {
	const ours = 'extends: base.yaml\ndecisions:\n  page: sre\n  build: {owner: platform, note: Ours}\n';

	test('are joined work by work over the datasets of a chain, and null takes one back', async () => {
		const team = 'extends: ours.yaml\ndecisions:\n  page: null\n  build: teams\n  see: A friend\n';
		const {dataset, problems} = await read({'base.yaml': base, 'ours.yaml': ours, 'over.yaml': team});
		expect(problems).toEqual([]);
		expect(dataset?.decisions).toEqual({build: 'teams', see: 'A friend'});
	});

	test('on work that there is not open all the same', async () => {
		const {dataset} = await read({'base.yaml': base, 'over.yaml': ours});
		expect(Object.keys(dataset?.decisions ?? {})).toEqual(['page', 'build']);
	});
});
