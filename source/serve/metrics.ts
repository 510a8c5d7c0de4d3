import {Counter, collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client';
import {type MetricName, metricTable} from './metric-table.ts';

type Labels = Readonly<Record<string, string>>;

/** The metrics of a process. */
export type Metrics = {
	/** Adds to a counter or a gauge. */
	readonly add: (name: MetricName, value?: number, labels?: Labels) => void;
	/** Puts a value in s into a histogram. */
	readonly observe: (name: MetricName, seconds: number, labels?: Labels) => void;
	/** The values in Prometheus' text form. */
	readonly text: () => Promise<string>;
	readonly contentType: string;
	readonly registry: Registry;
};

/** `collectsProcess` adds what Node says of itself: memory, processor, event-loop lag. */
export function createMetrics({collectsProcess = false}: {readonly collectsProcess?: boolean} = {}): Metrics {
	const registry = new Registry();
	const made = new Map<string, Counter | Gauge | Histogram>();
	for (const [name, metric] of Object.entries(metricTable)) {
		const common = {name, help: metric.help, labelNames: [...metric.labels], registers: [registry]};
		if (metric.kind === 'counter') made.set(name, new Counter(common));
		else if (metric.kind === 'gauge') made.set(name, new Gauge(common));
		else made.set(name, new Histogram({...common, buckets: [...metric.buckets]}));
	}
	if (collectsProcess) {
		collectDefaultMetrics({register: registry});
		// Gauges by the names of counters, which `promtool check metrics` refuses; each is the sum of another by kind.
		for (const what of ['handles', 'requests', 'resources']) registry.removeSingleMetric(`nodejs_active_${what}_total`);
	}
	return {
		add(name, value = 1, labels = {}) {
			(made.get(name) as Counter | Gauge).inc(labels, value);
		},
		observe(name, seconds, labels = {}) {
			(made.get(name) as Histogram).observe(labels, seconds);
		},
		text: () => registry.metrics(),
		contentType: registry.contentType,
		registry,
	};
}
