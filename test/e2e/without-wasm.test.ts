import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {open, openShell} from '../helpers/driver.ts';
import {nodeOf} from '../helpers/nodes.ts';
import {run} from './support/run.ts';

const patience = 150_000;

test.each(['this', 'oldest', 'newest'] as const)(
	'where the addresses that a process may use are limited, the explorer of %s Node opens, is suspended, comes back and ends as anywhere',
	async name => {
		const shell = await openShell({node: name === 'this' ? undefined : await nodeOf(name)});
		await shell.press('ulimit -v 4000000; stty -g >before', '<enter>');
		await shell.press('rolex', '<enter>');
		await shell.see('Definition');
		const look = await shell.change('j');
		await shell.press('<c-z>');
		await shell.see(/Stopped +rolex/);
		expect(shell.modes()).toMatchObject({isAlternate: false, isCursorVisible: true});
		await shell.press('fg', '<enter>');
		await shell.seeAgain(look);
		await shell.press('q');
		await shell.until(() => !shell.modes().isAlternate, 'It did not leave');
		await shell.press('echo "ended $?"; stty -g >after', '<enter>');
		await shell.see(/^ended 0$/m);
	},
	patience,
);

describe('on a Node that runs no WebAssembly', () => {
	const env = {NODE_OPTIONS: '--jitless'};

	test('the explorer looks as anywhere, key for key', async () => {
		const [without, anywhere] = [await open({env}), await open()];
		for (const keys of [['j'], ['<enter>'], ['<esc>'], ['/'], ['toil'], ['<esc>'], ['?']]) {
			const looks = [await without.change(...keys), await anywhere.change(...keys)];
			expect(looks[0]).toEqual(looks[1]);
		}
		await without.press('<c-c>');
		expect((await without.exit).code).toBe(0);
	});

	test.each([
		[['list', 'concepts'], /Toil/],
		[['show', 'toil'], /Toil/],
		[['search', 'who', 'gets', 'paged'], /on-call/i],
		[['export', '--format', 'html'], /<html/],
		[['completion', 'bash'], /complete/],
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
