import type {Format} from '../print/formats.ts';
import {isUtf8} from '../terminal/capabilities.ts';
import {asciiText} from '../terminal/screen/ascii.ts';
import type {CommandContext} from './context.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII stays, sequences of our own too
const beyond = /[^\u0000-\u007f]+/g;

/** A text in which whatever is not ASCII has become so. */
export function inAscii(text: string): string {
	return text.replace(beyond, asciiText);
}

/** Each code unit as a form writes it in ASCII. */
const escaped = (text: string, write: (code: number) => string): string =>
	text.replace(beyond, letters => Array.from({length: letters.length}, (_, index) => write(letters.charCodeAt(index))).join(''));
const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** Printed text in ASCII: JSON and HTML say the same by their escapes, the other forms lose what ASCII has not. */
export function formInAscii(format: Format, text: string): string {
	if (format === 'json') return escaped(text, code => `\\u${hex(code)}`);
	return format === 'html' ? htmlInAscii(text) : inAscii(text);
}

/** A script and a style have escapes of their own; a browser reads no entities in them. */
function htmlInAscii(page: string): string {
	return page
		.split(/(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>)/)
		.map(part => {
			if (part.startsWith('<script')) return escaped(part, code => `\\u${hex(code)}`);
			if (part.startsWith('<style')) return part.replace(beyond, letters => [...letters].map(letter => `\\${pointOf(letter)} `).join(''));
			return part.replace(beyond, letters => [...letters].map(letter => `&#x${pointOf(letter)};`).join(''));
		})
		.join('');
}

const pointOf = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16);

/** A command's context in which what it tells is ASCII, and on a terminal what it writes there: for who asks for that or has no UTF-8. */
export function withPlainTalk(context: CommandContext, isTalking: boolean): CommandContext {
	const isNeeded = (stream: NodeJS.WriteStream) => context.flags.ascii === true || (stream.isTTY === true && !isUtf8(context.env));
	return Object.create(context, {
		// Wherever it goes: what is told is for people, and a log is read in the same locale.
		stderr: {get: () => plainStream(context.stderr)},
		...(isTalking && {stdout: {get: () => (isNeeded(context.stdout) ? plainStream(context.stdout) : context.stdout)}}),
	}) as CommandContext;
}

/** How text is told where nothing but a config may want ASCII. */
export async function asConfigured(context: Pick<CommandContext, 'env' | 'flags'>): Promise<(text: string) => string> {
	const {settingsInForce} = await import('./language.ts');
	const {settings} = await settingsInForce(context);
	return settings.ascii.value === true ? inAscii : text => text;
}

function plainStream(stream: NodeJS.WriteStream): NodeJS.WriteStream {
	const write = (text: string | Uint8Array, ...rest: []) => stream.write(typeof text === 'string' ? inAscii(text) : text, ...rest);
	return Object.create(stream, {write: {value: write}, on: {value: stream.on.bind(stream)}}) as NodeJS.WriteStream;
}
