import type {Writable} from 'node:stream';
import type {SearchOptions, SearchResult} from '../search/search.ts';
import type {Catalogue} from '../topics/topic.ts';

/** What a command that prints is given of a visitor. */
export type PrintedRequest = {
	readonly words: readonly string[];
	readonly catalogue: Catalogue;
	/** Searches it, with the index that all share. */
	readonly find: (words: string, options: SearchOptions) => Promise<SearchResult>;
	readonly env: Readonly<Record<string, string>>;
	readonly stdout: Writable;
	readonly stderr: Writable;
	/** Columns of the visitor's terminal; undefined without one. */
	readonly columns?: number;
};

/** Runs the printed twin of the explorer. Resolves to the exit code. */
export type PrintedCommand = (request: PrintedRequest) => Promise<number>;
