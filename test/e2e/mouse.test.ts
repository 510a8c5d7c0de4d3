import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {open, openShell} from '../helpers/driver.ts';
import type {Driver} from './support/drive.ts';
import {expectRestored} from './support/restored.ts';

const click = (x: number, y: number): string => `\x1b[<0;${x + 1};${y + 1}M\x1b[<0;${x + 1};${y + 1}m`;

async function openWithMouse(options: Parameters<typeof open>[0] = {}): Promise<Driver> {
	const rolex = await open({...options, args: ['--mouse']});
	expect(rolex.modes().mouse).toBe('vt200');
	return rolex;
}

test('without --mouse nothing is asked of it', async () => {
	const rolex = await open();
	expect(rolex.modes().mouse).toBe('none');
	await rolex.press('q');
	await rolex.exit;
	expect(rolex.raw()).not.toMatch(/\?100[0-6]/);
});

test('a click chooses and opens, the wheel scrolls, and a report that is broken up is still one', async () => {
	const rolex = await openWithMouse();
	const y = rolex.screen().findIndex(line => line.includes('   Goal'));
	rolex.send(click(5, y));
	await rolex.see(/^ ▸ Goal/m);
	rolex.send('\x1b[<65;60;12M\x1b[<65;6');
	await rolex.settled();
	rolex.send('0;12M');
	await rolex.see(/↑ \d+ more/);
	await rolex.press('q');
	await rolex.exit;
	await expectRestored(rolex);
});

test('a config asks for it as the flag does, and the flag takes it back; on each layer a click chooses', async () => {
	const at = mkdtempSync(join(tmpdir(), 'rolex-'));
	mkdirSync(join(at, 'rolex'));
	writeFileSync(join(at, 'rolex/config.yaml'), 'mouse: true\n');
	const rolex = await open({columns: 50, rows: 20, env: {XDG_CONFIG_HOME: at}});
	expect(rolex.modes().mouse).toBe('vt200');
	for (const [key, title, row] of [
		['r', 'The role on the left', 1],
		['o', 'Sources and links', 3],
		['0', 'Overview', 2],
	] as const) {
		await rolex.press(key);
		await rolex.see(title);
		rolex.send(`${click(9999, 9999)}\x1b[<0;0;0M${click(8, 2 + row)}`);
		await rolex.until(() => rolex.screen()[2 + row]?.includes('▸') === true, `Nothing is chosen by a click in ${title}`);
		await rolex.press(key);
		await rolex.seeNo(title);
	}
	await rolex.press('q');
	await rolex.exit;
	await expectRestored(rolex);
	const without = await open({args: ['--no-mouse'], env: {XDG_CONFIG_HOME: at}});
	expect(without.modes().mouse).toBe('none');
	await without.press('q');
	rmSync(at, {recursive: true});
});

describe('the mouse is given back on every way out', () => {
	test.each(['q', '<c-c>'])('by the key %s', async key => {
		const rolex = await openWithMouse();
		await rolex.press(key);
		expect((await rolex.exit).code).toBe(0);
		await expectRestored(rolex);
	});

	test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('by %s', async signal => {
		const rolex = await openWithMouse();
		rolex.signal(signal);
		await rolex.exit;
		await expectRestored(rolex);
	});

	test('by a fault', async () => {
		const preload = join(import.meta.dirname, 'fixtures/break.cjs');
		const rolex = await openWithMouse({columns: 200, env: {NODE_OPTIONS: `--require=${preload}`, BREAK: 'timer'}});
		rolex.signal('SIGUSR2');
		expect((await rolex.exit).code).toBe(70);
		await expectRestored(rolex, [/^rolex: a fault/]);
	});

	test('by a stop, and taken again when it goes on', async () => {
		const shell = await openShell();
		await shell.press('rolex --mouse', '<enter>');
		await shell.see('Definition');
		expect(shell.modes().mouse).toBe('vt200');
		await shell.press('<c-z>');
		await shell.see(/Stopped +rolex/);
		expect(shell.modes().mouse).toBe('none');
		await shell.press('fg', '<enter>');
		await shell.until(() => shell.modes().mouse === 'vt200', 'The mouse was not taken again');
		await shell.press('q');
		await shell.until(() => shell.modes().mouse === 'none', 'The mouse was not given back');
	});
});
