import {isIPv6} from 'node:net';

/** Whom an address belongs to: an IPv4 address is one, of IPv6 a /64 is. */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped) return mapped;
	if (!isIPv6(address)) return address;
	const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
	const front = head ? head.split(':') : [];
	const back = tail ? tail.split(':') : [];
	const groups = address.includes('::')
		? [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
		: front;
	return `${groups
		.slice(0, 4)
		.map(group => Number.parseInt(group || '0', 16).toString(16))
		.join(':')}::/64`;
}
