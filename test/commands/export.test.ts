import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {readDataset} from '../../source/dataset/read.ts';
import {columnsOf} from '../../source/text/width.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {topicKinds} from '../../source/topics/topic.ts';
import {craftsDataset, craftsPath} from '../helpers/crafts.ts';
import {printed, rolex} from './printed.ts';

const dataset = loadBuiltIn();
const {topics} = createCatalogue(dataset);

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rolex-export-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));
const at = (name: string) => join(folder, name);

describe('an export', () => {
	it('as JSON is a dataset that --data reads again', async () => {
		writeFileSync(at('all.json'), (await rolex('export --json')).stdout);
		const {dataset: again, problems} = await readDataset(at('all.json'), {builtIn: loadBuiltIn});
		expect(problems).toEqual([]);
		expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(dataset)));
	});

	it.each(['built-in', 'crafts'])('as YAML is the dataset again that --data reads: %s', async name => {
		const data = name === 'crafts' ? ['--data', craftsPath] : [];
		await printed(['export', ...data, '--output', at('all.yaml')]);
		const {dataset: again, problems} = await readDataset(at('all.yaml'), {builtIn: loadBuiltIn});
		expect(problems).toEqual([]);
		expect(again).toEqual(name === 'crafts' ? craftsDataset : dataset);
	});

	it('as CSV has a row for each entry', async () => {
		const {stdout} = await rolex('export --format csv');
		expect(stdout.match(new RegExp(`^(?:${topicKinds.join('|')}),`, 'gm'))?.length).toBe(topics.length);
	});

	it('as text fits 80 columns, and names every entry', async () => {
		const {stdout} = await rolex('export');
		expect(
			Math.max(
				...stdout
					.split('\n')
					.filter(row => !/^\s*(?:(?:Sources|Page)\s+)?https?:/.test(row))
					.map(columnsOf),
			),
		).toBeLessThanOrEqual(80);
		const words = stdout.replace(/\s+/g, ' ');
		for (const {kind, title} of topics) if (kind === 'concept') expect(words).toContain(title.slice(0, 30));
	});

	it('takes no words', async () => {
		expect(await rolex('export slo')).toMatchObject({
			code: 2,
			stdout: '',
			stderr: expect.stringContaining('For one entry: rolex show slo'),
		});
	});
});

describe('--data', () => {
	const small =
		'{"roles": [{"id": "a", "name": "Role A", "short": "A", "tagline": "One."}, {"id": "b", "name": "Role B", "short": "B", "tagline": "Two."}]}';

	it('- reads the dataset from standard input', async () => {
		const {code, stdout} = await printed(['list', '--data', '-', '--json'], {stdin: small});
		expect(code).toBe(0);
		expect(JSON.parse(stdout).map(({id}: {id: string}) => id)).toEqual(['a', 'b']);
	});

	it('of a dataset without dimensions has nothing to compare', async () => {
		expect(await printed(['compare', '--data', '-'], {stdin: small})).toEqual({
			code: 1,
			stdout: '',
			stderr: 'rolex: the dataset has no dimensions to compare.\n',
		});
	});

	it('with problems tells them on standard error, with 1', async () => {
		const {code, stdout, stderr} = await printed(['show', 'slo', '--data', '-'], {stdin: 'roles: 3'});
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(/^rolex: the dataset has problems/);
	});

	it('searches what it holds and not the built-in dataset', async () => {
		expect(await printed(['search', 'slo', '--data', '-'], {stdin: small})).toMatchObject({code: 1, stdout: ''});
		expect(await printed(['search', 'role', 'a', '--data', '-', '--json'], {stdin: small})).toMatchObject({code: 0});
	});
});

describe('--output', () => {
	it('writes the file whole, and says so on standard error', async () => {
		const {code, stdout, stderr} = await printed(['export', '--output', at('all.html')]);
		expect({code, stdout, stderr}).toEqual({code: 0, stdout: '', stderr: `Wrote ${at('all.html')}\n`});
		expect(readFileSync(at('all.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
		expect(readdirSync(folder)).toEqual(['all.html']);
	});

	it.each([
		['a.md', /^# /],
		['a.csv', /^kind,id,/],
		['a.json', /^\{/],
		['a.htm', /^<!doctype/],
		['a.txt', /^On-call/],
		['a', /^On-call/],
		['a.MD', /^# /],
	])('takes the format from the name %s where none is asked for', async (name, start) => {
		await printed(['show', 'on-call', '--output', at(name)]);
		expect(readFileSync(at(name), 'utf8')).toMatch(start);
		await printed(['show', 'on-call', '--format', 'csv', '--force', '--output', at(name)]);
		expect(readFileSync(at(name), 'utf8')).toMatch(/^kind,id,/);
	});

	it('leaves a file that is there as it is, unless it is forced', async () => {
		writeFileSync(at('mine'), 'mine');
		const {code, stderr} = await printed(['show', 'slo', '--output', at('mine')]);
		expect({code, stderr}).toEqual({code: 1, stderr: `rolex: ${at('mine')} exists and was left as it is; replace it with --force.\n`});
		expect(readFileSync(at('mine'), 'utf8')).toBe('mine');
		expect((await printed(['show', 'slo', '--output', at('mine'), '--force'])).code).toBe(0);
		expect(readFileSync(at('mine'), 'utf8')).toContain('Service Level Objective');
	});

	it.each([
		['', /--output wants a value/, 2],
		['no/such/folder.txt', /there is no such folder/, 1],
		['.', /is a folder; name a file in it\./, 1],
		['file/below.txt', /a part of its path is no folder|there is no such folder/, 1],
		[`${'n'.repeat(300)}.txt`, /its name is too long|could not be written/, 1],
	])('to %s is told in one sentence, and leaves nothing behind', async (name, told, code) => {
		writeFileSync(at('file'), '');
		const ran = await printed(['show', 'slo', `--output=${name && join(folder, name)}`]);
		expect({code: ran.code, stdout: ran.stdout}).toEqual({code, stdout: ''});
		expect(ran.stderr).toMatch(told);
		expect(ran.stderr).toMatch(/^rolex: [^\n]+\n$/);
		expect(readdirSync(folder)).toEqual(['file']);
	});

	it('to a device names the way that works', async () => {
		expect(await printed(['show', 'slo', '--output', '/dev/full', '--force'])).toMatchObject({
			code: 1,
			stderr: expect.stringContaining('no ordinary file'),
		});
	});

	it('follows no link out of its folder unless it is forced', async () => {
		mkdirSync(at('other'));
		writeFileSync(at('other/target'), 'target');
		symlinkSync(at('other/target'), at('link'));
		expect((await printed(['show', 'slo', '--output', at('link')])).code).toBe(1);
		expect(readFileSync(at('other/target'), 'utf8')).toBe('target');
	});

	it('- is standard output', async () => {
		expect((await printed(['show', 'slo', '--output', '-'])).stdout).toContain('Service Level Objective');
		expect(existsSync('-')).toBe(false);
	});

	it('writes nothing where nothing is found', async () => {
		expect((await printed(['show', 'xyzzy', '--output', at('none')])).code).toBe(1);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('is not coloured though there is a terminal, nor as wide', async () => {
		await printed(['show', 'slo', '--output', at('plain')], {terminal: 140, env: {TERM: 'xterm-256color'}});
		const text = readFileSync(at('plain'), 'utf8');
		expect(text).not.toContain('\u001B');
		expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
	});
});
