import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {open, openShell} from '../helpers/driver.ts';

/** Starts rolex from the shell again, in the home that it was in. */
async function again(rolex: Awaited<ReturnType<typeof openShell>>, line: string): Promise<void> {
	await rolex.press(line, '<enter>');
	await rolex.until(() => rolex.modes().isAlternate, `${line} drew nothing`);
	await rolex.settled();
}

async function quit(rolex: Awaited<ReturnType<typeof openShell>>): Promise<void> {
	await rolex.press('q');
	await rolex.until(() => !rolex.modes().isAlternate, 'It never left');
}

test('says how to begin at the very first start, and never again', async () => {
	const rolex = await openShell();
	rmSync(rolex.home.path('state'), {recursive: true});
	await again(rolex, 'rolex');
	await rolex.see('New here:');
	await rolex.press('j');
	await rolex.seeNo('New here:');
	await quit(rolex);
	await again(rolex, 'rolex');
	await rolex.seeNo('New here:');
	await quit(rolex);
});

test('goes on where it was left and in the theme that was chosen', async () => {
	const rolex = await openShell();
	await again(rolex, 'rolex error budget');
	await rolex.press('t');
	await rolex.see('Theme: dark');
	await quit(rolex);
	await again(rolex, 'rolex --continue');
	await rolex.see('▸ Error Budget');
	await quit(rolex);
	const state = JSON.parse(readFileSync(rolex.home.path('state/rolex/state.json'), 'utf8'));
	expect(state).toMatchObject({theme: 'dark', datasets: {'built-in': {place: {key: 'concept:error-budget'}}}});
});

test('shows the keys that a config binds, and what of it is ignored', async () => {
	const rolex = await openShell();
	mkdirSync(rolex.home.path('config/rolex'), {recursive: true});
	writeFileSync(rolex.home.path('config/rolex/config.yaml'), 'theme: drak\nkeys:\n  search: [F2]\n  help: [F3]\n');
	await again(rolex, 'rolex');
	await rolex.see('Ignored: config.yaml:1 `theme` is `drak`');
	await rolex.see('f2 f3');
	await quit(rolex);
});

test('opens where nothing can be kept', async () => {
	const rolex = await open({env: {XDG_STATE_HOME: '/proc/none'}});
	await rolex.seeNo('New here:');
	await rolex.press('q');
	expect((await rolex.exit).code).toBe(0);
});
