import {type Finding, quoted} from '../check/problem.ts';
import type {Unquoted} from './quoting.ts';

/** What js-yaml says where a quote or bracket is not closed: it notices that only further down. */
const isUnclosed = /deficient indentation|quoted scalar|within a flow/;
/** A line of block style whose value begins with a quote or bracket. */
const openingLine = /^([ \t]*(?:- +)*)(?:([^\s"'[{#:,][^:#]{0,100}?): +)?(["'[{].*)$/;
/** Characters that are looked through, back from where reading stopped. */
const longest = 20_000;
const closes: Readonly<Record<string, RegExp>> = {'"': /^"(?:[^"\\]|\\.)*"/s, "'": /^'(?:[^']|'')*'/s};

/** The quote or bracket that was opened above a fault and not closed: there it is to be mended. */
export function openedAt(text: string, offset: number, reason: string, finding: Finding): Unquoted | undefined {
	if (!isUnclosed.test(reason)) return undefined;
	const begin = Math.max(0, offset - longest);
	for (let end = offset; end > begin; ) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		const [, , key, value = ''] = openingLine.exec(text.slice(start, end)) ?? [];
		const at = end - value.length;
		if (value !== '' && isOpen(text.slice(at, offset))) return {offset: at, finding: {...finding, message: told(key, value)}};
		end = start - 1;
	}
	return undefined;
}

function told(key: string | undefined, value: string): string {
	const mark = /^["']/.test(value) ? 'a quote' : 'a bracket';
	return `${key === undefined ? 'this' : quoted(key)} opens ${mark} that is not closed`;
}

/** Whether what begins a text with a quote or bracket is not closed in it. */
function isOpen(text: string): boolean {
	const closing = closes[text[0] ?? ''];
	if (closing) return !closing.test(text);
	const marks = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/gs, '').match(/[[{\]}]/g) ?? [];
	let depth = 0;
	for (const mark of marks) {
		depth += mark === '[' || mark === '{' ? 1 : -1;
		if (depth === 0) return false;
	}
	return true;
}
