import {test} from 'vitest';
import {execSync} from 'node:child_process';
import {open, openShell} from '../helpers/driver.ts';
test('x', async () => {
	const other = await openShell();
	await other.press('tty; sleep 1000', '<enter>');
	await other.see(/\/dev\/pts\/\d+/);
	const [stdin = ''] = /\/dev\/pts\/\d+/.exec(other.text()) ?? [];
	const rolex = await open({stdin});
	await rolex.see('Definition');
	const {pid} = rolex.rolex()!;
	other.terminal.hangUp();
	await new Promise(r => setTimeout(r, 2000));
	console.log(rolex.processes(), pid, rolex.modes());
	try { console.log(execSync(`ls -l /proc/${pid}/fd; cat /proc/${pid}/wchan; ps -L -o pid,stat,wchan:20,pcpu,cmd -p ${pid}; timeout 1 strace -p ${pid} 2>&1 | head -20`).toString());} catch (e) {console.log(String(e))}
});
