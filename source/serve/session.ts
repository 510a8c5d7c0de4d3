import type {Socket} from 'node:net';
import type {PseudoTtyInfo, ServerChannel, Session} from 'ssh2';
import {openCommand} from './command-session.ts';
import {wordsOf} from './command-words.ts';
import {commandKind, usage} from './commands.ts';
import type {Log} from './log.ts';
import type {Service} from './service.ts';
import {type EndReason, openVisitor} from './visitor.ts';

/** A session that goes on, of either kind. */
export type Open = {readonly end: (reason: EndReason) => void; readonly tell?: (notice: string) => void};

export type SessionOptions = {
	readonly service: Service;
	readonly session: Session;
	readonly socket: Socket;
	readonly log: Log;
	/** Counts a session that begins, until it is told that it ended. */
	readonly begin: (kind: 'explorer' | 'command', open: (onEnd: (reason: EndReason, error?: unknown) => void) => Open) => void;
	/** Told of a session that ended before it began. */
	readonly onRefused: () => void;
};

/** The longest value of the environment that is looked at. */
const longestValue = 128;

/** Minds what a client asks of a session: a terminal, names of its environment, and then the explorer or a command, once. */
export function takeSession({service, session, socket, log, begin, onRefused}: SessionOptions): void {
	const {limits, metrics} = service;
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
	session.on('window-change', (accept, _reject, {cols, rows}) => {
		// No columns or no rows are what a client says that does not know.
		if (cols > 0 && rows > 0) {
			if (terminal) terminal = {...terminal, cols, rows};
			resize?.(clamp(cols, limits.columns), clamp(rows, limits.rows));
		}
		(accept as (() => void) | undefined)?.();
	});
	session.on('env', (accept, reject, info) => {
		const {key, val} = info as unknown as {key: string; val: string};
		names++;
		if (names > limits['environment-names'] || !isAllowed(key) || val.length > longestValue || /[^\x20-\x7E]/.test(val)) return reject?.();
		env[key] = val;
		accept?.();
	});
	const environment = () => ({...env, ...(terminal ? {TERM: termOf(terminal)} : {})});
	const explore = (channel: ServerChannel, {cols, rows}: PseudoTtyInfo, words: string) =>
		begin('explorer', onEnd => {
			const visitor = openVisitor({
				...{service, channel, socket, words, env: environment(), onEnd},
				columns: clamp(cols || 80, limits.columns),
				rows: clamp(rows || 24, limits.rows),
			});
			resize = visitor.resize;
			return visitor;
		});
	const print = (channel: ServerChannel, words: readonly string[]) =>
		begin('command', onEnd =>
			openCommand({
				...{service, channel, socket, words, env: environment(), onEnd},
				columns: terminal ? clamp(terminal.cols || 80, limits.columns) : undefined,
			}),
		);
	const refuse = (channel: ServerChannel, text: string) => {
		metrics.add('rolex_refusals_total', 1, {reason: 'command'});
		onRefused();
		// What a visitor sends behind it must not pile up.
		channel.resume().on('error', () => {});
		const stream = terminal ? channel : channel.stderr;
		stream.write(terminal ? text.replaceAll('\n', '\r\n') : text, () => {
			channel.exit(2);
			channel.end();
		});
	};
	session.on('shell', (accept, reject) => {
		if (isStarted) return reject?.();
		isStarted = true;
		const channel = accept();
		if (terminal) explore(channel, terminal, '');
		else print(channel, ['help']);
	});
	session.on('exec', (accept, reject, {command}) => {
		if (isStarted) return reject?.();
		isStarted = true;
		const channel = accept();
		if (Buffer.byteLength(command) > limits['command-length'])
			return refuse(channel, `rolex: a command has at most ${limits['command-length']} bytes.\n`);
		const read = wordsOf(command);
		if ('problem' in read) return refuse(channel, `rolex: ${read.problem}.\n`);
		if (service.logsQueries) log.info('command', {words: read.words});
		const kind = commandKind(read.words, terminal !== undefined);
		if (kind.type === 'refused') return refuse(channel, `rolex: ${kind.problem}\n${usage}`);
		if (kind.type === 'explore' && terminal) explore(channel, terminal, kind.words.join(' '));
		else print(channel, kind.words);
	});
	// sftp, agent and X11 forwarding, other subsystems: ssh2 refuses what nobody listens to; said here so that it does not depend on that.
	session.on('sftp', (_accept, reject) => reject?.());
	session.on('subsystem', (_accept, reject) => reject?.());
	session.on('auth-agent', (_accept, reject) => reject?.());
	session.on('x11', (_accept, reject) => reject?.());
}

/** A terminal may claim four billion columns. */
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
