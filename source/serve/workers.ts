import cluster, {type Worker as ClusterWorker} from 'node:cluster';
import {AggregatorRegistry} from 'prom-client';
import {type Admitted, createAdmission} from './admission.ts';
import {type AloneOptions, greeting, withOperations} from './alone.ts';
import {type FromWorker, isOurs, type ToWorker} from './messages.ts';
import {createOperations} from './operations.ts';

/** ms until a worker that ended on its own is replaced: one that cannot begin must not begin a thousand times a second. */
const restartDelay = 1000;

export type WorkersOptions = Pick<AloneOptions, 'settings' | 'hostKey' | 'log' | 'say' | 'onSignal'>;

/**
 * Serves with several processes. This one takes no visitor: it counts, so that an address has one count, gathers the metrics, and
 * passes on what the operator asks for. Resolves to what kept it from beginning, in words, or to nothing.
 */
export async function serveWithWorkers({settings, hostKey, log, say, onSignal}: WorkersOptions): Promise<string | undefined> {
	const admission = createAdmission({limits: settings.limits, now: () => performance.now(), random: Math.random});
	const gathered = new AggregatorRegistry();
	const admitted = new Map<ClusterWorker, Map<number, Admitted>>();
	let isDraining = false;
	let isGreeted = false;
	let listening = 0;
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
			case 'listening':
				listening++;
				// Ready when all are: the first would take every visitor of the first moment.
				if (isGreeted || listening < settings.workers) return;
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
		if (isDraining) {
			if (admitted.size === 0) finish();
			return;
		}
		log.error('a worker ended', {pid: worker.process.pid, code, signal});
		setTimeout(() => !isDraining && begin(), restartDelay).unref();
	});

	const operations = createOperations({
		metrics: async () => ({text: await gathered.clusterMetrics(), contentType: gathered.contentType}),
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
