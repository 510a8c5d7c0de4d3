import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {languages} from '../../source/messages/languages.ts';
import {type Home, makeHome} from '../e2e/support/home.ts';

let home: Home;
beforeAll(async () => {
	home = await makeHome();
}, 60_000);
afterAll(() => home.remove());

/** What the built program prints of its language, and an entry, with some environment. */
function run(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
	const {stdout, stderr} = spawnSync(process.execPath, [home.cli, ...args], {
		...{encoding: 'utf8', cwd: home.folder, timeout: 40_000},
		env: {...home.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8', ...env},
	});
	return stdout + stderr;
}

it.each([
	[{}, [], 'en +default', 'Related'],
	[{LANG: 'de_DE.UTF-8'}, [], 'de +environment LANG', 'Verwandt'],
	[{LANG: 'de_DE.UTF-8', ROLEX_LANGUAGE: 'en'}, [], 'en +environment ROLEX_LANGUAGE', 'Related'],
	[{ROLEX_LANGUAGE: 'en'}, ['--language', 'de'], 'de +flag --language', 'Verwandt'],
	[{}, ['--language=de'], 'de +flag --language', 'Verwandt'],
] as const)('%j %j is told by config, and spoken', (env, args, told, label) => {
	expect(run(env, 'config', ...args)).toMatch(new RegExp(`^language +${told}$`, 'm'));
	expect(run(env, 'show', 'error budget', ...args)).toContain(label);
});

it('is that of the config over the locale', () => {
	mkdirSync(home.path('config/rolex'), {recursive: true});
	writeFileSync(home.path('config/rolex/config.yaml'), 'language: de\n');
	expect(run({LANG: 'en_GB.UTF-8'}, 'config')).toMatch(/^language +de +\S+config\.yaml:1$/m);
	expect(run({LANG: 'en_GB.UTF-8'}, 'show', 'error budget')).toContain('Verwandt');
	rmSync(home.path('config'), {recursive: true});
});

it('is refused by name where rolex does not speak it', () => {
	expect(run({}, 'list', '--language', 'dee')).toContain(`--language is one of ${languages.join(', ')}, not \`dee\`. Did you mean \`de\`?`);
});

it.each([
	[['--help'], 'die Rolle links'],
	[['help'], 'der ganze Datensatz'],
	[['list', '--help'], 'nur Begriffe dieser Kategorie'],
	[['help', 'list'], 'Beispiele\n'],
	[['completion', 'fish'], "-d 'die Rolle links'"],
])('is that of the help: %j', (args, told) => {
	expect(run({LANG: 'de_DE.UTF-8'}, ...args)).toContain(told);
	expect(run({LANG: 'de_DE.UTF-8', ROLEX_LANGUAGE: 'en'}, ...args)).not.toContain(told);
});

it('is English where a command line is wrong', () => {
	expect(run({LANG: 'de_DE.UTF-8'}, '--bogus')).toContain('there is no flag `--bogus`');
});
