import {describe, expect, test} from 'vitest';
import {open, openAlone, openShell} from '../helpers/driver.ts';
import type {Driver} from './support/drive.ts';
import {expectRestored} from './support/restored.ts';

async function expectNobodyLeft(rolex: Driver): Promise<void> {
	await rolex.until(() => rolex.processes().length === 0, 'A process stayed');
}

describe('a terminal that closes takes rolex with it', () => {
	test('as the leader of the session', async () => {
		const rolex = await openAlone();
		rolex.terminal.hangUp();
		await expectNobodyLeft(rolex);
	});

	test('below a script that hands no signal on', async () => {
		const rolex = await open();
		rolex.terminal.hangUp();
		await expectNobodyLeft(rolex);
		expect(rolex.home.read('code')).toBe('129\n');
	});

	test('in an interactive shell', async () => {
		const shell = await openShell();
		await shell.press('rolex', '<enter>');
		await shell.see('Definition');
		shell.terminal.hangUp();
		await expectNobodyLeft(shell);
	});

	test('while it is suspended in an interactive shell', async () => {
		const shell = await openShell();
		await shell.press('rolex', '<enter>');
		await shell.see('Definition');
		await shell.press('<c-z>');
		await shell.see('Stopped');
		shell.terminal.hangUp();
		await expectNobodyLeft(shell);
	});

	test('while it draws as fast as it can', async () => {
		const rolex = await openAlone({columns: 200, rows: 50});
		rolex.send('\x0c'.repeat(300));
		rolex.terminal.hangUp();
		await expectNobodyLeft(rolex);
	});

	test('while an answer is awaited', async () => {
		const rolex = await openAlone({answers: 'never'});
		rolex.terminal.hangUp();
		await expectNobodyLeft(rolex);
	});

	test('while it leaves', async () => {
		const rolex = await openAlone({answers: 'never'});
		await rolex.press('q');
		await rolex.until(() => !rolex.modes().isAlternate, 'rolex did not leave');
		rolex.terminal.hangUp();
		await expectNobodyLeft(rolex);
	});
});

test('when only what it reads from ends, rolex gives the screen back and ends', async () => {
	const other = await openShell();
	await other.press('tty; sleep 1000', '<enter>');
	await other.see(/\/dev\/pts\/\d+/);
	const [stdin = ''] = /\/dev\/pts\/\d+/.exec(other.text()) ?? [];
	const rolex = await open({stdin});
	await rolex.see('Definition');
	other.terminal.hangUp();
	expect((await rolex.exit).code).toBe(129);
	await expectRestored(rolex);
});

test('a parent killed without warning takes rolex with it', async () => {
	const rolex = await open();
	process.kill(rolex.terminal.pid, 'SIGKILL');
	await expectNobodyLeft(rolex);
});

test('a parent within a shell killed without warning: rolex ends at the next keys, and gives the screen back', async () => {
	const shell = await openShell({answers: 'never'});
	await shell.press(`sh -c 'echo $$ >parent; rolex; true'`, '<enter>');
	await shell.see('Definition');
	const parent = Number(shell.home.read('parent'));
	process.kill(parent, 'SIGKILL');
	await shell.untilGone(parent);
	// The kernel tells a process so orphaned nothing. Its next read fails, and that is at a key which the shell has not taken yet.
	await shell.until(() => {
		shell.send('\r');
		return shell.rolex() === undefined;
	}, 'rolex stayed');
	expect(shell.modes().isAlternate).toBe(false);
	await shell.press('echo $((40+2))', '<enter>');
	await shell.see(/^42$/m);
});
