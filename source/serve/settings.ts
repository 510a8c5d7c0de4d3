import {BlockList, isIP} from 'node:net';
import {type Limits, readLimits} from './limits.ts';
import {type LogLevel, logLevels} from './log.ts';

/** What `rolex serve` was asked to do, read and checked. Plain data: the workers get the same. */
export type Settings = {
	readonly host: string;
	readonly port: number;
	readonly isPublic: boolean;
	readonly authorizedKeys?: string;
	readonly hostKey?: string;
	readonly operations?: {readonly host: string; readonly port: number};
	readonly workers: number;
	readonly limits: Limits;
	readonly proxies: readonly string[];
	readonly hashesAddresses: boolean;
	readonly logsQueries: boolean;
	readonly logLevel: LogLevel;
	readonly data?: string;
};

type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the flags. Comes back with what is wrong, in words, where something is. */
export function readSettings(flags: Flags): Settings | string {
	const listen = readAddress(text(flags.listen) ?? '127.0.0.1:2222');
	if (!listen) return `--listen wants HOST:PORT, such as 0.0.0.0:2222 or [::]:2222, not \`${printable(text(flags.listen) ?? '')}\`.`;
	const isPublic = flags.public === true;
	const authorizedKeys = text(flags['authorized-keys']);
	if (isPublic && authorizedKeys !== undefined) return '--public lets everyone in and --authorized-keys only some; choose one.';
	if (!isPublic && authorizedKeys === undefined && !isLoopback(listen.host))
		return `${listen.host} can be reached from elsewhere, so say who may come in: --public, or --authorized-keys FILE.`;
	const written = text(flags.metrics);
	const operations = written === 'off' ? undefined : readAddress(written ?? '127.0.0.1:9222');
	if (written !== 'off' && !operations) return `--metrics wants HOST:PORT or off, not \`${printable(written ?? '')}\`.`;
	const workers = text(flags.workers) === undefined ? 1 : Number(flags.workers);
	const limits = readLimits(text(flags.limits));
	if (typeof limits === 'string') return limits;
	const proxies = (text(flags['proxy-from']) ?? '').split(',').filter(Boolean);
	const bad = proxies.find(each => !isNetwork(each));
	if (bad !== undefined) return `--proxy-from wants addresses or networks, such as 10.0.0.5 or 10.0.0.0/24, not \`${printable(bad)}\`.`;
	return {
		...listen,
		isPublic,
		...{authorizedKeys, operations, workers, limits, proxies},
		hostKey: text(flags['host-key']),
		hashesAddresses: flags['hash-addresses'] === true,
		logsQueries: flags['log-queries'] === true,
		logLevel: logLevels.find(level => level === flags['log-level']) ?? 'info',
		data: text(flags.data),
	};
}

/** Makes what tells a trusted proxy from anyone else. */
export function proxyTest(proxies: readonly string[]): (address: string) => boolean {
	const list = new BlockList();
	for (const written of proxies) {
		const [address = '', bits] = written.split('/');
		const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
		if (bits === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(bits), family);
	}
	return address => {
		const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
		return proxies.length > 0 && isIP(mapped) !== 0 && list.check(mapped, isIP(mapped) === 6 ? 'ipv6' : 'ipv4');
	};
}

function isNetwork(written: string): boolean {
	const [address = '', bits, ...rest] = written.split('/');
	const most = isIP(address) === 6 ? 128 : 32;
	return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** `host:port`, `[v6]:port` or a port alone, which is the loopback's. */
function readAddress(written: string): {readonly host: string; readonly port: number} | undefined {
	const match = /^(?:\[([0-9a-f:.]+)\]:|([\w.-]+):)?(\d{1,5})$/i.exec(written);
	if (!match || Number(match[3]) > 65_535) return undefined;
	return {host: match[1] ?? match[2] ?? '127.0.0.1', port: Number(match[3])};
}

function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const printable = (value: string): string => value.replace(/[^\x20-\x7E]/g, '?').slice(0, 60);
