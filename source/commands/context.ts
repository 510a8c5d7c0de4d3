import type {SearchOptions, SearchResult} from '../search/search.ts';
import type {Catalogue} from '../topics/topic.ts';

/** What a command is given. Streams, environment and arguments come in, so that a test can give others. */
export type CommandContext = {
	/** Words after the command. */
	readonly args: readonly string[];
	readonly flags: Readonly<Record<string, string | boolean | undefined>>;
	readonly env: NodeJS.ProcessEnv;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** What a server has open already, in place of a dataset that the flags name. */
	readonly served?: Served;
};

/** Searches a dataset. */
export type Find = (words: string, options: SearchOptions) => Promise<SearchResult>;

/** A dataset with its search, made once for all that ask. */
export type Served = {
	readonly catalogue: Catalogue;
	readonly find: Find;
};

/** Exit codes, the same for every command. */
export const exitCodes = {done: 0, nothingFound: 1, usage: 2, fault: 70} as const;
