import {readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {CommandContext} from '../../source/commands/context.ts';
import {endingOf, formatNames, formatOfEnding, formats} from '../../source/print/formats.ts';
import {programs} from '../../source/programs.ts';
import {printed} from './printed.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'rolex-formats-'));
});
afterAll(() => rm(folder, {recursive: true}));

describe('the ending of a file name', () => {
	it.each([
		['roles.html', 'html'],
		['a/b.c/roles.HTML', 'html'],
		['roles.tar.gz', 'gz'],
		['roles', undefined],
		['a.b/roles', undefined],
		['.hidden', undefined],
		['.hidden.md', 'md'],
		['-', undefined],
		['/dev/stdout', undefined],
		['..', undefined],
		['roles.', undefined],
	])('of %s is %s', (path, ending) => {
		expect(endingOf(path)).toBe(ending);
	});

	it('asks for one format at most, and every format has one', () => {
		for (const name of formatNames) for (const ending of formats[name].endings) expect(formatOfEnding(ending)).toBe(name);
	});
});

describe('--output', () => {
	it.each(formatNames)('ending as %s does writes that', async name => {
		const path = join(folder, `one.${formats[name].endings[0]}`);
		// A dataset is written whole or not at all.
		const words = name === 'yaml' ? ['export'] : ['list', 'roles'];
		expect(await printed([...words, '--output', path])).toMatchObject({code: 0});
		expect(readFileSync(path, 'utf8')).toBe((await printed([...words, '--format', name])).stdout);
	});

	it.each(['roles.xyz', 'roles.text2', 'roles.2024', 'roles.htmlx'])('to %s is wrong usage, and writes nothing', async name => {
		const path = join(folder, name);
		const {code, stdout, stderr} = await printed(['list', '--output', path]);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toMatch(/^rolex: no format is written to a file called `\.\w+`\. Endings: \.txt, .*--format FORMAT\.\n$/);
		expect(() => readFileSync(path)).toThrow();
	});

	it('may be called anything where the format is said', async () => {
		const path = join(folder, 'roles.xyz');
		expect(await printed(['list', 'roles', '--format', 'csv', '--output', path])).toMatchObject({code: 0});
	});
});

describe('a format that there is not', () => {
	it.each(['show', 'list', 'compare', 'search', 'export'] as const)(
		'is wrong usage of %s, also past the reading of the arguments',
		async name => {
			let told = '';
			const stderr = {
				write(text: string, done?: () => void) {
					told += text;
					done?.();
					return true;
				},
			};
			const context = {args: name === 'show' || name === 'search' ? ['sre'] : [], flags: {format: 'docx'}, env: {}, stderr};
			const given = context as unknown as CommandContext;
			const {run} = await programs[name].load(given);
			expect(await run(given)).toBe(2);
			expect(told).toBe('rolex: --format is one of text, markdown, html, json, csv, yaml, not `docx`.\n');
		},
	);
});
