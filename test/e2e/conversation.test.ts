import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openShell} from '../helpers/driver.ts';
import {plainText, run} from './support/run.ts';

/** Opens a conversation in a terminal that can do no more than print, from a shell that writes no sequences either. */
async function converse(command: string, env: Readonly<Record<string, string>> = {}) {
	const shell = await openShell({columns: 100, rows: 40, env: {TERM: 'dumb', ...env}});
	await shell.press(command, '<enter>');
	return shell;
}

/** A file of lines to be typed. */
function typed(...lines: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-e2e-talk-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	writeFileSync(join(folder, 'lines'), lines.map(line => `${line}\n`).join(''));
	return join(folder, 'lines');
}

describe('a conversation in a terminal', () => {
	test('goes from the views to an entry and out, and no escape sequence is ever sent', async () => {
		const shell = await converse('rolex; echo "code $?"');
		await shell.see(/^1\. Compare: How do they differ\?$/m);
		await shell.see(/^A number, any words, help or quit\?/m);
		await shell.press('error budget', '<enter>');
		await shell.see('Error Budget.');
		await shell.see(/More, related, back or help\?/);
		await shell.press('search who gets paged', '<enter>');
		await shell.see('Found for who gets paged.');
		await shell.press('quit', '<enter>');
		await shell.see(/^Goodbye\.\ncode 0$/m);
		const written = Buffer.from(shell.raw(), 'latin1').toString('utf8').replaceAll('\r', '');
		expect([...written].filter(character => !plainText.test(character))).toEqual([]);
	});

	test('is asked for by flag, by variable or by that of Ink, on a terminal that could draw too', async () => {
		for (const command of ['rolex --screen-reader', 'ROLEX_SCREEN_READER=1 rolex', 'INK_SCREEN_READER=true rolex']) {
			const shell = await converse(`${command}; echo "code $?"`, {TERM: 'xterm-256color'});
			await shell.see('The views:');
			expect(shell.modes().isAlternate).toBe(false);
			await shell.press('<c-d>');
			await shell.see(/^code 0$/m);
		}
	});

	test('rubbing out works as the terminal does it, Ctrl-c and Ctrl-z as in any program', async () => {
		const shell = await converse('rolex');
		await shell.see('The views:');
		await shell.press('toilx', '<backspace>', '<enter>');
		await shell.see('Toil.');
		await shell.press('<c-z>');
		await shell.see(/Stopped +rolex/);
		await shell.press('fg', '<enter>');
		await shell.press('<enter>');
		await shell.see('You are at an entry: Toil.');
		await shell.press('<c-c>');
		await shell.press('echo "code $?"', '<enter>');
		await shell.see(/^code 130$/m);
	});

	test('keeps bookmarks where the explorer keeps them', async () => {
		const shell = await converse('rolex slo --screen-reader');
		await shell.see(/^Also:/m);
		await shell.press('mark', '<enter>');
		await shell.see(/^Bookmarked: /m);
		await shell.press('quit', '<enter>');
		await shell.see('Goodbye.');
		expect(shell.home.read('state/rolex/bookmarks.json')).toContain('concept:slo');
	});
});

describe('a conversation through pipes', () => {
	test('answers line by line, each prompt a line, until the input ends', async () => {
		const {code, stdout, stderr} = await run({args: ['--screen-reader'], stdin: typed('1', '2', 'next')});
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).toMatch(plainText);
		expect(stdout.split('\n').filter(line => line.endsWith('?') && / or (quit|help)\?$/.test(line))).toHaveLength(4);
		expect(stdout.endsWith('?\n')).toBe(true);
	});

	test('needs no WebAssembly, and is ASCII where that is asked for', async () => {
		const {code, stdout} = await run({
			args: ['--screen-reader', '--ascii'],
			stdin: typed('7', '1', 'more'),
			env: {NODE_OPTIONS: '--jitless'},
		});
		expect(code).toBe(0);
		expect(stdout).toMatch(/^[\n\x20-\x7e]+$/);
	});

	test('a dataset on standard input leaves nothing to talk on', async () => {
		const {code, stderr} = await run({args: ['--screen-reader', '--data', '-'], stdin: typed('roles: []')});
		expect(code).toBe(2);
		expect(stderr).toMatch(/standard input holds the conversation or the dataset/);
	});

	test('nobody who listens any more is no fault', async () => {
		const {code, stderr} = await run({args: ['--screen-reader'], stdin: typed('1', '2'), stdout: '/dev/full'});
		expect(stderr).not.toMatch(/fault/);
		expect(code).not.toBe(70);
	});
});

describe('deciding line by line in a terminal', () => {
	test('writes each answer and note at once, and sends no escape sequence', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'rolex-e2e-decide-'));
		onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'ownership.rolex.yaml');
		const shell = await converse(`rolex decide ${file}; echo "code $?"`);
		await shell.see(/^1 of \d+: /m);
		await shell.press('sre', '<enter>');
		await shell.see(/^1 of \d+ decided\.$/m);
		expect(readFileSync(file, 'utf8')).toMatch(/: sre$/m);
		await shell.press('note Ask Bo', '<enter>');
		await shell.see('Noted.');
		expect(readFileSync(file, 'utf8')).toContain('{note: Ask Bo}');
		await shell.press('quit', '<enter>');
		await shell.see(/^Goodbye\.\ncode 0$/m);
		const written = Buffer.from(shell.raw(), 'latin1').toString('utf8').replaceAll('\r', '');
		expect([...written].filter(character => !plainText.test(character))).toEqual([]);
	});

	test('reads its lines from a pipe, and ends where they do', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'rolex-e2e-decide-'));
		onTestFinished(() => rmSync(folder, {recursive: true}));
		const file = join(folder, 'ours.yaml');
		const shell = await converse(`rolex decide ${file} --screen-reader < ${typed('2', 'note Half')} > ${folder}/said; echo "code $?"`);
		await shell.see(/^code 0$/m);
		expect(readFileSync(join(folder, 'said'), 'utf8')).toMatch(/1 of \d+ decided\./);
		expect(readFileSync(file, 'utf8')).toMatch(/: platform$/m);
	});
});
