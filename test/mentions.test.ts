import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const folders = ['source', 'test', 'build', 'docs', 'data', '.ci'];
const files = [
	...folders.flatMap(folder =>
		readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => `${folder}/${name.replaceAll('\\', '/')}`),
	),
	...readdirSync('.'),
];

/** What is made by a build or an install, and not in the repository; and a name that stands for any. */
const made = /^(?:dist|node_modules)\/|\bNAME\b/;
const mention = /(?<![\w./@-])(?:[\w-]+\/)*[\w-]+(?:\.test)?\.(?:tsx?|mjs|md)\b/g;

const commentsOf = (code: string): readonly string[] => code.match(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/[^\n]*/g) ?? [];
const wordsOf = (file: string): readonly string[] => {
	const text = readFileSync(file, 'utf8');
	return file.endsWith('.md') ? [text] : commentsOf(text);
};

/** The files that some text names and that are not there. */
function missing(texts: readonly string[]): readonly string[] {
	const named = texts.flatMap(text => text.match(mention) ?? []).filter(name => !made.test(name));
	return named.filter(name => !files.some(file => file === name || file.endsWith(`/${name}`)));
}

describe('comments and pages', () => {
	it('name files that are there', () => {
		const written = files.filter(
			file =>
				/\.(?:tsx?|mjs|cjs|md)$/.test(file) &&
				!/\/(?:fixtures|golden|decisions)\/|^(?:CHANGELOG|docs\/benchmarks)\.md$|^test\/mentions\./.test(file),
		);
		expect(written.length).toBeGreaterThan(300);
		expect(written.flatMap(file => missing(wordsOf(file)).map(name => `${file} names ${name}`))).toEqual([]);
	});

	it('are looked at', () => {
		expect(missing(commentsOf('/** See design.md. */\nconst a = 1; // held by test/no/such.test.ts'))).toEqual([
			'design.md',
			'test/no/such.test.ts',
		]);
		expect(missing(commentsOf("import a from './none.ts'; // see structure.test.ts and dist/library.mjs"))).toEqual([]);
	});
});

describe('the files of the source', () => {
	const lengths = files
		.filter(file => /^source\/.*\.tsx?$/.test(file))
		.map(file => [readFileSync(file, 'utf8').split('\n').length - 1, file] as const);

	it('are short: half of them under 80 lines, and none over 250', () => {
		expect(lengths.filter(([length]) => length > 250).map(([length, file]) => `${file}: ${length}`)).toEqual([]);
		expect(lengths.map(([length]) => length).sort((a, b) => a - b)[lengths.length >> 1]).toBeLessThan(80);
	});
});
