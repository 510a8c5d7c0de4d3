import {constants} from 'node:os';
import {describe, expect, test} from 'vitest';
import {openShell} from '../helpers/driver.ts';
import type {Driver} from './support/drive.ts';
import {caught, stateOf} from './support/processes.ts';

/**
 * Waits until the shell has heard so many times that rolex is stopped, as the kernel stops whatever in the background sets the terminal. The
 * process itself says so earlier: its first thread stands while others still run, and a shell that takes it for running gives it the terminal
 * without a SIGCONT.
 */
async function stopped(shell: Driver, times = 1): Promise<number> {
	const pid = () => shell.rolex()?.pid;
	const told = () => shell.screen().filter(row => /Stopped +rolex/.test(row)).length;
	await shell.until(() => pid() !== undefined && stateOf(pid() ?? 0) === 'T' && told() >= times, 'It was not stopped');
	return pid() ?? 0;
}

/** A shell that tells at once, not only before its next prompt, what became of its jobs. */
async function openTellingShell(): Promise<Driver> {
	const shell = await openShell();
	await shell.press('set -b', '<enter>');
	return shell;
}

describe('started in the background it is stopped, with the terminal left alone', () => {
	test('kill ends it, and nothing was written', async () => {
		const shell = await openTellingShell();
		await shell.press('rolex &', '<enter>');
		const pid = await stopped(shell);
		expect(shell.modes()).toMatchObject({isAlternate: false, isCursorVisible: true});
		// What catches them could be stopped again half-way, by the very call that stopped it.
		expect(caught(pid)).not.toContain(constants.signals.SIGTERM);
		expect(caught(pid)).not.toContain(constants.signals.SIGINT);
		await shell.press('kill %1', '<enter>');
		await shell.untilGone(pid);
		await shell.press('echo "left: $(jobs -s)."', '<enter>');
		await shell.see(/^left: \.$/m);
	});

	test('fg brings it to the front', async () => {
		const shell = await openTellingShell();
		await shell.press('rolex &', '<enter>');
		await stopped(shell);
		await shell.press('fg', '<enter>');
		await shell.see('Definition');
		await shell.change('j');
		await shell.press('q');
		await shell.see(/\$\n*$/);
		expect(shell.modes().isAlternate).toBe(false);
	});

	test('timeout in a script ends it, which then goes on', async () => {
		const shell = await openShell();
		await shell.press("sh -c 'timeout 0.7 rolex; echo over $?'", '<enter>');
		await shell.see(/^over 124$/m);
	});
});

test('suspended and then moved to the background it is stopped again, and kill ends it', async () => {
	const shell = await openTellingShell();
	await shell.press('rolex', '<enter>');
	await shell.see('Definition');
	await shell.press('<c-z>');
	const pid = await stopped(shell);
	await shell.press('bg', '<enter>');
	await shell.see(/rolex &/);
	await stopped(shell, 2);
	expect(shell.modes().isAlternate).toBe(false);
	await shell.press('kill %1', '<enter>');
	await shell.untilGone(pid);
});

test('a signal that came while it was stopped from outside ends it, and gives the terminal back, once it goes on', async () => {
	// Answers that come while it is stopped would be the shell's input.
	const shell = await openShell({answers: 'never'});
	await shell.press('rolex', '<enter>');
	await shell.see('Definition');
	const pid = shell.signal('SIGSTOP');
	await shell.see('Stopped');
	process.kill(pid, 'SIGTERM');
	await shell.press('fg', '<enter>');
	await shell.untilGone(pid);
	await shell.press('echo "code $?"', '<enter>');
	await shell.see(/^code 143$/m);
	expect(shell.modes()).toMatchObject({isAlternate: false, isCursorVisible: true, wraparound: true, isPlain: true});
});

test('a terminal of no size is drawn in that of COLUMNS and LINES', async () => {
	const shell = await openShell();
	await shell.press('stty rows 0 cols 0; COLUMNS=50 LINES=20 rolex', '<enter>');
	await shell.see('Definition and scope 1/24');
	await shell.until(() => shell.screen()[19]?.includes('q quit') === true && shell.screen()[20] === '', 'It was not drawn on 20 rows');
	await shell.press('q');
});
