import {createHmac, randomBytes} from 'node:crypto';
import pino from 'pino';

/** What is written: everything, or less. */
export const logLevels = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LogFields = Readonly<Record<string, unknown>>;

/** One line of JSON an event, on standard error. */
export type Log = {
	readonly info: (event: string, fields?: LogFields) => void;
	readonly warn: (event: string, fields?: LogFields) => void;
	readonly error: (event: string, fields?: LogFields) => void;
	readonly child: (fields: LogFields) => Log;
	/** An address as it may stand in the log. */
	readonly address: (address: string) => string;
};

export type LogOptions = {
	readonly write: (line: string) => void;
	/** Addresses are replaced by a hash, whose key lives as long as the process. */
	readonly hashesAddresses?: boolean;
	readonly level?: LogLevel;
};

export function createLog({write, hashesAddresses = false, level = 'info'}: LogOptions): Log {
	const key = randomBytes(32);
	const address = (written: string) => (hashesAddresses ? createHmac('sha256', key).update(written).digest('hex').slice(0, 16) : written);
	const logger = pino(
		{base: undefined, level, timestamp: pino.stdTimeFunctions.isoTime, formatters: {level: label => ({level: label})}},
		{write},
	);
	return wrap(logger, address);
}

function wrap(logger: pino.Logger, address: Log['address']): Log {
	return {
		info: (event, fields = {}) => logger.info(fields, event),
		warn: (event, fields = {}) => logger.warn(fields, event),
		error: (event, fields = {}) => logger.error(fields, event),
		child: fields => wrap(logger.child(fields), address),
		address,
	};
}
