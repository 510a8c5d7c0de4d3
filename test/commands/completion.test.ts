import {execFile} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {promisify} from 'node:util';
import {spawn} from '@lydell/node-pty';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {commands, flags} from '../../source/commands/command-line.ts';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {type Home, makeHome} from '../e2e/support/home.ts';
import {printed, rolex} from './printed.ts';

const has = (program: string) => ['/usr/bin', '/bin', '/usr/local/bin'].some(folder => existsSync(`${folder}/${program}`));
const dataset = loadBuiltIn();

let home: Home;
beforeAll(async () => {
	home = await makeHome();
	for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(home.path(shell), (await rolex(`completion ${shell}`)).stdout);
	writeFileSync(
		home.path('own.yaml'),
		'roles:\n- {id: cook, name: Cook, short: Cook, tagline: Cooks.}\n- {id: baker, name: Baker, short: Baker, tagline: Bakes.}\n',
	);
}, 60_000);
afterAll(() => home.remove());

async function inShell(program: string, args: readonly string[]): Promise<string> {
	const {stdout, stderr} = await promisify(execFile)(program, [...args], {env: home.env, cwd: home.folder, timeout: 40_000});
	expect(stderr).toBe('');
	return stdout;
}

const cases: readonly (readonly [line: string, some: readonly string[], not: readonly string[]])[] = [
	['rolex sh', ['show'], ['list']],
	['rolex error-b', ['error-budget', 'error-budget-policy'], ['show']],
	['rolex show error-b', ['error-budget', 'error-budget-policy'], ['show', '--data']],
	['rolex show --form', ['--format'], ['--json', '--limit']],
	['rolex search --l', ['--limit', '--left'], ['--owner']],
	['rolex show --format m', ['markdown'], ['html']],
	['rolex show --format=m', ['markdown'], ['html']],
	['rolex list o', ['ownership'], ['on-call']],
	['rolex list ownership --owner s', ['sre', 'shared', 'security', 'support'], ['platform']],
	['rolex list --category rel', ['reliability'], []],
	['rolex compare co', ['cost'], ['container']],
	['rolex compare --left pl', ['platform'], []],
	['rolex completion ', ['bash', 'zsh', 'fish'], ['show']],
	['rolex show --data own.yaml ', ['cook', 'baker'], ['slo']],
	['rolex validate o', ['own.yaml'], ['on-call']],
	['rolex show --output ow', ['own.yaml'], []],
]; // biome-ignore format: a table reads better in rows

describe.skipIf(!has('bash'))('bash', () => {
	it('completes commands, flags, values, kinds, entries and paths', async () => {
		const words = (line: string) =>
			line
				.split(/(?==)|(?<==)|\s/)
				.map(word => `'${word}'`)
				.join(' ');
		const tries = cases.map(
			([line]) => `COMP_WORDS=(${words(line)}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _rolex; echo "\${COMPREPLY[*]}"`,
		);
		const found = (await inShell('bash', ['--norc', '-c', `source ./bash; compopt() { :; }\n${tries.join('\n')}`])).split('\n');
		for (const [index, [line, some, not]] of cases.entries()) expectAmong(line, found[index]?.split(' ') ?? [], some, not);
	});
});

describe.skipIf(!has('fish'))('fish', () => {
	it('completes commands, flags, values, kinds, entries and paths', async () => {
		const tries = cases.map(([line]) => `complete -C '${line}' | string split -f 1 \\t | string join ' '; echo`);
		const found = (await inShell('fish', ['--no-config', '-c', `source fish\n${tries.join('\n')}`])).split(/\n+/);
		// A line without an answer is empty: each is asked for by itself where the numbers do not agree.
		expect(found.length).toBe(cases.length + 1);
		for (const [index, [line, some, not]] of cases.entries())
			expectAmong(
				line,
				(found[index] ?? '').split(' ').map(word => word.replace(/^--format=/, '')),
				some,
				not,
			);
	});
});

describe.skipIf(!has('zsh'))('zsh', () => {
	it('completes commands, flags, values, kinds, entries and paths', async () => {
		const zsh = spawn('zsh', ['-f', '-i'], {cols: 200, rows: 200, cwd: home.folder, env: {...home.env, TERM: 'dumb', PS1: '> '}});
		onTestFinished(() => zsh.kill('SIGKILL'));
		let shown = '';
		zsh.onData(data => {
			shown += data;
		});
		zsh.write(
			"unsetopt zle_bracketed_paste; autoload -Uz compinit && compinit -u -D; source ./zsh; bindkey '^T' kill-whole-line; echo REA''DY\n",
		);
		await expect.poll(() => shown).toContain('READY');
		for (const [line, some, not] of cases) {
			shown = '';
			zsh.write(`${line}\t\t`);
			await expect.poll(() => some.filter(word => !wordsOf(shown).includes(word)), {message: line}).toEqual([]);
			// The line itself is shown again under what it may become.
			for (const other of not.filter(word => !line.split(' ').includes(word)))
				expect({line, words: wordsOf(shown)}).not.toEqual({line, words: expect.arrayContaining([other])});
			zsh.write('\u0014');
		}
	}, 60_000);
});

/** The words of what a terminal shows, flags without the `=` that a value follows. */
function wordsOf(shown: string): readonly string[] {
	return shown
		.replaceAll('\u0007', ' ')
		.split(/\s+/)
		.flatMap(word => [word, word.replace(/=.*$/, ''), word.replace(/^.*=/, '')]);
}

function expectAmong(line: string, found: readonly string[], some: readonly string[], not: readonly string[]): void {
	expect({line, found}).toEqual({line, found: expect.arrayContaining([...some])});
	for (const other of not) expect({line, found}).not.toEqual({line, found: expect.arrayContaining([other])});
}

describe('the scripts', () => {
	it.each(['bash', 'zsh', 'fish'])('of %s name every command and every flag', async shell => {
		const {code, stdout, stderr} = await rolex(`completion ${shell}`);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		for (const {name} of commands) expect(stdout).toContain(name);
		for (const name of Object.keys(flags)) expect(stdout).toMatch(new RegExp(`(?:--| -l )${name}\\b`));
	});

	it('ask for lists of ids and titles', async () => {
		const lines = (await rolex('completion entries')).stdout.trimEnd().split('\n');
		expect(lines).toContain('error-budget\tError Budget');
		expect(new Set(lines.map(line => line.split('\t')[0])).size).toBe(lines.length);
		expect((await rolex('completion roles')).stdout).toBe(dataset.roles.map(({id, name}) => `${id}\t${name}\n`).join(''));
	});

	it.each([
		['completion', /completion wants a shell: bash, zsh, fish\./],
		['completion bash zsh', /completion wants a shell/],
		['completion fihs', /there is no completion for `fihs`\. Did you mean `fish`\?/],
		['completion powershell', /there is no completion for `powershell`\. There are bash, zsh, fish\./],
		['completion bash --json', /--json means nothing to `rolex completion`/],
	])('%s is wrong usage', async (line, told) => {
		expect(await rolex(line)).toEqual({code: 2, stdout: '', stderr: expect.stringMatching(told)});
	});

	it('offer nothing for a dataset with problems, and say nothing', async () => {
		expect(await printed(['completion', 'entries', '--data', '-'], {stdin: 'roles: 3'})).toEqual({code: 1, stdout: '', stderr: ''});
	});
});
