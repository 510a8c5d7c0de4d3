import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {engineFlags} from '../source/engine.ts';
import {nodeOf} from './helpers/nodes.ts';

/** Every flag of V8 that our code sets, wherever: strings that look like one, in files that set some. */
function flagsSet(): readonly string[] {
	const files = ['source', 'build'].flatMap(folder =>
		readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => `${folder}/${name}`),
	);
	const code = files.filter(file => /\.(?:m?ts|mjs|tsx)$/.test(file)).map(file => readFileSync(file, 'utf8'));
	const setting = code.filter(text => text.includes('setFlagsFromString'));
	return setting.flatMap(text => [...text.matchAll(/'(--[a-z][\w-]*(?:=\w+)?)'/g)].flatMap(([, flag]) => flag ?? []));
}

/** What V8 says of flags: nothing, unless it does not know one. */
function complaints(node: string, flags: readonly string[]): string {
	const program = `const {setFlagsFromString} = require('node:v8'); for (const flag of ${JSON.stringify(flags)}) setFlagsFromString(flag)`;
	const {stderr} = spawnSync(node, ['-e', program], {encoding: 'utf8', env: {PATH: process.env.PATH}});
	// Older ones say nothing at all: so they are asked for all that they know.
	const known = spawnSync(node, ['--v8-options'], {encoding: 'utf8', maxBuffer: 1e7}).stdout.replaceAll('_', '-');
	const names = flags.map(flag => flag.replace(/^--(?:no-)?/, '--').replace(/=.*/, ''));
	return stderr + names.filter(name => !known.includes(`\n  ${name} `)).join('\n');
}

/** V8 goes on where it does not know a flag, so that a newer one would quietly undo what a flag is for. */
describe.each(['this', 'oldest', 'newest'] as const)('V8 of %s Node', name => {
	test('knows every flag that rolex sets', async () => {
		const node = name === 'this' ? process.execPath : await nodeOf(name);
		const flags = flagsSet();
		for (const flag of engineFlags) expect(flags).toContain(flag);
		expect(complaints(node, flags)).toBe('');
		expect(complaints(node, ['--no-such-flag-of-v8'])).not.toBe('');
	}, 150_000);
});
