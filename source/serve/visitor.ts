import type {Socket} from 'node:net';
import type {ServerChannel} from 'ssh2';
import {drawFrames} from '../frames/drawing.ts';
import {type RunningExplorer, runExplorer} from '../host/explorer.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import type {InputEvent} from '../terminal/input/input.ts';
import {type Ending, openStreamTerminal} from '../terminal/stream.ts';
import {BoundedOutput} from './bounded-output.ts';
import {createJoinGuard} from './join-guard.ts';
import {createPace} from './pace.ts';
import type {Service} from './service.ts';
import {createTokenBucket} from './token-bucket.ts';

/** ms that a lone Esc waits for the rest of a sequence: over a network its parts may come in packets of their own. */
const escapeDelay = 110;

/** Why a session of the explorer ends, and what its visitor is told. */
export const farewells = {
	quit: undefined,
	gone: undefined,
	idle: 'No key for a while, so this session ended. Connect again to go on.',
	time: 'This session has lasted as long as one may. Connect again to go on.',
	stalled: 'Your terminal took nothing for a while, so this session ended.',
	drain: 'This server is being restarted. Connect again in a moment.',
	flood: 'More came from you than this server takes.',
	fault: 'A fault of rolex itself ended this session, sorry. It is in the server’s log; connect again to go on.',
} as const satisfies Readonly<Record<string, string | undefined>>;
export type EndReason = keyof typeof farewells;

export type VisitorOptions = {
	readonly service: Service;
	readonly channel: ServerChannel;
	readonly socket: Socket;
	readonly columns: number;
	readonly rows: number;
	readonly env: Readonly<Record<string, string>>;
	/** What to open at. */
	readonly words?: string;
	/** Told once the session is over and its screen given back. */
	readonly onEnd: (reason: EndReason, error?: unknown) => void;
};

/** One visitor's explorer. */
export type Visitor = {
	readonly resize: (columns: number, rows: number) => void;
	readonly end: (reason: EndReason) => void;
	/** Shows a notice in the footer until the next key. */
	readonly tell: (notice: string) => void;
};

/** Runs an explorer for one visitor, on the dataset all share. No exception leaves it. */
export function openVisitor(options: VisitorOptions): Visitor {
	const {service, channel, socket, env, onEnd} = options;
	const {limits, metrics} = service;
	const output = new BoundedOutput({
		channel,
		socket,
		limit: limits['bytes-in-flight'],
		stalledAfter: limits.stalled * 1000,
		onStalled: () => end('stalled'),
		onBytes: count => metrics.add('rolex_bytes_total', count, {direction: 'out'}),
	});
	const capabilities = capabilitiesOf(env);
	let reason: EndReason = 'gone';
	let error: unknown;
	let idle: NodeJS.Timeout | undefined;
	let keyAt: number | undefined;
	const guard = createJoinGuard(() => performance.now());

	const terminal = openStreamTerminal({
		input: channel,
		output,
		columns: options.columns,
		rows: options.rows,
		capabilities,
		escapeDelay,
		onInput(events) {
			stayAwake();
			metrics.add('rolex_keys_total', events.length);
			keyAt ??= performance.now();
			pace.push(events);
		},
		onResize: (columns, rows) => explorer?.resize(columns, rows),
	});
	const pace = createPace<InputEvent>({
		bucket: createTokenBucket(limits['key-rate'], limits['key-rate'] * 2, performance.now()),
		gap: limits['draw-gap'],
		now: () => performance.now(),
		onDropped: count => metrics.add('rolex_keys_dropped_total', count),
		deliver({events, size}, drawn) {
			// Called by a timer as well, where an exception would be nobody's.
			terminal.contain(() => {
				if (size) terminal.resize(size);
				if (events.length > 0) explorer?.input(guard(events));
			});
			// What is drawn is drawn before this, in the same turn.
			setImmediate(() => {
				if (keyAt !== undefined && events.length > 0) metrics.observe('rolex_key_to_frame_seconds', (performance.now() - keyAt) / 1000);
				keyAt = undefined;
				drawn();
			});
		},
	});
	const end = (why: EndReason) => {
		if (terminal.isOver) return;
		reason = why;
		// A client that takes nothing would not take its farewell either.
		if (why === 'stalled') socket.destroy();
		terminal.end({type: 'quit'});
	};
	const stayAwake = () => {
		clearTimeout(idle);
		idle = setTimeout(() => end('idle'), limits.idle * 1000);
	};
	const longest = setTimeout(() => end('time'), limits['session-time'] * 1000);
	stayAwake();

	let explorer: RunningExplorer | undefined;
	terminal.contain(() => {
		explorer = runExplorer({
			host: {
				screen: terminal.screen,
				size: () => ({columns: terminal.columns, rows: terminal.rows}),
				capabilities,
				end(ending) {
					if (ending.type === 'fault') {
						error = ending.error;
						end('fault');
					} else end('quit');
				},
				ask: terminal.ask,
				watch: ({onCatalogue}) => service.onCatalogue(onCatalogue),
			},
			drawing: drawFrames,
			catalogue: service.catalogue(),
			engines: service.engines,
			words: options.words,
		});
	});
	void terminal.ended.then((ending: Ending) => {
		clearTimeout(idle);
		clearTimeout(longest);
		pace.close();
		explorer?.close();
		if (ending.type === 'fault') {
			reason = 'fault';
			error = ending.error;
		}
		leave(output, channel, reason, () => onEnd(reason, error));
	});

	return {
		resize: (columns, rows) => pace.resize(columns, rows),
		end,
		tell: text => explorer?.tell([{type: 'notice', notice: {text}}]),
	};
}

/** ms that a visitor has to take the farewell and close the channel. */
const closingTime = 2000;

/** Says why, tells the exit code and closes the channel; each after the one before, as far as the visitor is still there. */
function leave(output: BoundedOutput, channel: ServerChannel, reason: EndReason, done: () => void): void {
	const farewell = farewells[reason];
	let isDone = false;
	const finish = () => {
		if (isDone) return;
		isDone = true;
		clearTimeout(patience);
		output.destroy();
		done();
	};
	const patience = setTimeout(finish, closingTime);
	const close = () => {
		if (channel.destroyed || !channel.writable) {
			finish();
			return;
		}
		channel.once('close', finish);
		channel.exit(reason === 'fault' ? 70 : 0);
		channel.end();
	};
	if (farewell && reason !== 'stalled') output.write(`${farewell}\r\n`, close);
	else close();
}
