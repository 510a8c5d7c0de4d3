import {existsSync} from 'node:fs';
import {constants} from 'node:os';
import {describe, expect, test} from 'vitest';
import {endingSignals} from '../../source/terminal/signals.ts';
import {open} from '../helpers/driver.ts';
import {onEachNode} from './support/each-node.ts';
import {expectRestored} from './support/restored.ts';

onEachNode('every way of leaving gives the terminal back', open => {
	for (const [key, name] of [
		['q', 'q'],
		['<c-c>', 'Ctrl-c'],
	] as const) {
		test(`${name} quits`, async () => {
			const rolex = await open();
			await rolex.press(key);
			expect(await rolex.exit).toEqual({code: 0, signal: undefined});
			await expectRestored(rolex);
		});
	}

	test('Ctrl-c quits from the search', async () => {
		const rolex = await open();
		await rolex.change('/', 'slo');
		await rolex.press('<c-c>');
		expect(await rolex.exit).toEqual({code: 0, signal: undefined});
		await expectRestored(rolex);
	});

	test('q in the search is a letter', async () => {
		const rolex = await open();
		await rolex.press('/', 'q');
		await rolex.see(/^ \/ q /m);
	});

	for (const [signal, code] of [
		['SIGINT', 130],
		['SIGQUIT', 131],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const) {
		test(`${signal} ends it with ${code}`, async () => {
			const rolex = await open();
			rolex.signal(signal);
			expect(await rolex.exit).toEqual({code, signal: undefined});
			await expectRestored(rolex);
		});
	}

	test('SIGUSR1 opens no debugger and leaves the screen alone, from the first moment', async () => {
		const rolex = await open();
		const look = await rolex.settled();
		for (let time = 0; time < 3; time++) rolex.signal('SIGUSR1');
		await rolex.change('j');
		await rolex.press('k');
		await rolex.seeAgain(look);
		expect(rolex.raw()).not.toContain('Debugger');
	});

	test('a signal in the middle of a search ends it just the same', async () => {
		const rolex = await open();
		await rolex.change('/', 'slo');
		rolex.signal('SIGTERM');
		expect(await rolex.exit).toEqual({code: 143, signal: undefined});
		await expectRestored(rolex);
	});

	test('signals that come together end it once, and as well', async () => {
		const rolex = await open();
		const pid = rolex.signal('SIGTERM');
		for (let times = 0; times < 2; times++) killIfThere(pid);
		expect(await rolex.exit).toEqual({code: 143, signal: undefined});
		// The last may come when rolex is done with the terminal, and its shell then says so.
		await expectRestored(rolex, rolex.text().includes('Terminated') ? ['Terminated'] : []);
	});

	test('screens as tall as the terminal leave the scrollback alone, however much was looked at', async () => {
		const rolex = await open({columns: 50, rows: 20});
		await rolex.change('j', '<enter>', 'G', '2', '/', 'slo', '<enter>');
		await rolex.press('q');
		await rolex.exit;
		// Erasing the whole screen pushes it into the scrollback of some terminals, and the other erases that.
		for (const erasing of ['\x1b[2J', '\x1b[3J']) expect(rolex.raw()).not.toContain(erasing);
		await expectRestored(rolex);
	});
});

describe('Ctrl-c quits from wherever one is', () => {
	for (const [key, place] of [
		['?', 'the help'],
		['o', 'the links'],
		['r', 'the choice of roles'],
		['0', 'the overview'],
		['<enter>', 'a page'],
	] as const) {
		test(place, async () => {
			const rolex = await open();
			await rolex.change(key);
			await rolex.press('<c-c>');
			expect(await rolex.exit).toEqual({code: 0, signal: undefined});
			await expectRestored(rolex);
		});
	}
});

describe('signals that are rare', () => {
	for (const name of endingSignals(false)) {
		if (['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'].includes(name)) continue;
		test(`${name}, which nobody sends by hand, gives the terminal back as well`, async () => {
			const rolex = await open();
			rolex.signal(name);
			expect(await rolex.exit).toEqual({code: 128 + constants.signals[name], signal: undefined});
			await expectRestored(rolex);
		});
	}

	test('a signal that Node was told to listen to does what it was told, and does not end rolex', async () => {
		const rolex = await open({env: {NODE_OPTIONS: '--report-on-signal --report-signal=SIGUSR2 --report-filename=report.json'}});
		rolex.signal('SIGUSR2');
		await rolex.until(() => existsSync(rolex.home.path('report.json')), 'There was no report');
		await rolex.change('j');
		await rolex.press('q');
		expect((await rolex.exit).code).toBe(0);
	});
});

/** On a busy machine one that was signalled may have ended before the next signal is sent. */
function killIfThere(pid: number): void {
	try {
		process.kill(pid, 'SIGTERM');
	} catch (error) {
		expect(error).toMatchObject({code: 'ESRCH'});
	}
}
