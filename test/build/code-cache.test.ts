import {execFileSync, spawnSync} from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rolex-code-cache-'));
const program = join(folder, 'program');
const cache = join(folder, 'cache');
const ours = join(cache, 'rolex');

beforeAll(async () => {
	mkdirSync(join(program, 'commands'), {recursive: true});
	await build({
		stdin: {
			contents: `import {startLoading} from './build/loader.mjs';
				const {answer} = startLoading(require, __dirname + '/commands')('hello');
				console.log(answer());
				const [code = 0, ms = 0] = process.argv.slice(2).map(Number);
				if (ms > 0) setTimeout(() => process.exit(code), ms);
				else process.exit(code);`,
			resolveDir: process.cwd(),
		},
		bundle: true,
		platform: 'node',
		format: 'cjs',
		outfile: join(program, 'cli.js'),
	});
	writeBundle('forty-two');
});

beforeEach(() => {
	rmSync(cache, {recursive: true, force: true});
	mkdirSync(cache);
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

function writeBundle(answer: string) {
	const filler = Array.from({length: 200}, (_, index) => `function f${index}(x) { return x + ${index}; }`).join('\n');
	writeFileSync(join(program, 'commands/hello.js'), `${filler}\nexports.answer = () => f0('${answer}').slice(0, -1);`);
}

function start({home = cache, args = []}: {readonly home?: string; readonly args?: readonly string[]} = {}) {
	const {status, stdout, stderr} = spawnSync(process.execPath, [join(program, 'cli.js'), ...args], {
		env: {PATH: process.env.PATH, XDG_CACHE_HOME: home},
		encoding: 'utf8',
		timeout: 10_000,
	});
	return {status, answer: stdout.trim(), stderr};
}

const works = {status: 0, answer: 'forty-two', stderr: ''};
const caches = () => (existsSync(ours) ? readdirSync(ours) : []);
const cacheFile = () => join(ours, caches()[0] as string);

describe('the code cache', () => {
	test('is made at the first start, for the user alone, and kept after', () => {
		expect(start()).toEqual(works);
		expect(caches()).toHaveLength(1);
		expect([statSync(ours).mode & 0o777, statSync(cacheFile()).mode & 0o777]).toEqual([0o700, 0o600]);
		const {ino, mtimeMs} = statSync(cacheFile());
		expect(start()).toEqual(works);
		expect(statSync(cacheFile())).toMatchObject({ino, mtimeMs});
	});

	test('is left alone where the program ends in a fault', () => {
		start({args: ['70']});
		expect(caches()).toEqual([]);
	});

	test('is made while a program goes on, however that ends', () => {
		start({args: ['70', '1500']});
		expect(caches()).toHaveLength(1);
	});

	test('is made anew once it is a day old', () => {
		start();
		const {ino} = statSync(cacheFile());
		const age = (hours: number) => utimesSync(cacheFile(), new Date(), new Date(Date.now() - hours * 3_600_000));
		age(23);
		expect(start()).toEqual(works);
		expect(statSync(cacheFile()).ino).toBe(ino);
		age(25);
		expect(start()).toEqual(works);
		expect(statSync(cacheFile()).mtimeMs).toBeGreaterThan(Date.now() - 3_600_000);
	});

	test.each([
		['empty', () => Buffer.alloc(0)],
		['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
		['of another V8', (bytes: Buffer) => Buffer.concat([Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), bytes.subarray(8)])],
		['changed in one byte', (bytes: Buffer) => bytes.map((byte, index) => (index === bytes.length - 100 ? byte ^ 0xff : byte))],
		['changed in many bytes', (bytes: Buffer) => bytes.map((byte, index) => (index > 200 && index % 7 === 0 ? byte ^ 0x55 : byte))],
		['noise', (bytes: Buffer) => bytes.map((_, index) => (index * 2654435761) >>> 5)],
	])('is passed over and made anew where it is %s', (_, spoil) => {
		start();
		const good = readFileSync(cacheFile());
		writeFileSync(cacheFile(), spoil(good));
		expect(start()).toEqual(works);
		expect(readFileSync(cacheFile()).length).toBeGreaterThan(good.length * 0.9);
		expect(start()).toEqual(works);
	});

	test('of an older bundle is not taken', () => {
		start();
		writeBundle('forty-six');
		const later = new Date(Date.now() + 5000);
		utimesSync(join(program, 'commands/hello.js'), later, later);
		expect(start().answer).toBe('forty-six');
		writeBundle('forty-two');
		expect(start()).toEqual(works);
	});

	test('of older versions is cleared away', () => {
		for (let version = 0; version < 6; version++) {
			const time = new Date(Date.now() + version * 5000);
			utimesSync(join(program, 'commands/hello.js'), time, time);
			start();
		}
		expect(caches().length).toBeLessThanOrEqual(3);
	});

	test('of older builds is cleared away, of the same place and of those long left, half-written ones too; that of one other place stays', () => {
		start();
		const [place, , bundle, way] = (caches()[0] as string).split('.');
		const age = (file: string, hours: number) => {
			writeFileSync(join(ours, file), '');
			const time = new Date(Date.now() - hours * 3_600_000);
			utimesSync(join(ours, file), time, time);
			return file;
		};
		age(`${place}.older.${bundle}.${way}.code`, 1);
		age(`${place}.older.gone.${way}.code`, 1);
		const other = [age(`elsewhere.b.${bundle}.${way}.code`, 2), age(`elsewhere.b.list.${way}.code`, 4)];
		age(`left.b.${bundle}.${way}.code`, 3);
		age('explore-1tnlxy14qly32.code', 5);
		const foreign = age('notes.txt', 9);
		age(`elsewhere.b.list.${way}.code.4711`, 1);
		const written = age(`elsewhere.b.list.${way}.code.4712`, 0);
		writeBundle('forty-six');
		writeBundle('forty-two');
		utimesSync(join(program, 'commands/hello.js'), new Date(), new Date(Date.now() + 60_000));
		start();
		expect(caches().filter(file => !file.startsWith(`${place}.`))).toEqual([...other, foreign, written].sort());
		expect(caches().filter(file => file.startsWith(`${place}.older`))).toEqual([]);
	});

	test.each([
		['its folder cannot be made', '/proc/none'],
		['there is no folder to make it in', join(folder, 'a/b/c')],
		['its folder is a file', process.execPath],
		['the name of its folder is not absolute', 'cache'],
	])('is done without where %s', (_, home) => {
		expect(start({home})).toEqual(works);
		expect(existsSync(join(folder, 'a'))).toBe(false);
	});

	test('is not written through a symbolic link', () => {
		const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
		symlinkSync(elsewhere, ours);
		expect(start()).toEqual(works);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test('is neither read nor replaced through a symbolic link', () => {
		start();
		const name = cacheFile();
		const target = join(folder, 'target');
		writeFileSync(target, readFileSync(name));
		const before = readFileSync(target);
		rmSync(name);
		symlinkSync(target, name);
		expect(start()).toEqual(works);
		expect(readFileSync(target).equals(before)).toBe(true);
	});

	test('is not taken from a file or a folder that others can write', () => {
		start();
		chmodSync(cacheFile(), 0o666);
		expect(start()).toEqual(works);
		expect(statSync(cacheFile()).mode & 0o777).toBe(0o600);
		chmodSync(ours, 0o777);
		const {ino} = statSync(cacheFile());
		chmodSync(cacheFile(), 0o666);
		expect(start()).toEqual(works);
		expect(statSync(cacheFile()).ino).toBe(ino);
	});

	test('serves programs that start at once', () => {
		const script = `for i in 1 2 3 4 5 6; do "${process.execPath}" "${join(program, 'cli.js')}" & done; wait`;
		const out = execFileSync('sh', ['-c', script], {env: {PATH: process.env.PATH, XDG_CACHE_HOME: cache}, encoding: 'utf8'});
		expect(out.trim().split(/\s+/)).toEqual(Array(6).fill('forty-two'));
		expect(caches()).toHaveLength(1);
	});
});
