import crypto, {createHash, createPublicKey, diffieHellman, generateKeyPairSync} from 'node:crypto';
import {ml_kem768} from '@noble/post-quantum/ml-kem.js';

/** Bytes of what travels (FIPS 203, RFC 7748). */
export const lengths = {encapsulationKey: 1184, ciphertext: 1088, point: 32};

/** DER before the raw bytes of a public key: its algorithm (RFC 8410, RFC 9935), and that a bit string follows. */
const spki = {
	x25519: Buffer.from('302a300506032b656e032100', 'hex'),
	mlkem768: Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex'),
};

/** @typedef {(key: Uint8Array) => {ciphertext: Uint8Array, secret: Uint8Array}} Encapsulate */

const {encapsulate: encapsulateNatively} =
	/** @type {{encapsulate?: (key: crypto.KeyObject) => {sharedKey: Buffer, ciphertext: Buffer}}} */ (/** @type {unknown} */ (crypto));

/**
 * Who encapsulates to a raw ML-KEM-768 key, the one preferred first: Node where it can (24.7 and newer), and noble. Each throws where
 * the key is none: of the wrong length, or with a coefficient that is not reduced (FIPS 203, 7.2).
 * @type {Readonly<Record<string, Encapsulate>>}
 */
export const encapsulations = {
	...(encapsulateNatively && {
		node(key) {
			const {ciphertext, sharedKey} = encapsulateNatively(
				createPublicKey({key: Buffer.concat([spki.mlkem768, key]), format: 'der', type: 'spki'}),
			);
			return {ciphertext, secret: sharedKey};
		},
	}),
	noble(key) {
		const {cipherText, sharedSecret} = ml_kem768.encapsulate(key);
		return {ciphertext: cipherText, secret: sharedSecret};
	},
};

const encapsulate = /** @type {Encapsulate} */ (Object.values(encapsulations)[0]);

/**
 * The server's half: what it answers to a client's C_INIT, and the shared secret K, which is hashed and derived from as a string
 * and never as a number. Throws for a C_INIT of the wrong length, a key that is none, and an X25519 point of small order.
 * @param {Uint8Array} clientInit The client's ML-KEM-768 key and X25519 point.
 * @param {Encapsulate} [encapsulateTo]
 * @returns {{reply: Buffer, secret: Buffer}}
 */
export function answer(clientInit, encapsulateTo = encapsulate) {
	if (clientInit.length !== lengths.encapsulationKey + lengths.point) throw new RangeError('a C_INIT of the wrong length');
	const {ciphertext, secret: quantum} = encapsulateTo(clientInit.subarray(0, lengths.encapsulationKey));
	const own = generateKeyPairSync('x25519');
	const point = createPublicKey({
		key: Buffer.concat([spki.x25519, clientInit.subarray(lengths.encapsulationKey)]),
		format: 'der',
		type: 'spki',
	});
	const classical = diffieHellman({privateKey: own.privateKey, publicKey: point});
	if (classical.every(byte => byte === 0)) throw new RangeError('an X25519 point of small order');
	const ownPoint = own.publicKey.export({type: 'spki', format: 'der'}).subarray(-lengths.point);
	return {
		reply: Buffer.concat([ciphertext, ownPoint]),
		secret: createHash('sha256').update(quantum).update(classical).digest(),
	};
}

/**
 * The exchange as ssh2 wants it: a subclass of its own for curve25519, of which it keeps the messages and the hash. The server's
 * half alone.
 * @param {new (...args: any[]) => any} Curve25519Exchange
 */
export function mlKemExchange(Curve25519Exchange) {
	return class MlKemExchange extends Curve25519Exchange {
		/** @type {{reply: Buffer, secret: Buffer} | undefined} */
		#answer;

		generateKeys() {
			// Both are made when the client's half is there.
		}

		getPublicKey() {
			return this.#answer?.reply;
		}

		/** @param {Buffer} key */
		convertPublicKey(key) {
			return key;
		}

		/** @param {Buffer} clientInit */
		computeSecret(clientInit) {
			try {
				this.#answer = answer(clientInit);
				return this.#answer.secret;
			} catch (error) {
				return error;
			}
		}
	};
}
