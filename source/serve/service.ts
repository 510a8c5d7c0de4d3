import type {SearchEngines} from '../host/search-engines.ts';
import type {Catalogue} from '../topics/topic.ts';
import type {Entry} from './authentication.ts';
import type {Limits} from './limits.ts';
import type {Log} from './log.ts';
import type {Metrics} from './metrics.ts';
import type {PrintedCommand, PrintedRequest} from './printed.ts';

/** What all connections of a process share. */
export type Service = {
	readonly limits: Limits;
	readonly entry: Entry;
	readonly log: Log;
	readonly metrics: Metrics;
	readonly engines: SearchEngines;
	/** The dataset shown; changed by a reload, for everyone. */
	readonly catalogue: () => Catalogue;
	/** Tells of a reload until what it returns is called. */
	readonly onCatalogue: (listener: (catalogue: Catalogue) => void) => () => void;
	/** Searches the dataset shown, with the index that all share. */
	readonly find: PrintedRequest['find'];
	/** Runs a command that prints. */
	readonly print: PrintedCommand;
	/** Whether new sessions are turned away. */
	readonly isDraining: () => boolean;
	/** Whether what visitors look for may stand in the log. */
	readonly logsQueries: boolean;
};
