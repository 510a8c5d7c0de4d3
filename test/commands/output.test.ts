import {execFile, execFileSync} from 'node:child_process';
import fs from 'node:fs';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {writeWhole} from '../../source/commands/output.ts';
import {replaceFile} from '../../source/host/replace-file.ts';
import {builtRolex} from '../helpers/built.ts';
import {makeFolder} from '../host/files.ts';

const isRoot = process.getuid?.() === 0;

describe('a file that is replaced', () => {
	it.each(['real.md', 'folder/real.md', 'not-there-yet.md'])('behind a link to %s is written there, and the link stays', async name => {
		const folder = makeFolder();
		folder.write('folder/x', '');
		if (name !== 'not-there-yet.md') folder.write(name, 'old');
		fs.symlinkSync(name, folder.path('second'));
		fs.symlinkSync('second', folder.path('link.md'));
		expect(await writeWhole(folder.path('link.md'), 'new', true)).toBeUndefined();
		expect(fs.readlinkSync(folder.path('link.md'))).toBe('second');
		expect(folder.read(name)).toBe('new');
	});

	it.each([0o600, 0o640, 0o755])('keeps its mode %o', async mode => {
		const folder = makeFolder();
		fs.chmodSync(folder.write('a.md', 'old'), mode);
		expect(await writeWhole(folder.path('a.md'), 'new', true)).toBeUndefined();
		expect([folder.read('a.md'), fs.statSync(folder.path('a.md')).mode & 0o7777]).toEqual(['new', mode]);
		expect(folder.names()).toEqual(['a.md']);
	});

	it.skipIf(!isRoot)('keeps its owner', () => {
		const folder = makeFolder();
		fs.chownSync(folder.write('a.md', 'old'), 65534, 65534);
		replaceFile(folder.path('a.md'), 'new');
		expect([folder.read('a.md'), fs.statSync(folder.path('a.md')).uid]).toEqual(['new', 65534]);
	});

	it.skipIf(!isRoot)(
		'that is mounted by itself is written into',
		async () => {
			const folder = makeFolder();
			folder.write('mounted.md', 'a longer text than the new one');
			folder.write('source.md', 'another longer text than the new one');
			const rolex = await builtRolex();
			const script = `mount --bind source.md mounted.md && "$1" "$2" list roles --output mounted.md --force`;
			const args = ['-m', 'sh', '-c', script, 'sh', process.execPath, rolex];
			const {stderr} = await promisify(execFile)('unshare', args, {cwd: folder.path('')});
			expect(stderr).toBe('Wrote mounted.md\n');
			expect(folder.read('source.md')).toMatch(/Site Reliability Engineering/);
			expect(folder.read('source.md')).not.toContain('longer text');
		},
		60_000,
	);

	it('in a circle of links, or a folder, is told in a sentence', async () => {
		const folder = makeFolder();
		fs.symlinkSync('b', folder.path('a'));
		fs.symlinkSync('a', folder.path('b'));
		expect(await writeWhole(folder.path('a'), 'new', true)).toContain('its symbolic links go in a circle');
		expect(await writeWhole(folder.path(''), 'new', true)).toContain('is a folder');
	});
});

describe('a file that is there', () => {
	it.each([false, true])('is left as it is without --force, behind a link to it: %s', async isLink => {
		const folder = makeFolder();
		folder.write('a.md', 'old');
		fs.symlinkSync('a.md', folder.path('link.md'));
		expect(await writeWhole(folder.path(isLink ? 'link.md' : 'a.md'), 'new', false)).toContain('exists and was left as it is');
		expect(folder.read('a.md')).toBe('old');
	});
});

describe('standard output by a name', () => {
	it.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1', 'link'])(
		'is written to as it is: %s',
		async name => {
			const folder = makeFolder();
			fs.symlinkSync('/dev/stdout', folder.path('link'));
			folder.write('log', 'before\n');
			const rolex = await builtRolex();
			execFileSync('sh', ['-c', `"$1" "$2" list roles --output ${name} --force >>log 2>said`, 'sh', process.execPath, rolex], {
				cwd: folder.path(''),
			});
			expect(folder.read('log')).toMatch(/^before\n[\s\S]*Site Reliability Engineering/);
			expect(folder.read('said')).toBe(`Wrote ${name}\n`);
			expect(fs.lstatSync(folder.path('link')).isSymbolicLink()).toBe(true);
		},
		60_000,
	);
});

describe('a dataset through a pipe of the shell', () => {
	it.each([
		['list roles --data <(cat r.yaml)', 0],
		['list roles --data <(sleep 0.2; cat r.yaml)', 0],
		['list roles --data /dev/stdin <r.yaml', 0],
		['validate <(cat r.yaml)', 0],
		['validate <(echo "roles: 3")', 1],
	])(
		'is read: rolex %s',
		async (args, code) => {
			const folder = makeFolder();
			folder.write(
				'r.yaml',
				'roles:\n- {id: cook, name: Cook, short: C, tagline: Cooks.}\n- {id: baker, name: Baker, short: B, tagline: Bakes.}\n',
			);
			const rolex = await builtRolex();
			const ended = await promisify(execFile)('bash', ['-c', `"$0" "$1" ${args}`, process.execPath, rolex], {cwd: folder.path('')}).then(
				({stdout, stderr}) => ({code: 0, told: stdout + stderr}),
				(error: {code: number; stdout: string; stderr: string}) => ({code: error.code, told: error.stdout + error.stderr}),
			);
			expect(ended).toEqual({code, told: expect.stringMatching(code === 0 ? /Cook|2 roles/ : /\/dev\/fd\/\d+:1:\d+ E/)});
		},
		60_000,
	);

	it('comes through a pipe on standard input too', async () => {
		const rolex = await builtRolex();
		const script = `printf 'roles:\\n- {id: cook, name: Cook, short: C, tagline: Cooks.}\\n- {id: baker, name: Baker, short: B, tagline: Bakes.}\\n' | "$0" "$1" list roles --data /dev/stdin`;
		expect((await promisify(execFile)('bash', ['-c', script, process.execPath, rolex])).stdout).toContain('Cook');
	}, 60_000);
});
