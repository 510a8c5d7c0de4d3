import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {rolex} from './printed.ts';

const own = `roles:
- {id: cook, name: Cook, short: C, tagline: Cooks.}
- {id: baker, name: Baker, short: B, tagline: Bakes.}
groups: [{id: heat, title: Heat}]
dimensions:
- {id: oven, title: Oven, group: heat, question: Why?, sides: {cook: [One.], baker: [Two.]}, contrast: They differ., likeness: low, why: So.}
`;

let home: string;
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'rolex-home-'));
	mkdirSync(join(home, 'rolex'));
	writeFileSync(join(home, 'rolex', 'own.yaml'), own);
});
afterEach(() => rmSync(home, {recursive: true}));

const file = () => join(home, 'rolex', 'config.yaml');
const configured = (text: string) => writeFileSync(file(), text);
const run = (line: string, env: Readonly<Record<string, string>> = {}) => rolex(line, {env: {XDG_CONFIG_HOME: home, ...env}});

describe('rolex config', () => {
	it('prints each setting and where it comes from', async () => {
		configured('theme: light\ndata: own.yaml\n');
		const {code, stdout, stderr} = await run('config --left baker', {ROLEX_ASCII: '1'});
		expect([code, stderr]).toEqual([0, '']);
		const rows = Object.fromEntries(stdout.split('\n').map(row => [row.split(/\s+/)[0], row.replace(/\s+/g, ' ')]));
		expect(rows.theme).toBe(`theme light ${file()}:1`);
		expect(rows.data).toBe(`data ${join(home, 'rolex', 'own.yaml')} ${file()}:2`);
		expect(rows.left).toBe('left baker flag --left');
		expect(rows.ascii).toBe('ascii on environment ROLEX_ASCII');
		expect(rows.mouse).toBe('mouse off default');
	});

	it('prints what was chosen in the explorer where nothing but a default is set, as the explorer opens with it', async () => {
		const folder = join(home, 'state', 'rolex');
		mkdirSync(folder, {recursive: true});
		const kept = {left: 'baker', right: 'cook'};
		writeFileSync(join(folder, 'state.json'), JSON.stringify({theme: 'light', datasets: {[join(home, 'rolex', 'own.yaml')]: kept}}));
		configured('data: own.yaml\n');
		const told = async (line: string, env = {}) => {
			const {settings} = JSON.parse((await run(`config --json ${line}`.trim(), {XDG_STATE_HOME: join(home, 'state'), ...env})).stdout);
			return ['theme', 'left', 'right'].map(name => [settings[name].value, settings[name].from.type]);
		};
		const roles = [
			['baker', 'explorer'],
			['cook', 'explorer'],
		];
		expect(await told('')).toEqual([['light', 'explorer'], ...roles]);
		expect(await told('--theme dark')).toEqual([['dark', 'flag'], ...roles]);
		expect((await told('--left cook')).slice(1)).not.toContainEqual(['baker', 'explorer']);
		expect(await told('--data built-in', {ROLEX_THEME: 'mono'})).toEqual([
			['mono', 'environment'],
			[null, 'default'],
			[null, 'default'],
		]);
		expect((await run('config', {XDG_STATE_HOME: join(home, 'state')})).stdout).toMatch(
			/^left +baker +chosen in the explorer, for it alone$/m,
		);
	});

	it('prints the same as JSON', async () => {
		configured('theme: light\nspeed: sloow\n');
		const {code, stdout} = await run('config --json');
		const {file: path, settings, problems} = JSON.parse(stdout);
		expect(code).toBe(1);
		expect(path).toBe(file());
		expect(settings.theme).toEqual({value: 'light', from: {type: 'file', file: file(), line: 1, column: 8}});
		expect(settings.speed).toEqual({value: 'auto', from: {type: 'default'}});
		expect(problems).toEqual([
			{
				where: file(),
				line: 2,
				column: 8,
				message: '`speed` is `sloow`, which it cannot be; did you mean `slow`?',
				mend: 'Choose one: auto, fast, slow.',
			},
		]);
	});

	it.each([
		['data: gone.yaml\n', /config\.yaml:1:7 the dataset .*gone\.yaml cannot be opened, so the built-in one is/],
		['data: own.yaml\nroles: {left: cok}\n', /config\.yaml:2:15 the dataset has no role `cok`; did you mean `cook`\?/],
	])('tells what of %j cannot be done', async (text, told) => {
		configured(text);
		const {code, stdout} = await run('config');
		expect(code).toBe(1);
		expect(stdout).toMatch(told);
	});

	it('prints the keys that are bound anew, and as JSON all of them', async () => {
		configured('keys:\n  swap: [w, F2]\n');
		expect((await run('config')).stdout).toMatch(new RegExp(`keys swap +w F2 +${file()}:2\n`));
		const {keys} = JSON.parse((await run('config --json')).stdout);
		expect(keys.swap).toEqual({keys: ['w', 'F2'], from: {type: 'file', file: file(), line: 2, column: 9}});
		expect(keys.quit).toEqual({keys: ['Ctrl-c'], from: {type: 'default'}});
	});

	it('lets no text of the environment reach a terminal as it is, and JSON says it all the same', async () => {
		const env = {XDG_CONFIG_HOME: join(home, 'a\u009b31m\u202eb')};
		for (const line of ['config', 'config --json']) expect((await rolex(line, {env})).stdout).not.toMatch(/[\u009b\u202e]/);
		expect(JSON.parse((await rolex('config --json', {env})).stdout).file).toBe(join(env.XDG_CONFIG_HOME, 'rolex/config.yaml'));
	});

	it('says nothing is wrong where there is no config, and takes no words', async () => {
		expect((await run('config')).code).toBe(0);
		expect(await run('config theme')).toMatchObject({code: 2, stdout: ''});
	});
});

describe('a command that prints', () => {
	it.each(['config', 'config --json', 'info', 'info --json', 'help', 'help format', 'help kinds', 'list roles', 'list roles --json'])(
		'is ASCII where the config wants that: rolex %s',
		async line => {
			configured(`ascii: true\ndata: own.yaml\n`);
			writeFileSync(join(home, 'rolex', 'own.yaml'), own.replace('name: Cook', 'name: Köchin – α'));
			const env = {XDG_STATE_HOME: '/home/mé'};
			const {stdout} = await run(line, env);
			expect(stdout).toMatch(/^[\n -~]+$/);
			if (line === 'list roles --json') expect(stdout).toContain('K\\u00f6chin');
		},
	);

	it('answers --batch in ASCII too', async () => {
		configured('ascii: true\n');
		const {stdout} = await rolex('search --batch', {env: {XDG_CONFIG_HOME: home}, stdin: 'überall\n'});
		expect(stdout).toMatch(/^[\n -~]+$/);
		expect(JSON.parse(stdout).query).toBe('überall');
	});

	it('works on the dataset and the roles of the config', async () => {
		configured('data: own.yaml\nroles: {left: baker, right: cook}\n');
		const {stdout, stderr} = await run('show oven --format markdown');
		expect(stderr).toBe('');
		expect(stdout.indexOf('Two.')).toBeLessThan(stdout.indexOf('One.'));
		expect(stdout).toContain('One.');
	});

	it('goes on where the config is damaged, and says what is ignored', async () => {
		configured('data: [\n');
		const {code, stderr} = await run('list');
		expect(code).toBe(0);
		expect(stderr).toMatch(/^rolex: ignored: .*config\.yaml:\d+:\d+ /);
	});

	it('takes a flag before the config, and `--data built-in` for none', async () => {
		configured('data: own.yaml\nroles: {left: cook, right: baker}\n');
		expect((await run('show oven --left baker --format markdown')).stderr).toBe('');
		const {code, stderr} = await run('list roles --data built-in');
		expect([code, stderr]).toEqual([0, '']);
	});

	it('does not go on where a flag or the environment names a dataset that is not there', async () => {
		expect((await run('list', {ROLEX_DATA: join(home, 'gone.yaml')})).code).toBe(1);
	});
});
