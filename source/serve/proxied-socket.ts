import type {Socket} from 'node:net';
import {readProxyHeader} from './proxy-protocol.ts';

/** Takes the header off a socket, and gives what came after it back to the socket. Resolves to the visitor's address, or what is wrong. */
export function takeProxyHeader(
	socket: Socket,
	own: string,
	timeout: number,
): Promise<{readonly address: string} | {readonly problem: string}> {
	return new Promise(resolve => {
		let read: Buffer = Buffer.alloc(0);
		const done = (result: {address: string} | {problem: string}) => {
			clearTimeout(timer);
			socket.off('readable', look).off('close', closed).off('error', closed);
			resolve(result);
		};
		const closed = () => done({problem: 'closed before its PROXY protocol header'});
		const look = () => {
			const chunk: Buffer | null = socket.read();
			if (chunk === null) return;
			read = Buffer.concat([read, chunk]);
			const proxied = readProxyHeader(read, own);
			if (proxied === 'incomplete') return;
			if ('problem' in proxied) return done(proxied);
			if (proxied.rest.length > 0) socket.unshift(proxied.rest);
			done({address: proxied.address});
		};
		const timer = setTimeout(() => done({problem: 'no PROXY protocol header in time'}), timeout);
		socket.on('readable', look).on('close', closed).on('error', closed);
	});
}
