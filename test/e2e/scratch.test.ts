import {test} from 'vitest';
import {execSync} from 'node:child_process';
import {open} from '../helpers/driver.ts';
for (let n = 0; n < 40; n++) test(`x${n}`, async () => {
	const rolex = await open();
	await rolex.change('?');
	const look = await rolex.settled();
	const marks: string[] = [];
	for (const [columns, rows] of [[200, 50], [56, 12], [50, 20], [29, 9], [33, 11]] as const) {
		rolex.resize(columns, rows);
		await rolex.settled();
		marks.push(`${columns}x${rows}: ${rolex.raw().length}`);
	}
	rolex.resize(80, 24);
	const {pid} = rolex.rolex() ?? {pid: 0};
	const t0 = Date.now();
	while (Date.now() - t0 < 4000) { await new Promise(r => setTimeout(r, 50)); if (JSON.stringify(rolex.look()) === JSON.stringify(look)) return; }
	console.log(n, marks.join(' '), rolex.raw().length, JSON.stringify(rolex.raw().slice(-300)));
	console.log(execSync(`ps -L -o pid,stat,wchan:20,pcpu,time,cmd -p ${pid}; grep -i sig /proc/${pid}/status; stty size < /proc/${pid}/fd/1; for i in $(ls /proc/${pid}/task); do cat /proc/${pid}/task/$i/syscall; done; cat /proc/${pid}/wchan`).toString());
	const io = () => execSync(`grep wchar /proc/${pid}/io; timeout 1 strace -f -e trace=write,writev,epoll_ctl,ioctl,read -s 200 -p ${pid} 2>&1 & sleep 0.3; kill -WINCH ${pid}; wait; grep wchar /proc/${pid}/io`).toString();
	console.log(io(), rolex.look().lines.slice(-3), rolex.modes());
	await new Promise(r => setTimeout(r, 1000));
	console.log('after WINCH', rolex.raw().length);
	throw new Error('lost');
});
