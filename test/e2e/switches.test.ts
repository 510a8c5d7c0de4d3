import {expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';

/** Variables that libraries under rolex obey in other programs. */
const switches = {
	CI: 'true',
	DEV: 'true',
	NODE_ENV: 'development',
	KITTY_WINDOW_ID: '1',
	FORCE_TTY: '0',
	YARGS_MIN_NODE_VERSION: '99',
};

test('no variable of a library changes what is drawn, or what keys do', async () => {
	const plain = await open({args: ['--theme', 'dark']});
	const first = await plain.settled();
	const next = await plain.change('j', '<enter>');
	const rolex = await open({args: ['--theme', 'dark'], env: switches});
	expect(await rolex.settled()).toEqual(first);
	await rolex.press('j', '<enter>');
	await rolex.seeAgain(next);
	await rolex.press('q');
	expect((await rolex.exit).code).toBe(0);
});
