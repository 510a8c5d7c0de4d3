/** @typedef {{kind: string, labels: readonly string[], help: string}} Metric */

/** How each metric is shown: a rate by its labels, a level, or quantiles. @param {string} name @param {Metric} metric */
function queries(name, {kind, labels}) {
	const by = labels.length > 0 ? ` by (${labels.join(', ')})` : '';
	const legend = labels.map(label => `{{${label}}}`).join(' ') || 'all';
	if (kind === 'gauge') return [{expr: `sum${by} (${name})`, legend}];
	if (kind === 'counter') return [{expr: `sum${by} (rate(${name}[5m]))`, legend: labels.length > 0 ? legend : 'a second'}];
	return [50, 95, 99].map(percent => ({
		expr: `histogram_quantile(${percent / 100}, sum by (le) (rate(${name}_bucket[5m])))`,
		legend: `p${percent}`,
	}));
}

/** What Node says of itself, beside our own. */
const process = [
	{title: 'Processor', expr: 'sum by (instance) (rate(process_cpu_seconds_total[5m]))', unit: 'short'},
	{title: 'Memory', expr: 'sum by (instance) (process_resident_memory_bytes)', unit: 'bytes'},
	{title: 'Event-loop lag, p99', expr: 'max by (instance) (nodejs_eventloop_lag_p99_seconds)', unit: 's'},
];

/**
 * The Grafana dashboard: a panel for each metric of the table, in its order, and three of the process.
 * @param {Readonly<Record<string, Metric>>} table
 */
export function dashboard(table) {
	const own = Object.entries(table).map(([name, metric]) => ({
		title: metric.help,
		unit: name.endsWith('_seconds') ? 's' : name.includes('_bytes') ? 'Bps' : metric.kind === 'counter' ? 'ops' : 'short',
		targets: queries(name, metric),
	}));
	const others = process.map(({title, expr, unit}) => ({title, unit, targets: [{expr, legend: '{{instance}}'}]}));
	return {
		uid: 'rolex-serve',
		title: 'rolex over SSH',
		tags: ['rolex'],
		...{schemaVersion: 39, version: 1, editable: true, refresh: '30s', time: {from: 'now-6h', to: 'now'}},
		templating: {list: [{name: 'datasource', type: 'datasource', query: 'prometheus', label: 'Data source'}]},
		panels: [...own, ...others].map(({title, unit, targets}, index) => ({
			...{id: index + 1, type: 'timeseries', title},
			datasource: {type: 'prometheus', uid: `\${datasource}`},
			gridPos: {x: (index % 3) * 8, y: Math.floor(index / 3) * 8, w: 8, h: 8},
			fieldConfig: {defaults: {unit, min: 0}, overrides: []},
			targets: targets.map(({expr, legend}, number) => ({refId: 'ABC'[number], expr, legendFormat: legend})),
		})),
	};
}
