/** The search worker's thread: what a `Worker` runs. All it does is in `responder.ts`. */
import {parentPort} from 'node:worker_threads';
import {createResponder} from './responder.ts';

parentPort?.on(
	'message',
	createResponder(response => parentPort?.postMessage(response)),
);
