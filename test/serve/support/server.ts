import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {get} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {builtRolex} from '../../helpers/built.ts';

export type Served = {
	readonly port: number;
	readonly folder: string;
	readonly process: ChildProcess;
	/** What it said on standard output at its start. */
	readonly greeting: string;
	/** Lines of its log so far. */
	readonly log: () => readonly Readonly<Record<string, unknown>>[];
	/** The value of a metric, all its labels together unless one is named: `rolex_refusals_total{reason="full"}`. */
	readonly metric: (name: string) => Promise<number>;
	readonly http: (path: string) => Promise<{readonly status: number; readonly text: string}>;
	/** Resolves once a condition holds. */
	readonly until: (condition: () => Promise<boolean> | boolean) => Promise<void>;
	/** The exit code. */
	readonly ended: Promise<number | null>;
	/** Runs the real `ssh`. */
	readonly ssh: (
		words: readonly string[],
		options?: readonly string[],
	) => Promise<{readonly code: number; readonly stdout: string; readonly stderr: string}>;
	/** Resolves once a visitor is served. Whom a busy machine keeps from coming in within a short grace tries again. */
	readonly serves: () => Promise<void>;
	/** The words with which `ssh` reaches it. */
	readonly sshWords: readonly string[];
};

/** ms that anything a test waits for may take on a busy machine. */
const patience = 40_000;

/** A folder that goes with the test. */
export function folderOfOnesOwn(): string {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-serve-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

/** Starts the built `rolex serve` on a port of its own, and ends it with the test. */
export async function serve(
	flags: readonly string[] = [],
	{limits = {}, env = {}}: {readonly limits?: Readonly<Record<string, number>>; readonly env?: NodeJS.ProcessEnv} = {},
): Promise<Served> {
	const cli = await builtRolex();
	const folder = mkdtempSync(join(tmpdir(), 'rolex-serve-'));
	const generous = {
		'connection-burst': 1000,
		'connection-rate': 1000,
		'connections-per-address': 1000,
		'unauthenticated-start': 1000,
		'unauthenticated-full': 1000,
		...limits,
	};
	const written = Object.entries(generous).map(([name, value]) => `${name}=${value}`);
	const words = ['serve', '--listen', '127.0.0.1:0', '--metrics', '127.0.0.1:0', '--limits', written.join(','), ...flags];
	const child = spawn(process.execPath, [cli, ...words], {
		// One cache of code for all, as for the tests in a terminal: starts are faster.
		env: {...process.env, XDG_STATE_HOME: folder, XDG_CACHE_HOME: join(dirname(dirname(cli)), 'cache'), HOME: folder, CI: 'true', ...env},
	});
	let out = '';
	let log = '';
	child.stdout.setEncoding('utf8').on('data', chunk => {
		out += chunk;
	});
	child.stderr.setEncoding('utf8').on('data', chunk => {
		log += chunk;
	});
	const ended = new Promise<number | null>(resolve => child.on('exit', resolve));
	onTestFinished(async () => {
		child.kill('SIGKILL');
		await ended;
		rmSync(folder, {recursive: true, force: true});
	});
	const until = async (condition: () => Promise<boolean> | boolean) => {
		const end = Date.now() + patience;
		while (!(await condition())) {
			if (Date.now() > end || child.exitCode !== null) throw new Error(`it never came to that; the server said:\n${out}\n${log}`);
			await new Promise(resolve => setTimeout(resolve, 15));
		}
	};
	await until(() => out.includes('Try: ssh'));
	const port = Number(/serves on [^ ]*:(\d+):/.exec(out)?.[1]);
	const metricsPort = Number(/Metrics: http:\/\/[^ ]*:(\d+)\//.exec(out)?.[1]);
	const http = (path: string) =>
		new Promise<{status: number; text: string}>((resolve, reject) => {
			get({host: '127.0.0.1', port: metricsPort, path}, response => {
				let text = '';
				response.setEncoding('utf8').on('data', chunk => {
					text += chunk;
				});
				response.on('end', () => resolve({status: response.statusCode ?? 0, text}));
			}).on('error', reject);
		});
	const sshWords = [
		...['-F', '/dev/null', '-p', String(port), '-o', 'StrictHostKeyChecking=no', '-o', `UserKnownHostsFile=${folder}/known_hosts`],
		...['-o', 'LogLevel=ERROR', '-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none'],
	];
	const ssh: Served['ssh'] = (words, options = []) =>
		new Promise(resolve => {
			const client = execFile('ssh', [...sshWords, ...options, 'visitor@127.0.0.1', ...words], {maxBuffer: 1e8}, (error, stdout, stderr) =>
				resolve({code: error ? Number(error.code ?? -1) : 0, stdout, stderr}),
			);
			client.stdin?.end();
		});
	return {
		...{port, folder, process: child, greeting: out, until, ended, http, sshWords, ssh},
		serves: () => until(async () => (await ssh(['help'])).code === 0),
		log: () =>
			log
				.split('\n')
				.filter(line => line.startsWith('{'))
				.map(line => JSON.parse(line)),
		async metric(name) {
			const {text} = await http('/metrics');
			const lines = text.split('\n').filter(line => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
			return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
		},
	};
}
