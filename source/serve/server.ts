import {createServer as createNetServer, type Server as NetServer, type Socket} from 'node:net';
import ssh2, {type Connection} from 'ssh2';
import type {Admitted, Refusal} from './admission.ts';
import {algorithms} from './algorithms.ts';
import {type ConnectionOptions, type OpenConnection, openConnection} from './connection.ts';
import {gatherWrites} from './gathered-writes.ts';
import {takeProxyHeader} from './proxied-socket.ts';
import type {Service} from './service.ts';

export type SshServerOptions = {
	readonly service: Service;
	readonly hostKey: Buffer;
	/** Asks whether a connection from an address is taken. */
	readonly ask: (address: string) => Admitted | Refusal | Promise<Admitted | Refusal>;
	/** Whether a peer is a proxy that says for whom it speaks. */
	readonly isProxy: (address: string) => boolean;
};

/** A server that listens. */
export type SshServer = {
	readonly listen: (host: string, port: number) => Promise<{readonly host: string; readonly port: number}>;
	/** Takes no new connections, ends those where nothing goes on, and puts a notice into every explorer's footer. */
	readonly drain: (notice: string) => void;
	/** Ends every connection: each session with a farewell; who has not said yet what it is, at once. */
	readonly endAll: (reason: 'drain') => void;
	readonly connections: () => number;
	/** Resolves when the last connection is gone. */
	readonly empty: () => Promise<void>;
};

/** ms that a proxy has for its header. */
const proxyHeaderTime = 3000;

export function createSshServer({service, hostKey, ask, isProxy}: SshServerOptions): SshServer {
	const {limits, metrics, log} = service;
	const open = new Map<Socket, OpenConnection | undefined>();
	let whenEmpty: (() => void)[] = [];
	const waiting = new WeakMap<object, Pick<ConnectionOptions, 'address' | 'onIn' | 'cut'>>();

	const protocol = new ssh2.Server({
		hostKeys: [hostKey],
		algorithms,
		ident: 'rolex',
		keepaliveInterval: limits.keepalive * 1000,
		keepaliveCountMax: limits['keepalive-count'],
	} as ConstructorParameters<typeof ssh2.Server>[0]);
	protocol.on('connection', (client: Connection) => {
		const socket = (client as unknown as {_sock: Socket})._sock;
		const taken = waiting.get(socket);
		if (!taken) return socket.destroy();
		open.set(socket, openConnection({service, client, socket, ...taken}));
		return undefined;
	});

	const take = async (socket: Socket): Promise<void> => {
		const since = performance.now();
		socket.setNoDelay(true);
		open.set(socket, undefined);
		socket.on('error', () => socket.destroy());
		socket.on('close', () => {
			open.delete(socket);
			if (open.size > 0) return;
			for (const tell of whenEmpty) tell();
			whenEmpty = [];
		});
		const peer = socket.remoteAddress ?? '';
		let address = peer;
		if (isProxy(peer)) {
			const proxied = await takeProxyHeader(socket, peer, proxyHeaderTime);
			if ('problem' in proxied) {
				metrics.add('rolex_refusals_total', 1, {reason: 'proxy-header'});
				return void socket.destroy();
			}
			address = proxied.address;
		}
		const answer = await ask(address);
		if (typeof answer === 'string') {
			metrics.add('rolex_refusals_total', 1, {reason: answer});
			return void socket.destroy();
		}
		if (socket.destroyed) {
			answer.closed();
			return;
		}
		metrics.add('rolex_connections_total');
		metrics.add('rolex_connections');
		const cut = (reason: string) => {
			if (socket.destroyed) return;
			metrics.add('rolex_refusals_total', 1, {reason});
			log.info('connection cut', {address: log.address(address), reason});
			socket.destroy();
		};
		// From here on: a client need never say what it is, and until it does there is no connection of ssh2's to mind.
		const grace = setTimeout(() => cut('login-grace'), limits['login-grace'] * 1000);
		socket.on('close', () => {
			clearTimeout(grace);
			answer.closed();
			metrics.add('rolex_connections', -1);
		});
		waiting.set(socket, {
			address,
			cut,
			onIn() {
				clearTimeout(grace);
				answer.authenticated();
				metrics.observe('rolex_handshake_seconds', (performance.now() - since) / 1000);
			},
		});
		gatherWrites(socket);
		(protocol as unknown as {injectSocket: (socket: Socket) => void}).injectSocket(socket);
	};

	const listener: NetServer = createNetServer({pauseOnConnect: false}, socket => {
		take(socket).catch((error: unknown) => {
			log.error('a connection could not be taken', {error: String(error)});
			socket.destroy();
		});
	});

	return {
		listen: (host, port) =>
			new Promise((resolve, reject) => {
				listener.once('error', reject);
				listener.listen(port, host, () => {
					listener.off('error', reject);
					listener.on('error', error => log.error('the listener broke', {error: String(error)}));
					const bound = listener.address();
					resolve(typeof bound === 'object' && bound ? {host: bound.address, port: bound.port} : {host, port});
				});
			}),
		drain(notice) {
			if (listener.listening) listener.close();
			for (const connection of open.values()) connection?.drain(notice);
		},
		endAll(reason) {
			for (const [socket, connection] of open) {
				if (connection) connection.end(reason);
				else socket.destroy();
			}
		},
		connections: () => open.size,
		empty: () => (open.size === 0 ? Promise.resolve() : new Promise(resolve => whenEmpty.push(resolve))),
	};
}
