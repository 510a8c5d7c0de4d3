import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Metafile} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {licencesOf} from '../../build/licences.mjs';
import {defineFor} from '../../build/options.mjs';
import {buildProgram} from '../../build/program.mjs';

let dist: string;
let metafiles: Map<string, Metafile>;
beforeAll(async () => {
	dist = mkdtempSync(join(tmpdir(), 'rolex-bundles-'));
	metafiles = await buildProgram({source: resolve('source'), dist, define: defineFor('0.0.0')});
}, 120_000);
afterAll(() => rmSync(dist, {recursive: true, force: true}));

/** The bundles that a bundle loads, in turn too, and itself. */
function loadedBy(bundle: string, found = new Set<string>()): ReadonlySet<string> {
	if (found.has(bundle)) return found;
	found.add(bundle);
	for (const input of Object.keys(metafiles.get(bundle)?.inputs ?? {}))
		if (input.startsWith('lazy:')) loadedBy(input.slice('lazy:'.length), found);
	return found;
}

/** The bundles that may be in one process: what cli.js always has, a command, and all that they load. */
function processes(): ReadonlyMap<string, readonly string[]> {
	const loaded = [...loadedByCli()].filter(name => name !== 'arguments' && name !== 'fault');
	return new Map(loaded.map(name => [name, ['cli', ...new Set([...loadedBy('arguments'), ...loadedBy('fault'), ...loadedBy(name)])]]));
}

const loadedByCli = () => Object.keys(metafiles.get('cli')?.inputs ?? {}).flatMap(input => /^lazy:(.*)/.exec(input)?.[1] ?? []);

/** Every file of ours or of a package that something is left of, with those of some bundles that have it. */
function bundlesByInput(bundles: Iterable<string>): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const bundle of bundles) {
		const inputs = Object.values(metafiles.get(bundle)?.outputs ?? {}).flatMap(output => Object.entries(output.inputs));
		for (const [input, {bytesInOutput}] of inputs) if (bytesInOutput > 0) found.set(input, [...(found.get(input) ?? []), bundle]);
	}
	return found;
}

const packageOf = (input: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];

/** What holds something between calls at the top of a module: a variable, or a collection that is written to. */
const keepsState = /^(?:export )?let \w|^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|WeakMap|Set|WeakSet|Recent)\b[^[]*?\(\);?$/m;

/** Its 20 kB mark matches in the first frames and find them later: a file more at every start would cost more than it. */
const small = 'fuse.js';

/** Modules of ours that keep what they have found out, which a second one finds out again, and the same. */
const mayBeTwice: ReadonlySet<string> = new Set([
	'source/dataset/check/companions.ts',
	'source/messages/numbers.ts',
	'source/terminal/screen/ascii.ts',
	'source/text/marks.ts',
	'source/text/measure.ts',
	'source/themes/styled.ts',
	'source/topics/catalogue.ts',
	'source/topics/parties.ts',
]);

describe('the bundles of the program', () => {
	it('have a process for every command, and each loads something', () => {
		expect([...processes().keys()]).toEqual(expect.arrayContaining(['explore', 'show', 'validate', 'export']));
		expect(processes().get('explore')).toEqual(expect.arrayContaining(['dataset-read', 'arguments', 'fault']));
	});

	it('hold no package twice in one process, but for a small one that keeps nothing', () => {
		for (const [name, bundles] of processes()) {
			const twice = [...bundlesByInput(bundles)]
				.flatMap(([input, {length}]) => (length > 1 && packageOf(input)) || [])
				.filter(owner => owner !== small);
			expect([name, ...new Set(twice)]).toEqual([name]);
		}
	});

	it('hold zod and YAML once in all', () => {
		const holding = (name: string) =>
			new Set([...bundlesByInput(metafiles.keys())].flatMap(([input, bundles]) => (packageOf(input) === name ? bundles : [])));
		expect(holding('zod')).toEqual(new Set(['dataset-read']));
		expect(holding('js-yaml')).toEqual(new Set(['dataset-yaml']));
	});

	it('hold what a module of ours keeps between calls once in a process, but for what may be kept twice', () => {
		const twice = [...processes().values()].flatMap(bundles => [...bundlesByInput(bundles)].filter(([, {length}]) => length > 1));
		const ours = [...new Set(twice.map(([input]) => input))].filter(input => !packageOf(input) && !input.includes(':'));
		expect(ours.filter(input => keepsState.test(readFileSync(input, 'utf8')) && !mayBeTwice.has(input)).sort()).toEqual([]);
	});

	it('are loaded once, whoever asks', () => {
		for (const [name] of metafiles) {
			if (name === 'cli' || name === 'search-worker') continue;
			const code = readFileSync(join(dist, 'commands', `${name}.js`), 'utf8');
			// They come with no loader of their own, which would keep a list of its own.
			expect(code.includes('cachedDataRejected'), name).toBe(false);
		}
	});

	it('know where they are as a URL', () => {
		for (const [name] of metafiles) {
			const code = readFileSync(name === 'cli' ? join(dist, 'cli.js') : join(dist, 'commands', `${name}.js`), 'utf8');
			expect(/import\.meta\.(?:url|dirname|filename)/.test(code), name).toBe(false);
		}
		expect(readFileSync(join(dist, 'commands/search-worker.js'), 'utf8')).toMatch(
			/__url=require\(.url.\)\.pathToFileURL\(__filename\)\.href/,
		);
	});
});

describe('the licences of what is bundled', () => {
	it('are told of every package, each with its text', async () => {
		const text = await licencesOf([...metafiles.values()]);
		const packages = new Set([...bundlesByInput(metafiles.keys()).keys()].flatMap(input => packageOf(input) ?? []));
		for (const name of packages) expect(text).toMatch(new RegExp(`^${name.replaceAll(/[/.]/g, '\\$&')} \\d+\\.\\d+\\.\\d+\\S* \\(`, 'm'));
		expect(packages.size).toBeGreaterThan(20);
	});

	it('are refused where one is not known', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'rolex-licence-'));
		const inputs = {[`${folder}/node_modules/odd/index.js`]: {bytes: 1, imports: []}};
		const {mkdirSync, writeFileSync} = await import('node:fs');
		mkdirSync(join(folder, 'node_modules/odd'), {recursive: true});
		writeFileSync(join(folder, 'node_modules/odd/package.json'), '{"name": "odd", "version": "1.0.0", "license": "GPL-3.0"}');
		await expect(licencesOf([{inputs, outputs: {}}])).rejects.toThrow('odd 1.0.0 is under GPL-3.0');
		writeFileSync(join(folder, 'node_modules/odd/package.json'), '{"name": "odd", "version": "1.0.0", "license": "MIT"}');
		await expect(licencesOf([{inputs, outputs: {}}])).rejects.toThrow('odd 1.0.0 holds no text of its licence');
		rmSync(folder, {recursive: true});
	});
});

it('bundles are ASCII: they are read byte for byte, and a letter in a regular expression is not escaped as one in a string is', () => {
	const letters = [...metafiles].flatMap(([, {outputs}]) =>
		Object.keys(outputs)
			.filter(output => output.endsWith('.js'))
			.flatMap(output =>
				(/.{0,20}[\u0080-\uffff].{0,20}/.exec(readFileSync(resolve(output), 'utf8')) ?? []).map(found => `${output}: ${found}`),
			),
	);
	expect(letters).toEqual([]);
});
