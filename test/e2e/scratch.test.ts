import {execSync} from 'node:child_process';
import {test} from 'vitest';
import {open} from '../helpers/driver.ts';

for (let n = 0; n < 150; n++)
	test(`x${n}`, async () => {
		const rolex = await open();
		const {pid} = rolex.rolex() ?? {pid: 0};
		await rolex.press('?');
		const t0 = Date.now();
		while (Date.now() - t0 < 3000) {
			await new Promise(r => setTimeout(r, 10));
			if (rolex.text().includes('esc close')) return;
		}
		console.log(rolex.raw().length, JSON.stringify(rolex.raw().slice(-100)));
		console.log(
			execSync(`grep wchar /proc/${pid}/io; ls -l /proc/${pid}/fd | grep pts; cat /proc/${pid}/fdinfo/13; python3 - <<'P'
import os,select,fcntl,struct,termios
p=os.readlink('/proc/${pid}/fd/1'); f=os.open(p,os.O_RDWR|os.O_NOCTTY|os.O_NONBLOCK)
po=select.poll(); po.register(f,select.POLLOUT|select.POLLIN); print('poll',po.poll(0))
print('outq',struct.unpack('i',fcntl.ioctl(f,termios.TIOCOUTQ,b'1234')))
P
timeout 2 strace -f -e trace=write,epoll_ctl,ioctl,read,writev -s 60 -p ${pid} 2>&1 & sleep 0.5; kill -WINCH ${pid}; wait; grep wchar /proc/${pid}/io`).toString(),
		);
		console.log(rolex.raw().length);
		throw new Error('lost');
	});
