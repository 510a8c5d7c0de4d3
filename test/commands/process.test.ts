import {execFile, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {manPage} from '../../build/man.mjs';
import {commands, flags} from '../../source/commands/command-line.ts';
import {type Home, makeHome} from '../e2e/support/home.ts';

/** The built program as whole processes: what cannot be seen from inside. */

let home: Home;
beforeAll(async () => {
	home = await makeHome();
}, 60_000);
afterAll(() => home.remove());

const run = (...args: readonly string[]) =>
	spawnSync(process.execPath, [home.cli, ...args], {encoding: 'utf8', env: home.env, cwd: home.folder, timeout: 40_000});
const shell = async (line: string) =>
	await promisify(execFile)('bash', ['-c', `set -o pipefail; ${line}; echo "[$?]"`], {env: home.env, cwd: home.folder, timeout: 40_000});

describe('a reader that goes away', () => {
	it.each(['rolex list', 'rolex export --format html', 'rolex export --format json', 'rolex search --batch <queries'])(
		'ends %s quietly',
		async line => {
			writeFileSync(home.path('queries'), 'slo\n'.repeat(2000));
			const {stdout, stderr} = await shell(`${line} | head -1 >/dev/null`);
			expect({stdout, stderr}).toEqual({stdout: '[0]\n', stderr: ''});
		},
	);
});

describe('a config that cannot be kept read', () => {
	it.each(['/dev/null', '/dev/null/below'])('as XDG_CACHE_HOME is %s, is taken all the same', async cache => {
		mkdirSync(home.path('config/rolex'), {recursive: true});
		writeFileSync(home.path('config/rolex/config.yaml'), 'theme: light\n');
		const {stdout} = await shell(`XDG_CACHE_HOME=${cache} rolex config 2>&1`);
		rmSync(home.path('config'), {recursive: true});
		expect(stdout).toMatch(/^theme +light +.*config\.yaml:1$/m);
		expect(stdout).toContain('[0]');
	});
});

describe('a disk that is full', () => {
	it.each(['show slo', 'export --format html', 'list --json', 'completion bash', '--version', '--help'])(
		'is told of by rolex %s in one sentence',
		async args => {
			const {stdout, stderr} = await shell(`rolex ${args} >/dev/full`);
			expect(stdout).toBe('[1]\n');
			expect(stderr).toBe('rolex: standard output cannot be written: the disk is full.\n');
		},
	);

	it('leaves no half of a file where it is', async () => {
		if (process.getuid?.() !== 0) return;
		mkdirSync(home.path('small'), {recursive: true});
		if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', home.path('small')]).status !== 0) return;
		try {
			const {status, stderr} = run('export', '--output', home.path('small/all.html'));
			expect({status, stderr}).toEqual({
				status: 1,
				stderr: `rolex: ${home.path('small/all.html')} could not be written: the disk is full.\n`,
			});
			expect(spawnSync('ls', ['-A', home.path('small')], {encoding: 'utf8'}).stdout).toBe('');
		} finally {
			spawnSync('umount', [home.path('small')]);
		}
	});
});

describe('--batch', () => {
	it('answers a line before the next is there', async () => {
		const child = spawn(process.execPath, [home.cli, 'search', '--batch', '--limit', '1'], {env: home.env});
		let out = '';
		child.stdout.setEncoding('utf8').on('data', data => {
			out += data;
		});
		const lines = () => out.split('\n').slice(0, -1);
		for (const [index, query] of ['slo', 'toil'].entries()) {
			child.stdin.write(`${query}\n`);
			await expect.poll(() => lines().length).toBe(index + 1);
			expect(JSON.parse(lines()[index] ?? '').results[0].id).toBe(query);
		}
		child.stdin.end();
		expect(await new Promise(done => child.on('close', done))).toBe(0);
	});
});

describe('the short way of cli.ts', () => {
	it.each([
		['list', 'roles'],
		['list', 'roles', '--json'],
		['show', 'error', 'budget'],
		['search', 'slo', '--json'],
		['show', 'blorf'],
	])('does as the whole one: %s %s', (...args) => {
		const short = run(...args);
		const whole = run('--color', 'never', ...args);
		expect({code: short.status, stdout: short.stdout, stderr: short.stderr}).toEqual({
			code: whole.status,
			stdout: whole.stdout,
			stderr: whole.stderr,
		});
	});
});

describe('printing commands', () => {
	it('load no Ink, React, zod or YAML', () => {
		const folder = join(dirname(home.cli), 'commands');
		for (const name of ['show', 'list', 'search', 'compare', 'export', 'completion']) {
			const code = readFileSync(join(folder, `${name}.js`), 'utf8');
			expect(code).not.toMatch(/react\.(?:element|transitional)|ZodError|YAMLException|yoga/);
		}
	});
});

describe('the man page', () => {
	it('names every command, flag and exit code', async () => {
		const page = (await manPage('1.2.3')).replaceAll('\\-', '-');
		for (const {name} of commands) if (name !== 'explore') expect(page).toContain(`rolex ${name}`);
		for (const name of Object.keys(flags)) expect(page).toContain(`--${name}`);
		expect(page).toMatch(/\.SH EXIT STATUS\n\.TP\n\.B 0\nDone\./);
	});

	it('is in what is built', () => {
		expect(readFileSync(join(dirname(home.cli), 'rolex.1'), 'utf8')).toMatch(/^\.TH ROLEX 1 /);
	});

	const has = (program: string) => existsSync(`/usr/bin/${program}`);
	it.skipIf(!has('groff'))('is formatted by groff without a warning', () => {
		const page = join(dirname(home.cli), 'rolex.1');
		const {stdout, stderr, status} = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-c', page], {encoding: 'utf8'});
		expect({stderr, status}).toEqual({stderr: '', status: 0});
		// biome-ignore lint/suspicious/noControlCharactersInRegex: bold is a letter over itself
		expect(stdout.replace(/.\u0008/g, '')).toMatch(/rolex show <entry>[\s\S]*EXIT STATUS/);
	});

	it.skipIf(!has('mandoc'))('has nothing that mandoc -Tlint finds', () => {
		expect(spawnSync('mandoc', ['-Tlint', join(dirname(home.cli), 'rolex.1')], {encoding: 'utf8'}).stdout).toBe('');
	});
});
