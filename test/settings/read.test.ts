import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, describe, expect, it} from 'vitest';
import {formatSettingsProblem, problemsInBrief} from '../../source/settings/problem.ts';
import {readConfig} from '../../source/settings/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolex-config-'));
afterAll(() => rmSync(folder, {recursive: true}));
const file = join(folder, 'config.yaml');

function read(text: string | Uint8Array) {
	writeFileSync(file, text);
	return readConfig(file);
}

/** `line:column message`, as told of a config. */
const told = (text: string | Uint8Array) => read(text).problems.map(({line, column, message}) => `${line}:${column} ${message}`);

describe('a config', () => {
	it('gives its values, each with its place', () => {
		const {values, places, problems} = read(
			'# mine\ntheme: contrast\nroles:\n  left: cook\n  right: baker\nascii: true\nmouse: false\nspeed: slow\n',
		);
		expect(problems).toEqual([]);
		expect(values).toEqual({theme: 'contrast', left: 'cook', right: 'baker', ascii: true, mouse: false, speed: 'slow'});
		expect(places.theme).toEqual({line: 2, column: 8});
		expect(places.right).toEqual({line: 5, column: 10});
	});

	it.each([
		['own.yaml', join(folder, 'own.yaml')],
		['../own', join(folder, '..', 'own')],
		['~/own.yaml', join(homedir(), 'own.yaml')],
		['/own.yaml', '/own.yaml'],
		['built-in', 'built-in'],
	])('means the dataset %s from its own folder, or from home', (written, meant) => {
		expect(read(`data: ${written}\n`).values.data).toBe(meant);
	});

	it.each(['', '# nothing yet\n', '---\n'])('may be empty: %j', text => {
		expect(read(text)).toEqual({values: {}, places: {}, problems: []});
	});
});

describe('the keys of a config', () => {
	it('are read with their places', () => {
		const {keys, places, problems} = read('keys:\n  search: [Ctrl-s, /]\n  swap: w\n  overview: 0\n');
		expect(problems).toEqual([]);
		expect(keys).toEqual({search: ['ctrl+s', '/'], swap: ['w'], overview: ['0']});
		expect(places['keys.swap']).toEqual({line: 3, column: 9});
	});

	it.each<readonly [string, readonly string[]]>([
		['keys: {serach: w}\n', ['1:8 there is no action `serach`; did you mean `search`?']],
		['keys:\n  swap: escpae\n', ['2:9 `escpae` is no key']],
		['keys:\n  swap: [w, ctrl+i]\n', ['2:13 terminals send Tab for Ctrl-i']],
		['keys:\n  swap: w\n  copy: [F5, w]\n', ['3:14 w is the key of `swap` already, in the same place']],
		['keys:\n  copy: s\n', ['2:9 s is also the key of `swap`, in the same place, which is left without a key']],
		['keys: {help: []}\n', ['1:8 `help` is left without a key, so it keeps its usual ones']],
		['keys: {help: ~}\n', ['1:8 `help` is left without a key, so it keeps its usual ones']],
		['keys: {swap: {on: w}}\n', ['1:14 this is no key']],
		['keys: w\n', ['1:7 `keys` is to be a mapping']],
		['keys: {swap: q}\n', ['1:14 q is the only key of `leave`, which is never lost']],
	])('are told of in %j', (text, expected) => {
		expect(told(text)).toEqual(expected);
	});
});

describe('what is wrong with a config', () => {
	it.each<readonly [string, readonly string[]]>([
		['theme: drak\n', ['1:8 `theme` is `drak`, which it cannot be; did you mean `dark`?']],
		['tehme: dark\n', ['1:1 unknown field `tehme`; did you mean `theme`?']],
		['ascii: yes please\n', ['1:8 `ascii` is to be true or false, not the text `yes please`']],
		['roles: [cook, baker]\n', ['1:8 `roles` is to be a mapping (`key: value`), not a list']],
		['roles: {lfet: cook}\n', ['1:9 unknown field `lfet`; did you mean `left`?']],
		['roles: {left: Head Cook}\n', ['1:15 `Head Cook` is not an id']],
		['data:\n', ['1:1 `data` has no value']],
		['data: 3\n', ['1:7 `data` is to be a text, not the number `3`']],
		['data: "\\u001b[2J"\n', ['1:7 `data` holds U+001B (escape)']],
		['theme: dark\ntheme: light\n', ['2:1 the key `theme` is given twice']],
		['theme: &a dark\nspeed: *a\n', ['2:8 YAML aliases are not taken here']],
		['- theme\n', ['1:1 the file holds no settings']],
		['dark\n', ['1:1 the file holds no settings']],
		['theme: "dark\n', [expect.stringContaining('is not closed') as unknown as string]],
		[Uint8Array.from([0xff, 0xfe, 0x61, 0]) as never, ['1:1 the file is encoded in UTF-16 (little endian), not UTF-8']],
		['theme: dark\0\n', ['1:12 this is no text file: it holds null bytes']],
	])('is told of %j', (text, expected) => {
		expect(told(text)).toEqual(expected);
	});

	it('leaves the rest in force', () => {
		const {values, problems} = read('theme: drak\nroles:\n  left: cook\n  right: [baker]\nspeed: slow\n');
		expect(values).toEqual({left: 'cook', speed: 'slow'});
		expect(problems.map(({line}) => line)).toEqual([1, 4]);
	});

	it('is a folder, or a circle of links, told without a place', () => {
		const at = join(folder, 'folder', 'config.yaml');
		mkdirSync(at, {recursive: true});
		expect(readConfig(at).problems.map(formatSettingsProblem)).toEqual([
			`${at} this is no file\n    Put the config in a file of this name.`,
		]);
	});

	it('never throws, and is told in one line of safe text, whatever stands in the file', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.string().map(text => `theme: ${text}`),
				),
				text => {
					const {problems} = read(text);
					for (const problem of problems) expect(formatSettingsProblem(problem).split('\n').length).toBe(2);
					expect(problemsInBrief(problems) ?? '').not.toMatch(/[\p{Cc}]/u);
				},
			),
			{numRuns: 200},
		);
	});
});

describe('the footer', () => {
	it('tells the first problem, and how many more', () => {
		expect(problemsInBrief([])).toBeUndefined();
		expect(problemsInBrief(read('theme: drak\nspede: 3\n').problems)).toBe(
			'Ignored: config.yaml:1 `theme` is `drak`, which it cannot be; did you mean `dark`? (and 1 more). rolex config tells all.',
		);
	});
});
