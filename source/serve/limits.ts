/** A bound of the server: its value unless told otherwise, what it is counted in, and what values it may have. */
type Limit = {readonly value: number; readonly unit: string; readonly least: number; readonly most: number; readonly summary: string};

/** Every bound of the server; `--limit NAME=VALUE` changes one. The table in docs/serving.md is written from here. */
export const limitTable = {
	'login-grace': {value: 20, unit: 's', least: 1, most: 3600, summary: 'from connecting to being let in'},
	'unauthenticated-start': {
		value: 20,
		unit: 'connections',
		least: 1,
		most: 100_000,
		summary: 'not let in yet, from which on some new ones are refused',
	},
	'unauthenticated-rate': {value: 30, unit: '%', least: 0, most: 100, summary: 'of new connections refused from there, rising to all'},
	'unauthenticated-full': {
		value: 100,
		unit: 'connections',
		least: 1,
		most: 100_000,
		summary: 'not let in yet, from which on all new ones are refused',
	},
	connections: {value: 256, unit: 'connections', least: 1, most: 100_000, summary: 'at once'},
	'connections-per-address': {value: 16, unit: 'connections', least: 1, most: 100_000, summary: 'at once from one address (IPv6: one /64)'},
	'connection-rate': {value: 2, unit: '/s', least: 0.01, most: 10_000, summary: 'new connections from one address, lasting'},
	'connection-burst': {value: 20, unit: 'connections', least: 1, most: 100_000, summary: 'new from one address, at a stroke'},
	'login-tries': {value: 6, unit: 'tries', least: 1, most: 100, summary: 'to log in on one connection'},
	'sessions-per-connection': {value: 2, unit: 'sessions', least: 1, most: 100, summary: 'at once on one connection'},
	'session-wait': {value: 10, unit: 's', least: 1, most: 3600, summary: 'that a connection may stay without a session'},
	idle: {value: 600, unit: 's', least: 1, most: 604_800, summary: 'without a key until a session ends'},
	'session-time': {value: 7200, unit: 's', least: 1, most: 604_800, summary: 'until a session ends in any case'},
	keepalive: {value: 15, unit: 's', least: 1, most: 3600, summary: 'between questions whether the client is there'},
	'keepalive-count': {value: 3, unit: 'questions', least: 1, most: 100, summary: 'without an answer until the connection is cut'},
	'bytes-in-flight': {value: 65_536, unit: 'bytes', least: 1024, most: 16_777_216, summary: 'written to a client and not taken yet'},
	stalled: {value: 60, unit: 's', least: 1, most: 3600, summary: 'that a client may take nothing'},
	'received-rate': {
		value: 131_072,
		unit: 'bytes/s',
		least: 1024,
		most: 1_073_741_824,
		summary: 'from one connection; a second of it may come at a stroke',
	},
	'key-rate': {
		value: 60,
		unit: 'keys/s',
		least: 1,
		most: 10_000,
		summary: 'that a session takes in; two seconds of it may come at a stroke',
	},
	'draw-gap': {value: 9, unit: 'times', least: 0, most: 1000, summary: 'what the last drawing took, until a session is drawn again'},
	columns: {value: 500, unit: 'columns', least: 30, most: 1000, summary: 'of a terminal; a larger one gets its left part'},
	rows: {value: 200, unit: 'rows', least: 10, most: 500, summary: 'of a terminal; a larger one gets its upper part'},
	'command-length': {value: 1024, unit: 'bytes', least: 16, most: 65_536, summary: 'of a command'},
	'environment-names': {value: 32, unit: 'names', least: 0, most: 1000, summary: 'of the environment that are looked at'},
	drain: {value: 300, unit: 's', least: 0, most: 86_400, summary: 'that sessions may go on after SIGTERM'},
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limitTable;
export type Limits = Readonly<Record<LimitName, number>>;

/** Reads `idle=60,keepalive=5` over the values of the table. Comes back with what is wrong, in words, where something is. */
export function readLimits(written: string | undefined): Limits | string {
	const limits = Object.fromEntries(Object.entries(limitTable).map(([name, {value}]) => [name, value])) as Record<LimitName, number>;
	for (const part of (written ?? '').split(',').filter(Boolean)) {
		const [name = '', value = ''] = part.split('=');
		if (!isLimitName(name)) return `there is no limit \`${printable(name)}\`. They are: ${Object.keys(limitTable).join(', ')}.`;
		const {least, most, unit} = limitTable[name];
		if (!/^\d+(\.\d+)?$/.test(value) || Number(value) < least || Number(value) > most)
			return `the limit ${name} is a number from ${least} to ${most} (${unit}), not \`${printable(value)}\`.`;
		limits[name] = Number(value);
	}
	return limits;
}

function isLimitName(name: string): name is LimitName {
	return Object.hasOwn(limitTable, name);
}

function printable(text: string): string {
	return text.replace(/[^\x20-\x7E]/g, '?').slice(0, 60);
}
