import {execFile} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {promisify} from 'node:util';
import {spawn} from '@lydell/node-pty';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {type Home, makeHome} from '../e2e/support/home.ts';
import {rolex} from './printed.ts';

const has = (program: string) => ['/usr/bin', '/bin', '/usr/local/bin'].some(folder => existsSync(`${folder}/${program}`));
const dataset = 'roles:\n- {id: cook, name: Cook, short: C, tagline: Cooks.}\n- {id: baker, name: Baker, short: B, tagline: Bakes.}\n';

/** Names that a shell has to quote, each begun by two letters of its own. */
const names = ['my roles.yaml', "it's.yaml", 'co\\slash.yaml', 'do$HOME.yaml', 'am&p;(".yaml', 'gl[1]*?.yaml', 'ha#~!.yaml', 'ŁüÄ ß.yaml'];

/** Ways to write a path as the value of --data. */
const written = [
	'my\\ roles.yaml',
	'"my roles.yaml"',
	"'my roles.yaml'",
	'~/my\\ roles.yaml',
	'$HOME/my\\ roles.yaml',
	'co\\\\slash.yaml',
	'"it\'s.yaml"',
];

let home: Home;
beforeAll(async () => {
	home = await makeHome();
	for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(home.path(`.${shell}`), (await rolex(`completion ${shell}`)).stdout);
	for (const name of names) writeFileSync(home.path(name), dataset);
}, 60_000);
afterAll(() => home.remove());

const shells = [
	['bash', ['--norc', '--noprofile', '-i'], "bind 'set bell-style none'; bind 'set enable-bracketed-paste off'; PS1='> '; source ./.bash"],
	['zsh', ['-f', '-i'], "unsetopt zle_bracketed_paste; autoload -Uz compinit && compinit -u -D; source ./.zsh; PS1='> '"],
] as const;

/** An interactive shell that completes and runs what is typed. */
async function openShell(program: string, args: readonly string[], begin: string) {
	const shell = spawn(program, [...args], {cols: 200, rows: 100, cwd: home.folder, env: {...home.env, TERM: 'dumb'}});
	onTestFinished(() => shell.kill('SIGKILL'));
	let shown = '';
	shell.onData(data => {
		shown += data;
	});
	const see = (text: string) => expect.poll(() => shown, {interval: 20}).toContain(text);
	shell.write(`${begin}; echo REA''DY\n`);
	await see('READY');
	return {
		/** Types a line, has its last word completed, runs it once it is, and sees what that prints. */
		async run(line: string, completed: string, printed: string) {
			shown = '';
			shell.write(`${line}\t`);
			await see(completed);
			shown = '';
			shell.write('\n');
			await see(printed);
		},
	};
}

describe.each(shells)('%s', (program, args, begin) => {
	it.skipIf(!has(program))(
		'completes paths that have to be quoted, however they were begun',
		async () => {
			const shell = await openShell(program, args, begin);
			for (const name of names) await shell.run(`rolex validate ${name.slice(0, 2)}`, name.slice(-6), `${name}: no problems`);
			await shell.run('rolex validate "my ro', 'les.yaml', 'my roles.yaml: no problems');
			await shell.run('rolex validate my\\ ro', 'les.yaml', 'my roles.yaml: no problems');
			await shell.run('rolex validate ~/my', 'les.yaml', `${home.folder}/my roles.yaml: no problems`);
			await shell.run('rolex list roles --data my', 'les.yaml', 'Baker');
		},
		120_000,
	);

	it.skipIf(!has(program))(
		'completes what a dataset names, however its path is written',
		async () => {
			const shell = await openShell(program, args, begin);
			for (const path of written) await shell.run(`rolex show --data ${path} coo`, 'cook', 'Cooks.');
		},
		120_000,
	);

	it.skipIf(!has(program))(
		'runs nothing of what is typed',
		async () => {
			const shell = await openShell(program, args, begin);
			await shell.run('rolex show --data "`touch ran`$(touch ran)" coo\t\u0015echo do""ne', 'echo', 'done');
			expect(existsSync(home.path('ran'))).toBe(false);
		},
		60_000,
	);
});

describe('fish', () => {
	const complete = async (line: string) => {
		const script = `source ./.fish; complete -C ${JSON.stringify(line).replaceAll('$', '\\$')} | string split -f 1 \\t; true`;
		return (await promisify(execFile)('fish', ['--no-config', '-c', script], {env: home.env, cwd: home.folder})).stdout.split('\n');
	};

	it.skipIf(!has('fish'))(
		'completes paths that have to be quoted',
		async () => {
			for (const name of names) expect(await complete(`rolex validate ${name.slice(0, 2)}`)).toContain(name);
		},
		60_000,
	);

	it.skipIf(!has('fish'))(
		'completes what a dataset names, however its path is written',
		async () => {
			for (const path of written)
				expect({path, found: await complete(`rolex show --data ${path} coo`)}).toEqual({path, found: expect.arrayContaining(['cook'])});
		},
		60_000,
	);
});
