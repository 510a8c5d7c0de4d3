import type {Dataset} from '../dataset/schema.ts';
import {createSearchEngines, type EngineLease, makeEngineFor} from '../host/search-engines.ts';
import type {SearchOptions, SearchResult} from '../search/search.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import type {Catalogue} from '../topics/topic.ts';
import type {Admitted, Refusal} from './admission.ts';
import type {Log} from './log.ts';
import {createMetrics, type Metrics} from './metrics.ts';
import type {PrintedCommand} from './printed.ts';
import {createSshServer, type SshServer} from './server.ts';
import type {Service} from './service.ts';
import {proxyTest, type Settings} from './settings.ts';
import {type WatchedKeys, watchKeys} from './watched-keys.ts';

/** What a reload comes back with: what went wrong, in words. */
export type Loaded = {readonly dataset: Dataset} | {readonly problem: string};

export type WorkerOptions = {
	readonly settings: Settings;
	readonly hostKey: Buffer;
	readonly log: Log;
	readonly loadDataset: () => Promise<Loaded>;
	readonly print: PrintedCommand;
	/** Tells of exceptions that came out of no session, which would else end the process and every session with it. */
	readonly onStray: (listener: (error: unknown) => void) => void;
	readonly ask: (address: string) => Admitted | Refusal | Promise<Admitted | Refusal>;
};

/** A process that serves: the only one, or one of several. */
export type Worker = {
	readonly server: SshServer;
	readonly metrics: Metrics;
	/** Reads dataset and keys anew; what cannot be read leaves the old ones. */
	readonly reload: () => Promise<void>;
	/** No new sessions, a farewell to those there are, and at most `drain` seconds; resolves when all are gone. */
	readonly drain: () => Promise<void>;
	readonly isDraining: () => boolean;
};

/** Makes what serves, or says in words why it cannot. */
export async function createWorker(options: WorkerOptions): Promise<Worker | {readonly problem: string}> {
	const {settings, hostKey, log, loadDataset, print, onStray, ask} = options;
	const loaded = await loadDataset();
	if ('problem' in loaded) return loaded;
	let catalogue = createCatalogue(loaded.dataset);
	const builtIn = settings.data === undefined ? catalogue : undefined;
	const listeners = new Set<(catalogue: Catalogue) => void>();
	let watched: WatchedKeys | undefined;
	if (settings.authorizedKeys !== undefined) {
		const read = watchKeys(settings.authorizedKeys, problems => log.error('keys not read anew', {problems}));
		if ('problems' in read) return {problem: read.problems.join('\n')};
		watched = read;
	}
	let drained: Promise<void> | undefined;
	const engines = createSearchEngines({make: makeEngineFor({isBuiltIn: shown => shown === builtIn})});
	// Kept for as long as the dataset is served, so that its index is made once and not for each visitor.
	let lease = engines.lease(catalogue);
	const metrics = createMetrics({collectsProcess: true});
	const service: Service = {
		limits: settings.limits,
		entry: watched ? {type: 'keys', keys: watched.keys} : {type: 'public'},
		...{log, metrics, print},
		engines,
		find: (words, options) => findIn(lease, words, options),
		catalogue: () => catalogue,
		onCatalogue(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		isDraining: () => drained !== undefined,
		logsQueries: settings.logsQueries,
	};
	const server = createSshServer({service, hostKey, ask, isProxy: proxyTest(settings.proxies)});

	onStray(error => {
		metrics.add('rolex_faults_total');
		log.error('fault outside of any session', {error: error instanceof Error ? (error.stack ?? error.message) : String(error)});
	});
	const drain = async () => {
		const deadline = setTimeout(() => server.endAll('drain'), settings.limits.drain * 1000);
		server.drain('This server is being restarted. Finish in peace; new sessions go elsewhere.');
		await server.empty();
		clearTimeout(deadline);
	};

	return {
		server,
		metrics,
		async reload() {
			const problems = [...(watched?.reload() ?? [])];
			const next = settings.data === undefined ? undefined : await loadDataset();
			if (next && 'problem' in next) problems.push(next.problem);
			else if (next) {
				catalogue = createCatalogue(next.dataset);
				const old = lease;
				lease = engines.lease(catalogue);
				old.release();
				for (const listener of listeners) listener(catalogue);
			}
			metrics.add('rolex_reloads_total', 1, {result: problems.length > 0 ? 'failed' : 'done'});
			if (problems.length > 0) log.error('not reloaded', {problems});
			else log.info('reloaded');
		},
		drain() {
			drained ??= drain();
			return drained;
		},
		isDraining: () => drained !== undefined,
	};
}

/** Asks the engine that all share; the whole answer, also where its index is with a thread of its own. */
async function findIn(lease: EngineLease, words: string, options: SearchOptions): Promise<SearchResult> {
	const engine = await lease.made;
	const known = engine.atOnce(words, options);
	if (known?.isWhole) return known.result;
	const line = engine.open();
	try {
		const found = (await line.find(words, options)) ?? known?.result;
		if (!found) throw new Error('the search was closed while it was asked');
		return found;
	} finally {
		line.close();
	}
}
