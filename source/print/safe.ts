import {withoutUnsafe} from '../dataset/check/characters.ts';
import type {Line} from '../text/line.ts';

/**
 * Text of a dataset on one line and without any character that a terminal, a shell or a browser could obey: none of
 * control, of direction, or invisible. What is printed goes through here, wherever it came from.
 */
export function safe(text: string): string {
	return withoutUnsafe(text.replace(/[\t\n\r\u2028\u2029]+/g, ' ')).toWellFormed();
}

/**
 * Lines whose every span is safe.
 * @internal exported for its test
 */
export function safeLines(lines: readonly Line[]): readonly Line[] {
	return lines.map(spans => spans.map(span => ({...span, text: safe(span.text)})));
}
