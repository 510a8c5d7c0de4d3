/** Every metric of the server: its name, kind, labels and meaning. The dashboard, the rules and docs/serving.md name only these. */
export const metricTable = {
	rolex_connections: {kind: 'gauge', labels: [], help: 'Connections open now'},
	rolex_sessions: {kind: 'gauge', labels: ['kind'], help: 'Sessions open now, by kind: explorer or command'},
	rolex_connections_total: {kind: 'counter', labels: [], help: 'Connections taken'},
	rolex_refusals_total: {kind: 'counter', labels: ['reason'], help: 'Connections and sessions refused, by reason'},
	rolex_logins_total: {kind: 'counter', labels: ['result'], help: 'Tries to log in, by result: accepted or refused'},
	rolex_sessions_ended_total: {kind: 'counter', labels: ['reason'], help: 'Sessions ended, by reason'},
	rolex_faults_total: {kind: 'counter', labels: [], help: 'Exceptions contained in one session'},
	rolex_keys_total: {kind: 'counter', labels: [], help: 'Keys taken in'},
	rolex_keys_dropped_total: {kind: 'counter', labels: [], help: 'Keys dropped, of floods'},
	rolex_bytes_total: {
		kind: 'counter',
		labels: ['direction'],
		help: 'Bytes, by direction: in (as received) or out (of screens and text, before encryption)',
	},
	rolex_reloads_total: {kind: 'counter', labels: ['result'], help: 'Reloads of dataset and keys, by result: done or failed'},
	rolex_handshake_seconds: {
		kind: 'histogram',
		labels: [],
		help: 'From connecting to being let in',
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
	},
	rolex_key_to_frame_seconds: {
		kind: 'histogram',
		labels: [],
		help: 'From a key to the frame that shows it handed to the connection',
		buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
	},
	rolex_command_seconds: {
		kind: 'histogram',
		labels: ['command'],
		help: 'Commands that print, by command',
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
	},
} as const satisfies Readonly<
	Record<string, {kind: 'gauge' | 'counter' | 'histogram'; labels: readonly string[]; help: string; buckets?: readonly number[]}>
>;

export type MetricName = keyof typeof metricTable;
