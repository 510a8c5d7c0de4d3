import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** Comments are for who has the repository. */
const isComment = (line: string): boolean => /^\s*(?:\/?\*|\/\/)/.test(line);

it('every document that the program, its man page or the starter names is in the package', () => {
	const {files} = JSON.parse(read('package.json')) as {readonly files: readonly string[]};
	const sources = readdirSync(join(root, 'source'), {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.ts'));
	const lines = [...sources.map(name => `source/${name}`), 'build/man.mjs'].flatMap(path => read(path).split('\n'));
	const named = lines.filter(line => !isComment(line)).flatMap(line => line.match(/\b(?:docs|data)\/[\w-]+\.md\b/g) ?? []);
	expect(named.length).toBeGreaterThan(0);
	for (const path of new Set(named)) expect(files).toContain(path);
});
