import ssh2 from 'ssh2';

const {parseKey} = ssh2.utils;

/** A key that may come in: what it is, in the form SSH sends it, and the comment behind it. */
export type AuthorizedKey = {readonly type: string; readonly blob: Buffer; readonly comment: string};
export type AuthorizedKeys = {readonly keys: readonly AuthorizedKey[]} | {readonly problems: readonly string[]};

/** Kinds of key that may come in; of RSA only signatures with SHA-2 are taken. */
const kinds = new Set(['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521', 'ssh-rsa']);

/** Shorter RSA keys are refused, as OpenSSH's RequiredRSASize does for what is new. */
const leastRsaBits = 2048;

/**
 * Reads the text of an authorized_keys file. All of it or nothing: a line that is not understood, or has options (which would
 * be ignored and make the key worth more than its owner meant), is a problem, told with its line.
 */
export function readAuthorizedKeys(text: string, file: string): AuthorizedKeys {
	const keys: AuthorizedKey[] = [];
	const problems: string[] = [];
	for (const [index, written] of text.split(/\r?\n/).entries()) {
		const line = written.trim();
		if (line === '' || line.startsWith('#')) continue;
		const read = readLine(line);
		if (typeof read === 'string') problems.push(`${file}:${index + 1}: ${read}`);
		else keys.push(read);
	}
	if (problems.length > 0) return {problems};
	return keys.length > 0 ? {keys} : {problems: [`${file}: there is no key in it, so nobody could come in.`]};
}

function readLine(line: string): AuthorizedKey | string {
	const [type = '', data = '', ...comment] = line.split(/\s+/);
	if (/^(sk-|.*-cert-v01@openssh\.com$)/.test(type))
		return `keys of the kind ${type} are not supported; use ed25519. Security keys and certificates need sshd (see docs/serving.md).`;
	if (!kinds.has(type)) {
		return /\b(ssh-|ecdsa-|sk-)/.test(line)
			? 'options before a key are not supported, and ignoring them would give the key more than was meant. Take the options away, or use sshd.'
			: 'this is no key: a line is KIND DATA COMMENT, as in the .pub files of ssh-keygen.';
	}
	const parsed = parseKey(`${type} ${data}`);
	if (parsed instanceof Error || parsed.isPrivateKey()) return 'this key cannot be read; copy the line of the .pub file whole.';
	const blob = parsed.getPublicSSH();
	if (type === 'ssh-rsa' && rsaBits(blob) < leastRsaBits)
		return `an RSA key of ${rsaBits(blob)} bits is too short; use ed25519, or RSA of ${leastRsaBits} bits at least.`;
	return {type, blob, comment: comment.join(' ')};
}

/** Bits of the modulus: the third string of an RSA public key. */
function rsaBits(blob: Buffer): number {
	let at = 0;
	let last: Buffer = Buffer.alloc(0);
	for (let part = 0; part < 3 && at + 4 <= blob.length; part++) {
		const length = blob.readUInt32BE(at);
		last = blob.subarray(at + 4, at + 4 + length);
		at += 4 + length;
	}
	const significant = last[0] === 0 ? last.subarray(1) : last;
	return significant.length * 8 - Math.clz32(significant[0] ?? 0) + 24;
}
