import {spawn} from 'node:child_process';
import {openSync} from 'node:fs';
import {onTestFinished} from 'vitest';
import {type Environment, makeHome} from './home.ts';

export type RunOptions = {
	readonly args?: readonly string[];
	readonly env?: Environment;
	/** The Node that rolex runs on; the one that runs the tests unless told. */
	readonly node?: string;
	/** A file to read from or write to instead of a pipe. */
	readonly stdin?: string;
	readonly stdout?: string;
};

export type Ran = {readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stdout: string; readonly stderr: string};

/** ms after which a run without a terminal counts as hung. */
const longest = 40_000;

/** Runs rolex to its end with no terminal anywhere, not even a controlling one. */
export async function run({args = [], env = {}, node, stdin, stdout}: RunOptions = {}): Promise<Ran> {
	const home = await makeHome(node);
	onTestFinished(home.remove);
	const child = spawn(home.cli, args, {
		cwd: home.folder,
		env: {...home.env, ...env},
		detached: true,
		stdio: [stdin ? openSync(stdin, 'r') : 'pipe', stdout ? openSync(stdout, 'w') : 'pipe', 'pipe'],
		timeout: longest,
		killSignal: 'SIGKILL',
	});
	const written = {stdout: '', stderr: ''};
	// A letter may come in two pieces.
	child.stdout?.setEncoding('utf8');
	child.stderr?.setEncoding('utf8');
	child.stdout?.on('data', data => {
		written.stdout += data;
	});
	child.stderr?.on('data', data => {
		written.stderr += data;
	});
	return new Promise(resolve => child.on('close', (code, signal) => resolve({code, signal, ...written})));
}

/** Text without any control character but the line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const plainText = /^[^\x00-\x09\x0b-\x1f\x7f-\x9f]*$/;
