import {Readable, Writable} from 'node:stream';
import {parseArguments} from '../../source/commands/arguments.ts';
import {programs} from '../../source/programs.ts';

export type Printed = {readonly code: number; readonly stdout: string; readonly stderr: string};
export type PrintedOptions = {
	readonly stdin?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Columns of a terminal; without them there is a pipe. */
	readonly terminal?: number;
};

/** Runs a printing command as `rolex <args>` would, in this process. */
export async function printed(args: readonly string[], {stdin = '', env = {}, terminal}: PrintedOptions = {}): Promise<Printed> {
	const parsed = parseArguments(args, '0.0.0');
	if (parsed.type === 'print')
		return {code: parsed.code, stdout: parsed.code === 0 ? parsed.text : '', stderr: parsed.code === 0 ? '' : parsed.text};
	const stdout = collector(terminal);
	const stderr = collector(undefined);
	const context = {
		args: parsed.args,
		flags: parsed.flags,
		env,
		stdin: Readable.from(stdin ? [stdin] : []) as unknown as NodeJS.ReadStream,
		stdout: stdout.stream,
		stderr: stderr.stream,
	};
	const runner = await programs[parsed.command].load(context);
	const code = await runner.run(context);
	return {code, stdout: stdout.text(), stderr: stderr.text()};
}

/** `rolex <words>`, split at spaces. */
export function rolex(line: string, options?: PrintedOptions): Promise<Printed> {
	return printed(line.split(' '), options);
}

function collector(columns: number | undefined): {readonly stream: NodeJS.WriteStream; readonly text: () => string} {
	let written = '';
	const stream = new Writable({
		write(chunk, _, done) {
			written += String(chunk);
			done();
		},
	});
	if (columns !== undefined) Object.assign(stream, {isTTY: true, columns});
	return {stream: stream as unknown as NodeJS.WriteStream, text: () => written};
}
