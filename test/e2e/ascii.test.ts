import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openShell} from '../helpers/driver.ts';
import {run} from './support/run.ts';

const ascii = /^[\0-\x7f]*$/;

const dataset = `
name: Łódź — “Öresund”
roles:
  - {id: baker, name: Bäcker, short: Bäcker, tagline: Backt Brot — täglich., sources: []}
  - {id: brewer, name: Brauer 日本, short: Brauer, tagline: Braut Bier → Keller., sources: []}
concepts:
  - id: heat
    term: Hitze ≥ 100 °C
    definition: 'Wie heiß? Ein Kessel 👩‍🚀 • naïve.'
    lead: baker
    category: handwerk
    sides: {baker: 'Ein Ofen • 250 °C.', brewer: 'Ein Kessel — “heiß”.'}
    dimensions: []
    related: []
    sources: []
categories: [{id: handwerk, title: Für “beide”}]
`;

let folder = '';
const file = () => join(folder, 'Łódź', 'größe.yaml');
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rolex-e2e-ascii-'));
	mkdirSync(join(folder, 'Łódź'));
	writeFileSync(file(), dataset);
});
afterAll(() => rmSync(folder, {recursive: true}));

describe('with --ascii nothing else is printed or told', () => {
	const formats = ['text', 'markdown', 'html', 'json', 'csv'];
	const each = [
		...formats.map(format => ['show', 'heat', '--format', format]),
		['export', '--format', 'yaml'],
		['export', '--format', 'html'],
	];
	test.each(each)('rolex %s %s %s %s', async (...args) => {
		const {code, stdout, stderr} = await run({args: [...args, '--data', file(), '--ascii']});
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).toMatch(ascii);
		expect(stdout).not.toBe('');
	});

	test.each([
		['show', 'łódź'],
		['search', '語語語'],
		['list', 'größe'],
		['list', '--owner', 'łódź'],
		['show', 'heat', '--left', 'bäcker'],
		['--größe'],
		['serch', 'ł'],
	])('a complaint: rolex %s', async (...args) => {
		const {stdout, stderr} = await run({args: [...args, '--data', file(), '--ascii']});
		expect(stderr).not.toBe('');
		expect(stdout + stderr).toMatch(ascii);
	});

	test('JSON says the same in its escapes, and HTML in its own', async () => {
		const of = async (format: string, ...more: readonly string[]) =>
			(await run({args: ['show', 'heat', '--format', format, '--data', file(), ...more]})).stdout;
		const [json, escaped, html, entities] = await Promise.all([of('json'), of('json', '--ascii'), of('html'), of('html', '--ascii')]);
		expect(JSON.parse(escaped)).toEqual(JSON.parse(json));
		const body = (page: string) => page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
		expect(body(entities).replace(/&#x([0-9a-f]+);/g, (_, point) => String.fromCodePoint(Number.parseInt(point, 16)))).toBe(body(html));
	});
});

test('on a terminal whose locale is not UTF-8 the talk of every command is ASCII too', async () => {
	const shell = await openShell({columns: 200, env: {LANG: 'C', LC_ALL: 'C', TERM: 'dumb', FILE: file(), FOLDER: folder}});
	const commands = [
		'validate "$FILE"',
		'validate "$FILE.nix"',
		'show heat --data "$FILE.nix"',
		'init "$FOLDER/Łódź/neu.yaml"',
		'search ł',
		'agreement --data "$FILE"',
	];
	for (const [index, command] of commands.entries()) {
		// The shell shows what is typed in its own way; what rolex writes is what counts.
		await shell.press(
			`rolex ${command} >out 2>&1 </dev/null; script -qec 'rolex ${command}' /dev/null >typed </dev/null; echo "done ${index}"`,
			'<enter>',
		);
		await shell.see(new RegExp(`^done ${index}$`, 'm'));
		expect(shell.home.read('typed'), command).toMatch(ascii);
		expect(shell.home.read('typed').trim(), command).not.toBe('');
	}
});

describe('what is told of what went wrong is ASCII wherever it goes', () => {
	const complaints = [
		['show', 'łódź'],
		['list', '--owner', 'łódź'],
		['--größe'],
		['list', 'größe'],
		['compare', 'größe'],
		['validate', 'größe.yaml'],
	];

	test.each(complaints)('where the locale is not UTF-8: rolex %s %s', async (...args) => {
		const {stderr} = await run({args, env: {LANG: 'C', LC_ALL: 'C'}});
		expect(stderr).not.toBe('');
		expect(stderr).toMatch(ascii);
	});

	test.each([...complaints, ['validate', 'größe.yaml']])('where the config says so: rolex %s %s', async (...args) => {
		const config = join(folder, 'config');
		mkdirSync(join(config, 'rolex'), {recursive: true});
		writeFileSync(join(config, 'rolex', 'config.yaml'), 'ascii: true\n');
		const [told, without] = await Promise.all([run({args, env: {XDG_CONFIG_HOME: config}}), run({args})]);
		expect(told.stderr).not.toBe('');
		expect(told.stdout + told.stderr).toMatch(ascii);
		expect(without.stdout + without.stderr).not.toMatch(ascii);
		expect(told.code).toBe(without.code);
	});

	test.each([
		[['--ascii'], {}],
		[[], {LANG: 'C', LC_ALL: 'C'}],
	])('of a fault too: rolex show cost %j with %j', async (args, env) => {
		const preload = join(folder, 'break.cjs');
		writeFileSync(preload, "String.prototype.trimEnd = () => { throw new Error('gröber Bruch'); };\n");
		const state = join(folder, 'Łódź');
		const {code, stderr} = await run({
			args: ['show', 'cost', ...args],
			env: {...env, XDG_STATE_HOME: state, NODE_OPTIONS: `--require=${preload}`},
		});
		expect(code).toBe(70);
		expect(stderr).toMatch(/^rolex: a fault of rolex itself/);
		expect(stderr).toMatch(ascii);
	});
});
