/**
 * The alert rules of the service, and what they are for. Names and labels are those of source/serve/metric-table.ts; a test holds that.
 * @typedef {{alert: string, expr: string, for: string, severity: 'page' | 'ticket', summary: string, action: string}} Alert
 */

/** Latency and success as ratios, recorded once for alerts and dashboard. */
export const recordings = [
	{
		record: 'rolex:key_to_frame:ratio_over_100ms_5m',
		expr: '1 - sum(rate(rolex_key_to_frame_seconds_bucket{le="0.1"}[5m])) / sum(rate(rolex_key_to_frame_seconds_count[5m]))',
	},
	{
		record: 'rolex:key_to_frame:ratio_over_100ms_1h',
		expr: '1 - sum(rate(rolex_key_to_frame_seconds_bucket{le="0.1"}[1h])) / sum(rate(rolex_key_to_frame_seconds_count[1h]))',
	},
	{
		record: 'rolex:logins:ratio_turned_away_5m',
		expr: 'sum(rate(rolex_refusals_total{reason=~"full|unauthenticated"}[5m])) / (sum(rate(rolex_refusals_total{reason=~"full|unauthenticated"}[5m])) + sum(rate(rolex_connections_total[5m])))',
	},
];

/** @type {readonly Alert[]} */
export const alerts = [
	{
		alert: 'RolexDown',
		expr: 'sum(up{job="rolex"}) == 0 or absent(up{job="rolex"})',
		...{for: '2m', severity: 'page'},
		summary: 'No replica answers: nobody can come in.',
		action: 'Runbook 1: is the process there, does the port answer, what does the log say last?',
	},
	{
		alert: 'RolexSlow',
		expr: 'rolex:key_to_frame:ratio_over_100ms_5m > 0.144 and rolex:key_to_frame:ratio_over_100ms_1h > 0.144',
		...{for: '2m', severity: 'page'},
		summary: 'Over 14.4 % of keys take more than 100 ms: a month’s error budget (1 %) is gone in two days.',
		action: 'Runbook 2: processor, event-loop lag, sessions; more workers or replicas, or a lower limit of connections.',
	},
	{
		alert: 'RolexTurnsAway',
		expr: 'rolex:logins:ratio_turned_away_5m > 0.05',
		...{for: '10m', severity: 'ticket'},
		summary: 'Over 5 % of connections are refused for want of room.',
		action: 'Runbook 3: visitors or an attack? Then more replicas, or a lower limit per address.',
	},
	{
		alert: 'RolexFaults',
		expr: 'sum(increase(rolex_faults_total[15m])) > 0',
		...{for: '0m', severity: 'ticket'},
		summary: 'An exception ended a session, or would have ended the process.',
		action: 'Runbook 4: the log has it with its stack (level error).',
	},
	{
		alert: 'RolexNotReloaded',
		expr: 'increase(rolex_reloads_total{result="failed"}[1h]) > 0',
		...{for: '0m', severity: 'ticket'},
		summary: 'Dataset or keys could not be read anew: the old ones are served.',
		action: 'Runbook 5: the log says where the file is wrong; mend it and send SIGHUP.',
	},
	{
		alert: 'RolexEventLoopLag',
		expr: 'max(nodejs_eventloop_lag_p99_seconds) > 0.25',
		...{for: '10m', severity: 'ticket'},
		summary: 'The event loop is late by over a quarter of a second.',
		action: 'Runbook 2.',
	},
];
