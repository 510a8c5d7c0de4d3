import {hostTexts} from '../messages/host.ts';
import type {SearchClient, SearchLine} from '../search/client.ts';
import type {NameSearch} from '../search/names.ts';
import type {Search, SearchOptions, SearchResult} from '../search/search.ts';
import {takeSteps} from '../search/steps.ts';

/** An answer that is there at once: the whole one, or one of names alone while the index is made. */
export type AtOnce = {readonly result: SearchResult; readonly isWhole: boolean};

/** What searches one catalogue, for every explorer of the process that shows it. */
export type SearchEngine = {
	/** Undefined where the index is there, but not in this thread: then it is asked through a line. */
	readonly atOnce: (query: string, options: SearchOptions) => AtOnce | undefined;
	/** A line for one explorer's questions. */
	readonly open: () => SearchLine;
	/** Why it searches otherwise than meant, in a sentence for the footer. */
	readonly trouble: () => string | undefined;
	/** Has the first question not pay for cold code. May be called more than once. */
	readonly warmUp: () => void;
	readonly close: () => void;
};

/** An engine whose index is in this thread. `steps` are what warms it up. */
export function engineHere(search: Search, steps: () => Iterator<void>, trouble?: string): SearchEngine {
	let isWarm = false;
	return {
		atOnce: (query, options) => ({result: search.find(query, options), isWhole: true}),
		open: () => ({find: async (query, options) => search.find(query, options), close: () => undefined}),
		trouble: () => trouble,
		warmUp() {
			if (isWarm) return;
			isWarm = true;
			takeSteps(steps());
		},
		close: () => undefined,
	};
}

/** What is told where a search goes on without its worker. */
export const withoutWorker = (): string => hostTexts.withoutWorker;

export type WorkerEngineOptions = {
	readonly client: SearchClient;
	readonly names: NameSearch;
	/** Makes an index in this thread, for when the worker fails. */
	readonly makeHere: () => Search;
};

/** An engine whose index is with a worker. While it is made names are searched, and where the worker fails this thread searches. */
export function engineWithWorker({client, names, makeHere}: WorkerEngineOptions): SearchEngine {
	let fallen: {readonly find: NameSearch; readonly trouble: string} | undefined;
	const fall = (error: unknown): NameSearch => {
		fallen ??= fallBack(error, names, makeHere);
		return fallen.find;
	};
	return {
		atOnce(query, options) {
			if (fallen) return {result: fallen.find(query, options), isWhole: true};
			return client.isReady() ? undefined : {result: names(query, options), isWhole: false};
		},
		open() {
			const line = client.open();
			return {
				find: (query, options) => line.find(query, options).catch(error => fall(error)(query, options)),
				close: line.close,
			};
		},
		trouble: () => fallen?.trouble,
		warmUp: () => undefined,
		close: () => void client.close(),
	};
}

function fallBack(error: unknown, names: NameSearch, makeHere: () => Search): {readonly find: NameSearch; readonly trouble: string} {
	// What was too much for the worker would be too much here, and end everything.
	if ((error as {readonly code?: unknown} | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY')
		return {find: names, trouble: hostTexts.namesAlone};
	return {find: makeHere().find, trouble: withoutWorker()};
}
