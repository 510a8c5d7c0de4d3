import type {Line, Span} from '../text/line.ts';
import {type Hex, type NamedColour, namedColours, type Theme} from './theme.ts';

/**
 * Lines as one text with SGR styles, for Ink. Every style is closed again on its own line, so that lines can be cut apart.
 */
export function styled(lines: readonly Line[], theme: Theme): string {
	return lines.map(line => styledLine(line, theme)).join('\n');
}

export function styledLine(line: Line, theme: Theme): string {
	let text = '';
	for (const span of line) text += styledSpan(span, theme);
	return text;
}

function styledSpan({text, tone, bold, inverse, link}: Span, theme: Theme): string {
	if (!text) return '';
	const look = theme[tone ?? 'text'];
	let open = '';
	let close = '';
	if (look.colour) {
		open += foreground(look.colour);
		close += '\u001B[39m';
	}
	if (look.isBold || bold) {
		open += '\u001B[1m';
		close += '\u001B[22m';
	} else if (look.isDim) {
		open += '\u001B[2m';
		close += '\u001B[22m';
	}
	if (look.isUnderlined) {
		open += '\u001B[4m';
		close += '\u001B[24m';
	}
	if (inverse) {
		open += '\u001B[7m';
		close += '\u001B[27m';
	}
	const marked = open + text + close;
	return link ? `\u001B]8;;${link}\u0007${marked}\u001B]8;;\u0007` : marked;
}

const foregrounds = new Map<string, string>();

/** The SGR sequence of a foreground; kept, since a theme has few. */
function foreground(colour: Hex | NamedColour): string {
	let sequence = foregrounds.get(colour);
	if (sequence === undefined) {
		sequence = `\u001B[${foregroundCode(colour)}m`;
		foregrounds.set(colour, sequence);
	}
	return sequence;
}

function foregroundCode(colour: Hex | NamedColour): string {
	const index = (namedColours as readonly string[]).indexOf(colour);
	if (index >= 0) return String(index < 8 ? 30 + index : 82 + index);
	const value = Number.parseInt(colour.slice(1), 16);
	return `38;2;${value >> 16};${(value >> 8) & 255};${value & 255}`;
}
