import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import {nodeOf} from '../helpers/nodes.ts';
import {run} from './support/run.ts';

const patience = 150_000;

describe.each(['too old', 'far too old'] as const)('a Node that is %s is told which one rolex needs, as wrong usage', name => {
	test.each([[['list', 'roles']], [['show', 'toil', '--json']], [['validate', '/dev/null']], [['--version']], [[]]])(
		'rolex %s',
		async args => {
			const {code, stdout, stderr} = await run({args, node: await nodeOf(name)});
			expect({code, stdout}).toEqual({code: 2, stdout: ''});
			expect(stderr).toMatch(/^rolex needs Node 20\.19 or newer .*; this is Node 1[68]\.\d+\.\d+\. .*\n$/);
		},
		patience,
	);
});

test('the explorer says so in the terminal, and touches nothing of it', async () => {
	const rolex = await open({node: await nodeOf('too old')});
	expect((await rolex.exit).code).toBe(2);
	expect(rolex.text()).toContain('rolex needs Node 20.19 or newer');
	expect(rolex.raw()).not.toContain('\x1b[?');
}, 150_000);

test('it is the Node that the package asks for', () => {
	expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe('^20.19.0 || >=22.3.0');
});
