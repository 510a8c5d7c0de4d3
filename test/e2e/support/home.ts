import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {builtRolex} from '../../helpers/built.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A home of its own for one test: nothing of the machine's settings reaches rolex, nothing of rolex stays on the machine. */
export type Home = {
	readonly folder: string;
	/** cli.js of the built program, which is also on the path as `rolex`. */
	readonly cli: string;
	readonly env: Readonly<Record<string, string>>;
	/** The entry of the environment that every process started from here has, and no other. */
	readonly mark: string;
	readonly path: (name: string) => string;
	readonly read: (name: string) => string;
	readonly remove: () => void;
};

/** `node` is the Node that runs rolex there; the one that runs the tests unless told. */
export async function makeHome(node = process.execPath): Promise<Home> {
	const cli = await builtRolex();
	const folder = mkdtempSync(join(tmpdir(), 'rolex-e2e-'));
	const path = (name: string) => join(folder, name);
	mkdirSync(path('bin'));
	symlinkSync(cli, path('bin/rolex'));
	// Not the first start of all, whose bottom line says how to begin.
	mkdirSync(path('state/rolex'), {recursive: true});
	writeFileSync(path('state/rolex/state.json'), '{"isOriented": true}\n');
	const env = {
		ROLEX_E2E: folder,
		HOME: folder,
		PATH: `${path('bin')}:${dirname(node)}:/usr/bin:/bin`,
		XDG_CONFIG_HOME: path('config'),
		XDG_STATE_HOME: path('state'),
		XDG_DATA_HOME: path('data'),
		// One for all tests: starts are faster, and many programs share it as on a real machine.
		XDG_CACHE_HOME: join(dirname(dirname(cli)), 'cache'),
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
	};
	return {
		...{folder, cli, env, path},
		mark: `ROLEX_E2E=${folder}`,
		read: name => readFileSync(path(name), 'utf8'),
		remove: () => rmSync(folder, {recursive: true, force: true, maxRetries: 5}),
	};
}
