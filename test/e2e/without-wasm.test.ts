import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import {run} from './support/run.ts';

describe('on a Node that runs no WebAssembly', () => {
	const env = {NODE_OPTIONS: '--jitless'};

	test('the explorer says why it cannot draw and what works, and leaves the terminal alone', async () => {
		const rolex = await open({env});
		expect((await rolex.exit).code).toBe(2);
		await rolex.see(/rolex: the explorer draws with WebAssembly.*rolex show, list/s);
		expect(rolex.text()).not.toMatch(/Aborted|fault/);
		expect(rolex.raw()).not.toContain('\x1b[?');
	});

	test('serve says so before it listens', async () => {
		const {code, stdout, stderr} = await run({args: ['serve'], env});
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain('draws with WebAssembly');
	});

	test.each([
		[['list', 'concepts'], /Toil/],
		[['show', 'toil'], /Toil/],
		[['search', 'who', 'gets', 'paged'], /on-call/i],
		[['compare', 'on-call'], /on-call/i],
		[['export', '--format', 'html'], /<html/],
		[['export', '--format', 'yaml'], /concepts:/],
		[['completion', 'bash'], /complete/],
		[['help', 'show'], /Usage|rolex show/],
		[['--help'], /rolex/],
	])('%j prints what it prints anywhere', async (args, wanted) => {
		const [without, anywhere] = await Promise.all([run({args, env}), run({args})]);
		expect(without.code).toBe(0);
		expect(without.stdout).toBe(anywhere.stdout);
		expect(without.stdout).toMatch(wanted);
	});

	test('validate reads a dataset', async () => {
		expect(await run({args: ['validate', resolve('data')], env})).toMatchObject({code: 0, stderr: expect.stringContaining('no problems')});
	});
});
