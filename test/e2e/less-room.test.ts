import {describe, expect, test} from 'vitest';
import {openShell} from '../helpers/driver.ts';
import {nodeOf} from '../helpers/nodes.ts';

const patience = 150_000;

describe.each(['this', 'oldest', 'newest'] as const)('where the addresses that a process may use are limited, on %s Node', name => {
	const openLimited = async () => {
		const node = name === 'this' ? undefined : await nodeOf(name);
		const shell = await openShell({node});
		await shell.press('ulimit -v 4000000; stty -g >before', '<enter>');
		await shell.press('rolex', '<enter>');
		await shell.see('Definition');
		return shell;
	};

	test(
		'the explorer opens, is suspended, comes back and ends as anywhere',
		async () => {
			const shell = await openLimited();
			const look = await shell.change('j');
			await shell.press('<c-z>');
			await shell.see(/Stopped +rolex/);
			expect(shell.modes()).toMatchObject({isAlternate: false, isCursorVisible: true});
			await shell.press('fg', '<enter>');
			await shell.seeAgain(look);
			await shell.press('q');
			await shell.until(() => !shell.modes().isAlternate, 'It did not leave');
			await shell.press('echo "ended $?"; stty -g >after', '<enter>');
			await shell.see(/^ended 0$/m);
			expect(shell.processes().filter(({command}) => command.includes(shell.home.cli))).toEqual([]);
		},
		patience,
	);

	test(
		'a signal ends it, and tells so',
		async () => {
			const shell = await openLimited();
			shell.signal('SIGTERM');
			await shell.until(() => !shell.modes().isAlternate, 'It did not leave');
			// What is typed before the shell reads again is lost with the process that was ended.
			await shell.see(/\$\n*$/);
			await shell.press('echo "ended $?"', '<enter>');
			await shell.see(/^ended 143$/m);
		},
		patience,
	);
});
