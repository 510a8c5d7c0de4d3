import type {Algorithms} from 'ssh2';
import {SUPPORTED_KEX} from 'ssh2/lib/protocol/constants.js';

/**
 * What the server offers, and nothing else: the lists that ssh-audit 3 passes without a warning. ssh2 adds strict key exchange,
 * the answer to Terrapin, by itself. The post-quantum exchange comes first; build/ssh2 adds it
 * to ssh2 when the program is bundled, and where it is not (in tests of the source) it is not offered.
 */
export const algorithms = {
	kex: ['mlkem768x25519-sha256', 'curve25519-sha256', 'curve25519-sha256@libssh.org'].filter(name => SUPPORTED_KEX.includes(name)),
	serverHostKey: ['ssh-ed25519'],
	cipher: ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'chacha20-poly1305@openssh.com', 'aes256-ctr', 'aes128-ctr'],
	hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'],
	compress: ['none'],
} as unknown as Algorithms;
