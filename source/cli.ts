import type {CommandContext} from './commands/context.ts';

/** The arguments of the process, without Node and the script. */
const args = process.argv.slice(2);

async function main(): Promise<number> {
	// Most starts have no arguments, and reading them costs as much as drawing the first frame.
	if (args.length === 0) return (await import('./commands/explore.ts')).run(contextFor([], {}));
	const {parseArguments} = await import('./commands/arguments.ts');
	const parsed = parseArguments(args, process.env.ROLEX_VERSION ?? 'development');
	if (parsed.type === 'print') {
		(parsed.code === 0 ? process.stdout : process.stderr).write(parsed.text);
		return parsed.code;
	}
	return run(parsed.command, contextFor(parsed.args, parsed.flags));
}

async function run(command: string, context: CommandContext): Promise<number> {
	// A reader of printed output may stop reading (`rolex list | head -1`): that is no fault. The explorer minds its own streams.
	if (command !== 'explore') context.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));
	switch (command) {
		case 'validate':
			return (await import('./commands/validate.ts')).run(context);
		case 'init':
			return (await import('./commands/init.ts')).run(context);
		default:
			return (await import('./commands/explore.ts')).run(context);
	}
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
