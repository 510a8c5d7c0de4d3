import {describe, expect, test} from 'vitest';
import {open, openShell} from '../helpers/driver.ts';
import {expectRestored} from './support/restored.ts';
import {slowed} from './support/slow-clock.ts';

/** ms of a slow link, there and back. */
const late = 500;

/** An answer a byte at a time, and a rolex to which the next byte comes in time, however long a busy machine keeps it back. */
const split = {answers: 'split', env: slowed(100)} as const;

describe('the first screen waits for no reply', () => {
	test('a terminal that never answers', async () => {
		const answered = await (await open()).settled();
		const rolex = await open({answers: 'never'});
		await rolex.seeAgain(answered);
		await rolex.press('j');
		await rolex.see('Where did each come from');
		await rolex.press('q');
		expect((await rolex.exit).code).toBe(0);
		await expectRestored(rolex);
	});

	test('an answer that comes late', async () => {
		const rolex = await open({answers: {late}});
		await rolex.press('j');
		await rolex.see('Where did each come from');
		expect(rolex.terminal.answered()).toBe('');
	});
});

describe('replies are never keys', () => {
	for (const [name, options] of [
		['late', {answers: {late}}],
		['byte by byte', split],
	] as const) {
		test(`while browsing: ${name}`, async () => {
			const rolex = await open(options);
			const look = await rolex.change('j');
			await rolex.until(() => rolex.terminal.answered().endsWith('c'), 'rolex never asked');
			await rolex.settled();
			await rolex.seeAgain(look);
		});

		test(`in the search: ${name}`, async () => {
			const rolex = await open({...options, args: ['golden pth']});
			await rolex.see('▸ Golden Path');
			await rolex.until(() => rolex.terminal.answered().endsWith('c'), 'rolex never asked');
			await rolex.settled();
			await rolex.see(/^ \/ golden pth {2}/m);
		});
	}

	test('the background, told late, byte by byte, makes the theme light, and changes no text', async () => {
		const rolex = await open({...split, background: 'light'});
		const other = await open({background: 'dark'});
		await rolex.until(() => rolex.terminal.answered().endsWith('c'), 'rolex never asked');
		const light = await rolex.settled();
		const dark = await other.settled();
		expect(light.lines).toEqual(dark.lines);
		await rolex.until(() => rolex.look().styles.join() !== other.look().styles.join(), 'The theme stayed the same');
	});
});

describe('no reply reaches the shell', () => {
	for (const [name, way] of [
		['q', 'q'],
		['Ctrl-c', '<c-c>'],
	] as const) {
		test(`${name} before the reply is here, over a slow link`, async () => {
			const shell = await openShell({answers: {late}, background: 'dark'});
			await shell.press('rolex', '<enter>');
			await shell.see('Definition');
			await shell.press(way);
			await shell.see(/\$ rolex\n\$\n*$/);
			await shell.until(() => shell.terminal.answered().endsWith('c'), 'rolex never asked');
			await shell.press('echo "nothing $((40+2))"', '<enter>');
			await shell.see(/^\$ rolex\n\$ echo "nothing \$\(\(40\+2\)\)"\nnothing 42\n\$\n*$/);
		});
	}

	test('SIGTERM before the reply is here', async () => {
		const shell = await openShell({answers: {late}});
		await shell.press('rolex', '<enter>');
		await shell.see('Definition');
		shell.signal('SIGTERM');
		await shell.see(/\n\$\n*$/);
		await shell.until(() => shell.terminal.answered().endsWith('c'), 'rolex never asked');
		await shell.press('echo "code $?"', '<enter>');
		await shell.see(/^code 143$/m);
		expect(shell.text()).not.toMatch(/\d;\d|rgb/);
	});

	test('Ctrl-z before the reply is here', async () => {
		const shell = await openShell({answers: {late}});
		await shell.press('rolex', '<enter>');
		await shell.see('Definition');
		await shell.press('<c-z>');
		await shell.see(/Stopped.*\n\$\n*$/);
		await shell.until(() => shell.terminal.answered().endsWith('c'), 'rolex never asked');
		await shell.press('echo "nothing $((40+2))"', '<enter>');
		await shell.see(/^nothing 42$/m);
		expect(shell.text()).not.toMatch(/\d;\d|rgb/);
		await shell.press('fg', '<enter>');
		await shell.see('Definition');
	});

	test('a terminal that never answers delays leaving by two seconds at most', async () => {
		const slowness = 3;
		const rolex = await open({answers: 'never', env: slowed(slowness)});
		const pressed = performance.now();
		await rolex.press('q');
		await rolex.exit;
		expect((performance.now() - pressed) / slowness).toBeLessThan(2000);
	});
});
