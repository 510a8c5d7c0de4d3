import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {type Admitted, createAdmission} from '../../source/serve/admission.ts';
import {type Limits, readLimits} from '../../source/serve/limits.ts';
import {networkOf} from '../../source/serve/network.ts';

const generous: Limits = {
	...(readLimits(undefined) as Limits),
	'connection-burst': 1e6,
	'connections-per-address': 1e6,
	connections: 1e6,
	'unauthenticated-start': 1e6,
	'unauthenticated-full': 1e6,
};
const admissionWith = (limits: Partial<Limits>, {random = 0.5, clock = {now: 0}} = {}) =>
	createAdmission({limits: {...generous, ...limits}, now: () => clock.now, random: () => random});

describe('a connection', () => {
	it('is refused where there are as many as there may be, and taken again when one goes', () => {
		const admission = admissionWith({connections: 2});
		const first = admission.ask('10.0.0.1') as Admitted;
		admission.ask('10.0.0.2');
		expect(admission.ask('10.0.0.3')).toBe('full');
		first.closed();
		expect(admission.ask('10.0.0.3')).toHaveProperty('closed');
	});

	it('is refused where its address has as many as it may', () => {
		const admission = admissionWith({'connections-per-address': 1});
		admission.ask('10.0.0.1');
		expect(admission.ask('10.0.0.1')).toBe('address-full');
		expect(admission.ask('10.0.0.2')).toHaveProperty('closed');
	});

	it('counts an IPv6 network of 64 bits as one address', () => {
		const admission = admissionWith({'connections-per-address': 1});
		admission.ask('2001:db8:0:1::1');
		expect(admission.ask('2001:db8:0:1:ffff::2')).toBe('address-full');
		expect(admission.ask('2001:db8:0:2::1')).toHaveProperty('closed');
	});

	it('is refused where its address brings them too fast, and taken again after a while', () => {
		const clock = {now: 0};
		const admission = admissionWith({'connection-rate': 2, 'connection-burst': 3}, {clock});
		for (let count = 0; count < 3; count++) expect(admission.ask('10.0.0.1')).toHaveProperty('closed');
		expect(admission.ask('10.0.0.1')).toBe('address-rate');
		clock.now = 500;
		expect(admission.ask('10.0.0.1')).toHaveProperty('closed');
		expect(admission.ask('10.0.0.1')).toBe('address-rate');
	});

	it('is refused while the server drains', () => {
		const admission = admissionWith({});
		admission.drain();
		expect(admission.ask('10.0.0.1')).toBe('draining');
	});
});

describe('those not let in yet', () => {
	const limits = {'unauthenticated-start': 2, 'unauthenticated-rate': 30, 'unauthenticated-full': 10};
	test.each([
		[1, 0, false],
		[2, 0.29, true],
		[2, 0.31, false],
		[6, 0.64, true],
		[6, 0.66, false],
		[10, 0.999, true],
	])('%i of them, luck %f: refused %s', (count, random, isRefused) => {
		const luck = {value: 1};
		const admission = createAdmission({limits: {...generous, ...limits}, now: () => 0, random: () => luck.value});
		for (let index = 0; index < count; index++) admission.ask(`10.0.0.${index}`);
		luck.value = random;
		expect(admission.ask('10.0.1.1') === 'unauthenticated').toBe(isRefused);
	});

	it('are no longer counted once let in', () => {
		const admission = admissionWith({...limits, 'unauthenticated-full': 2});
		(admission.ask('10.0.0.1') as Admitted).authenticated();
		(admission.ask('10.0.0.2') as Admitted).authenticated();
		expect(admission.counts()).toMatchObject({connections: 2, unauthenticated: 0});
		expect(admission.ask('10.0.0.3')).toHaveProperty('closed');
	});
});

test('all counters are zero once everyone is gone, in whatever order it is told, and however often', () => {
	const step = fc.record({
		address: fc.constantFrom('10.0.0.1', '10.0.0.2', '::1'),
		does: fc.constantFrom('ask', 'authenticated', 'closed'),
		which: fc.nat(30),
	});
	fc.assert(
		fc.property(fc.array(step, {maxLength: 60}), steps => {
			const admission = admissionWith({connections: 5});
			const taken: Admitted[] = [];
			for (const {address, does, which} of steps) {
				const answer = does === 'ask' ? admission.ask(address) : undefined;
				if (typeof answer === 'object') taken.push(answer);
				if (does === 'authenticated') taken[which % Math.max(1, taken.length)]?.authenticated();
				if (does === 'closed') taken[which % Math.max(1, taken.length)]?.closed();
				const {connections, unauthenticated} = admission.counts();
				expect(unauthenticated).toBeGreaterThanOrEqual(0);
				expect(connections).toBeGreaterThanOrEqual(unauthenticated);
				expect(connections).toBeLessThanOrEqual(5);
			}
			for (const each of taken) each.closed();
			expect(admission.counts()).toMatchObject({connections: 0, unauthenticated: 0});
		}),
	);
});

test.each([
	['10.1.2.3', '10.1.2.3'],
	['::ffff:10.1.2.3', '10.1.2.3'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['2001:0db8:0000:0000:1:2:3:4', '2001:db8:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});
