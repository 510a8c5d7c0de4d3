import type {Socket} from 'node:net';
import type {Connection, PseudoTtyInfo, ServerChannel, Session} from 'ssh2';
import {authenticate} from './authentication.ts';
import {openCommand} from './command-session.ts';
import {wordsOf} from './command-words.ts';
import {commandKind, usage} from './commands.ts';
import type {Service} from './service.ts';
import {createTokenBucket} from './token-bucket.ts';
import {type EndReason, openVisitor} from './visitor.ts';

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
	/** Puts a notice into the footer of its explorers. */
	readonly tell: (notice: string) => void;
};

/** A session of either kind. */
type Open = {readonly end: (reason: EndReason) => void; readonly tell?: (notice: string) => void};

/** ms that a connection may take to close by itself after its last session. */
const closingTime = 2000;

/** Minds one connection from its handshake to its end. Whatever happens in it stays in it. */
export function openConnection({service, client, socket, address, onIn, cut}: ConnectionOptions): OpenConnection {
	const {limits, metrics, log} = service;
	const connectionLog = log.child({address: log.address(address)});
	const sessions = new Set<Open>();
	let tries = 0;
	let isIn = false;
	let isClosed = false;
	let asked = 0;

	let wait: NodeJS.Timeout | undefined;
	const waitForSession = () => {
		clearTimeout(wait);
		wait = setTimeout(() => cut('session-wait'), limits['session-wait'] * 1000);
	};
	const close = () => {
		client.end();
		setTimeout(() => socket.destroy(), closingTime).unref();
	};
	const ended = (session: Open, kind: string, reason: EndReason, error?: unknown) => {
		sessions.delete(session);
		metrics.add('rolex_sessions', -1, {kind});
		metrics.add('rolex_sessions_ended_total', 1, {reason});
		if (reason === 'fault') {
			metrics.add('rolex_faults_total');
			connectionLog.error('fault in a session', {error: error instanceof Error ? (error.stack ?? error.message) : String(error)});
		} else connectionLog.info('session ended', {kind, reason});
		// Who left on purpose, or was told to, goes; a client that multiplexes may open another session.
		if (sessions.size === 0 && !isClosed) reason === 'quit' || reason === 'gone' ? waitForSession() : close();
	};
	const received = createTokenBucket(limits['received-rate'], Math.max(limits['received-rate'], 65_536), performance.now());
	socket.on('data', (chunk: Buffer) => {
		metrics.add('rolex_bytes_total', chunk.length, {direction: 'in'});
		if (received.take(performance.now(), chunk.length)) return;
		metrics.add('rolex_refusals_total', 1, {reason: 'received-rate'});
		for (const session of sessions) session.end('flood');
		setTimeout(() => socket.destroy(), 100).unref();
		socket.pause();
	});
	const closed = () => {
		if (isClosed) return;
		isClosed = true;
		clearTimeout(wait);
		for (const session of sessions) session.end('gone');
	};
	socket.on('close', closed);

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
		if (!isIn || sessions.size + asked >= limits['sessions-per-connection'] || service.isDraining()) {
			metrics.add('rolex_refusals_total', 1, {reason: service.isDraining() ? 'draining' : 'sessions-per-connection'});
			reject();
			return;
		}
		asked++;
		const session = accept();
		takeSession(session);
		session.on('close', () => {
			asked = Math.max(0, asked - 1);
		});
	});
	// Forwarding in any direction, and whatever else may be asked of a connection.
	client.on('request', (_accept, reject) => reject?.());
	client.on('tcpip', (_accept, reject) => reject());
	client.on('openssh.streamlocal', (_accept, reject) => reject());

	const takeSession = (session: Session) => {
		let terminal: PseudoTtyInfo | undefined;
		let names = 0;
		const env: Record<string, string> = {};
		let resize: ((columns: number, rows: number) => void) | undefined;
		let isStarted = false;

		session.on('pty', (accept, reject, info) => {
			if (terminal || isStarted) return reject?.();
			terminal = info;
			accept?.();
		});
		session.on('window-change', (accept, _reject, info) => {
			resize?.(clamp(info.cols, limits.columns), clamp(info.rows, limits.rows));
			(accept as (() => void) | undefined)?.();
		});
		session.on('env', (accept, reject, info) => {
			const {key, val} = info as unknown as {key: string; val: string};
			names++;
			if (names > limits['environment-names'] || !isAllowed(key) || val.length > 128 || /[^\x20-\x7E]/.test(val)) return reject?.();
			env[key] = val;
			accept?.();
		});
		const environment = () => ({...env, ...(terminal ? {TERM: termOf(terminal)} : {})});
		const begin = (kind: 'explorer' | 'command', open: (onEnd: (reason: EndReason, error?: unknown) => void) => Open) => {
			isStarted = true;
			clearTimeout(wait);
			asked = Math.max(0, asked - 1);
			metrics.add('rolex_sessions', 1, {kind});
			let opened: Open | undefined;
			let early: readonly [EndReason, unknown] | undefined;
			const onEnd = (reason: EndReason, error?: unknown) => {
				if (opened) ended(opened, kind, reason, error);
				else early = [reason, error];
			};
			opened = open(onEnd);
			sessions.add(opened);
			if (early) ended(opened, kind, ...early);
		};
		const explore = (channel: ServerChannel, words: string) => {
			if (!terminal) return;
			const {cols, rows} = terminal;
			begin('explorer', onEnd => {
				const visitor = openVisitor({
					...{service, channel, socket, words, env: environment(), onEnd},
					columns: clamp(cols || 80, limits.columns),
					rows: clamp(rows || 24, limits.rows),
				});
				resize = visitor.resize;
				return visitor;
			});
		};
		const print = (channel: ServerChannel, words: readonly string[]) =>
			begin('command', onEnd =>
				openCommand({
					service,
					channel,
					socket,
					words,
					env: environment(),
					columns: terminal ? clamp(terminal.cols || 80, limits.columns) : undefined,
					onEnd,
				}),
			);
		session.on('shell', (accept, reject) => {
			if (isStarted) return reject?.();
			const channel = accept();
			if (terminal) explore(channel, '');
			else print(channel, ['help']);
		});
		session.on('exec', (accept, reject, {command}) => {
			if (isStarted || Buffer.byteLength(command) > limits['command-length']) return reject?.();
			const read = wordsOf(command);
			const channel = accept();
			if ('problem' in read) return refuse(channel, `rolex: ${read.problem}.\n`);
			if (service.logsQueries) connectionLog.info('command', {words: read.words});
			const kind = commandKind(read.words, terminal !== undefined);
			if (kind.type === 'refused') return refuse(channel, `rolex: ${kind.problem}\n${usage}`);
			if (kind.type === 'explore') explore(channel, kind.words.join(' '));
			else print(channel, kind.words);
		});
		const refuse = (channel: ServerChannel, text: string) => {
			isStarted = true;
			asked = Math.max(0, asked - 1);
			metrics.add('rolex_refusals_total', 1, {reason: 'command'});
			waitForSession();
			const stream = terminal ? channel : channel.stderr;
			stream.write(terminal ? text.replaceAll('\n', '\r\n') : text, () => {
				channel.exit(2);
				channel.end();
			});
		};
		// sftp, agent and X11 forwarding, other subsystems: refused by having no listener, but for what ssh2 would accept.
		session.on('sftp', (_accept, reject) => reject?.());
		session.on('subsystem', (_accept, reject) => reject?.());
		session.on('auth-agent', (_accept, reject) => reject?.());
		session.on('x11', (_accept, reject) => reject?.());
	};
	return {
		end(reason) {
			if (sessions.size === 0) return close();
			for (const session of sessions) session.end(reason);
		},
		tell(notice) {
			for (const session of sessions) session.tell?.(notice);
		},
	};
}

/** A terminal may claim no size at all, or four billion columns. */
function clamp(value: number, most: number): number {
	return Math.max(1, Math.min(most, Math.floor(value) || 1));
}

/** The names of a visitor's environment that are looked at. */
function isAllowed(name: string): boolean {
	return /^(LANG|LC_[A-Z]{1,20}|COLORTERM|NO_COLOR)$/.test(name);
}

function termOf(terminal: PseudoTtyInfo): string {
	const {term = ''} = terminal as PseudoTtyInfo & {term?: string};
	return /^[\w.+-]{1,64}$/.test(term) ? term : 'xterm';
}
