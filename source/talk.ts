import type {CommandContext} from './commands/context.ts';

type Written = Parameters<NodeJS.WriteStream['write']>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII
const beyond = /[^\u0000-\u007f]/;

/**
 * A context whose standard error, and all that a command which talks writes, is ASCII where the reader's config says so. A config is read
 * only for what is not ASCII already, which hardly anything is: what is written after that waits for it, so that all comes in order.
 */
export function withConfiguredTalk(
	context: CommandContext,
	isTalking: boolean,
): {readonly context: CommandContext; readonly told: () => Promise<void>} {
	let waiting: Promise<void> | undefined;
	let translation: Promise<(text: string) => string> | undefined;
	const heeding = (stream: NodeJS.WriteStream): NodeJS.WriteStream => {
		const later = async (text: string, done: ((error: unknown) => void) | undefined) => {
			translation ??= import('./commands/plain.ts').then(({asConfigured}) => asConfigured(context));
			const said = (await translation)(text);
			done?.(await new Promise<unknown>(resolve => stream.write(said, resolve)));
		};
		const write = (...[text, ...rest]: Written): boolean => {
			if (!waiting && (typeof text !== 'string' || !beyond.test(text))) return stream.write(text, ...(rest as []));
			const done = rest.find(each => typeof each === 'function') as ((error: unknown) => void) | undefined;
			waiting = (waiting ?? Promise.resolve()).then(() => later(String(text), done));
			return true;
		};
		return Object.create(stream, {write: {value: write}, on: {value: stream.on.bind(stream)}}) as NodeJS.WriteStream;
	};
	return {
		context: Object.create(context, {
			stderr: {get: () => heeding(context.stderr)},
			...(isTalking && context.flags.json !== true && {stdout: {get: () => heeding(context.stdout)}}),
		}) as CommandContext,
		async told() {
			await waiting;
		},
	};
}
