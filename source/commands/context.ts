import type {Dataset} from '../dataset/schema.ts';

/** What a command is given. Streams, environment and arguments come in, so that a test can give others. */
export type CommandContext = {
	/** Words after the command. */
	readonly args: readonly string[];
	readonly flags: Readonly<Record<string, string | boolean | undefined>>;
	readonly env: NodeJS.ProcessEnv;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** A dataset that a server has open already, in place of one that the flags name. */
	readonly served?: {readonly dataset: Dataset; readonly isBuiltIn: boolean};
};

/** Exit codes, the same for every command. */
export const exitCodes = {done: 0, nothingFound: 1, usage: 2, fault: 70} as const;
