import {spawn} from 'node:child_process';
import {constants} from 'node:os';
import {engineFlags} from '../engine.ts';
import {endingSignals} from '../terminal/signals.ts';
import {exitCodes} from './context.ts';

/** Makes Node's WebAssembly check its bounds itself, in place of 10 GB of addresses kept free around its memory. */
const option = '--disable-wasm-trap-handler';

/**
 * Whether WebAssembly got no memory. Where the addresses a process may use are limited (`ulimit -v`, usual on shared hosts)
 * Node cannot keep free what it wants around it, and Ink's layout is WebAssembly.
 */
export function lacksRoom(error: unknown): boolean {
	return error instanceof RangeError && /^WebAssembly\.|\bWasm memory\b/.test(error.message);
}

/**
 * The same rolex again, with the option that needs less room: Node takes it at its start alone, and it makes every key
 * dearer, so that nobody else has it. This process hands on its signals and its end, and does nothing else.
 */
export async function runWithLessRoom(stderr: {readonly write: (text: string) => unknown}): Promise<number> {
	const {execArgv, execPath, argv} = process;
	if (execArgv.includes(option)) {
		stderr.write(
			'rolex: too little memory to draw with: raise the limit on addresses (ulimit -v). What rolex prints works: rolex show, list, compare, search.\n',
		);
		return exitCodes.fault;
	}
	const own: ReadonlySet<string> = new Set(engineFlags);
	const child = spawn(execPath, [...execArgv.filter(flag => !own.has(flag)), option, ...argv.slice(1)], {stdio: 'inherit'});
	for (const name of endingSignals()) process.on(name, () => child.kill(name));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
	});
}

/** Says why nothing can be drawn by a Node without WebAssembly, and what works without. Returns the exit code. */
export function sayWhatDrawingNeeds(stderr: {readonly write: (text: string) => unknown}): number {
	stderr.write(
		'rolex: the explorer draws with WebAssembly, and this Node was told to do without (--jitless, --no-expose-wasm, or the same in NODE_OPTIONS): start it without them. What works: rolex --screen-reader, and all that is printed: rolex show, list, compare, search.\n',
	);
	return exitCodes.usage;
}
