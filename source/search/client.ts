import {Worker} from 'node:worker_threads';
import type {Topic} from '../topics/topic.ts';
import type {WorkerRequest, WorkerResponse} from './responder.ts';
import type {SearchOptions, SearchResult} from './search.ts';

/** How many topics go over at once. Copying them is work for this thread too, so it is done in slices that no key has to wait for. */
const portion = 250;

/**
 * A channel to a search worker; a `Worker` is one.
 * @internal exported for its test
 */
export type WorkerPort = {
	postMessage(request: WorkerRequest): void;
	on(event: 'message', listener: (response: WorkerResponse) => void): unknown;
	on(event: 'error', listener: (error: Error) => void): unknown;
};

/** A search that answers later, and only the latest question. */
export type SearchClient = {
	/**
	 * Asks. Resolves with the result, or with undefined when a later question took its place before the worker came to it,
	 * or the worker is gone.
	 */
	find(query: string, options?: SearchOptions): Promise<SearchResult | undefined>;
	/** Ends the worker; questions still open resolve with undefined. */
	close(): Promise<void>;
};

type Question = {readonly query: string; readonly options?: SearchOptions; readonly resolve: (result: SearchResult | undefined) => void};

/**
 * One question with the worker and at most one waiting: a new one replaces the one that waits. However fast the keys come, the worker is
 * never more than one question behind.
 * @internal exported for its test
 */
export class LatestOnlyQueue {
	readonly #ask: (ticket: number, question: Question) => void;
	#ticket = 0;
	#asked: Question | undefined;
	#waiting: Question | undefined;
	#isClosed = false;

	constructor(ask: (ticket: number, question: Question) => void) {
		this.#ask = ask;
	}

	find(query: string, options?: SearchOptions): Promise<SearchResult | undefined> {
		return new Promise(resolve => {
			if (this.#isClosed) {
				resolve(undefined);
				return;
			}
			this.#waiting?.resolve(undefined);
			this.#waiting = {query, options, resolve};
			this.#next();
		});
	}

	/** Takes the worker's answer. One whose question was replaced meanwhile still resolves it: it is the newest there is to show. */
	answer(ticket: number, result: SearchResult): void {
		if (ticket !== this.#ticket) return;
		const answered = this.#asked;
		this.#asked = undefined;
		this.#next();
		answered?.resolve(result);
	}

	close(): void {
		this.#isClosed = true;
		for (const question of [this.#asked, this.#waiting]) question?.resolve(undefined);
		this.#asked = undefined;
		this.#waiting = undefined;
	}

	#next(): void {
		if (this.#asked || !this.#waiting) return;
		this.#asked = this.#waiting;
		this.#waiting = undefined;
		this.#ticket++;
		this.#ask(this.#ticket, this.#asked);
	}
}

/**
 * Talks to a search worker through a port, once the topics have gone over. `close` ends whatever is behind the port.
 * @internal exported for its test
 */
export function createSearchClient(port: WorkerPort, topics: readonly Topic[], end: () => Promise<unknown>): SearchClient {
	const queue = new LatestOnlyQueue((ticket, {query, options}) => port.postMessage({type: 'find', ticket, query, options}));
	port.on('message', response => {
		if (response.type === 'found') queue.answer(response.ticket, response.result);
	});
	port.on('error', () => queue.close());
	let isOpen = true;
	const sent = sendTopics(port, topics, () => isOpen);
	return {
		async find(query, options) {
			await sent;
			return queue.find(query, options);
		},
		async close() {
			isOpen = false;
			queue.close();
			await end();
		},
	};
}

/** Starts the worker at `url` (the built `worker.js`) on a thread that does not keep the process alive. */
export function startSearchWorker(url: URL, topics: readonly Topic[]): SearchClient {
	const worker = new Worker(url);
	worker.unref();
	return createSearchClient(worker, topics, () => worker.terminate());
}

async function sendTopics(port: WorkerPort, topics: readonly Topic[], isOpen: () => boolean): Promise<void> {
	for (let first = 0; first < topics.length && isOpen(); first += portion) {
		port.postMessage({type: 'topics', topics: topics.slice(first, first + portion).map(searchedPart)});
		await new Promise(resolve => setImmediate(resolve));
	}
	if (isOpen()) port.postMessage({type: 'ready'});
}

/** A topic without what is not searched, so that less has to be copied. */
function searchedPart(topic: Topic): Topic {
	return {...topic, sources: []};
}
