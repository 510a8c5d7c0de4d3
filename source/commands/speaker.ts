import {safe} from '../print/safe.ts';
import {isUtf8} from '../terminal/capabilities.ts';
import {asciiText} from '../terminal/screen/ascii.ts';
import type {CommandContext} from './context.ts';

/** What writes lines and the prompt after them, in one piece, and resolves once they are on their way. */
export function speaker({stdout, env, flags}: CommandContext): (lines: readonly string[], prompt: string) => Promise<true> {
	const isAscii = flags.ascii === true || !isUtf8(env);
	const written = (text: string) => (isAscii ? asciiText(safe(text)) : safe(text));
	// What ends a prompt is ours: a space, or the end of its line.
	const asked = (prompt: string) => prompt.replace(/^.*\S/, written);
	return (lines, prompt) =>
		new Promise(done => stdout.write(lines.map(line => `${written(line)}\n`).join('') + asked(prompt), error => !error && done(true)));
}
