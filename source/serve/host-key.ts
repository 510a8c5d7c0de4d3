import {createHash} from 'node:crypto';
import {closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import ssh2 from 'ssh2';
import {type Environment, makeFolder, stateFolder} from '../host/state-folder.ts';

/** The server's key, and its fingerprint as `ssh` shows it; or what is wrong, in words. */
export type HostKey =
	| {readonly key: Buffer; readonly fingerprint: string; readonly file: string; readonly isNew: boolean}
	| {readonly problem: string};

const {parseKey} = ssh2.utils;

/** Where the key is kept unless told otherwise. */
export function hostKeyFile(env: Environment): string | undefined {
	const folder = stateFolder(env);
	return folder && join(folder, 'serve', 'ssh_host_ed25519_key');
}

/**
 * Reads the server's key; one that is not there is made, once: of two that begin together, one makes it and the other reads it.
 * Only ed25519 is taken: a key of another kind would bring weaker algorithms with it.
 */
export function loadHostKey(file: string): HostKey {
	try {
		const isNew = make(file);
		const {mode} = statSync(file);
		if ((mode & 0o077) !== 0)
			return {problem: `the host key ${file} can be read by others (mode ${(mode & 0o777).toString(8)}). Mend it with: chmod 600 ${file}`};
		const key = readFileSync(file);
		const parsed = parseKey(key);
		if (parsed instanceof Error)
			return {problem: `the host key ${file} cannot be read: ${parsed.message}. Give an OpenSSH ed25519 key without a passphrase.`};
		if (parsed.type !== 'ssh-ed25519' || !parsed.isPrivateKey())
			return {
				problem: `the host key ${file} is of the kind ${parsed.type}; rolex takes private ed25519 keys alone. Make one with: ssh-keygen -t ed25519 -f FILE`,
			};
		const hash = createHash('sha256').update(parsed.getPublicSSH()).digest('base64').replace(/=+$/, '');
		return {key, fingerprint: `SHA256:${hash}`, file, isNew};
	} catch (error) {
		return {problem: `the host key ${file} cannot be used: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`};
	}
}

/** Makes a key where there is none. Returns whether it did. */
function make(file: string): boolean {
	makeFolder(dirname(file));
	let descriptor: number;
	try {
		descriptor = openSync(file, 'wx', 0o600);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			waitUntilWritten(file);
			return false;
		}
		throw error;
	}
	try {
		writeSync(descriptor, newKey());
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	return true;
}

/** ssh2 makes some keys (one in hundreds) that it cannot read again, and the key is made once for good: such a one is made anew. */
function newKey(): string {
	const utils = ssh2.utils as typeof ssh2.utils & {generateKeyPairSync(type: 'ed25519', options: {comment: string}): {private: string}};
	for (;;) {
		const made = utils.generateKeyPairSync('ed25519', {comment: 'rolex'}).private;
		if (!(parseKey(made) instanceof Error)) return made;
	}
}

/** Another process may have made the file and not written it yet; it takes a moment. */
function waitUntilWritten(file: string): void {
	for (let tries = 0; tries < 100 && statSync(file).size === 0; tries++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}
