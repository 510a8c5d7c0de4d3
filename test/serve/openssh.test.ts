import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {openTerminal} from '../e2e/support/terminal.ts';
import {folderOfOnesOwn, type Served, serve} from './support/server.ts';

/** The real client in a real terminal. */
function visit({sshWords, folder}: Served, words: readonly string[] = [], {columns = 80, rows = 24} = {}) {
	const terminal = openTerminal({
		command: ['ssh', ...sshWords, '-tt', 'visitor@127.0.0.1', ...words],
		...{columns, rows, cwd: folder, answers: 'at once', background: 'dark', mark: () => {}},
		env: {PATH: process.env.PATH, HOME: folder, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
	});
	onTestFinished(() => terminal.hangUp());
	const text = () => terminal.emulator.lines().join('\n');
	return {
		...terminal,
		text,
		shows: (part: string | RegExp) =>
			terminal.until(
				() => text().search(part) >= 0,
				() => `${part} was never shown`,
			),
	};
}

const outputOf = (program: string, ...words: string[]) => {
	const {stdout, stderr} = spawnSync(program, words, {encoding: 'utf8'});
	return `${stdout ?? ''}${stderr ?? ''}`;
};
const knowsMlKem = outputOf('ssh', '-Q', 'kex').includes('mlkem768x25519-sha256');
/** Version 2 does not know strict key exchange. */
const hasAudit = /v(?:[3-9]|\d\d)\.\d/.test(outputOf('ssh-audit', '--help').split('\n')[0] ?? '');

describe('with the real OpenSSH', () => {
	it('prints what the local program prints, with its exit codes', async () => {
		const server = await serve();
		const [shown, listed, missing, help, refused] = await Promise.all([
			server.ssh(['show', 'error-budget']),
			server.ssh(['list', 'concepts', '--json']),
			server.ssh(['show', 'nosuchthing']),
			server.ssh(['help']),
			server.ssh(['scp', '-t', '/tmp']),
		]);
		expect(shown).toMatchObject({code: 0, stderr: ''});
		expect(shown.stdout).toMatch(/^Error Budget/);
		expect(shown.stdout.includes('\u001B') || shown.stdout.includes('\r')).toBe(false);
		expect(JSON.parse(listed.stdout)).toBeTruthy();
		expect(missing).toMatchObject({code: 1, stdout: ''});
		expect(missing.stderr).toMatch(/no entry is called `nosuchthing`/);
		expect(missing.stderr).not.toContain('of your own');
		const atHome = await server.ssh(['decide', 'ours.yaml']);
		expect([atHome.code, atHome.stderr]).toEqual([
			1,
			expect.stringMatching(
				/no entry is called `decide ours.yaml`[\s\S]*\nrolex: the command `decide` is for rolex on a machine of your own/,
			),
		]);
		expect(help.stdout).toMatch(/ssh -t HOST/);
		expect(refused).toMatchObject({code: 2, stdout: ''});
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
	});

	it('opens the explorer, at an entry, takes keys of one packet one by one, is resized, and gives the terminal back', async () => {
		const server = await serve();
		const terminal = visit(server, ['error', 'budget']);
		await terminal.shows('Error Budget');
		terminal.send('jjj/toil');
		await terminal.shows(/toil[\s\S]*Toil/);
		terminal.resize(120, 40);
		await terminal.until(
			() => (terminal.emulator.lines()[1]?.trimEnd().length ?? 0) === 120,
			() => 'the wider screen was never drawn',
		);
		terminal.send('\u0003');
		expect(await terminal.exit).toMatchObject({code: 0});
		await server.until(async () => (await server.metric('rolex_sessions')) === 0);
	});

	it('lets in who has a key, and nobody else; keys are read anew on SIGHUP', async () => {
		const keyed = async (folder: string, name: string) => {
			execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
			return readFileSync(join(folder, `${name}.pub`), 'utf8');
		};
		const outside = folderOfOnesOwn();
		const mine = await keyed(outside, 'mine');
		await keyed(outside, 'other');
		const keys = join(outside, 'keys');
		writeFileSync(keys, mine);
		const server = await serve(['--authorized-keys', keys]);
		const as = (name: string) => server.ssh(['list', 'myths'], ['-i', join(outside, name)]);
		expect((await as('mine')).code).toBe(0);
		expect((await as('other')).code).toBe(255);
		writeFileSync(keys, readFileSync(join(outside, 'other.pub')));
		server.process.kill('SIGHUP');
		await server.until(async () => (await server.metric('rolex_reloads_total')) === 1);
		expect((await as('mine')).code).toBe(255);
		expect((await as('other')).code).toBe(0);
	});

	it('drains: no new visitors, a notice, and an end when the last is gone', async () => {
		const server = await serve();
		const terminal = visit(server);
		await terminal.shows(/Compare/);
		server.process.kill('SIGTERM');
		await terminal.shows('being restarted');
		expect(await server.http('/readyz')).toMatchObject({status: 503});
		expect((await server.ssh(['help'])).code).toBe(255);
		terminal.send('q');
		expect(await terminal.exit).toMatchObject({code: 0});
		expect(await server.ended).toBe(0);
	});

	it('ends who stays too long without a key, with a sentence and the screen given back', async () => {
		const server = await serve([], {limits: {idle: 1}});
		const terminal = visit(server);
		expect(await terminal.exit).toMatchObject({code: 0});
		expect(terminal.text()).toMatch(/No key for a while/);
	});

	it('makes its key once, for itself alone, and shows the fingerprint as ssh does', async () => {
		const server = await serve();
		const file = join(server.folder, 'rolex/serve/ssh_host_ed25519_key');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const shown = execFileSync('ssh-keygen', ['-lf', file], {encoding: 'utf8'}).split(' ')[1];
		expect(server.greeting).toContain(String(shown));
	});

	it.skipIf(!knowsMlKem)('is met by the exchange that quantum computers do not break, where the client has it (OpenSSH 9.9)', async () => {
		const server = await serve();
		const {code, stderr} = await server.ssh(['help'], ['-v']);
		expect(code).toBe(0);
		expect(stderr).toContain('kex: algorithm: mlkem768x25519-sha256');
		expect(stderr).not.toContain('post-quantum');
		const again = await server.ssh(['export', '--format', 'json'], ['-o', 'KexAlgorithms=mlkem768x25519-sha256', '-o', 'RekeyLimit=16K']);
		expect(Object.keys(JSON.parse(again.stdout))).toContain('concepts');
	});

	it.skipIf(!hasAudit)('is warned of by nothing that ssh-audit 3 knows', async () => {
		const server = await serve();
		const report = await new Promise<string>((resolve, reject) =>
			execFile('ssh-audit', ['-n', '-p', String(server.port), '127.0.0.1'], (error, stdout) => (error ? reject(error) : resolve(stdout))),
		);
		expect(report).toContain('(kex) mlkem768x25519-sha256');
		expect(report.split('\n').filter(line => /\[(warn|fail)\]/.test(line))).toEqual([]);
	});

	it('survives a key exchange in the middle', async () => {
		const server = await serve();
		const {code, stdout} = await server.ssh(['export', '--format', 'json'], ['-o', 'RekeyLimit=16K']);
		expect(code).toBe(0);
		expect(Object.keys(JSON.parse(stdout))).toContain('concepts');
	});
});

describe('what is no visitor', () => {
	it.each([
		['says nothing', ''],
		['says another protocol', 'GET / HTTP/1.1\r\n\r\n'],
		['says only its name', 'SSH-2.0-x\r\n'],
		['sends noise', Buffer.from(Array.from({length: 4000}, (_, index) => (index * 7919) % 256)).toString('latin1')],
	])('%s: is cut in time, and everyone else goes on', async (_, bytes) => {
		const server = await serve([], {limits: {'login-grace': 1}});
		const socket = connect(server.port, '127.0.0.1');
		const closed = new Promise(resolve => socket.on('close', resolve).on('error', () => {}));
		socket.on('data', () => {}).write(Buffer.from(bytes, 'latin1'));
		await closed;
		await server.serves();
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
	});

	it('closes at any stage, sixty times, and leaves no count behind', async () => {
		const server = await serve();
		await Promise.all(
			Array.from({length: 60}, (_, index) => {
				const socket = connect(server.port, '127.0.0.1');
				return new Promise<void>(resolve => {
					socket.on('close', () => resolve()).on('error', () => resolve());
					socket.on('data', () => {
						if (index % 3 === 0) socket.resetAndDestroy();
						else if (index % 3 === 1) socket.write('SSH-2.0-x\r\n', () => socket.destroy());
						else socket.end();
					});
				});
			}),
		);
		await server.until(async () => (await server.metric('rolex_connections')) === 0);
		expect((await server.ssh(['help'])).code).toBe(0);
	});
});
