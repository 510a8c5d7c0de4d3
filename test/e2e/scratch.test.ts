import {execSync} from 'node:child_process';
import {join} from 'node:path';
import {test} from 'vitest';
import {open, openShell} from '../helpers/driver.ts';

const preload = join(import.meta.dirname, 'fixtures/break.cjs');
test('x', async () => {
	const rolex = await open({columns: 200, env: {NODE_OPTIONS: `--require=${preload}`, BREAK: 'key'}});
	rolex.signal('SIGUSR2');
	await new Promise(r => setTimeout(r, 300));
	await rolex.press('j');
	await new Promise(r => setTimeout(r, 1000));
	console.log(rolex.text(), rolex.modes());
	const {pid} = rolex.rolex()!;
	try {
		console.log(execSync(`ps -L -o pid,stat,wchan:20,pcpu,cmd -p ${pid};`).toString());
	} catch (e) {
		console.log(String(e));
	}
});
