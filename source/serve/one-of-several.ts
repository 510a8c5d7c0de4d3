import cluster from 'node:cluster';
import type {Admitted, Refusal} from './admission.ts';
import type {AloneOptions} from './alone.ts';
import {type FromWorker, isOurs, type ToWorker} from './messages.ts';
import {createWorker} from './worker.ts';

export type OneOfSeveralOptions = Pick<AloneOptions, 'settings' | 'hostKey' | 'log' | 'loadDataset' | 'print' | 'onStray' | 'onSignal'>;

/** Serves as one of several processes: another one counts and passes on what the operator asks for. Resolves once drained. */
export async function serveAsOneOfSeveral(options: OneOfSeveralOptions): Promise<void> {
	const {settings, hostKey, onSignal} = options;
	// The terminal sends its signals to all processes of the group; this one listens to the first alone.
	const ignored = onSignal(() => {});
	const asked = new Map<number, (answer: Admitted | Refusal) => void>();
	let last = 0;
	const tell = (message: FromWorker) => {
		if (process.connected) process.send?.(message);
	};
	const worker = await createWorker({
		...options,
		hostKey: hostKey.key,
		ask: address =>
			new Promise(resolve => {
				const id = ++last;
				asked.set(id, resolve);
				tell({type: 'ask', id, address});
			}),
	});
	if ('problem' in worker) return tell({type: 'failed', problem: worker.problem});
	const drained = new Promise<void>(resolve => {
		const drain = () => void worker.drain().then(resolve);
		const stop = () => {
			// Draining is begun once, and ends when the last visitor has the screen back.
			drain();
			worker.server.endAll('drain');
		};
		process.on('message', (message: unknown) => {
			if (!isOurs(message)) return;
			const told = message as ToWorker;
			if (told.type === 'answer') {
				asked.get(told.id)?.(
					told.refusal ?? {
						authenticated: () => tell({type: 'authenticated', id: told.id}),
						closed: () => tell({type: 'closed', id: told.id}),
					},
				);
				asked.delete(told.id);
			} else if (told.type === 'metrics') {
				void worker.metrics.registry.getMetricsAsJSON().then(metrics => tell({type: 'metrics', id: told.id, metrics}));
			} else if (told.type === 'reload') void worker.reload();
			else if (told.type === 'drain') drain();
			else stop();
		});
		// Without the one that counts there is nobody to ask.
		process.on('disconnect', stop);
	});
	try {
		tell({type: 'listening', ...(await worker.server.listen(settings.host, settings.port))});
	} catch (error) {
		return tell({
			type: 'failed',
			problem: `--listen ${settings.host}:${settings.port} cannot be used: ${(error as NodeJS.ErrnoException).code}.`,
		});
	}
	await drained;
	ignored();
	tell({type: 'drained'});
	cluster.worker?.disconnect();
}
