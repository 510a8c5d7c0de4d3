import {describe, expect, it} from 'vitest';
import {rolex} from './printed.ts';

const env = {
	HOME: '/home/me',
	XDG_STATE_HOME: '/var/state',
	TERM: 'tmux-256color',
	LANG: 'C',
	COLORFGBG: '0;15',
	SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22',
	API_TOKEN: 'hunter2',
};

describe('rolex info', () => {
	it('tells versions, paths and what the terminal can do', async () => {
		const {code, stdout, stderr} = await rolex('info --json', {env, terminal: 100});
		expect([code, stderr]).toEqual([0, '']);
		const {rolex: versions, paths, terminal} = JSON.parse(stdout);
		expect(versions.node).toBe(process.versions.node);
		expect(versions.platform).toContain(process.platform);
		expect(paths).toEqual({
			config: '/home/me/.config/rolex/config.yaml',
			state: '/var/state/rolex',
			log: '/var/state/rolex/rolex.log',
			cache: '/home/me/.cache/rolex',
			dataset: 'built-in',
		});
		expect(terminal).toMatchObject({
			size: '100x24',
			colour: '256',
			text: 'ASCII',
			multiplexer: 'tmux',
			ssh: true,
			background: 'light',
			TERM: 'tmux-256color',
			LANG: 'C',
		});
	});

	it.each(['info', 'info --json'])('lets nothing of the environment reach a terminal as it is: rolex %s', async line => {
		const {stdout} = await rolex(line, {env: {...env, TERM_PROGRAM: 'a\u009b31m\u202eb'}});
		expect(stdout).not.toMatch(/[\u009b\u202e]/);
		if (line.endsWith('json')) expect(JSON.parse(stdout).terminal.TERM_PROGRAM).toBe('a\u009b31m\u202eb');
	});

	it('tells the same as text, a line each, and no secret', async () => {
		const {stdout} = await rolex('info', {env});
		expect(stdout).toMatch(/^ {2}version +\S/m);
		expect(stdout).toMatch(/^ {2}standard output +no terminal$/m);
		expect(stdout).toMatch(/^ {2}NO_COLOR +-$/m);
		expect(stdout).not.toMatch(/hunter2|192\.0\.2/);
	});

	it('writes nothing that a terminal would obey, and takes no words', async () => {
		expect((await rolex('info', {env: {TERM: '\u001b[2J'}})).stdout).not.toContain('\u001b');
		expect(await rolex('info now', {env})).toMatchObject({code: 2, stdout: ''});
	});

	it('tells what it can without a home', async () => {
		const {code, stdout} = await rolex('info', {env: {}});
		expect(code).toBe(0);
		expect(stdout).toMatch(/^ {2}state +-$/m);
	});
});
