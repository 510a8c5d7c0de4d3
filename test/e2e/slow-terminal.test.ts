import {expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import type {Driver} from './support/drive.ts';
import {passedBy} from './support/processes.ts';
import {expectRestored} from './support/restored.ts';
import {slowed} from './support/slow-clock.ts';

const redraw = '\x0c';

/** Times it has to read keys that call for a new screen, without writing any, before its terminal is taken to be full. */
const wantedReads = 10;

/** Opens a large rolex whose terminal has stopped reading, and lets it write until nothing more goes in. Its clock may run slower than ours. */
async function openStalled(slowness = 1): Promise<{readonly rolex: Driver; readonly pid: number}> {
	const rolex = await open({columns: 200, rows: 50, env: slowed(slowness)});
	await rolex.settled();
	const {pid = 0} = rolex.rolex() ?? {};
	rolex.terminal.stall();
	let before = passedBy(pid);
	let reads = 0;
	await rolex.until(() => {
		const now = passedBy(pid);
		reads = now.written === before.written ? reads + Number(now.read > before.read) : 0;
		before = now;
		rolex.send(redraw);
		return reads >= wantedReads;
	}, 'The terminal never filled up');
	return {rolex, pid};
}

/** How much slower than ours the clock of a rolex runs that is to end in time: what a busy machine adds counts for little. */
const slowness = 10;

/** What ends a rolex. */
const endings: Readonly<Record<string, (rolex: Driver, pid: number) => unknown>> = {
	SIGTERM: (_rolex, pid) => process.kill(pid, 'SIGTERM'),
	SIGINT: (_rolex, pid) => process.kill(pid, 'SIGINT'),
	SIGHUP: (_rolex, pid) => process.kill(pid, 'SIGHUP'),
	q: rolex => rolex.press('q'),
};

test('a terminal that has stopped reading keeps neither a signal nor q from ending rolex within a second', async () => {
	const late = Object.entries(endings).map(async ([name, end]) => {
		const {rolex, pid} = await openStalled(slowness);
		const begun = performance.now();
		await end(rolex, pid);
		await rolex.untilGone(pid);
		return (performance.now() - begun) / slowness < 1000 ? [] : [name];
	});
	expect((await Promise.all(late)).flat()).toEqual([]);
});

test('nor a closed terminal', async () => {
	const {rolex} = await openStalled();
	rolex.terminal.hangUp();
	await rolex.until(() => rolex.processes().length === 0, 'A process stayed');
});

test('a terminal that reads on before rolex has given up is given back whole', async () => {
	const {rolex, pid} = await openStalled(50);
	process.kill(pid, 'SIGTERM');
	rolex.terminal.readOn();
	expect((await rolex.exit).code).toBe(143);
	await expectRestored(rolex);
});

test('a slow reader sees the newest screen, and none of those in between', async () => {
	const {rolex, pid} = await openStalled();
	const before = rolex.raw().length;
	const {written} = passedBy(pid);
	rolex.send('j'.repeat(23));
	for (let turn = 0; turn < 500; turn++) rolex.send(`kj${redraw}`);
	// A screen is 12 kB; Node's threads wake one another by eight bytes at a time.
	await rolex.until(() => passedBy(pid).written - written < 1000, 'It wrote into a full terminal');
	rolex.terminal.readOn();
	await rolex.see('▸ AI-era changes');
	await rolex.settled();
	await rolex.press('k');
	await rolex.see('▸ Anti-patterns');
	// What the kernel and the pipe held, and two screens of 12 kB; five hundred would be six megabytes.
	expect(rolex.raw().length - before).toBeLessThan(400_000);
	await rolex.press('q');
	expect((await rolex.exit).code).toBe(0);
	await expectRestored(rolex);
});
