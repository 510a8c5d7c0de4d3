import cluster, {type Worker as ClusterWorker} from 'node:cluster';
import {AggregatorRegistry, Registry} from 'prom-client';
import {type Admitted, createAdmission} from './admission.ts';
import {type AloneOptions, greeting, withOperations} from './alone.ts';
import {type FromWorker, isOurs, type ToWorker} from './messages.ts';
import {createOperations} from './operations.ts';

/** ms until a worker that ended on its own is replaced: one that cannot begin must not begin a thousand times a second. */
const restartDelay = 1000;

/** ms that workers have to tell their metrics. */
const gatheringTime = 2000;

export type WorkersOptions = Pick<AloneOptions, 'settings' | 'hostKey' | 'log' | 'say' | 'onSignal'>;

/**
 * Serves with several processes. This one takes no visitor: it counts, so that an address has one count, gathers the metrics, and
 * passes on what the operator asks for. Resolves to what kept it from beginning, in words, or to nothing.
 */
export async function serveWithWorkers({settings, hostKey, log, say, onSignal}: WorkersOptions): Promise<string | undefined> {
	const admission = createAdmission({limits: settings.limits, now: () => performance.now(), random: Math.random});
	const gathering = new Map<number, (metrics: readonly object[]) => void>();
	let lastGathering = 0;
	/** Workers that serve; one that only begins has no metrics to tell. */
	const serving = new Set<ClusterWorker>();
	const admitted = new Map<ClusterWorker, Map<number, Admitted>>();
	let isDraining = false;
	let isGreeted = false;
	let port = 0;
	let problem: string | undefined;
	let finish: () => void = () => {};
	const finished = new Promise<void>(resolve => {
		finish = resolve;
	});
	const tell = (worker: ClusterWorker, message: ToWorker) => {
		if (worker.isConnected()) worker.send(message);
	};
	const tellAll = (message: ToWorker) => {
		for (const worker of admitted.keys()) tell(worker, message);
	};
	const take = (worker: ClusterWorker, message: FromWorker) => {
		const own = admitted.get(worker);
		switch (message.type) {
			case 'ask': {
				const answer = admission.ask(message.address);
				if (typeof answer !== 'string') own?.set(message.id, answer);
				return tell(worker, {type: 'answer', id: message.id, refusal: typeof answer === 'string' ? answer : undefined});
			}
			case 'authenticated':
				return own?.get(message.id)?.authenticated();
			case 'closed':
				own?.get(message.id)?.closed();
				return void own?.delete(message.id);
			case 'metrics':
				return gathering.get(message.id)?.(message.metrics);
			case 'listening':
				serving.add(worker);
				// Ready when all are: the first would take every visitor of the first moment.
				if (isGreeted || serving.size < settings.workers) return;
				isGreeted = true;
				for (const line of greeting(withOperations(settings, port), message, hostKey)) say(line);
				return log.info('listening', {host: message.host, port: message.port, workers: settings.workers, fingerprint: hostKey.fingerprint});
			case 'failed':
				// One that replaces another may find a file broken that the others have read whole: they serve on, and it is tried again.
				if (isGreeted) return log.error('a worker cannot begin', {problem: message.problem});
				problem ??= message.problem;
				isDraining = true;
				return tellAll({type: 'stop'});
			case 'drained':
				return;
		}
	};
	/** The metrics of all workers together, of those that tell them in time. */
	const gather = async (): Promise<string> => {
		const told: (readonly object[])[] = [];
		const ids: number[] = [];
		const asked = [...serving].map(
			worker =>
				new Promise<void>(resolve => {
					const id = ++lastGathering;
					ids.push(id);
					gathering.set(id, metrics => {
						told.push(metrics);
						resolve();
					});
					tell(worker, {type: 'metrics', id});
				}),
		);
		await Promise.race([Promise.all(asked), new Promise(resolve => setTimeout(resolve, gatheringTime).unref())]);
		for (const id of ids) gathering.delete(id);
		return AggregatorRegistry.aggregate([...told]).metrics();
	};
	const begin = () => {
		const worker = cluster.fork();
		admitted.set(worker, new Map());
		worker.on('message', (message: unknown) => {
			if (isOurs(message)) take(worker, message as FromWorker);
		});
	};
	cluster.on('exit', (worker, code, signal) => {
		// What it held is free again, however it ended.
		for (const connection of admitted.get(worker)?.values() ?? []) connection.closed();
		admitted.delete(worker);
		serving.delete(worker);
		if (isDraining) {
			if (admitted.size === 0) finish();
			return;
		}
		log.error('a worker ended', {pid: worker.process.pid, code, signal});
		setTimeout(() => !isDraining && begin(), restartDelay).unref();
	});

	const operations = createOperations({
		metrics: async () => ({text: await gather(), contentType: Registry.PROMETHEUS_CONTENT_TYPE}),
		isReady: () => !isDraining && isGreeted,
	});
	if (settings.operations) {
		try {
			port = await operations.listen(settings.operations.host, settings.operations.port);
		} catch (error) {
			return `--metrics ${settings.operations.host}:${settings.operations.port} cannot be used: ${(error as NodeJS.ErrnoException).code}.`;
		}
	}
	for (let number = 0; number < settings.workers; number++) begin();
	const stop = onSignal(signal => {
		if (signal === 'reload') return tellAll({type: 'reload'});
		const type = signal === 'stop' || isDraining ? 'stop' : 'drain';
		if (!isDraining) log.info('draining', admission.counts());
		isDraining = true;
		admission.drain();
		tellAll({type});
		if (admitted.size === 0) finish();
	});
	await finished;
	stop();
	operations.close();
	log.info('ended');
	return problem;
}
