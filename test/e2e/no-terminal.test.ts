import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {open, openShell} from '../helpers/driver.ts';
import {expectRestored} from './support/restored.ts';
import {plainText, run} from './support/run.ts';

const sentence = /^rolex[^\n]*\n$/;

describe('where there is no terminal rolex says what to run instead', () => {
	test('with pipes all around', async () => {
		const {code, stdout, stderr} = await run();
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toMatch(sentence);
		expect(stderr).toMatch(plainText);
	});

	test('with an entry named', async () => {
		const {code, stdout, stderr} = await run({args: ['error', 'budget']});
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toMatch(sentence);
	});

	for (const device of ['/dev/null', '/dev/full']) {
		test(`from /dev/null to ${device}`, async () => {
			const {code, stderr} = await run({stdin: '/dev/null', stdout: device});
			expect(code).toBe(2);
			expect(stderr).toMatch(sentence);
		});
	}

	test('to a file, in which nothing is written', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'rolex-e2e-out-'));
		onTestFinished(() => rmSync(folder, {recursive: true}));
		const {code} = await run({stdout: join(folder, 'out')});
		expect(code).toBe(2);
		expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('');
	});

	for (const command of [
		'rolex >out',
		'rolex </dev/null',
		'echo q | rolex',
		'rolex <&-',
		'rolex >&-',
		'rolex | cat >out',
		'CI=true rolex >out',
	]) {
		test(`in a terminal: ${command}`, async () => {
			const shell = await openShell();
			await shell.press(`touch out; ${command}; echo "ended $?\${PIPESTATUS[0]}"`, '<enter>');
			await shell.see(/^ended \d+/m);
			await shell.see(/rolex draws on a terminal/);
			expect(shell.text()).toMatch(command.includes('| cat') ? /^ended 0?2/m : /^ended 2/m);
			expect(shell.home.read('out')).toBe('');
			expect(shell.raw()).not.toContain('\x1b[?1049h');
		});
	}

	test('TERM=dumb, where no conversation is wanted', async () => {
		const rolex = await open({env: {TERM: 'dumb', ROLEX_SCREEN_READER: '0'}});
		expect((await rolex.exit).code).toBe(2);
		const marks = ['\x1b]7777;before\x07', '\x1b]7777;after\x07', '\r'];
		expect(marks.reduce((text, mark) => text.replaceAll(mark, ''), rolex.raw())).toMatch(plainText);
		expect(rolex.text()).toMatch(/rolex draws on a terminal/);
	});
});

describe('a TERM that nobody knows does no harm', () => {
	for (const [name, term] of [
		['empty', ''],
		['misspelt', 'xterm-265colour'],
		['with nonsense', '../../etc/passwd'],
		['not set', undefined],
		['the kernel console', 'linux'],
		['an old one', 'vt100'],
	] as const) {
		test(`TERM ${name}`, async () => {
			const rolex = await open({env: {TERM: term}});
			await rolex.see('Definition');
			await rolex.press('j');
			await rolex.see('Where did each come from');
			await rolex.press('q');
			expect((await rolex.exit).code).toBe(0);
			await expectRestored(rolex);
		});
	}
});

describe('CI changes nothing', () => {
	for (const env of [{CI: 'true'}, {CI: '1', CONTINUOUS_INTEGRATION: 'true', BUILD_NUMBER: '7', GITHUB_ACTIONS: 'true'}]) {
		test(Object.keys(env).join(', '), async () => {
			const usual = await open();
			const rolex = await open({env});
			await rolex.seeAgain(await usual.settled());
			await rolex.seeAgain(await usual.settled());
			const moved = await usual.change('j');
			await rolex.press('j');
			await rolex.seeAgain(moved);
			await rolex.press('q');
			expect((await rolex.exit).code).toBe(0);
			await expectRestored(rolex);
		});
	}
});
