import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {dump} from 'js-yaml';
import {describe, expect, test} from 'vitest';
import {unsafeCharacter} from '../../source/dataset/check/characters.ts';
import {codes} from '../../source/dataset/check/codes.ts';
import {formatProblem} from '../../source/dataset/check/problem.ts';
import {parseFile} from '../../source/dataset/read/parse.ts';
import {type Reading, readDataset} from '../../source/dataset/read.ts';

/** Cases of each property; the nightly run takes 10,000: `ROLEX_FUZZ_RUNS=10000 npx vitest run test/dataset/fuzz.test.ts`. */
const numRuns = Number(process.env.ROLEX_FUZZ_RUNS ?? 60);
const timeout = 20_000 + numRuns * 200;
const slowest = 3000;

const data = fileURLToPath(new URL('../../data', import.meta.url));
const files = readdirSync(data).filter(file => file.endsWith('.yaml'));
const bytesOf = (file: string) => readFileSync(join(data, file));
const someFile = fc.constantFrom(...files.map(bytesOf));

async function read(bytes: Uint8Array | string): Promise<Reading> {
	const start = performance.now();
	const reading = await readDataset('-', {
		stdin: (async function* () {
			yield bytes;
		})(),
	});
	expect(performance.now() - start).toBeLessThan(slowest);
	return reading;
}

/** A dataset or problems; each with a known code, a place in the text, and fit to print. */
function isSound({dataset, problems}: Reading, text: string): void {
	expect(dataset === undefined).toBe(problems.length > 0);
	const lines = text.split(/\r\n?|\n/);
	for (const problem of problems) {
		expect(codes).toHaveProperty(problem.code);
		expect(problem.line).toBeLessThanOrEqual(lines.length);
		expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1);
		expect(unsafeCharacter(formatProblem(problem))).toBeUndefined();
	}
}

const snippets = [
	'"',
	"'",
	'[',
	']',
	'{',
	'}',
	': ',
	'- ',
	'\n',
	'\n\n',
	'\t',
	'&a ',
	'*a',
	'!!x ',
	'<<: ',
	'---\n',
	'|\n',
	'>-\n',
	'# ',
	'\0',
	'\u001b[2J',
	'\u202e',
	'\r',
	'%YAML 9\n',
	'? ',
	'__proto__: ',
	'\ufeff',
	'~',
	'.nan',
];
const place = fc.double({min: 0, max: 1, noNaN: true});
const edit = fc.oneof(
	fc.record({type: fc.constant('insert' as const), place, bytes: fc.constantFrom(...snippets).map(text => Buffer.from(text))}),
	fc.record({
		type: fc.constant('insert' as const),
		place,
		bytes: fc.uint8Array({minLength: 1, maxLength: 6}).map(bytes => Buffer.from(bytes)),
	}),
	fc.record({type: fc.constant('remove' as const), place, length: fc.integer({min: 1, max: 300})}),
	fc.record({type: fc.constant('repeat' as const), place, length: fc.integer({min: 1, max: 300})}),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(bytes: Buffer, change: Edit): Buffer {
	const at = Math.floor(change.place * bytes.length);
	const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
	if (change.type === 'insert') return Buffer.concat([before, change.bytes, after]);
	const span = after.subarray(0, change.length);
	return Buffer.concat(change.type === 'remove' ? [before, after.subarray(span.length)] : [before, span, after]);
}

type Tree = {[key: string]: unknown} | unknown[];
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const anyValue = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		true,
		2003,
		-1,
		1.5,
		'',
		' ',
		'x',
		'Not an id',
		'sre',
		'shared',
		[],
		{},
		[null],
		{id: 'x'},
		'a\u001b',
		'2003',
		'0x10',
		'null',
		'<<',
	),
	fc.jsonValue({maxDepth: 2}),
);
const change = fc.record({
	way: fc.array(fc.nat({max: 400}), {minLength: 1, maxLength: 5}),
	value: anyValue,
	how: fc.constantFrom('replace', 'delete', 'rename', 'add'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Follows `way` through a tree as far as it goes, and makes the change there. */
function changed(tree: Tree, {way, value, how}: Change): Tree {
	const copy = structuredClone(tree);
	let parent = copy;
	let key: string | number = 0;
	for (const [depth, step] of way.entries()) {
		const keys = Object.keys(parent);
		if (keys.length === 0) break;
		key = keys[step % keys.length] as string;
		const inner = (parent as Record<string, unknown>)[key];
		if (depth === way.length - 1 || !isTree(inner)) break;
		parent = inner;
	}
	const fields = parent as Record<string, unknown>;
	if (how === 'delete' && !Array.isArray(parent)) delete fields[key];
	else if (how === 'rename' && !Array.isArray(parent)) fields[`${key}s`] = fields[key];
	else if (how === 'add' && Array.isArray(parent)) parent.push(value);
	else if (key !== '__proto__') fields[key] = value;
	return copy;
}

/** A file with a few entries of each of its lists: as many kinds of values, read twice in a fraction of the time. */
const shortened = (tree: Tree): Tree =>
	Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 5) : value]));

/** Without what a writer of YAML may write otherwise than one of JSON: lines, and the form of numbers. */
const without = ({problems}: Reading) =>
	problems.map(({code, message}) => `${code} ${message.replace(/<stdin>:\d+|number `.*?`/g, '')}`).toSorted();

describe('whatever is done to the built-in dataset', () => {
	test(
		'byte by byte, reading it ends soon in a dataset or in problems that say where',
		async () => {
			const property = fc.asyncProperty(someFile, fc.array(edit, {minLength: 1, maxLength: 8}), async (bytes, edits) => {
				const broken = edits.reduce(edited, bytes);
				isSound(await read(broken), broken.toString('utf8').replace(/^\ufeff/, ''));
			});
			await fc.assert(property, {numRuns});
		},
		timeout,
	);

	test(
		'value by value, the same problems are told of it as JSON and as YAML',
		async () => {
			const trees = files.map(file => shortened(parseFile(file, bytesOf(file).toString()).parsed.value as Tree));
			const property = fc.asyncProperty(
				fc.constantFrom(...trees),
				fc.array(change, {minLength: 1, maxLength: 6}),
				async (tree, changes) => {
					const broken = changes.reduce(changed, tree);
					const json = JSON.stringify(broken, null, 1);
					const yaml = dump(JSON.parse(json));
					const [asJson, asYaml] = [await read(json), await read(yaml)];
					isSound(asJson, json);
					isSound(asYaml, yaml);
					// A raw control character is told of where it stands; written as an escape, with the text that holds it.
					const isPlain = unsafeCharacter(json) === undefined && unsafeCharacter(yaml) === undefined;
					if (isPlain) expect(without(asJson)).toEqual(without(asYaml));
				},
			);
			await fc.assert(property, {numRuns});
		},
		timeout,
	);
});
