import {safe} from './safe.ts';
import type {Table} from './table.ts';

/** What is markup wherever it stands: escaped always. An underscore inside a word is none. */
const markup = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** What begins a heading, a quote or a bulleted list, or is a rule, where a line starts with it. */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-+\s*$|=+\s*$)/;
const numberStart = /^(\d{1,9})([.)])(?=\s|$)/;

/** Text as it stands inside a line: what it says, and no markup of its own. */
export function inline(text: string): string {
	return safe(text).trim().replace(markup, '\\$&');
}

/** Text as it stands inside a line, in turns of plain text and of what is typed as it stands. */
export function inlineTyped(parts: readonly string[]): string {
	const written = parts.map((part, index) => (index % 2 ? `\`${safe(part)}\`` : safe(part).replace(markup, '\\$&')));
	return written.join('').trim();
}

/** Text as it stands at the start of a block. */
export function block(text: string): string {
	return inline(text).replace(blockStart, '\\$&').replace(numberStart, '$1\\$2');
}

/** A heading; number signs at its end would be taken for its close. */
export function heading(level: number, text: string): string {
	return `${'#'.repeat(level)} ${inline(text).replace(/#+$/, '\\$&')}`;
}

export function bold(text: string): string {
	return text ? `**${inline(text)}**` : '';
}

/** A link at the start of a block; an address that is not of the web is left out. */
export function link(title: string, url: string | undefined): string {
	if (!url || !/^https?:\/\//i.test(url)) return block(title);
	return `[${inline(title)}](<${encodeURI(safe(url))
		.replaceAll('%25', '%')
		.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** A table of GitHub's, whose cells are Markdown already; lines of one cell are apart by breaks. */
export function markdownTable([head, ...rows]: Table): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Several texts in one cell, each on a line of its own. */
export function cell(texts: readonly string[]): string {
	return texts.map(inline).join('<br>');
}

/** Blocks apart by an empty line; what is empty is left out. */
export function document(parts: readonly (string | false | undefined | 0)[]): string {
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}
