import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {compare, DatasetError, loadDataset, search, toMarkdown} from '../../source/library.ts';

const dataset = await loadDataset();

describe('the library', () => {
	it('loads the built-in dataset, or one at a path', async () => {
		expect(dataset).toEqual(loadBuiltIn());
		expect((await loadDataset('test/fixtures/datasets/valid.yaml')).roles.length).toBeGreaterThan(1);
	});

	it('rejects a dataset with problems with all of them', async () => {
		const error = await loadDataset('test/fixtures/datasets/E302-missing-field.yaml').catch((error: unknown) => error);
		expect(error).toBeInstanceOf(DatasetError);
		expect((error as DatasetError).problems[0]?.code).toBe('E302');
		expect((error as DatasetError).message).toContain('E302');
		await expect(loadDataset('no/such/file.yaml')).rejects.toThrow(DatasetError);
	});

	it('searches', () => {
		expect(search(dataset, 'eror budgt')[0]).toMatchObject({kind: 'concept', id: 'error-budget', lead: 'sre'});
		expect(search(dataset, 'on-call', {limit: 2, kinds: ['work']}).map(({kind}) => kind)).toEqual(['work', 'work']);
		expect(search(dataset, 'xyzzy plugh')).toEqual([]);
	});

	it('compares', () => {
		const {left, right, dimensions} = compare(dataset, {dimensions: ['on-call'], left: 'platform'});
		expect([left.id, right.id, dimensions.map(({id}) => id)]).toEqual(['platform', 'sre', ['on-call']]);
		expect(compare(dataset).dimensions.length).toBe(dataset.dimensions.length);
	});

	it('writes Markdown of an entry, of the comparison and of all', () => {
		expect(toMarkdown(dataset, 'error-budget')).toMatch(/^# Error Budget\n/);
		expect(toMarkdown(dataset, 'dimensions')).toMatch(/^# Site Reliability Engineering and Platform Engineering\n/);
		expect(toMarkdown(dataset).length).toBeGreaterThan(100_000);
	});

	it('says what the dataset does not have', () => {
		expect(() => toMarkdown(dataset, 'xyzzy')).toThrow(new RangeError('the dataset has no entry `xyzzy`'));
		expect(() => compare(dataset, {left: 'cobbler'})).toThrow(new RangeError('the dataset has no role `cobbler`'));
		expect(() => compare(dataset, {dimensions: ['slo']})).toThrow(new RangeError('the dataset has no dimension `slo`'));
	});
});

describe('the package', () => {
	let folder: string;
	let packed: {readonly filename: string; readonly size: number; readonly files: readonly {readonly path: string}[]};
	const npm = (args: readonly string[], cwd: string) => {
		const {status, stdout, stderr} = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
			cwd,
			encoding: 'utf8',
			timeout: 100_000,
			env: {...process.env, npm_config_update_notifier: 'false'},
		});
		if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr || stdout}`);
		return stdout;
	};

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'rolex-pack-'));
		// A copy, since `prepare` writes dist/ anew, which is not a test's to do.
		const copy = join(folder, 'copy');
		mkdirSync(copy);
		for (const name of ['source', 'data', 'build', 'docs', 'README.md', 'LICENSE', 'package.json', 'tsconfig.json'])
			spawnSync('cp', ['-r', name, copy]);
		spawnSync('ln', ['-s', join(process.cwd(), 'node_modules'), join(copy, 'node_modules')]);
		const listing = npm(['pack', '--json', '--pack-destination', folder], copy);
		[packed] = JSON.parse(listing.slice(listing.indexOf('[\n'))) as [typeof packed];
	}, 120_000);
	afterAll(() => rmSync(folder, {recursive: true, force: true}));

	it('holds what is needed and nothing else', () => {
		const paths = packed.files.map(({path}) => path);
		for (const needed of [
			'package.json',
			'README.md',
			'dist/cli.js',
			'dist/library.mjs',
			'dist/types/library.d.ts',
			'dist/rolex.1',
			'dist/data.json',
			'dist/data-parts.json',
			'dist/LICENCES.txt',
			'LICENSE',
		])
			expect(paths).toContain(needed);
		for (const path of paths)
			expect(path).toMatch(
				/^(?:package\.json|README\.md|LICENSE.*|dist\/.+|data\/(?:schema\/.+|README\.md)|docs\/(?:config|deciding|output|problems|serving)\.md)$/,
			);
		// Half of it are source maps, so that rolex.log names lines; a fifth is the dataset and its index, made ready. Talking, deciding and printing a result bring parts of the explorer each.
		expect(packed.size).toBeLessThan(4_300_000);
	});

	it('is as publint wants it', async () => {
		const {publint} = await import('publint');
		const {formatMessage} = await import('publint/utils');
		const copy = join(folder, 'copy');
		const {messages, pkg} = await publint({pkgDir: copy, level: 'warning', pack: false});
		expect(messages.map(message => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
	});

	it('installs into an empty folder as one package, where the program, the import and its types work', () => {
		const empty = join(folder, 'empty');
		mkdirSync(empty);
		writeFileSync(join(empty, 'package.json'), '{"name": "user", "private": true, "type": "module"}');
		npm(['install', join(folder, packed.filename), '--prefer-offline'], empty);
		expect(readdirSync(join(empty, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['rolex']);
		const env = {PATH: process.env.PATH, HOME: empty};
		const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
		const cli = spawnSync('node_modules/.bin/rolex', ['--version'], {cwd: empty, encoding: 'utf8', env});
		expect([cli.stdout, cli.stderr]).toEqual([`${version}\n`, '']);
		writeFileSync(
			join(empty, 'own.yaml'),
			'roles:\n- {id: a, name: A, short: A, tagline: One.}\n- {id: b, name: B, short: B, tagline: Two.}\n',
		);
		writeFileSync(
			join(empty, 'use.mjs'),
			`import {compare, loadDataset, search, toMarkdown} from 'rolex';
			const dataset = await loadDataset();
			const own = await loadDataset('own.yaml');
			console.log(JSON.stringify([search(dataset, 'slo')[0].id, compare(dataset).left.id, toMarkdown(dataset, 'toil').slice(0, 6), own.roles.length]));`,
		);
		const used = spawnSync(process.execPath, ['use.mjs'], {cwd: empty, encoding: 'utf8', env});
		expect([used.stdout, used.stderr]).toEqual(['["slo","sre","# Toil",2]\n', '']);
	}, 60_000);

	it('has types that a strict program takes, and that refuse what is wrong', () => {
		const empty = join(folder, 'empty');
		writeFileSync(
			join(empty, 'use.ts'),
			`import {compare, type Dataset, loadDataset, search, toMarkdown} from 'rolex';
			const dataset: Dataset = await loadDataset();
			const id: string | undefined = search(dataset, 'slo', {limit: 3, kinds: ['concept']})[0]?.id;
			const contrast: string | null | undefined = compare(dataset, {left: 'sre'}).dimensions[0]?.contrast;
			const text: string = toMarkdown(dataset, id);
			const likeness: 'low' | 'medium' | 'high' | undefined = dataset.dimensions[0]?.likeness;
			const about: string | undefined = dataset.groups[0]?.about;
			const asked: readonly string[] | undefined = dataset.roles[0]?.asked;
			// @ts-expect-error a field that may be left out is not always there
			const always: string = dataset.groups[0]!.about;
			// @ts-expect-error a field that there is not
			dataset.roles[0]?.salary;
			// @ts-expect-error a kind that there is not
			search(dataset, 'slo', {kinds: ['zebra']});
			// @ts-expect-error a dataset is not changed
			dataset.roles.push(dataset.roles[0]);
			export {about, always, asked, contrast, likeness, text};`,
		);
		const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false', '--types', '', 'use.ts'];
		const {stdout, status} = spawnSync(join(process.cwd(), 'node_modules/.bin/tsc'), args, {cwd: empty, encoding: 'utf8'});
		expect({stdout, status}).toEqual({stdout: '', status: 0});
	});
});
