import type {Limits} from './limits.ts';
import {networkOf} from './network.ts';
import {createTokenBucket, type TokenBucket} from './token-bucket.ts';

/** Why a connection is not taken. */
export type Refusal = 'draining' | 'full' | 'address-full' | 'address-rate' | 'unauthenticated';

/** A connection that was taken; each is told once. */
export type Admitted = {
	/** It was let in. */
	readonly authenticated: () => void;
	/** It is gone. */
	readonly closed: () => void;
};

/** Decides which connections are taken. One for all workers, so that an address has one count. */
export type Admission = {
	readonly ask: (address: string) => Admitted | Refusal;
	/** Takes no more. */
	readonly drain: () => void;
	readonly counts: () => {readonly connections: number; readonly unauthenticated: number; readonly addresses: number};
};

export type AdmissionOptions = {
	readonly limits: Limits;
	/** ms, from any start. */
	readonly now: () => number;
	/** 0 up to 1. */
	readonly random: () => number;
};

type AddressState = {connections: number; readonly bucket: TokenBucket};

/** Addresses remembered for their rate; the oldest without a connection are forgotten first. */
const mostAddresses = 10_000;

export function createAdmission({limits, now, random}: AdmissionOptions): Admission {
	const addresses = new Map<string, AddressState>();
	let connections = 0;
	let unauthenticated = 0;
	let isDraining = false;

	const stateOf = (address: string): AddressState => {
		const known = addresses.get(address);
		if (known) return known;
		if (addresses.size >= mostAddresses) forget();
		const state = {connections: 0, bucket: createTokenBucket(limits['connection-rate'], limits['connection-burst'], now())};
		addresses.set(address, state);
		return state;
	};
	const forget = () => {
		for (const [address, {connections: open, bucket}] of addresses) if (open === 0 && bucket.isFull(now())) addresses.delete(address);
		for (const [address, {connections: open}] of addresses) {
			if (addresses.size < mostAddresses) break;
			if (open === 0) addresses.delete(address);
		}
	};
	/** As OpenSSH's MaxStartups: from `start` on a share is refused, which rises evenly to all at `full`. */
	const isCrowded = () => {
		const {'unauthenticated-start': start, 'unauthenticated-rate': rate, 'unauthenticated-full': full} = limits;
		if (unauthenticated < start) return false;
		if (unauthenticated >= full) return true;
		return random() * 100 < rate + ((100 - rate) * (unauthenticated - start)) / Math.max(1, full - start);
	};

	return {
		ask(written) {
			if (isDraining) return 'draining';
			const address = networkOf(written);
			const state = stateOf(address);
			if (!state.bucket.take(now())) return 'address-rate';
			if (connections >= limits.connections) return 'full';
			if (state.connections >= limits['connections-per-address']) return 'address-full';
			if (isCrowded()) return 'unauthenticated';
			connections++;
			unauthenticated++;
			state.connections++;
			let isIn = false;
			let isOpen = true;
			return {
				authenticated() {
					if (isIn || !isOpen) return;
					isIn = true;
					unauthenticated--;
				},
				closed() {
					if (!isOpen) return;
					isOpen = false;
					connections--;
					state.connections--;
					if (!isIn) unauthenticated--;
				},
			};
		},
		drain() {
			isDraining = true;
		},
		counts: () => ({connections, unauthenticated, addresses: addresses.size}),
	};
}
