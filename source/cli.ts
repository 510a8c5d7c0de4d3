import type {CommandContext} from './commands/context.ts';

/** The arguments of the process, without Node and the script. */
const args = process.argv.slice(2);

async function main(): Promise<number> {
	// Most starts have no arguments, and reading them costs as much as drawing the first frame.
	if (args.length === 0) return (await import('./commands/explore.ts')).run(contextFor([], {}));
	const version = process.env.ROLEX_VERSION ?? 'development';
	if (args.length === 1 && args[0] === '--version') return print(`${version}\n`, 0);
	const plain = plainly(args);
	if (plain) return run(args[0] ?? '', plain);
	const {parseArguments} = await import('./commands/arguments.ts');
	const parsed = parseArguments(args, version);
	if (parsed.type === 'print') return print(parsed.text, parsed.code);
	return run(parsed.command, contextFor(parsed.args, parsed.flags));
}

/** A command with plain words, and at most `--json`, needs no reading, which takes longer than the command itself. */
function plainly([command = '', ...rest]: readonly string[]): CommandContext | undefined {
	const words = rest.filter(word => word !== '--json');
	const isJson = words.length < rest.length;
	if (
		!plainCommands.has(command) ||
		(isJson && command === 'completion') ||
		rest.length - words.length > 1 ||
		words.some(word => word.startsWith('-') || word === '')
	)
		return undefined;
	return contextFor(words, isJson ? {json: true} : {});
}

const plainCommands: ReadonlySet<string> = new Set(['show', 'compare', 'list', 'search', 'export', 'completion']);

async function print(text: string, code: number): Promise<number> {
	const stream = code === 0 ? process.stdout : process.stderr;
	stream.on('error', () => {});
	await new Promise<void>(done => stream.write(text, () => done()));
	return code;
}

async function run(command: string, context: CommandContext): Promise<number> {
	// A reader of printed output may stop reading (`rolex list | head -1`): that is no fault. The explorer minds its own streams.
	if (command !== 'explore') context.stdout.on('error', (error: NodeJS.ErrnoException) => endUnread(error, context));
	switch (command) {
		case 'show':
			return (await import('./commands/show.ts')).run(context);
		case 'compare':
			return (await import('./commands/compare.ts')).run(context);
		case 'export':
			return (await import('./commands/export.ts')).run(context);
		case 'list':
			return (await import('./commands/list.ts')).run(context);
		case 'search':
			return (await import('./commands/search.ts')).run(context);
		case 'completion':
			return (await import('./commands/completion.ts')).run(context);
		case 'validate':
			return (await import('./commands/validate.ts')).run(context);
		case 'init':
			return (await import('./commands/init.ts')).run(context);
		default:
			return (await import('./commands/explore.ts')).run(context);
	}
}

/** Standard output takes no more: quiet where its reader has gone, a sentence where the disk is full. */
function endUnread({code}: NodeJS.ErrnoException, {stderr}: CommandContext): void {
	if (code === 'EPIPE') process.exit(0);
	stderr.write(`rolex: standard output cannot be written: ${code === 'ENOSPC' ? 'the disk is full' : code}.\n`);
	process.exit(1);
}

function contextFor(words: readonly string[], flags: CommandContext['flags']): CommandContext {
	// Each stream is opened when first read: together they cost as much as a command's own work.
	return {
		args: words,
		flags,
		env: process.env,
		get stdin() {
			return process.stdin;
		},
		get stdout() {
			return process.stdout;
		},
		get stderr() {
			return process.stderr;
		},
	};
}

async function fail(error: unknown): Promise<number> {
	const {faultLine, logFault} = await import('./commands/fault.ts');
	process.stderr.write(faultLine(error, logFault(error, process.env, new Date())));
	return 70;
}

main()
	.catch(fail)
	.then(code => process.exit(code));
