import type {Refusal} from './admission.ts';

/** What a worker tells the process that counts. `id` is the worker's own number of a connection. */
export type FromWorker =
	| {readonly type: 'ask'; readonly id: number; readonly address: string}
	| {readonly type: 'authenticated' | 'closed'; readonly id: number}
	| {readonly type: 'listening'; readonly host: string; readonly port: number}
	| {readonly type: 'failed'; readonly problem: string}
	| {readonly type: 'metrics'; readonly id: number; readonly metrics: readonly object[]}
	| {readonly type: 'drained'};

/** What it is told. */
export type ToWorker =
	| {readonly type: 'answer'; readonly id: number; readonly refusal?: Refusal}
	| {readonly type: 'metrics'; readonly id: number}
	| {readonly type: 'drain' | 'stop' | 'reload'};

/** Messages of ours; `node:cluster` sends its own over the same channel. */
export function isOurs(message: unknown): message is FromWorker | ToWorker {
	return typeof message === 'object' && message !== null && 'type' in message;
}
