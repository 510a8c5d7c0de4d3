import type {Socket} from 'node:net';
import type {ServerChannel} from 'ssh2';
import {BoundedOutput} from './bounded-output.ts';
import type {Service} from './service.ts';
import type {EndReason} from './visitor.ts';

export type CommandSessionOptions = {
	readonly service: Service;
	readonly channel: ServerChannel;
	readonly socket: Socket;
	readonly words: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	/** Columns of the visitor's terminal, where there is one. */
	readonly columns?: number;
	readonly onEnd: (reason: EndReason, error?: unknown) => void;
};

/** A command that prints, for one visitor. */
export type CommandSession = {readonly end: (reason: EndReason) => void};

/** Runs a command that prints and tells its exit code. No exception leaves it. */
export function openCommand({service, channel, socket, words, env, columns, onEnd}: CommandSessionOptions): CommandSession {
	const {limits, metrics} = service;
	let isOver = false;
	const outputTo = (stream: ServerChannel | ServerChannel['stderr']) =>
		new BoundedOutput({
			channel: stream as ServerChannel,
			socket,
			limit: limits['bytes-in-flight'],
			stalledAfter: limits.stalled * 1000,
			onStalled() {
				over('stalled');
				socket.destroy();
			},
			onBytes: count => metrics.add('rolex_bytes_total', count, {direction: 'out'}),
			hasReturns: columns !== undefined,
		});
	const stdout = outputTo(channel);
	const stderr = columns === undefined ? outputTo(channel.stderr) : stdout;
	const over = (reason: EndReason, error?: unknown) => {
		if (isOver) return;
		isOver = true;
		stdout.destroy();
		stderr.destroy();
		onEnd(reason, error);
	};
	for (const stream of [stdout, stderr]) stream.on('error', () => over('gone'));
	channel.on('close', () => over('gone')).on('error', () => over('gone'));
	// What a visitor sends to a command is of no use to it, and must not pile up.
	channel.resume();
	const start = performance.now();
	service
		.print({words, catalogue: service.catalogue(), find: service.find, env, stdout, stderr, columns})
		.then(code => {
			metrics.observe('rolex_command_seconds', (performance.now() - start) / 1000, {command: words[0] ?? ''});
			finish(code, 'quit');
		})
		.catch((error: unknown) => {
			if (isOver) return;
			stderr.write('rolex: a fault of rolex itself, sorry. It is in the server’s log.\n', () => finish(70, 'fault', error));
		});
	const finish = (code: number, reason: EndReason, error?: unknown) => {
		if (isOver) return;
		stdout.end(() => {
			if (!isOver && !channel.destroyed) {
				channel.exit(code);
				channel.end();
			}
			over(reason, error);
		});
	};
	return {
		end(reason) {
			if (isOver) return;
			if (!channel.destroyed) channel.close();
			over(reason);
		},
	};
}
