import type {Socket} from 'node:net';
import {Writable} from 'node:stream';
import {expect, it} from 'vitest';
import {gatherWrites} from '../../source/serve/gathered-writes.ts';

/** A socket that tells what reached the system in one call. */
function socketWith() {
	const calls: string[] = [];
	const socket = new Writable({
		write(chunk, _encoding, done) {
			calls.push(String(chunk));
			done();
		},
		writev(chunks, done) {
			calls.push(chunks.map(({chunk}) => String(chunk)).join('+'));
			done();
		},
	});
	gatherWrites(socket as unknown as Socket);
	return {socket, calls};
}
const turn = () => new Promise(resolve => setImmediate(resolve));

it('sends what is written in one turn at once, in its order, and each turn by itself', async () => {
	const {socket, calls} = socketWith();
	for (const piece of ['length', 'content', 'tag']) socket.write(piece);
	expect(calls).toEqual([]);
	await turn();
	socket.write('next');
	await turn();
	expect(calls).toEqual(['length+content+tag', 'next']);
});

it('loses nothing of a socket that is ended or destroyed in the same turn', async () => {
	const [ended, destroyed] = [socketWith(), socketWith()];
	ended.socket.write('farewell');
	ended.socket.end();
	destroyed.socket.write('why');
	destroyed.socket.destroy();
	expect(destroyed.calls).toEqual(['why']);
	await turn();
	expect([ended.calls, ended.socket.writableFinished]).toEqual([['farewell'], true]);
});

it('calls back once it is sent, and tells of a queue that has drained', async () => {
	const {socket, calls} = socketWith();
	const told: string[] = [];
	socket.on('drain', () => told.push('drained'));
	expect(socket.write(Buffer.alloc(socket.writableHighWaterMark, 'x'), () => told.push('sent'))).toBe(false);
	await turn();
	expect(told.toSorted()).toEqual(['drained', 'sent']);
	expect(calls).toHaveLength(1);
});
