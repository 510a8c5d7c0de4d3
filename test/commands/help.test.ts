import {describe, expect, it} from 'vitest';
import {commands, shells} from '../../source/commands/command-line.ts';
import {commandHelp, help} from '../../source/commands/help.ts';
import {codes} from '../../source/dataset/check/codes.ts';
import {kindNames, topicKinds} from '../../source/topics/kinds.ts';
import {printed, rolex} from './printed.ts';

const own = `roles:
- {id: cook, name: Cook, short: C, tagline: Cooks.}
- {id: baker, name: Baker, short: B, tagline: Bakes.}
groups: [{id: heat, title: Heat}]
categories: [{id: grains, title: Grains}]
dimensions:
- {id: oven, title: Oven, group: heat, question: Why?, sides: {cook: [One.], baker: [Two.]}, contrast: They differ., likeness: low, why: So.}
concepts:
- {id: oven, term: Oven, category: grains, definition: It is hot., lead: cook, sides: {}, dimensions: [oven]}
`;

describe('rolex help', () => {
	it('is what --help is, and of a command what its --help is', async () => {
		expect(await rolex('help')).toEqual({code: 0, stdout: help(), stderr: ''});
		for (const command of commands)
			expect(await rolex(`help ${command.name}`)).toEqual({code: 0, stdout: commandHelp(command), stderr: ''});
	});

	it('tells the kinds, and the categories, groups, owners and roles of the dataset', async () => {
		const {code, stdout} = await printed(['help', 'kinds', '--data', '-'], {stdin: own});
		expect(code).toBe(0);
		for (const kind of topicKinds) expect(stdout).toContain(kindNames[kind].many);
		for (const id of ['grains', 'heat', 'cook, baker']) expect(stdout).toContain(id);
	});

	it('of a dataset with problems tells those', async () => {
		expect(await printed(['help', 'kinds', '--data', '-'], {stdin: 'roles: 3'})).toMatchObject({
			code: 1,
			stdout: '',
			stderr: expect.stringContaining('problems'),
		});
	});

	it('shows how a dataset is written, as one that is valid', async () => {
		const {stdout} = await rolex('help format');
		const dataset = stdout.slice(stdout.indexOf('# A dataset for rolex'));
		expect(await printed(['list', 'roles', '--data', '-'], {stdin: dataset})).toMatchObject({code: 0});
	});

	it.each([
		['help formt', 'Did you mean `rolex help format`?'],
		['help nonsense', 'There is help for kinds, format, explore'],
		['help show list', 'there is no help for `show list`'],
	])('%s is wrong usage', async (line, told) => {
		expect(await rolex(line)).toEqual({code: 2, stdout: '', stderr: expect.stringContaining(told)});
	});
});

describe('the help of a command', () => {
	it('tells the kinds of list, kind:id of show, and how each shell loads its completion', async () => {
		const of = async (name: string) => (await rolex(`${name} --help`)).stdout;
		for (const kind of topicKinds) expect(await of('list')).toContain(kindNames[kind].many);
		expect(await of('show')).toContain('kind:id');
		for (const shell of shells) expect(await of('completion')).toMatch(new RegExp(`${shell}: now: .*; for good: `));
	});
});

describe('rolex validate --explain', () => {
	it.each(Object.entries(codes))('%s tells its meaning, an example and the mend', async (code, {name, means, example, mend}) => {
		const {stdout} = await rolex(`validate --explain ${code.toLowerCase()}`);
		for (const part of [code, name, means, example, mend]) expect(stdout).toContain(part);
	});

	it.each([
		['validate --explain E40', /there is no code `E40`\. Did you mean `E40\d`\?\n$/],
		['validate --explain X9', /there is no code `X9`\. Codes: E101, .*, E499\.\n$/],
		['validate --explain E402 roles.yaml', /takes a code, and no path beside it/],
		['show slo --explain E402', /--explain means nothing to `rolex show`/],
	])('%s is wrong usage', async (line, told) => {
		expect(await rolex(line)).toEqual({code: 2, stdout: '', stderr: expect.stringMatching(told)});
	});
});

describe('an entry that shares its name', () => {
	it('is shown with word of the other, which kind:id shows', async () => {
		const both = await printed(['show', 'oven', '--data', '-'], {stdin: own});
		expect(both).toMatchObject({code: 0, stderr: 'rolex: showing the dimension called `oven`; also called so: rolex show concept:oven\n'});
		expect(await printed(['show', 'concept:oven', '--data', '-'], {stdin: own})).toMatchObject({
			code: 0,
			stderr: '',
			stdout: expect.stringContaining('It is hot.'),
		});
		expect((await printed(['show', 'cook', '--data', '-'], {stdin: own})).stderr).toBe('');
	});
});
