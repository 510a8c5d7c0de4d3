import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, expect, it} from 'vitest';

/** What a folder may import, besides itself; the same table stands in docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	cli: ['floor', 'engine', 'talk', 'programs', 'commands', 'messages'],
	floor: [],
	programs: ['commands'],
	talk: ['commands'],
	engine: [],
	library: ['print', 'search', 'topics', 'dataset', 'text', 'messages'],
	commands: [
		...['engine', 'serve', 'host', 'settings', 'conversation', 'terminal', 'ui', 'print', 'frames', 'themes'],
		...['explorer', 'search', 'compose', 'decisions', 'topics', 'dataset', 'text', 'messages'],
	],
	serve: ['host', 'terminal', 'frames', 'search', 'topics', 'dataset', 'text', 'messages'],
	host: ['terminal', 'print', 'frames', 'themes', 'explorer', 'search', 'compose', 'decisions', 'topics', 'dataset', 'text', 'messages'],
	settings: ['themes', 'explorer', 'dataset', 'text', 'messages'],
	terminal: ['text', 'messages'],
	conversation: ['explorer', 'print', 'search', 'compose', 'topics', 'dataset', 'text', 'messages'],
	frames: ['themes', 'explorer', 'compose', 'text', 'messages'],
	ui: ['frames', 'themes', 'explorer', 'compose', 'search', 'decisions', 'topics', 'dataset', 'text', 'messages'],
	print: ['themes', 'search', 'compose', 'decisions', 'topics', 'dataset', 'text', 'messages'],
	explorer: ['themes', 'search', 'compose', 'decisions', 'topics', 'dataset', 'text', 'messages'],
	compose: ['topics', 'dataset', 'text', 'messages'],
	search: ['topics', 'dataset', 'text', 'messages'],
	decisions: ['topics', 'dataset', 'text', 'messages'],
	topics: ['dataset', 'text', 'messages'],
	dataset: ['text', 'messages'],
	themes: ['text', 'messages'],
	text: ['messages'],
	messages: [],
};

/** What ends the process: all else returns a code. */
const mayExit: ReadonlySet<string> = new Set(['cli', 'floor']);

/** Packages that one folder alone may import. */
const owners: readonly {readonly name: RegExp; readonly folder: string; readonly instead: string}[] = [
	{name: /^(?:ink(?:-.+)?|react(?:\/.+)?)$/, folder: 'ui', instead: 'draw it in ui/'},
	{name: /^(?:zod|yaml|js-yaml)(?:\/.+)?$/, folder: 'dataset', instead: 'take what dataset/ has read and checked'},
	{name: /^fuse\.js(?:\/.+)?$/, folder: 'search', instead: 'ask search/'},
	{name: /^meow$/, folder: 'commands', instead: 'read arguments in commands/'},
	{name: /^(?:ssh2|pino|prom-client|@noble\/post-quantum)(?:\/.+)?$/, folder: 'serve', instead: 'do it in serve/'},
];

const importing =
	/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function importsOf(code: string): readonly string[] {
	return [...withoutComments(code).matchAll(importing)].flatMap(match => match[1] ?? match[2] ?? match[3] ?? []);
}

/** `source/ui/app.tsx` -> `ui`; `source/cli.ts` -> `cli`. */
const folderOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.tsx?$/, '');

/** What is wrong with a file, each with the mend. */
function problemsOf(file: string, code: string): readonly string[] {
	const folder = folderOf(file);
	const may = allowed[folder];
	if (!may)
		return [
			`${file}: source/${folder}/ has no place in the design: add it to "allowed" in test/structure.test.ts, with what it may import`,
		];
	return [
		...importsOf(code).flatMap(name =>
			name.startsWith('.') ? problemOfOwn(file, folder, may, name) : problemOfPackage(file, folder, name),
		),
		...(!mayExit.has(folder) && /\bprocess\.(?:exit|abort|reallyExit)\b/.test(withoutComments(code))
			? [`${file} calls process.exit, which only cli.ts and floor.ts may: return an exit code, or an effect`]
			: []),
		...(folder === 'host' && /\bprocess\.|['"](?:node:)?(?:tty|process)['"]|terminal\/local\.ts/.test(withoutComments(code))
			? [`${file} reaches for the process or its terminal, and many hosts run in one process: take it through Host in host/host.ts`]
			: []),
	];
}

function problemOfOwn(file: string, folder: string, may: readonly string[], name: string): readonly string[] {
	const target = posix.join(posix.dirname(file), name);
	if (!target.startsWith('source/')) return [`${file} imports ${name}, which is outside source/`];
	const to = folderOf(target);
	if (to === folder || may.includes(to)) return [];
	return [
		`${file} imports ${name}: ${folder} may import ${may.join(', ') || 'nothing of source/'}. Move what it needs down, or pass it in as an argument`,
	];
}

function problemOfPackage(file: string, folder: string, name: string): readonly string[] {
	const owner = owners.find(each => each.name.test(name));
	if (!owner || owner.folder === folder) return [];
	return [`${file} imports ${name}, which only ${owner.folder} may: ${owner.instead}`];
}

const files = readdirSync('source', {recursive: true, encoding: 'utf8'})
	.map(name => `source/${name.replaceAll('\\', '/')}`)
	.filter(name => /(?<!\.d)\.tsx?$/.test(name) && !name.includes('/node_modules/'))
	.sort();

describe('the source', () => {
	it('imports in one direction, and each package in one folder', () => {
		expect(files.length).toBeGreaterThan(80);
		expect(files.flatMap(file => problemsOf(file, readFileSync(file, 'utf8')))).toEqual([]);
	});

	it('is read for imports at all', () => {
		const count = files.reduce((sum, file) => sum + importsOf(readFileSync(file, 'utf8')).length, 0);
		expect(count).toBeGreaterThan(250);
	});

	it('imports its own files with their extension', () => {
		const bare = files.flatMap(file =>
			importsOf(readFileSync(file, 'utf8'))
				.filter(name => name.startsWith('.') && !/\.(?:tsx?|json|mjs|js)$/.test(name))
				.map(name => `${file}: ${name}`),
		);
		expect(bare).toEqual([]);
	});

	it('has files named in kebab-case', () => {
		expect(files.filter(file => !/^source(?:\/[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(file))).toEqual([]);
	});
});

/** The table of folders in docs/architecture.md: what each may import, in its words. */
function documented(): Readonly<Record<string, string>> {
	const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `source\/([\w-]+)(?:\.ts)?` \|[^|]*\| ([^|]+) \|$/gm);
	return Object.fromEntries([...rows].map(([, folder = '', imports = '']) => [folder, imports]));
}

describe('the guide', () => {
	it('names every folder, and what it may import, word for word', () => {
		const held = Object.entries(allowed).map(([folder, imports]) => [folder, imports.join(', ') || 'nothing of ours']);
		expect(documented()).toEqual(Object.fromEntries(held));
	});
});

describe('the rule', () => {
	it.each([
		[
			'source/explorer/a.ts',
			"import {App} from '../ui/app.tsx';",
			/^source\/explorer\/a\.ts imports \.\.\/ui\/app\.tsx: explorer may import themes, search, compose/,
		],
		['source/terminal/a.ts', "import {App} from '../ui/screens/browse.tsx';", /terminal may import/],
		['source/serve/a.ts', "const {App} = await import('../ui/app.tsx');", /serve may import host/],
		['source/topics/a.ts', "import type {State} from '../explorer/state.ts';", /topics may import dataset/],
		['source/text/a.ts', "export {b} from '../themes/dark.ts';", /text may import messages\./],
		['source/terminal/a.ts', "import {dark} from '../themes/dark.ts';", /terminal may import/],
		['source/ui/components/a.tsx', "import {x} from '../../terminal/screen.ts';", /ui may import/],
		['source/cli.ts', "import {x} from './explorer/state.ts';", /cli may import floor/],
		['source/explorer/a.ts', "import {Box} from 'ink';", /only ui may/],
		['source/explorer/a.ts', "import {\n\tmemo,\n\tuseState,\n} from 'react';", /imports react, which only ui may/],
		['source/print/a.ts', "import SelectInput from 'ink-select-input';", /only ui may/],
		['source/commands/a.ts', "import {z} from 'zod';", /only dataset may/],
		['source/search/a.ts', "import 'yaml';", /only dataset may/],
		['source/explorer/a.ts', "import Fuse from 'fuse.js/basic';", /only search may/],
		['source/commands/a.ts', 'process.exit(1);', /calls process\.exit, which only cli\.ts and floor\.ts may/],
		['source/host/a.ts', "process.on('SIGTERM', stop);", /many hosts run in one process/],
		['source/host/a.ts', "import {isatty} from 'node:tty';", /many hosts run in one process/],
		['source/host/a.ts', "import {openLocalTerminal} from '../terminal/local.ts';", /many hosts run in one process/],
		['source/other/a.ts', '', /has no place in the design/],
		['source/ui/a.ts', "import x from '../../test/helpers/explorer.ts';", /outside source/],
	])('finds in %s: %s', (file, code, problem) => {
		const problems = problemsOf(file, code);
		expect(problems.length).toBe(1);
		expect(problems[0]).toMatch(problem);
	});

	it.each([
		['source/ui/screens/a.tsx', "import {Box} from 'ink';\nimport {update} from '../../explorer/update.ts';\nimport {b} from './b.tsx';"],
		['source/cli.ts', "await import('./commands/explore.ts');\nprocess.exit(0);"],
		['source/dataset/a.ts', "import {z} from 'zod';"],
		['source/explorer/a.ts', "// import {Box} from 'ink'; process.exit()\n/* import 'react' */"],
		['source/commands/a.ts', "import {mount} from '../ui/mount.tsx';\nimport {readFileSync} from 'node:fs';"],
	])('finds nothing in %s: %s', (file, code) => {
		expect(problemsOf(file, code)).toEqual([]);
	});
});
