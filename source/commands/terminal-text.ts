import {safe} from '../print/safe.ts';
import {isUtf8} from '../terminal/capabilities.ts';
import {type ColourDepth, colourDepth} from '../terminal/colour.ts';
import {asciiText} from '../terminal/screen/ascii.ts';
import {isPalette, reduce, rgb} from '../terminal/screen/palette.ts';
import type {Line, Span} from '../text/line.ts';
import {isAsciiText} from '../text/measure.ts';
import {styledLine} from '../themes/styled.ts';
import {type ThemeName, themeOf} from '../themes/themes.ts';
import type {CommandContext} from './context.ts';

/** Columns of text where there is no terminal to ask. */
const pipeColumns = 80;
const fewestColumns = 20;

/** Columns that printed text may take: `--width`, else the terminal's, else 80. */
export function columnsFor({flags, stdout}: CommandContext): number {
	if (typeof flags.width === 'string') return Number(flags.width);
	if (!isDrawnOn(flags, stdout)) return pipeColumns;
	return Math.max(fewestColumns, stdout.columns || pipeColumns);
}

/** Whether what has no room in a row is printed all the same: no terminal shows it, and nobody asked for a width. */
export function isWholeFor({flags, stdout}: CommandContext): boolean {
	return flags.width === undefined && !isDrawnOn(flags, stdout);
}

/** Lines as text for where they go: coloured only for a terminal or where that is forced, and nothing in it but our own colours. */
export function paintFor(context: CommandContext): (lines: readonly Line[]) => string {
	const {flags, env, stdout} = context;
	const isTerminal = isDrawnOn(flags, stdout);
	const depth = isTerminal || isForced(context) ? colourDepth(env, flags.color) : 'none';
	const isAscii = isAsciiFor(context);
	const theme = themeOf((flags.theme as ThemeName | undefined) ?? 'auto', {colours: depth});
	const paint = depth === 'none' ? textOf : (spans: Line) => reduced(styledLine(spans, theme), depth);
	return lines => lines.map(spans => `${paint(cleaned(spans, isAscii))}\n`).join('');
}

/** Whether nothing but ASCII may be printed: it was asked for, or the terminal it goes to is not UTF-8. */
export function isAsciiFor({flags, env, stdout}: CommandContext): boolean {
	return flags.ascii === true || (isDrawnOn(flags, stdout) && !isUtf8(env));
}

function isDrawnOn(flags: CommandContext['flags'], stdout: CommandContext['stdout']): boolean {
	return (flags.output === undefined || flags.output === '-') && stdout.isTTY === true;
}

function isForced({flags, env}: CommandContext): boolean {
	if (flags.color !== undefined && flags.color !== 'auto') return flags.color !== 'never';
	return env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
}

function textOf(spans: Line): string {
	return spans.map(({text}) => text).join('');
}

/** A row without unsafe characters and without spaces at its end. */
function cleaned(spans: Line, isAscii: boolean): Line {
	const kept: Span[] = spans.map(span => {
		if (isAsciiText(span.text)) return span;
		const text = safe(span.text);
		return {...span, text: isAscii ? asciiText(text) : text};
	});
	while (kept.length > 0) {
		const last = kept.pop() as Line[number];
		const text = last.text.trimEnd();
		if (text) return [...kept, {...last, text}];
	}
	return kept;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences are our own, out of themes/styled.ts
const trueColour = /\u001B\[38;2;(\d+);(\d+);(\d+)m/g;

/** Painted text in the colours that a terminal of this depth has. */
function reduced(painted: string, depth: ColourDepth): string {
	if (depth === 'truecolor') return painted;
	return painted.replace(trueColour, (_, red, green, blue) => {
		const colour = reduce(rgb(Number(red), Number(green), Number(blue)), depth);
		if (!isPalette(colour)) return '';
		const index = colour & 0xff;
		if (depth === '256') return `\u001B[38;5;${index}m`;
		return `\u001B[${index < 8 ? 30 + index : 82 + index}m`;
	});
}
