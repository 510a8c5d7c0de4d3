import './floor.ts';
import fs from 'node:fs';
import type {CommandName} from './commands/command-line.ts';
import type {CommandContext} from './commands/context.ts';
import {tuneEngine} from './engine.ts';
import {languageOfLocale} from './messages/languages.ts';
import {isProgram, programs} from './programs.ts';
import {withConfiguredTalk} from './talk.ts';

/** The arguments of the process, without Node and the script. */
const args = process.argv.slice(2);

// Node opens its debugger on SIGUSR1, to anyone on the machine, and writes over the screen to say so. Here it does nothing.
process.on('SIGUSR1', () => {});

async function main(): Promise<number> {
	if (isForeign()) await speakAsAsked();
	// Most starts have no arguments, and reading them costs as much as drawing the first frame.
	if (args.length === 0) return run('explore', contextFor([], {}));
	const version = process.env.ROLEX_VERSION ?? 'development';
	if (args.length === 1 && args[0] === '--version') return print(`${version}\n`, 0);
	const plain = plainly(args);
	if (plain) return run(plain.command, plain.context);
	// The explorer's flags come first: reading the arguments is code of its own, and may have V8 collect its garbage.
	if (!args.some(arg => (isProgram(arg) && programs[arg].does !== 'draw') || arg === '--help')) tuneEngine();
	const {parseArguments} = await import('./commands/arguments.ts');
	// Asked for here, as in programs.ts.
	const parse = () =>
		parseArguments(args, version, {env: process.env, isTerminal: code => code === 2 || process.getBuiltinModule('node:tty').isatty(1)});
	let parsed = parse();
	if (parsed.type === 'print') {
		await speakAsAsked();
		parsed = parse();
	}
	if (parsed.type === 'print') return print(parsed.text, parsed.code);
	return run(parsed.command, contextFor(parsed.args, parsed.flags, programs[parsed.command].does === 'print'));
}

/** Whether another language than English is asked for otherwise than by a config, which a command reads for itself. */
function isForeign(): boolean {
	const {env} = process;
	const locale = languageOfLocale(env);
	return (
		Boolean(env.ROLEX_LANGUAGE) || (locale !== undefined && locale.language !== 'en') || args.some(arg => arg.startsWith('--language'))
	);
}

async function speakAsAsked(): Promise<void> {
	await (await import('./commands/language.ts')).speakAsAsked(args, process.env);
}

/** A command that prints, with plain words and at most `--json`, needs no reading, which takes longer than the command itself. */
function plainly([command = '', ...rest]: readonly string[]):
	| {readonly command: CommandName; readonly context: CommandContext}
	| undefined {
	const words = rest.filter(word => word !== '--json');
	const isJson = words.length < rest.length;
	if (
		!isProgram(command) ||
		programs[command].does !== 'print' ||
		(isJson && command === 'completion') ||
		rest.length - words.length > 1 ||
		words.some(word => word.startsWith('-') || word === '')
	)
		return undefined;
	return {command, context: contextFor(words, isJson ? {json: true} : {}, true)};
}

async function print(given: string, code: number): Promise<number> {
	const isAscii = /^[\0-\x7f]*$/.test(given);
	const text =
		isAscii || code === 0 ? given : (await (await import('./commands/plain.ts')).asConfigured({env: process.env, flags: {}}))(given);
	const stream = outputTo(code === 0 ? 1 : 2);
	stream.on('error', (error: NodeJS.ErrnoException) => endUnread(error));
	return new Promise(done => stream.write(text, error => !error && done(code)));
}

/**
 * Standard output or error. To a file, a pipe or nowhere Node writes in step, but takes longer to make its stream than a command its
 * text: so those are written to directly. All that a command asks of it is `write`, `on('error')` and `isTTY`.
 */
function outputTo(descriptor: 1 | 2): NodeJS.WriteStream {
	const status = fs.fstatSync(descriptor);
	if (!status.isFile() && !status.isFIFO() && !status.isSocket() && !isNull(status))
		return descriptor === 1 ? process.stdout : process.stderr;
	let onError: (error: NodeJS.ErrnoException) => void = () => {};
	const stream = {
		isTTY: false,
		on(_: 'error', listener: typeof onError) {
			onError = listener;
		},
		write(text: string, done?: (error?: unknown) => void) {
			try {
				writeAll(descriptor, Buffer.from(text));
				done?.();
			} catch (error) {
				done?.(error);
				onError(error as NodeJS.ErrnoException);
			}
			return true;
		},
	};
	return stream as unknown as NodeJS.WriteStream;
}

/** Whether it is the device that swallows everything. */
function isNull({rdev}: fs.Stats): boolean {
	try {
		return rdev !== 0 && fs.statSync('/dev/null').rdev === rdev;
	} catch {
		return false;
	}
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
	for (let start = 0; start < bytes.length; ) {
		try {
			start += fs.writeSync(descriptor, bytes, start);
		} catch (error) {
			// Whoever made the pipe may have made it so that it never waits.
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		}
	}
}

async function run(command: CommandName, given: CommandContext): Promise<number> {
	const {does, load} = programs[command];
	const isPlain = mayNeedAscii(given);
	const {context, told} = isPlain
		? {context: (await import('./commands/plain.ts')).withPlainTalk(given, does === 'talk'), told: async () => {}}
		: withConfiguredTalk(given, does === 'talk');
	// A reader of printed output may stop reading (`rolex list | head -1`): that is no fault. The explorer minds its own streams.
	if (does === 'draw') tuneEngine();
	else context.stdout.on('error', (error: NodeJS.ErrnoException) => endUnread(error));
	const program = await load(context);
	const code = await program.run(context);
	await told();
	return code;
}

/** Whether ASCII is asked for, or the locale does not say UTF-8. */
const mayNeedAscii = ({flags, env}: Pick<CommandContext, 'flags' | 'env'>): boolean =>
	flags.ascii === true || !/utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || 'utf-8');

/** Standard output takes no more: quiet where its reader has gone, a sentence where the disk is full. */
function endUnread({code}: NodeJS.ErrnoException): void {
	if (code === 'EPIPE') process.exit(0);
	process.stderr.write(`rolex: standard output cannot be written: ${code === 'ENOSPC' ? 'the disk is full' : code}.\n`);
	process.exit(1);
}

function contextFor(words: readonly string[], flags: CommandContext['flags'], isPrinting = false): CommandContext {
	let stdout: NodeJS.WriteStream | undefined;
	// Each stream is opened when first read: together they cost as much as a command's own work.
	return {
		args: words,
		flags,
		env: process.env,
		get stdin() {
			return process.stdin;
		},
		get stdout() {
			stdout ??= isPrinting ? outputTo(1) : process.stdout;
			return stdout;
		},
		get stderr() {
			return isPrinting ? outputTo(2) : process.stderr;
		},
	};
}

async function fail(error: unknown): Promise<number> {
	const {faultLine, logFault} = await import('./commands/fault.ts');
	const line = faultLine(error, logFault(error, process.env, new Date()));
	// Nothing more is read, not even a config: a fault is told whatever is broken.
	const isPlain = mayNeedAscii({flags: {ascii: args.includes('--ascii')}, env: process.env});
	process.stderr.write(isPlain ? (await import('./commands/plain.ts')).inAscii(line) : line);
	return 70;
}

main()
	.catch(fail)
	.then(code => process.exit(code));
