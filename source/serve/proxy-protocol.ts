/** What a PROXY protocol v2 header says of the connection behind a proxy. */
export type Proxied = {readonly address: string; readonly rest: Buffer} | {readonly problem: string} | 'incomplete';

const signature = Buffer.from([0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a]);
/** Longer headers are no proxy's (HAProxy sends 28 to some hundred bytes). */
const longestHeader = 2048;

/**
 * Reads a header of the PROXY protocol, version 2 (haproxy.org/download/1.8/doc/proxy-protocol.txt). `own` is the address of the
 * proxy itself, which stands for health checks (command LOCAL) and for families that are no IP.
 */
export function readProxyHeader(bytes: Buffer, own: string): Proxied {
	const known = Math.min(bytes.length, signature.length);
	if (!bytes.subarray(0, known).equals(signature.subarray(0, known))) return {problem: 'no PROXY protocol v2 header'};
	if (bytes.length < 16) return 'incomplete';
	const command = bytes[12] ?? 0;
	const family = bytes[13] ?? 0;
	const length = bytes.readUInt16BE(14);
	if (command >> 4 !== 2 || (command & 0xf) > 1) return {problem: 'a PROXY protocol header of another version'};
	if (length > longestHeader) return {problem: 'a PROXY protocol header that is too long'};
	if (bytes.length < 16 + length) return 'incomplete';
	const body = bytes.subarray(16, 16 + length);
	const rest = bytes.subarray(16 + length);
	if ((command & 0xf) === 0) return {address: own, rest};
	if (family >> 4 === 1 && length >= 12) return {address: [...body.subarray(0, 4)].join('.'), rest};
	if (family >> 4 === 2 && length >= 36) {
		const groups = Array.from({length: 8}, (_, index) => body.readUInt16BE(index * 2).toString(16));
		return {address: groups.join(':'), rest};
	}
	return family >> 4 === 0 ? {address: own, rest} : {problem: 'a PROXY protocol header of an unknown family'};
}
