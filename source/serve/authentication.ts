import {timingSafeEqual} from 'node:crypto';
import ssh2, {type AuthContext} from 'ssh2';
import type {AuthorizedKey} from './authorized-keys.ts';

const {parseKey} = ssh2.utils;

/** Who may come in: everyone, or who has one of these keys. The list is looked at anew for each try. */
export type Entry = {readonly type: 'public'} | {readonly type: 'keys'; readonly keys: () => readonly AuthorizedKey[]};

export type Verdict = 'accepted' | 'asked' | 'refused';

/** Answers one try to log in. A try that only asks whether a key would do is no login. */
export function authenticate(context: AuthContext, entry: Entry): Verdict {
	if (entry.type === 'public') {
		if (context.method === 'none') {
			context.accept();
			return 'accepted';
		}
		context.reject(['none' as never]);
		return 'refused';
	}
	if (context.method !== 'publickey') {
		context.reject(['publickey']);
		return 'refused';
	}
	const {key, signature, blob, hashAlgo} = context;
	const known = entry.keys().find(each => isSame(each.blob, key.data));
	// RSA without SHA-2 signs with SHA-1, which can be forged.
	const isWeak = key.algo === 'ssh-rsa' && hashAlgo !== 'sha256' && hashAlgo !== 'sha512';
	if (!known || isWeak) {
		context.reject(['publickey']);
		return 'refused';
	}
	if (!signature || !blob) {
		context.accept();
		return 'asked';
	}
	const parsed = parseKey(key.data);
	// `verify` returns an error for a malformed signature, which is as good as true where only truth is asked.
	if (parsed instanceof Error || parsed.verify(blob, signature, hashAlgo as never) !== true) {
		context.reject(['publickey']);
		return 'refused';
	}
	context.accept();
	return 'accepted';
}

function isSame(left: Buffer, right: Buffer): boolean {
	return left.length === right.length && timingSafeEqual(left, right);
}
