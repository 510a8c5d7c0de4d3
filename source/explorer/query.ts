import {graphemes} from '../text/width.ts';

/** A line of text being written, and the caret's place in it in UTF-16 units. */
export type Query = {readonly query: string; readonly caret: number};

/**
 * Longer queries mean nothing to anyone; a paste is cut to this.
 * @internal exported for its test
 */
export const longestQuery = 400;

/** Inserts at the caret. Line ends and tabs become spaces, other control characters are dropped. */
export function insert({query, caret}: Query, text: string): Query {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	const plain = text.replace(/[\t\r\n]+/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F]/g, '');
	const room = longestQuery - query.length;
	const added = plain.length > room ? plain.slice(0, Math.max(0, room)).replace(/[\uD800-\uDBFF]$/, '') : plain;
	return snapped(query.slice(0, caret) + added + query.slice(caret), caret + added.length);
}

export const edits = {
	'caret-left': ({query, caret}: Query): Query => ({query, caret: before(query, caret)}),
	'caret-right': ({query, caret}: Query): Query => ({query, caret: after(query, caret)}),
	'caret-word-left': ({query, caret}: Query): Query => ({query, caret: wordBefore(query, caret)}),
	'caret-word-right': ({query, caret}: Query): Query => ({query, caret: wordAfter(query, caret)}),
	'caret-start': ({query}: Query): Query => ({query, caret: 0}),
	'caret-end': ({query}: Query): Query => ({query, caret: query.length}),
	'erase-left': ({query, caret}: Query): Query => erase(query, before(query, caret), caret),
	'erase-right': ({query, caret}: Query): Query => erase(query, caret, after(query, caret)),
	'erase-word': ({query, caret}: Query): Query => erase(query, wordBefore(query, caret), caret),
	'erase-word-right': ({query, caret}: Query): Query => erase(query, caret, wordAfter(query, caret)),
	'erase-to-start': ({query, caret}: Query): Query => erase(query, 0, caret),
	'erase-to-end': ({query, caret}: Query): Query => erase(query, caret, query.length),
} as const;

export type Edit = keyof typeof edits;

function erase(query: string, from: number, to: number): Query {
	return snapped(query.slice(0, from) + query.slice(to), from);
}

/** The caret after the character it would fall into: what now stands beside each other may have joined to one. */
function snapped(query: string, caret: number): Query {
	for (const {index} of graphemes(query)) if (index >= caret) return {query, caret: index};
	return {query, caret: query.length};
}

function before(query: string, caret: number): number {
	let last = 0;
	for (const {index} of graphemes(query)) {
		if (index >= caret) break;
		last = index;
	}
	return last;
}

function after(query: string, caret: number): number {
	for (const {index} of graphemes(query)) if (index > caret) return index;
	return query.length;
}

function wordBefore(query: string, caret: number): number {
	return query.slice(0, caret).replace(/\S+\s*$|\s+$/u, '').length;
}

function wordAfter(query: string, caret: number): number {
	return caret + (/^\s*\S+/u.exec(query.slice(caret))?.[0].length ?? 0);
}
