import {execFileSync} from 'node:child_process';
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {samplePath} from '../helpers/sample.ts';
import {logIn, openShell, run} from './support/client.ts';
import {folderOfOnesOwn, serve} from './support/server.ts';

describe('a visitor', () => {
	it('copies to the terminal at hand, and leaves nothing on the server: no files, no programs, no stop', async () => {
		const server = await serve();
		const {channel, text, ended} = await openShell(await logIn(server.port));
		await server.until(() => text().includes('\u001B[?1049h'));
		channel.write('y');
		await server.until(() => text().includes('\u001B]52;c;'));
		// A bookmark, a theme, a decision, the links and one of them opened, a stop.
		for (const key of ['f', 't', 'm', '\u001B', 'o', '\r', '\u001B', '\u001A']) channel.write(key);
		const before = text().length;
		channel.write('/toil');
		await server.until(() => text().slice(before).includes('Toil'));
		expect(readFileSync(`/proc/${server.process.pid}/task/${server.process.pid}/children`, 'utf8')).toBe('');
		channel.write('\u0003');
		expect((await ended).code).toBe(0);
		const left = readdirSync(server.folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
		expect(left.map(({name}) => name).filter(name => !/\.(?:cache|bin)$/.test(name))).toEqual(['ssh_host_ed25519_key']);
	});

	it('sees a dataset that was changed once the server is told, stays on the old one where it is broken, and so do new ones', async () => {
		const data = join(folderOfOnesOwn(), 'roles.yaml');
		cpSync(samplePath, data);
		const server = await serve(['--data', data]);
		const {channel, text, ended} = await openShell(await logIn(server.port), {cols: 100, rows: 30});
		await server.until(() => text().includes('\u001B[?1049h'));
		const written = readFileSync(data, 'utf8');
		writeFileSync(data, 'roles: [');
		server.process.kill('SIGHUP');
		await server.until(async () => (await server.metric('rolex_reloads_total{result="failed"}')) === 1);
		expect(server.log().find(({msg}) => msg === 'not reloaded')).toMatchObject({problems: [expect.stringContaining('roles.yaml')]});
		expect((await (await run(await logIn(server.port), 'list')).ended).code).toBe(0);
		writeFileSync(data, written);
		server.process.kill('SIGHUP');
		await server.until(() => text().includes('Reloaded.'));
		channel.write('q');
		expect((await ended).code).toBe(0);
	});
});

it.each([
	{kind: 'rsa', bits: 2048, algorithm: 'rsa-sha2-512', code: 0},
	{kind: 'rsa', bits: 2048, algorithm: 'rsa-sha2-256', code: 0},
	{kind: 'rsa', bits: 2048, algorithm: 'ssh-rsa', code: 255},
	{kind: 'ecdsa', bits: 256, algorithm: 'ecdsa-sha2-nistp256', code: 0},
	{kind: 'ecdsa', bits: 521, algorithm: 'ecdsa-sha2-nistp521', code: 0},
])('a key of the kind $kind of $bits bits that signs with $algorithm: OpenSSH ends with $code', async ({kind, bits, algorithm, code}) => {
	const file = join(folderOfOnesOwn(), 'key');
	execFileSync('ssh-keygen', ['-q', '-t', kind, '-b', String(bits), '-N', '', '-f', file]);
	const server = await serve(['--authorized-keys', `${file}.pub`]);
	const answered = await server.ssh(['help'], ['-v', '-i', file, '-o', `PubkeyAcceptedAlgorithms=${algorithm}`]);
	expect(answered.code).toBe(code);
	const curves = ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'];
	expect(/server-sig-algs=<(.*)>/.exec(answered.stderr)?.[1]?.split(',')).toEqual([
		'ssh-ed25519',
		...curves,
		'rsa-sha2-512',
		'rsa-sha2-256',
	]);
});

describe('the log', () => {
	const lookedFor = 'nobodylooksforthis';
	it.each([
		{flags: [], hasWords: false, hasAddress: true},
		{flags: ['--log-queries'], hasWords: true, hasAddress: true},
		{flags: ['--hash-addresses'], hasWords: false, hasAddress: false},
	])('with $flags has what is looked for: $hasWords; addresses: $hasAddress', async ({flags, hasWords, hasAddress}) => {
		const server = await serve(flags);
		const {channel} = await openShell(await logIn(server.port));
		channel.write(`/${lookedFor}`);
		await (await run(await logIn(server.port), `search ${lookedFor}`)).ended;
		await server.until(() => server.log().some(({msg, kind}) => msg === 'session ended' && kind === 'command'));
		const visits = server.log().filter(({address}) => address !== undefined);
		expect(JSON.stringify(server.log()).includes(lookedFor)).toBe(hasWords);
		expect(visits.every(({address}) => (address === '127.0.0.1') === hasAddress)).toBe(true);
		expect(new Set(visits.map(({address}) => address)).size).toBe(1);
	});
});
