import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {themeNames} from '../../source/themes/themes.ts';
import {open, openShell} from '../helpers/driver.ts';
import {expectRestored} from './support/restored.ts';
import {plainText, run} from './support/run.ts';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};

describe('an entry named opens rolex there', () => {
	for (const [args, title] of [
		[['error', 'budget'], 'Error Budget'],
		[['error-budget'], 'Error Budget'],
		[['slo'], 'Service Level Objective'],
		[['on-call'], 'On-call'],
		[['explore', 'Error Budget'], 'Error Budget'],
	] as const) {
		test(`rolex ${args.join(' ')}`, async () => {
			const rolex = await open({args});
			await rolex.see(new RegExp(`│ ${title} `));
			await rolex.press('q');
			expect((await rolex.exit).code).toBe(0);
			await expectRestored(rolex);
		});
	}

	test('words that name none open the search with them', async () => {
		const rolex = await open({args: ['eror', 'bugdet']});
		await rolex.see(/^ \/ eror bugdet /m);
		await rolex.see('▸ Error Budget');
		await rolex.press('<enter>');
		await rolex.see('│ Error Budget ');
		await rolex.seeNo('eror bugdet');
	});

	test('words that match nothing open the search too, and Esc leads to the first screen', async () => {
		const first = await (await open()).settled();
		const rolex = await open({args: ['qqzzxx']});
		await rolex.see(/^ \/ qqzzxx /m);
		await rolex.press('<esc>');
		await rolex.seeAgain(first);
	});

	test('words with control sequences in them are shown as text', async () => {
		const rolex = await open({args: ['\x1b]0;owned\x07\x1b[31m\x9b6n qq']});
		await rolex.see(/^ \/ .*qq/m);
		for (const sequence of ['owned\x07', '\x1b[31m', '\x9b']) expect(rolex.raw()).not.toContain(sequence);
	});
});

describe('what is printed is plain text', () => {
	test('--help', async () => {
		const {code, stdout, stderr} = await run({args: ['--help']});
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).toMatch(/rolex \[entry\][\s\S]*--version/);
		expect(stdout).toMatch(plainText);
	});

	test('explore --help', async () => {
		const {code, stdout} = await run({args: ['explore', '--help']});
		expect(code).toBe(0);
		expect(stdout).toMatch(/rolex error budget/);
	});

	for (const flag of ['--version', '-v']) {
		test(flag, async () => expect(await run({args: [flag]})).toEqual({code: 0, signal: null, stdout: `${version}\n`, stderr: ''}));
	}

	test('--help on a terminal touches nothing of it', async () => {
		const rolex = await open({args: ['--version']});
		expect((await rolex.exit).code).toBe(0);
		await expectRestored(rolex, [version]);
	});

	test('--help into a reader that stops reading is no fault', async () => {
		const shell = await openShell();
		await shell.press(`rolex --help | head -1; echo "\${PIPESTATUS[0]}"`, '<enter>');
		await shell.see(/^rolex, the role explorer.*\n0$/m);
	});
});

describe('wrong usage says what is wrong and what is near, and exits with 2', () => {
	for (const [args, wrong, near] of [
		[['--halp'], '`--halp`', '--help'],
		[['--colour=never'], '`--colour`', '--color'],
		[['--them', 'dark'], '`--them`', '--theme'],
		[['--zzzzzz'], '`--zzzzzz`', 'rolex --help'],
		[['--theme'], '--theme', 'NAME'],
		[['--theme', 'pink'], '`pink`', themeNames.join(', ')],
		[['--color', 'x\x1b[31m'], '`x\\u{1b}[31m`', 'never'],
		[['--json'], '--json', 'explore'],
		[['exlore'], '`exlore`', 'rolex explore'],
		[['validat', 'x.yaml'], '`validat`', 'rolex validate'],
		[['--\x1b]0;owned\x07'], 'owned', 'rolex --help'],
	] as const) {
		test(`rolex ${JSON.stringify(args.join(' '))}`, async () => {
			const {code, stdout, stderr} = await run({args});
			expect({code, stdout}).toEqual({code: 2, stdout: ''});
			expect(stderr).toContain(wrong);
			expect(stderr).toContain(near);
			expect(stderr).toMatch(plainText);
			expect(stderr).toMatch(/^rolex[^\n]+\n/);
		});
	}

	test('a role that does not exist, on a terminal', async () => {
		const rolex = await open({args: ['--left', 'plumber']});
		expect((await rolex.exit).code).toBe(2);
		await rolex.see(/^rolex:.*plumber.*\bsre\b/m);
		expect(rolex.raw()).not.toContain('\x1b[?1049h');
	});
});
