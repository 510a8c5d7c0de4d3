import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PassThrough, Readable, Writable} from 'node:stream';
import {describe, expect, test} from 'vitest';
import type {CommandContext} from '../../source/commands/context.ts';
import {run as init} from '../../source/commands/init.ts';
import {run as validate} from '../../source/commands/validate.ts';
import {folderOf, roles} from './written.ts';

type Command = (context: CommandContext) => Promise<number>;

/** Runs a command, and gives its exit code and what it wrote. */
async function ran(command: Command, args: readonly string[], flags: CommandContext['flags'] = {}, input = '') {
	const stdout = collector();
	const stderr = collector();
	const streams = {stdin: Readable.from([Buffer.from(input)]), stdout: stdout.stream, stderr: stderr.stream};
	const code = await command({args, flags, env: {}, ...streams} as unknown as CommandContext);
	return {code, out: stdout.text(), error: stderr.text()};
}

function collector() {
	const chunks: string[] = [];
	const stream = new Writable({
		write(chunk, _, done) {
			chunks.push(String(chunk));
			setImmediate(done);
		},
	});
	return {stream, text: () => chunks.join('')};
}

describe('rolex validate', () => {
	test('prints every problem with its place, code and mend, and counts them apart', async () => {
		const path = join(folderOf({'a.yaml': `nam: x\n${roles}parties: [{id: A, name: ""}]\n`}), 'a.yaml');
		expect(await ran(validate, [path])).toEqual({
			code: 1,
			out: [
				`${path}:1:1 E301 unknown field \`nam\`; did you mean \`name\`?`,
				'    The fields here are: extends, name, language, roles, parties, groups, dimensions, categories, concepts, ownership, days, tools, myths, needs, situations, assessment, timeline, sources, decisions, agreement.',
				`${path}:5:16 E304 \`A\` is not an id`,
				'    Use lower-case letters, digits and single hyphens, as in `a`.',
				`${path}:5:25 E305 \`name\` is empty`,
				'    Write the text, or remove the field.',
				'',
			].join('\n'),
			error: '3 problems in 1 file. What a code means: rolex validate --explain E301\n',
		});
	});

	test('says of a clean dataset what it holds', async () => {
		const path = join(folderOf({'a.yaml': roles}), 'a.yaml');
		const error = `${path}: no problems. It holds 2 roles, 0 dimensions, 0 concepts, 0 pieces of work.\n`;
		expect(await ran(validate, [path])).toEqual({code: 0, out: '', error});
	});

	test('writes JSON for machines, and nothing else', async () => {
		const path = join(folderOf({'a.yaml': `${roles}name: 7\n`}), 'a.yaml');
		const {code, out, error} = await ran(validate, [path], {json: true});
		const problem = {
			file: path,
			line: 4,
			column: 7,
			code: 'E303',
			message: '`name` is to be a text, not the number `7`',
			mend: 'Quote it: `"7"`.',
		};
		expect({code, json: JSON.parse(out), error}).toEqual({code: 1, json: {path, problems: [problem]}, error: ''});
	});

	test('writes JSON also where there is no problem', async () => {
		const path = join(folderOf({'a.yaml': roles}), 'a.yaml');
		const {code, out} = await ran(validate, [path], {json: true});
		expect({code, json: JSON.parse(out)}).toEqual({code: 0, json: {path, problems: []}});
	});

	test('reads standard input where the path is a hyphen', async () => {
		const {code, out} = await ran(validate, ['-'], {}, `${roles}name: 7\n`);
		expect({code, first: out.split('\n')[0]}).toEqual({code: 1, first: '<stdin>:4:7 E303 `name` is to be a text, not the number `7`'});
	});

	test('knows the built-in dataset as what another extends', async () => {
		const {code} = await ran(validate, ['-'], {}, 'extends: built-in\nconcepts: [{id: slo, lead: shared}]\n');
		expect(code).toBe(0);
	});

	test.each([[[]], [['a.yaml', 'b.yaml']], [['']]])('asks for one path where it is given %j', async args => {
		const error = 'rolex: validate wants one path.\nUsage: rolex validate <path> [--json]   (`-` reads standard input)\n';
		expect(await ran(validate, args)).toEqual({code: 2, out: '', error});
	});

	test('does not mind that its reader has gone', async () => {
		const gone = new PassThrough();
		gone.on('error', () => undefined);
		gone.destroy();
		const path = join(folderOf({'a.yaml': 'x: 1\n'}), 'a.yaml');
		const context = {args: [path], flags: {}, env: {}, stdin: Readable.from([]), stdout: gone, stderr: collector().stream};
		expect(await validate(context as unknown as CommandContext)).toBe(1);
	});
});

describe('rolex init', () => {
	test('writes a dataset that validates, and says how to go on', async () => {
		const path = join(folderOf(), 'ours.yaml');
		const {code, out, error} = await ran(init, [path]);
		expect({code, out}).toEqual({code: 0, out: ''});
		expect(error).toBe(
			`Wrote ${path}: two roles to change into yours.\nOpen it:   rolex --data ${path}\nCheck it:  rolex validate ${path}\n`,
		);
		const text = readFileSync(path, 'utf8');
		expect(text).toContain('rolex --data ours.yaml');
		const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
		expect(JSON.parse(readFileSync(new URL(schema), 'utf8'))).toMatchObject({title: 'A rolex dataset'});
		const checked = await ran(validate, [path]);
		expect(checked).toEqual({
			code: 0,
			out: '',
			error: `${path}: no problems. It holds 2 roles, 2 dimensions, 2 concepts, 2 pieces of work, 1 decision.\n`,
		});
	});

	test('leaves nothing else behind', async () => {
		const folder = folderOf();
		await ran(init, [join(folder, 'ours.yaml')]);
		expect(readdirSync(folder)).toEqual(['ours.yaml']);
	});

	test('never writes over a file, a link or a folder', async () => {
		const folder = folderOf({'there.yaml': 'mine'});
		symlinkSync('nowhere', join(folder, 'link.yaml'));
		mkdirSync(join(folder, 'folder.yaml'));
		for (const name of ['there.yaml', 'link.yaml', 'folder.yaml']) {
			expect(await ran(init, [join(folder, name)])).toMatchObject({code: 1, out: ''});
		}
		expect(readFileSync(join(folder, 'there.yaml'), 'utf8')).toBe('mine');
		expect(existsSync(join(folder, 'nowhere'))).toBe(false);
		expect(readdirSync(folder).toSorted()).toEqual(['folder.yaml', 'link.yaml', 'there.yaml']);
	});

	test('says what is in the way', async () => {
		const folder = folderOf({'there.yaml': 'mine'});
		const there = join(folder, 'there.yaml');
		expect((await ran(init, [there])).error).toBe(`rolex: ${there} exists and was left as it is. Choose another name.\n`);
		const gone = join(folder, 'gone', 'a.yaml');
		expect((await ran(init, [gone])).error).toBe(`rolex: ${gone} could not be written: there is no such folder. Make it first.\n`);
	});

	test('of two at once, one writes and the other leaves it', async () => {
		const path = join(folderOf(), 'ours.yaml');
		const codes = await Promise.all([ran(init, [path]), ran(init, [path])]);
		expect(codes.map(({code}) => code).toSorted()).toEqual([0, 1]);
	});

	test.each([[['a.yaml', 'b.yaml']], [['a.json']], [['folder/']], [['.yaml']], [['']]])(
		'asks for one YAML file where it is given %j',
		async args => {
			const before = readdirSync('.');
			expect(await ran(init, args)).toEqual({
				code: 2,
				out: '',
				error: 'rolex: init wants the name of one YAML file, such as rolex.yaml.\nUsage: rolex init [path]\n',
			});
			expect(readdirSync('.')).toEqual(before);
		},
	);

	test('writes rolex.yaml where no name is given', async () => {
		const before = process.cwd();
		process.chdir(folderOf());
		try {
			expect((await ran(init, [])).code).toBe(0);
			expect(readdirSync('.')).toEqual(['rolex.yaml']);
			writeFileSync('rolex.yaml', 'mine');
			expect((await ran(init, [])).code).toBe(1);
			expect(readFileSync('rolex.yaml', 'utf8')).toBe('mine');
		} finally {
			process.chdir(before);
		}
	});
});
