import type {Socket} from 'node:net';

/**
 * Has all that is written to a socket in one turn go out at once. ssh2 writes each packet in three pieces (its length, what it
 * holds, its authentication), and without this each would be a call of the system's and a packet of TCP's own.
 */
export function gatherWrites(socket: Socket): void {
	const write = socket.write.bind(socket) as (...args: readonly unknown[]) => boolean;
	let isGathering = false;
	const send = () => {
		if (!isGathering) return;
		isGathering = false;
		socket.uncork();
	};
	const destroy = socket.destroy.bind(socket);
	// What ssh2 says last, such as why it does not go on, still goes out.
	socket.destroy = error => {
		send();
		return destroy(error);
	};
	socket.write = (...args: readonly unknown[]) => {
		if (!isGathering) {
			isGathering = true;
			socket.cork();
			process.nextTick(send);
		}
		return write(...args);
	};
}
