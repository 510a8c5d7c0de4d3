import type {EventEmitter} from 'node:events';
import type {Socket} from 'node:net';
import type {Connection} from 'ssh2';
import {authenticate} from './authentication.ts';
import {containEmitted} from './contain-emitted.ts';
import type {Service} from './service.ts';
import {type Open, type SessionOptions, takeSession} from './session.ts';
import {createTokenBucket} from './token-bucket.ts';
import type {EndReason} from './visitor.ts';

export type ConnectionOptions = {
	readonly service: Service;
	readonly client: Connection;
	readonly socket: Socket;
	readonly address: string;
	/** Told once it is let in. */
	readonly onIn: () => void;
	/** Cuts it, for a reason that is counted. */
	readonly cut: (reason: string) => void;
};

/** A connection that lives. */
export type OpenConnection = {
	/** Ends its sessions, each with a farewell, and then itself. */
	readonly end: (reason: EndReason) => void;
	/** Puts a notice into the footer of its explorers; where nothing goes on, ends it. */
	readonly drain: (notice: string) => void;
};

/** ms that a connection may take to close by itself after its last session. */
const closingTime = 2000;
/** ms that a client which was cut for what it sends has to take its farewell. */
const farewellTime = 2000;

/** Minds one connection from its handshake to its end. Whatever happens in it stays in it. */
export function openConnection({service, client, socket, address, onIn, cut}: ConnectionOptions): OpenConnection {
	const {limits, metrics, log} = service;
	const connectionLog = log.child({address: log.address(address)});
	const sessions = new Set<Open>();
	let tries = 0;
	let isIn = false;
	let isClosed = false;
	/** Sessions that were opened and asked for nothing yet. */
	const asked = new Set<object>();

	let wait: NodeJS.Timeout | undefined;
	const waitForSession = () => {
		clearTimeout(wait);
		if (sessions.size > 0) return;
		wait = setTimeout(() => cut('session-wait'), limits['session-wait'] * 1000);
	};
	const close = () => {
		client.end();
		setTimeout(() => socket.destroy(), closingTime).unref();
	};
	const end = (reason: EndReason) => {
		if (sessions.size === 0) return close();
		for (const session of sessions) session.end(reason);
	};
	const tellFault = (what: string, error: unknown) => {
		metrics.add('rolex_faults_total');
		connectionLog.error(what, {error: error instanceof Error ? (error.stack ?? error.message) : String(error)});
	};
	/** ssh2 takes what a listener of ours throws for an error of the client's. Told for what it is, it ends this connection alone. */
	const containFaults = (emitter: EventEmitter) =>
		containEmitted(emitter, error => {
			tellFault('fault in a connection', error);
			end('fault');
		});
	const ended = (session: Open, kind: string, reason: EndReason, error?: unknown) => {
		sessions.delete(session);
		metrics.add('rolex_sessions', -1, {kind});
		metrics.add('rolex_sessions_ended_total', 1, {reason});
		// Without an error it is one of the whole connection, and was told there.
		if (reason === 'fault' && error !== undefined) tellFault('fault in a session', error);
		else connectionLog.info('session ended', {kind, reason});
		if (sessions.size > 0 || isClosed) return;
		// A client that multiplexes may open another session, unless it was told to go.
		if ((reason === 'quit' || reason === 'gone') && !service.isDraining()) waitForSession();
		else close();
	};
	const begin: SessionOptions['begin'] = (kind, open) => {
		clearTimeout(wait);
		metrics.add('rolex_sessions', 1, {kind});
		let opened: Open | undefined;
		let early: readonly [EndReason, unknown] | undefined;
		const onEnd = (reason: EndReason, error?: unknown) => {
			if (opened) ended(opened, kind, reason, error);
			else early = [reason, error];
		};
		try {
			opened = open(onEnd);
		} catch (error) {
			// What begins a session contains its own exceptions; this is for the count's sake.
			opened = {end: () => {}};
			early = ['fault', error];
		}
		sessions.add(opened);
		if (early) ended(opened, kind, ...early);
	};
	const received = createTokenBucket(limits['received-rate'], Math.max(limits['received-rate'], 65_536), performance.now());
	socket.on('data', (chunk: Buffer) => {
		metrics.add('rolex_bytes_total', chunk.length, {direction: 'in'});
		if (received.take(performance.now(), chunk.length)) return;
		metrics.add('rolex_refusals_total', 1, {reason: 'received-rate'});
		for (const session of sessions) session.end('flood');
		// Nothing more is read; what says why still goes out.
		socket.pause();
		setTimeout(() => socket.destroy(), farewellTime).unref();
	});
	const closed = () => {
		if (isClosed) return;
		isClosed = true;
		clearTimeout(wait);
		for (const session of sessions) session.end('gone');
	};
	socket.on('close', closed);

	containFaults(client);
	client.on('error', (error: Error & {level?: string}) => {
		// A keepalive that nobody answers only asks the connection to end; a client that is gone never will.
		if (!isClosed) connectionLog.info('connection broke', {reason: error.level ?? error.message.slice(0, 120)});
		socket.destroy();
	});
	client.on('close', () => socket.destroy());
	client.on('authentication', context => {
		const verdict = authenticate(context, service.entry);
		if (verdict === 'asked') return;
		if (verdict === 'accepted') return metrics.add('rolex_logins_total', 1, {result: 'accepted'});
		// Every client first asks what there is, by the method "none".
		if (context.method === 'none') return;
		metrics.add('rolex_logins_total', 1, {result: 'refused'});
		if (++tries >= limits['login-tries']) cut('login-tries');
	});
	client.on('ready', () => {
		isIn = true;
		onIn();
		connectionLog.info('let in');
		waitForSession();
	});
	client.on('session', (accept, reject) => {
		if (!isIn || sessions.size + asked.size >= limits['sessions-per-connection'] || service.isDraining()) {
			metrics.add('rolex_refusals_total', 1, {reason: service.isDraining() ? 'draining' : 'sessions-per-connection'});
			reject();
			return;
		}
		const session = accept();
		containFaults(session);
		asked.add(session);
		session.on('close', () => asked.delete(session));
		takeSession({
			...{service, session, socket, log: connectionLog},
			onRefused() {
				asked.delete(session);
				waitForSession();
			},
			begin: (kind, open) => {
				asked.delete(session);
				begin(kind, open);
			},
		});
	});
	// Forwarding in any direction, and whatever else may be asked of a connection.
	client.on('request', (_accept, reject) => reject?.());
	client.on('tcpip', (_accept, reject) => reject());
	client.on('openssh.streamlocal', (_accept, reject) => reject());

	return {
		end,
		drain(notice) {
			if (isIn && sessions.size + asked.size === 0) return close();
			for (const session of sessions) session.tell?.(notice);
		},
	};
}
