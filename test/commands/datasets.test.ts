import fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {CommandContext} from '../../source/commands/context.ts';
import {openDataset, roleProblem} from '../../source/commands/open-dataset.ts';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';

let folder = '';
beforeEach(() => {
	folder = fs.mkdtempSync(join(tmpdir(), 'rolex-datasets-'));
});
afterEach(() => fs.rmSync(folder, {recursive: true}));

function contextWith(flags: CommandContext['flags']): CommandContext {
	return {args: [], flags, env: {}, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr};
}

const roles = (names: readonly string[]) =>
	`roles:\n${names.map(name => `  - {id: ${name}, name: ${name}, short: ${name}, tagline: Does it.}\n`).join('')}`;

function written(name: string, text: string): string {
	const file = join(folder, name);
	fs.writeFileSync(file, text);
	return file;
}

describe('opening a dataset', () => {
	it('opens the built-in one where none is named', async () => {
		expect((await openDataset(contextWith({}))).dataset?.dimensions).toHaveLength(24);
	});

	it('opens a file', async () => {
		const data = written('two.yaml', roles(['one', 'two']));
		expect((await openDataset(contextWith({data}))).dataset?.roles.map(({id}) => id)).toEqual(['one', 'two']);
	});

	it('never opens on half a dataset: it tells the first problems and how to see the rest', async () => {
		const dimension = '  - {id: d, title: D, group: nowhere, question: Q?, sides: {gohst: [x]}, contrast: C., likeness: huge, why: W.}\n';
		const data = written('broken.yaml', `${roles(['ghost', 'two'])}dimensions:\n${dimension}${dimension.replace('id: d', 'id: e')}`);
		const opened = await openDataset(contextWith({data}));
		expect(opened).toMatchObject({code: 1});
		if (opened.dataset) throw new Error('it opened');
		expect(opened.message).toContain('broken.yaml:5:');
		expect(opened.message).toContain('ghost');
		expect(opened.message).toMatch(/…and \d+ more\. All of them: rolex validate /);
	});
});

describe('the roles of --left and --right', () => {
	it.each([
		[{left: 'platform', right: 'sre'}, undefined],
		[{left: 'platfrom'}, /no role `platfrom`\. Did you mean `platform`\?/],
		[{right: 'nurse'}, /The roles are sre, platform, devops\b/],
		[{left: 'sre', right: 'sre'}, /the same role/],
		[{left: '\u001B[31mred'}, /no role `\\u\{1b\}\[31mred`/],
	])('%o', (flags, problem) => {
		const told = roleProblem(contextWith(flags), loadBuiltIn());
		if (problem) expect(told).toMatch(problem);
		else expect(told).toBeUndefined();
	});
});
