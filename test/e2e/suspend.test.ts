import {describe, expect, test} from 'vitest';
import {open, openAlone, openShell} from '../helpers/driver.ts';
import type {Driver} from './support/drive.ts';
import {stateOf} from './support/processes.ts';
import {expectRestored} from './support/restored.ts';

/** Runs rolex in a shell whose settings are noted before. */
async function openInShell(): Promise<Driver> {
	const shell = await openShell();
	await shell.press('stty -g >before; rolex', '<enter>');
	await shell.see('Definition');
	return shell;
}

/** Asks the shell how the terminal is set while it runs something, and expects it as before rolex. */
async function expectSettings(shell: Driver): Promise<void> {
	await shell.press('stty -g >after; echo $((40+2))', '<enter>');
	await shell.see(/^42$/m);
	expect(shell.home.read('after')).toBe(shell.home.read('before'));
}

describe('Ctrl-z suspends rolex and gives the terminal back, fg returns to the same screen', () => {
	test('with every mode taken back in between', async () => {
		const shell = await openInShell();
		const look = await shell.change('j', '<tab>');
		await shell.press('<c-z>');
		await shell.see(/Stopped +rolex/);
		expect(shell.modes()).toMatchObject({isAlternate: false, isCursorVisible: true, wraparound: true, mouse: 'none', isPlain: true});
		expect(shell.text()).toMatch(/^\$ stty -g >before; rolex\n\n\[1\]\+ +Stopped/);
		await expectSettings(shell);
		await shell.press('fg', '<enter>');
		await shell.seeAgain(look);
		await shell.press('q');
		await shell.see(/fg\nrolex\n\$/);
		await expectSettings(shell);
	});

	test('after a resize in between it has the new size', async () => {
		const shell = await openInShell();
		const look = await shell.change('j');
		await shell.press('<c-z>');
		await shell.see('Stopped');
		shell.resize(50, 20);
		await shell.press('fg', '<enter>');
		await shell.see('Origin 2/24');
		expect(shell.screen()).toHaveLength(20);
		shell.resize(80, 24);
		await shell.seeAgain(look);
	});

	test('three times over, from the search too', async () => {
		const shell = await openInShell();
		await shell.change('/');
		await shell.press('golden pth');
		await shell.see('▸ Golden Path');
		const look = await shell.settled();
		for (let time = 1; time <= 3; time++) {
			await shell.press('<c-z>');
			await shell.until(() => !shell.modes().isAlternate, 'It did not leave the screen');
			await shell.see(/\$\n*$/);
			await shell.press('fg', '<enter>');
			await shell.seeAgain(look);
		}
		await shell.press('<c-c>');
		await shell.see(/\$\n*$/);
		await expectSettings(shell);
	});

	test('a SIGTERM while it is suspended ends it once it goes on', async () => {
		const shell = await openInShell();
		await shell.press('<c-z>');
		await shell.see('Stopped');
		shell.signal('SIGTERM');
		await shell.press('fg', '<enter>');
		await shell.until(() => shell.rolex() === undefined, 'rolex stayed');
		await shell.press('echo "code $?"', '<enter>');
		await shell.see(/^code 143$/m);
		await expectSettings(shell);
	});

	test('SIGTSTP from elsewhere does the same', async () => {
		const shell = await openInShell();
		const look = await shell.settled();
		shell.signal('SIGTSTP');
		await shell.see('Stopped');
		expect(shell.modes().isAlternate).toBe(false);
		await expectSettings(shell);
		await shell.press('fg', '<enter>');
		await shell.seeAgain(look);
	});
});

describe('without a shell that controls jobs', () => {
	for (const [name, start] of [
		['below a script', open],
		['alone', openAlone],
	] as const) {
		test(`Ctrl-z goes on at once: ${name}`, async () => {
			const rolex = await start();
			const look = await rolex.change('j');
			await rolex.press('<c-z>');
			await rolex.until(() => rolex.raw().split('\x1b[?1049h').length === 3, 'It did not take the screen again');
			await rolex.seeAgain(look);
			await rolex.change('j');
			await rolex.press('q');
			expect((await rolex.exit).code).toBe(0);
		});
	}
});

test('SIGCONT after a stop and a resize elsewhere draws all anew', async () => {
	const rolex = await open();
	await rolex.change('j');
	const pid = rolex.signal('SIGSTOP');
	await rolex.until(() => stateOf(pid) === 'T', 'It did not stop');
	rolex.resize(50, 20);
	rolex.signal('SIGCONT');
	await rolex.see('Origin 2/24');
	await rolex.press('q');
	expect((await rolex.exit).code).toBe(0);
	expect(rolex.moment('after').settings).toBe(rolex.moment('before').settings);
});

test('SIGCONT draws over whatever another program left on the screen', async () => {
	const rolex = await open();
	const look = await rolex.settled();
	rolex.terminal.emulator.write(Buffer.from('\x1b[2J\x1b[5;5Hwall: the machine goes down'));
	await rolex.see('wall');
	rolex.signal('SIGCONT');
	await rolex.seeAgain(look);
	await rolex.press('q');
	expect((await rolex.exit).code).toBe(0);
	await expectRestored(rolex);
});
