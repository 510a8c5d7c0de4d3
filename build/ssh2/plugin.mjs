import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const exchange = fileURLToPath(new URL('mlkem768x25519.mjs', import.meta.url));
const name = 'mlkem768x25519-sha256';

/** What stands in ssh2, and what stands there in the program, by file. @type {Record<string, readonly (readonly [string, string])[]>} */
const changes = {
	'kex.js': [
		[
			"      switch (kexType) {\n        case 'curve25519-sha256':",
			`      switch (kexType) {\n        case '${name}':\n          return new (require(${JSON.stringify(exchange)}).mlKemExchange(Curve25519Exchange))('sha256', ...args);\n        case 'curve25519-sha256':`,
		],
	],
	// A comma is missing between the last two of what may sign, and the last two are refused here.
	'Protocol.js': [
		[
			"ecdsa-sha2-nistp521'\n      + 'rsa-sha2-512,rsa-sha2-256,ssh-rsa,ssh-dss';",
			"ecdsa-sha2-nistp521'\n      + ',rsa-sha2-512,rsa-sha2-256';",
		],
	],
	'constants.js': [['const SUPPORTED_KEX = DEFAULT_KEX.concat([', `const SUPPORTED_KEX = DEFAULT_KEX.concat([\n  '${name}',`]],
};

/**
 * ssh2 with the post-quantum exchange, with a list of signatures that clients can read, and without its native parts.
 * @returns {import('esbuild').Plugin}
 */
export function esbuildSsh2() {
	return {
		name: 'ssh2',
		setup(build) {
			build.onLoad({filter: /[\\/]ssh2[\\/]lib[\\/]protocol[\\/](?:kex|constants|Protocol)\.js$/}, async ({path}) => ({
				contents: changed(await readFile(path, 'utf8'), /** @type {string} */ (path.split(/[\\/]/).at(-1))),
				loader: 'js',
			}));
			// ssh2 asks for these in a `try`, and does without.
			build.onResolve({filter: /^cpu-features$|\.node$/}, ({path}) => ({path, namespace: 'absent'}));
			build.onLoad({filter: /.*/, namespace: 'absent'}, ({path}) => ({
				contents: `throw new Error(${JSON.stringify(`${path} is not there`)});`,
			}));
		},
	};
}

/**
 * @param {string} text
 * @param {string} file
 */
function changed(text, file) {
	let result = text;
	for (const [was, becomes] of changes[file] ?? []) {
		if (result.split(was).length !== 2) throw new Error(`build/ssh2: ${file} of ssh2 is not as it was: see build/ssh2/README.md`);
		result = result.replace(was, () => becomes);
	}
	return result;
}
