import {attribute, escaped, quoted} from './escaped.ts';

/** A row: its name and its cells, as HTML. */
export type HtmlRow = readonly [name: string, ...cells: string[]];

/** A table whose rows stack where the window is narrow: each cell carries the name of its column for that. */
export function table(name: string, heads: readonly string[], rows: readonly HtmlRow[]): string {
	const head = heads.map(text => `<th scope="col">${escaped(text)}</th>`).join('');
	const cell = (html: string, column: number) => `<td${attribute('data-of', heads[column + 1] ?? '')}>${html}`;
	// A line ends before a name: at the end of a row it would stand in the last cell, which is then not empty.
	const body = rows.map(([first, ...cells]) => `<tr>\n<th scope=row>${first}${cells.map(cell).join('')}`).join('');
	return `<div class="scroll" role="region" aria-label=${quoted(name)} tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`;
}
