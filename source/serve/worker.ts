import {readFileSync} from 'node:fs';
import type {Dataset} from '../dataset/schema.ts';
import {createSearchEngines, makeEngineFor} from '../host/search-engines.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import type {Catalogue} from '../topics/topic.ts';
import type {Admitted, Refusal} from './admission.ts';
import {type AuthorizedKey, readAuthorizedKeys} from './authorized-keys.ts';
import type {Log} from './log.ts';
import {createMetrics, type Metrics} from './metrics.ts';
import type {PrintedCommand} from './printed.ts';
import {createSshServer, type SshServer} from './server.ts';
import type {Service} from './service.ts';
import {proxyTest, type Settings} from './settings.ts';

/** What a reload comes back with: what went wrong, in words. */
export type Loaded = {readonly dataset: Dataset} | {readonly problem: string};

export type WorkerOptions = {
	readonly settings: Settings;
	readonly hostKey: Buffer;
	readonly log: Log;
	readonly loadDataset: () => Promise<Loaded>;
	readonly print: PrintedCommand;
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
	const {settings, hostKey, log, loadDataset, print, ask} = options;
	const loaded = await loadDataset();
	if ('problem' in loaded) return loaded;
	let catalogue = createCatalogue(loaded.dataset);
	const builtIn = settings.data === undefined ? catalogue : undefined;
	const listeners = new Set<(catalogue: Catalogue) => void>();
	let keys: readonly AuthorizedKey[] = [];
	if (settings.authorizedKeys !== undefined) {
		const read = readKeys(settings.authorizedKeys);
		if ('problems' in read) return {problem: read.problems.join('\n')};
		keys = read.keys;
	}
	let isDraining = false;
	const metrics = createMetrics({collectsProcess: true});
	const service: Service = {
		limits: settings.limits,
		entry: settings.authorizedKeys === undefined ? {type: 'public'} : {type: 'keys', keys: () => keys},
		...{log, metrics, print},
		engines: createSearchEngines({make: makeEngineFor({isBuiltIn: shown => shown === builtIn})}),
		catalogue: () => catalogue,
		onCatalogue(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		isDraining: () => isDraining,
		logsQueries: settings.logsQueries,
	};
	// Kept for as long as the process lives, so that the index is made once and not for each visitor.
	service.engines.lease(catalogue);
	const server = createSshServer({service, hostKey, ask, isProxy: proxyTest(settings.proxies)});

	return {
		server,
		metrics,
		async reload() {
			const problems: string[] = [];
			if (settings.authorizedKeys !== undefined) {
				const read = readKeys(settings.authorizedKeys);
				if ('problems' in read) problems.push(...read.problems);
				else keys = read.keys;
			}
			const next = settings.data === undefined ? undefined : await loadDataset();
			if (next && 'problem' in next) problems.push(next.problem);
			else if (next) {
				catalogue = createCatalogue(next.dataset);
				for (const listener of listeners) listener(catalogue);
			}
			metrics.add('rolex_reloads_total', 1, {result: problems.length > 0 ? 'failed' : 'done'});
			if (problems.length > 0) log.error('not reloaded', {problems});
			else log.info('reloaded');
		},
		async drain() {
			if (isDraining) return;
			isDraining = true;
			server.stopListening();
			const deadline = setTimeout(() => server.endAll('drain'), settings.limits.drain * 1000);
			server.tellAll('This server is being restarted. Finish in peace; new sessions go elsewhere.');
			await server.empty();
			clearTimeout(deadline);
		},
		isDraining: () => isDraining,
	};
}

function readKeys(file: string): ReturnType<typeof readAuthorizedKeys> {
	try {
		return readAuthorizedKeys(readFileSync(file, 'utf8'), file);
	} catch (error) {
		return {problems: [`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`]};
	}
}
