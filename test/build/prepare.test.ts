import {spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';

const needed = ['esbuild', 'typescript', '@types/node', 'ink', 'zod'];
let folder = '';
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** A clone whose build writes what it does into `log`, and an npm that does so and installs what building needs. */
function clone({packages = [] as readonly string[], isBuilt = false, failing = false} = {}): void {
	folder = mkdtempSync(join(tmpdir(), 'rolex-prepare-'));
	const put = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), {recursive: true});
		writeFileSync(join(folder, path), text);
	};
	const logging = (what: string) => `require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'log'))}, ${what} + '\\n');\n`;
	put('package.json', '{}');
	put('build/package.json', '{"type": "commonjs"}');
	for (const name of packages) put(`node_modules/${name}/package.json`, '{}');
	if (isBuilt) put('dist/cli.js', '');
	mkdirSync(join(folder, 'build'), {recursive: true});
	copyFileSync('build/prepare.mjs', join(folder, 'build/prepare.mjs'));
	const asImports = "import {createRequire} from 'node:module';\nconst require = createRequire(import.meta.url);\n";
	put('build/build.mjs', asImports + logging("'build'") + (failing ? 'process.exit(3);\n' : ''));
	put('build/types.mjs', asImports + logging("'types'"));
	const told =
		"process.argv.slice(2).join(' ') + ' NODE_ENV=' + process.env.NODE_ENV + ' omit=' + process.env.npm_config_omit + ' global=' + process.env.npm_config_global";
	put('bin/npm', `#!${process.execPath}\n${logging(`'npm ' + ${told}`)}`);
	chmodSync(join(folder, 'bin/npm'), 0o755);
}

function prepared(env: NodeJS.ProcessEnv = {}, ...flags: readonly string[]): {code: number | null; done: readonly string[]; said: string} {
	const {status, stderr} = spawnSync(process.execPath, ['build/prepare.mjs', ...flags], {
		cwd: folder,
		env: {PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env},
		encoding: 'utf8',
	});
	const log = join(folder, 'log');
	return {code: status, done: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [], said: stderr};
}

const installs = 'npm ci --include=dev --ignore-scripts --no-audit --no-fund NODE_ENV=undefined omit=undefined global=undefined';

describe('an install from the sources', () => {
	it('builds, where npm has installed what that takes', () => {
		clone({packages: needed});
		expect(prepared()).toEqual({code: 0, done: ['build', 'types'], said: ''});
	});

	it.each([
		['NODE_ENV=production npm ci', {NODE_ENV: 'production'}],
		['npm ci --omit=dev', {npm_config_omit: 'dev'}],
		['npm install --global .', {npm_config_global: 'true'}],
	])('of %s brings first what building takes, untold of what is for the other install alone, and says so', (_, env) => {
		clone({packages: ['zod']});
		const {code, done, said} = prepared(env);
		expect({code, done}).toEqual({code: 0, done: [installs, 'build', 'types']});
		expect(said).toMatch(/^rolex: installing what it takes to build it: npm ci/);
	});

	it('without scripts is built at the first `npm start`', () => {
		clone({packages: needed});
		expect(prepared({}, '--if-missing').done).toEqual(['build', 'types']);
	});

	it('that is built is left as it is by `npm start`', () => {
		clone({packages: needed, isBuilt: true});
		expect(prepared({}, '--if-missing').done).toEqual([]);
	});

	it('that writes the lock file alone builds nothing', () => {
		clone();
		expect(prepared({npm_config_package_lock_only: 'true'})).toEqual({code: 0, done: [], said: ''});
	});

	it('ends with the code of a build that failed', () => {
		clone({packages: needed, failing: true});
		expect(prepared()).toMatchObject({code: 3, done: ['build']});
	});
});
