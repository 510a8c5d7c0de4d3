import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import type {Driver} from './support/drive.ts';
import {expectRestored} from './support/restored.ts';

const preload = join(import.meta.dirname, 'fixtures/break.cjs');

/** Opens a rolex that breaks in this way once `SIGUSR2` comes. */
function openBreakable(way: string, env = {}): Promise<Driver> {
	return open({columns: 200, env: {NODE_OPTIONS: `--require=${preload}`, BREAK: way, ...env}});
}

/** A signal may come after keys that were pressed after it, so this waits for it. */
async function breakNow(rolex: Driver): Promise<void> {
	rolex.signal('SIGUSR2');
	await rolex.until(() => existsSync(rolex.home.path('broken')), 'It did not break');
}

function logOf(rolex: Driver): string {
	return rolex.home.read('state/rolex/rolex.log');
}

describe('an exception anywhere gives the terminal back, says so in one line, and is logged', () => {
	for (const [way, message, keys] of [
		['timer', 'broken in a timer', []],
		['promise', 'broken in a promise', []],
		['key', 'broken by a key', ['j']],
		['composing', 'broken while composing', ['j']],
		['drawing', 'broken while drawing', ['j']],
		['write', 'broken while writing', ['j']],
	] as const) {
		test(`in or by a ${way}`, async () => {
			const rolex = await openBreakable(way);
			await breakNow(rolex);
			await rolex.press(...keys);
			expect((await rolex.exit).code).toBe(70);
			const log = rolex.home.path('state/rolex/rolex.log');
			await expectRestored(rolex, [`rolex: a fault of rolex itself, sorry (${message}). Details: ${log}`]);
			expect(logOf(rolex)).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT\\S+ Error: ${message}\\n +at `));
			expect(statSync(log).mode & 0o077).toBe(0);
			// Those that come of our own code name its lines, and not those of a bundle.
			if (['key', 'composing', 'drawing'].includes(way)) expect(logOf(rolex)).toMatch(/\n +at .*source\/\w+\/\S+\.tsx?:\d+:\d+/);
			expect(logOf(rolex)).not.toMatch(/dist\/commands\/explore\.js:\d/);
		});
	}

	test('thrown without anything', async () => {
		const rolex = await openBreakable('nothing');
		rolex.signal('SIGUSR2');
		expect((await rolex.exit).code).toBe(70);
		await expectRestored(rolex, [/^rolex: a fault of rolex itself, sorry/]);
	});

	test('with control sequences and lines in its message', async () => {
		const rolex = await openBreakable('hostile');
		rolex.signal('SIGUSR2');
		expect((await rolex.exit).code).toBe(70);
		await expectRestored(rolex, [/^rolex: a fault of rolex itself, sorry \(title \?\]0;owned\? colour \?31m\)/]);
	});

	for (const nowhere of ['/dev/null/state', '/proc/none']) {
		test(`with no place for a log: ${nowhere}`, async () => {
			const rolex = await openBreakable('timer', {XDG_STATE_HOME: nowhere});
			rolex.signal('SIGUSR2');
			expect((await rolex.exit).code).toBe(70);
			await expectRestored(rolex, ['rolex: a fault of rolex itself, sorry (broken in a timer).']);
		});
	}

	test('before the screen is taken', async () => {
		const rolex = await openBreakable('start');
		expect((await rolex.exit).code).toBe(70);
		await expectRestored(rolex, [/^rolex: a fault of rolex itself, sorry \(broken at the start\)/]);
		expect(rolex.raw()).not.toContain('\x1b[?1049h');
	});

	test('when writing is broken for good it ends all the same', async () => {
		const rolex = await openBreakable('every write');
		await breakNow(rolex);
		await rolex.press('j');
		expect((await rolex.exit).code).toBe(70);
	});
});
