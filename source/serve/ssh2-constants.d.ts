declare module 'ssh2/lib/protocol/constants.js' {
	/** Names of the key exchanges that this ssh2 knows. */
	export const SUPPORTED_KEX: readonly string[];
}
