import {execFileSync} from 'node:child_process';
import {chmodSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readDataset} from '../../source/dataset/read.ts';
import {folderOf, problemsIn, roles, shortly} from './written.ts';

const isRoot = process.getuid?.() === 0;
const read = async (path: string) => shortly((await readDataset(path)).problems);

describe('what is no readable file is told of in one line', () => {
	test('a path that leads nowhere', async () => {
		expect(await read('/no/such/dataset.yaml')).toEqual(['1:1 E101 there is no such file or folder']);
	});

	test('a path through a file', async () => {
		const folder = folderOf({'a.yaml': roles});
		expect(await read(join(folder, 'a.yaml', 'b.yaml'))).toEqual(['1:1 E101 there is no such file or folder']);
	});

	test('a path with a null byte, one that is too long, and none at all', async () => {
		expect(await read('a\0b.yaml')).toEqual(['1:1 E101 there is no such file: the path holds a null byte']);
		expect(await read('a'.repeat(5000))).toEqual(['1:1 E101 there is no such file: the path is too long']);
		expect(await read('')).toEqual(['1:1 E101 there is no such file or folder']);
	});

	test('links that go in a circle', async () => {
		const folder = folderOf();
		symlinkSync('b.yaml', join(folder, 'a.yaml'));
		symlinkSync('a.yaml', join(folder, 'b.yaml'));
		expect(await read(join(folder, 'a.yaml'))).toEqual(['1:1 E102 the symbolic links go in a circle']);
	});

	test.skipIf(isRoot)('a file without read permission', async () => {
		const folder = folderOf({'a.yaml': roles});
		chmodSync(join(folder, 'a.yaml'), 0o000);
		expect(await read(join(folder, 'a.yaml'))).toEqual(['1:1 E102 the permissions do not allow reading it']);
	});

	test.skipIf(process.platform === 'win32')('a pipe that nobody writes to, and a device that never ends', async () => {
		const pipe = join(folderOf(), 'pipe.yaml');
		execFileSync('mkfifo', [pipe]);
		expect(await read(pipe)).toEqual(['1:1 E102 this is not a regular file']);
		expect(await read('/dev/zero')).toEqual(['1:1 E102 this is not a regular file']);
	});

	test('a folder without data files, hidden files aside', async () => {
		const folder = folderOf({'notes.txt': 'x', '.hidden.yaml': roles, 'deeper/a.yaml': roles});
		expect(await read(folder)).toEqual(['1:1 E103 the folder holds no .yaml, .yml or .json file']);
	});

	test('a file of 70 MB, before it is read', async () => {
		const path = join(folderOf({'large.yaml': ''}), 'large.yaml');
		truncateSync(path, 70 * 1024 * 1024);
		const start = performance.now();
		expect(await read(path)).toEqual(['1:1 E104 the dataset is larger than 64 MB']);
		expect(performance.now() - start).toBeLessThan(2000);
	});

	test('files of a folder that are too large together', async () => {
		const folder = folderOf({'a.yaml': roles, 'b.yaml': '', 'c.yaml': ''});
		for (const name of ['b.yaml', 'c.yaml']) truncateSync(join(folder, name), 40 * 1024 * 1024);
		expect(await read(folder)).toEqual(['1:1 E106 this is no text file: it holds null bytes', '1:1 E104 the dataset is larger than 64 MB']);
	});
});

describe('what is no text', () => {
	test('is told apart by what it is', async () => {
		const utf16 = (text: string) => Buffer.from(text, 'utf16le');
		expect(await problemsIn('')).toEqual(['1:1 E105 the file holds no data']);
		expect(await problemsIn(' \n\n')).toEqual(['1:1 E105 the file holds no data']);
		expect(await problemsIn(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]))).toEqual(['1:5 E106 this is no text file: it holds null bytes']);
		expect(await problemsIn(utf16(`\ufeff${roles}`))).toEqual(['1:1 E107 the file is encoded in UTF-16 (little endian), not UTF-8']);
		expect(await problemsIn(utf16(`\ufeff${roles}`).swap16())).toEqual(['1:1 E107 the file is encoded in UTF-16 (big endian), not UTF-8']);
		expect(await problemsIn(utf16(roles))).toEqual(['1:1 E107 the file is encoded in UTF-16 (little endian, without its mark), not UTF-8']);
		expect(await problemsIn(Buffer.from('name: Caf\u00e9', 'latin1'))).toEqual(['1:10 E107 the bytes here are not UTF-8']);
	});

	test('is not thought of a file with a byte order mark, other line ends, or U+FFFD in it', async () => {
		expect(await problemsIn(`\ufeff${roles}name: "\ufffd"\n`)).toEqual([]);
		expect(await problemsIn(roles.replaceAll('\n', '\r\n'))).toEqual([]);
		expect(await problemsIn(roles.replaceAll('\n', '\r'))).toEqual([]);
	});
});

describe('YAML that is meant to hurt', () => {
	test('anchors that would explode are refused one by one', async () => {
		const line = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
		const bomb = line('a', 'x') + [...'bcdefghij'].map((name, index) => line(name, `*${'abcdefghi'[index]}`)).join('');
		const problems = await problemsIn(roles + bomb);
		expect(problems.filter(problem => problem.includes('E204'))).toHaveLength(81);
		expect(problems.filter(problem => problem.includes('E301'))).toHaveLength(10);
		expect(problems).toHaveLength(91);
	});

	test('a value that holds itself is refused', async () => {
		expect(await problemsIn(`${roles}parties: &all\n  - *all\n`)).toEqual(['5:5 E204 YAML aliases are not taken here']);
	});

	test('any depth is bounded, in flow and in block style', async () => {
		expect(await problemsIn('['.repeat(1_000_000))).toEqual(['1:32 E207 nested too deep']);
		expect(await problemsIn(`{"a":`.repeat(100_000), {name: 'a.json'})).toEqual(['1:152 E207 nested too deep']);
		expect(await problemsIn('- '.repeat(100_000))).toEqual(['1:65 E207 nested too deep']);
		const steps = Array.from({length: 500}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
		expect(await problemsIn(steps)).toEqual(['32:32 E207 nested too deep']);
	});

	test('names that every object has cannot be keys or ids', async () => {
		const sides = '{__proto__: {polluted: true}, constructor: x, sre: y}';
		const concept = `  - {id: slo, term: SLO, category: all, definition: A, lead: sre, sides: ${sides}}\n`;
		expect(await problemsIn(`${roles}categories: [{id: all, title: All}]\nconcepts:\n${concept}`)).toEqual([
			'6:75 E210 `__proto__` cannot be a key',
			'6:104 E210 `constructor` cannot be a key',
		]);
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	test('a line of a megabyte is read, and told of where a text is that long', async () => {
		const long = 'word '.repeat(400_000);
		expect(await problemsIn(`${roles}name: ${long}\n`)).toEqual(['4:7 E308 `name` is longer than 10000 characters']);
		expect(await problemsIn(`${roles}# ${long}\n`)).toEqual([]);
		expect(await problemsIn(`${roles}? ${long}\n: x\n`)).toHaveLength(1);
	});

	test('more values than rolex takes are refused before they are built', async () => {
		expect(await problemsIn(`a: [${'[],'.repeat(5_000_000)}]`)).toEqual(['1:1 E110 the dataset holds more values than rolex takes']);
	});

	test('more problems than anyone reads are cut', async () => {
		const {problems} = await readDataset(join(folderOf({'a.yaml': `${roles}parties: [${'1,'.repeat(50_000)}]\n`}), 'a.yaml'));
		expect(problems).toHaveLength(10_001);
		expect(problems.at(-1)?.code).toBe('E499');
	});

	test('a file that changes its mind about its own size is read as far as it was', async () => {
		const path = join(folderOf({'a.yaml': roles}), 'a.yaml');
		const reading = readDataset(path);
		writeFileSync(path, roles + roles);
		expect((await reading).problems.every(({code}) => code !== undefined)).toBe(true);
	});
});
