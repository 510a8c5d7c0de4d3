/** What is generated and kept in the repository: written, or with `--check` held to what it is generated from. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A page with other lines between `<!-- name: … -->` and `<!-- /name -->`. Throws where it has no such place: what is generated would never be
 * seen in it.
 * @param {string} page
 * @param {string} name
 * @param {readonly string[]} lines
 */
export function withLines(page, name, lines) {
	const place = new RegExp(`(<!-- ${name}:[^\\n]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
	if (!place.test(page)) throw new Error(`there is no <!-- ${name}: … --> with a <!-- /${name} --> after it`);
	return page.replace(place, (_, open, close) => `${open}${lines.join('\n')}\n${close}`);
}

/**
 * Writes files that are not what they should be, from what they hold now (nothing where they are not there). With `--check` it writes none,
 * tells of each, and lets the process exit with 1.
 * @param {Readonly<Record<string, (before: string) => string>>} files by their paths in the repository
 * @param {{readonly by: string, readonly from: string}} made the script that makes them, and what it makes them from
 */
export function generate(files, {by, from}) {
	for (const [name, make] of Object.entries(files)) {
		const path = join(root, name);
		const before = held(path);
		const after = make(before);
		if (after === before) continue;
		if (process.argv.includes('--check')) {
			console.error(`${name} is not what ${from} says. Mend it with: node ${by}`);
			process.exitCode = 1;
			continue;
		}
		mkdirSync(dirname(path), {recursive: true});
		writeFileSync(path, after);
		console.error(`wrote ${name}`);
	}
}

/** @param {string} path */
function held(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return '';
		throw error;
	}
}
