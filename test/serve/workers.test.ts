import cluster from 'node:cluster';
import {EventEmitter} from 'node:events';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import type {OperatorSignal} from '../../source/serve/alone.ts';
import {serveWithWorkers, type WorkersOptions} from '../../source/serve/workers.ts';

/** A process that begins, listens and ends when a test says so. */
class FakeWorker extends EventEmitter {
	readonly process = {pid: 1};
	readonly isConnected = () => true;
	readonly send = () => true;
	readonly listens = () => this.emit('message', {type: 'listening', host: '127.0.0.1', port: 2222});
	readonly ends = () => cluster.emit('exit', this as never, 1, '');
}

let workers: FakeWorker[] = [];

beforeEach(() => {
	vi.useFakeTimers();
	workers = [];
	vi.spyOn(cluster, 'fork').mockImplementation(() => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as never;
	});
});

afterEach(() => {
	cluster.removeAllListeners('exit');
	vi.restoreAllMocks();
	vi.useRealTimers();
});

it('is ready when as many workers serve as there shall be, not when so many have begun', async () => {
	const said: string[] = [];
	let signal: (name: OperatorSignal) => void = () => {};
	const log = {info: () => {}, error: () => {}} as unknown as WorkersOptions['log'];
	const ended = serveWithWorkers({
		settings: {workers: 2, limits: {}, isPublic: true} as unknown as WorkersOptions['settings'],
		hostKey: {key: '', file: '/key', fingerprint: 'SHA256:x', isNew: false} as unknown as WorkersOptions['hostKey'],
		log,
		say: text => said.push(text),
		onSignal(listener) {
			signal = listener;
			return () => {};
		},
	});
	const [first, second] = workers;
	first?.listens();
	first?.ends();
	await vi.advanceTimersByTimeAsync(2000);
	const third = workers[2];
	third?.listens();
	expect(said).toEqual([]);
	second?.listens();
	expect(said[0]).toContain('rolex serves on 127.0.0.1:2222');
	signal('stop');
	second?.ends();
	third?.ends();
	expect(await ended).toBeUndefined();
});
