import {createAdmission} from './admission.ts';
import type {HostKey} from './host-key.ts';
import {createOperations} from './operations.ts';
import type {Settings} from './settings.ts';
import {createWorker, type WorkerOptions} from './worker.ts';

/** What an operator asks of a running server. */
export type OperatorSignal = 'drain' | 'reload' | 'stop';

export type AloneOptions = Pick<WorkerOptions, 'settings' | 'log' | 'loadDataset' | 'print' | 'onStray'> & {
	readonly hostKey: Exclude<HostKey, {problem: string}>;
	/** Says what an operator should read at the start. */
	readonly say: (text: string) => void;
	/** Listens to the operator until what it returns is called. */
	readonly onSignal: (listener: (signal: OperatorSignal) => void) => () => void;
};

/** Serves in this process, until it is drained. Resolves to what kept it from beginning, in words, or to nothing. */
export async function serveAlone(options: AloneOptions): Promise<string | undefined> {
	const {settings, hostKey, log, say, onSignal} = options;
	const admission = createAdmission({limits: settings.limits, now: () => performance.now(), random: Math.random});
	const worker = await createWorker({...options, hostKey: hostKey.key, ask: admission.ask});
	if ('problem' in worker) return worker.problem;
	const operations = createOperations({
		metrics: async () => ({text: await worker.metrics.text(), contentType: worker.metrics.contentType}),
		isReady: () => !worker.isDraining(),
	});
	let port = 0;
	try {
		if (settings.operations) port = await operations.listen(settings.operations.host, settings.operations.port);
	} catch (error) {
		return cannotListen('metrics', settings.operations, error);
	}
	let bound: {readonly host: string; readonly port: number};
	try {
		bound = await worker.server.listen(settings.host, settings.port);
	} catch (error) {
		operations.close();
		return cannotListen('listen', settings, error);
	}
	for (const line of greeting(withOperations(settings, port), bound, hostKey)) say(line);
	log.info('listening', {host: bound.host, port: bound.port, fingerprint: hostKey.fingerprint});
	await new Promise<void>(resolve => {
		const stop = onSignal(signal => {
			if (signal === 'reload') return void worker.reload();
			// A second wish to end, or one that cannot wait, ends at once; each visitor still gets the screen back.
			if (signal === 'stop' || worker.isDraining()) worker.server.endAll('drain');
			if (worker.isDraining()) return;
			log.info('draining', {connections: worker.server.connections()});
			admission.drain();
			void worker.drain().then(() => {
				stop();
				resolve();
			});
		});
	});
	operations.close();
	log.info('ended');
	return undefined;
}

/** The settings with the port of the operators' page that the system chose. */
export function withOperations(settings: Settings, port: number): Settings {
	return settings.operations ? {...settings, operations: {...settings.operations, port}} : settings;
}

/** What an operator reads at the start: where, who may come in, and the key's fingerprint as `ssh` shows it. */
export function greeting(
	settings: Settings,
	bound: {readonly host: string; readonly port: number},
	hostKey: AloneOptions['hostKey'],
): readonly string[] {
	const isOpen = settings.authorizedKeys === undefined;
	const who = isOpen
		? settings.isPublic
			? 'everyone may come in (--public)'
			: 'everyone on this machine may come in; neither --public nor --authorized-keys was given'
		: `who has a key of ${settings.authorizedKeys} may come in`;
	const host = bound.host.includes(':') ? `[${bound.host}]` : bound.host;
	return [
		`rolex serves on ${host}:${bound.port}: ${who}.`,
		`Host key ${hostKey.isNew ? 'made now' : 'read'}: ${hostKey.file}`,
		`ED25519 key fingerprint is ${hostKey.fingerprint}.`,
		...(settings.operations ? [`Metrics: http://${settings.operations.host}:${settings.operations.port}/metrics`] : []),
		`Try: ssh -p ${bound.port} ${isWildcard(bound.host) ? '127.0.0.1' : bound.host}`,
	];
}

function isWildcard(host: string): boolean {
	return host === '0.0.0.0' || host === '::';
}

function cannotListen(flag: string, at: {readonly host: string; readonly port: number} | undefined, error: unknown): string {
	const {code} = error as NodeJS.ErrnoException;
	const why =
		{
			EADDRINUSE: 'something else listens there',
			EACCES: 'ports below 1024 are for root',
			EADDRNOTAVAIL: 'this machine has no such address',
		}[code ?? ''] ??
		code ??
		String(error);
	return `--${flag} ${at?.host}:${at?.port} cannot be used: ${why}.`;
}
