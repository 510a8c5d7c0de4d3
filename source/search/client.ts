import {Worker} from 'node:worker_threads';
import type {Topic} from '../topics/topic.ts';
import type {WorkerRequest, WorkerResponse} from './responder.ts';
import type {SearchOptions, SearchResult} from './search.ts';

/** How many topics go over at once. Copying them is work for this thread too, so it is done in slices that no key has to wait for. */
const portion = 250;

/** A channel to a search worker; a `Worker` is one. */
export type WorkerPort = {
	postMessage(request: WorkerRequest): void;
	on(event: 'message', listener: (response: WorkerResponse) => void): unknown;
	on(event: 'error' | 'messageerror', listener: (error: Error) => void): unknown;
	on(event: 'exit', listener: (code: number) => void): unknown;
};

/** One asker's line to a search that answers later, and only the latest question. */
export type SearchLine = {
	/**
	 * Asks. Resolves with the result, or with undefined when a later question took its place before the worker came to it, or the line is
	 * closed. Rejects where the worker has failed.
	 */
	readonly find: (query: string, options?: SearchOptions) => Promise<SearchResult | undefined>;
	/** Questions still open resolve with undefined. */
	readonly close: () => void;
};

export type SearchClient = {
	/** A line of its own for each who asks: nobody's question takes the place of another's. */
	readonly open: () => SearchLine;
	/** Whether the index is made. */
	readonly isReady: () => boolean;
	/** Ends the worker and closes every line. */
	readonly close: () => Promise<void>;
};

type Question = {
	readonly query: string;
	readonly options?: SearchOptions;
	readonly resolve: (result: SearchResult | undefined) => void;
	readonly reject: (error: unknown) => void;
};

/** Asks a question of the worker; `done` is called with its answer. */
type Ask = (query: string, options: SearchOptions | undefined, done: (result: SearchResult) => void) => void;

/**
 * One question with the worker and at most one waiting: a new one replaces the one that waits. However fast the keys come, the worker is
 * never more than one question behind.
 * @internal exported for its test
 */
export class LatestOnlyQueue implements SearchLine {
	readonly #ask: Ask;
	#asked: Question | undefined;
	#waiting: Question | undefined;
	#isClosed = false;
	#failure: {readonly error: unknown} | undefined;

	constructor(ask: Ask) {
		this.#ask = ask;
	}

	readonly find = (query: string, options?: SearchOptions): Promise<SearchResult | undefined> =>
		new Promise((resolve, reject) => {
			if (this.#failure) return reject(this.#failure.error);
			if (this.#isClosed) return resolve(undefined);
			this.#waiting?.resolve(undefined);
			this.#waiting = {query, options, resolve, reject};
			this.#next();
		});

	readonly close = (): void => {
		this.#isClosed = true;
		for (const question of this.#open()) question.resolve(undefined);
	};

	/** The worker is gone: what is open and what will be asked is rejected. */
	fail(error: unknown): void {
		this.#failure = {error};
		for (const question of this.#open()) question.reject(error);
	}

	#open(): readonly Question[] {
		const open = [this.#asked, this.#waiting].flatMap(question => question ?? []);
		this.#asked = undefined;
		this.#waiting = undefined;
		return open;
	}

	#next(): void {
		if (this.#asked || !this.#waiting) return;
		const asked = this.#waiting;
		this.#asked = asked;
		this.#waiting = undefined;
		// An answer whose question was replaced meanwhile still resolves it: it is the newest there is to show.
		this.#ask(asked.query, asked.options, result => {
			if (this.#asked !== asked) return;
			this.#asked = undefined;
			this.#next();
			asked.resolve(result);
		});
	}
}

/**
 * Talks to a search worker through a port, once the topics have gone over. `end` ends whatever is behind the port.
 * @internal exported for its test
 */
export function createSearchClient(
	port: WorkerPort,
	topics: readonly Topic[],
	end: () => Promise<unknown>,
	language?: string,
): SearchClient {
	const lines = new Set<LatestOnlyQueue>();
	const asked = new Map<number, (result: SearchResult) => void>();
	let tickets = 0;
	let isReady = false;
	let isOpen = true;
	let failure: {readonly error: unknown} | undefined;
	const fail = (error: unknown) => {
		if (!isOpen || failure) return;
		failure = {error};
		for (const line of lines) line.fail(error);
	};
	port.on('message', response => {
		if (response.type === 'ready') isReady = true;
		else {
			const done = asked.get(response.ticket);
			asked.delete(response.ticket);
			done?.(response.result);
		}
	});
	port.on('error', fail);
	port.on('messageerror', fail);
	port.on('exit', code => fail(new Error(`the search's thread ended with ${code}`)));
	const sent = sendTopics(port, {topics, language}, () => isOpen && !failure);
	sent.catch(fail);
	return {
		isReady: () => isReady,
		open() {
			const queue = new LatestOnlyQueue((query, options, done) => {
				asked.set(++tickets, done);
				port.postMessage({type: 'find', ticket: tickets, query, options});
			});
			lines.add(queue);
			if (failure) queue.fail(failure.error);
			return {
				find: (query, options) => sent.then(() => queue.find(query, options)),
				close() {
					lines.delete(queue);
					queue.close();
				},
			};
		},
		async close() {
			isOpen = false;
			for (const line of lines) line.close();
			lines.clear();
			await end();
		},
	};
}

/** Starts the worker at `url` (the built `worker.js`) on a thread that does not keep the process alive. */
export function startSearchWorker(url: URL, topics: readonly Topic[], language?: string): SearchClient {
	const worker = new Worker(url);
	worker.unref();
	return createSearchClient(worker, topics, () => worker.terminate(), language);
}

type Sent = {readonly topics: readonly Topic[]; readonly language: string | undefined};

async function sendTopics(port: WorkerPort, {topics, language}: Sent, isOpen: () => boolean): Promise<void> {
	for (let first = 0; first < topics.length && isOpen(); first += portion) {
		port.postMessage({type: 'topics', topics: topics.slice(first, first + portion).map(searchedPart)});
		await new Promise(resolve => setImmediate(resolve));
	}
	if (isOpen()) port.postMessage({type: 'ready', language});
}

/** A topic without what is not searched, so that less has to be copied. */
function searchedPart(topic: Topic): Topic {
	return {...topic, sources: []};
}
