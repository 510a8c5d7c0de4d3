import {visible} from './characters.ts';
import type {ProblemCode} from './codes.ts';

/** One thing wrong with a dataset: where, what, and what to do about it. Lines and columns count from 1. */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly code: ProblemCode;
	readonly message: string;
	readonly mend: string;
};

/** A problem before its place is known to the line. */
export type Finding = Omit<Problem, 'file' | 'line' | 'column'>;

/** `file:line:column CODE message`, then how to mend it on a line of its own. Safe to print on a terminal. */
export function formatProblem({file, line, column, code, message, mend}: Problem): string {
	return `${visible(file, 400)}:${line}:${column} ${code} ${visible(message, 400)}\n    ${visible(mend, 400)}`;
}

/** A name or value out of a dataset, quoted for a message. */
export function quoted(value: unknown): string {
	return `\`${visible(typeof value === 'string' ? value : String(JSON.stringify(value)), 60)}\``;
}

/** By file in the order they were read, then from top to bottom. */
export function inOrder(problems: readonly Problem[], filesRead: Iterable<string>): readonly Problem[] {
	const files = new Map(Array.from(filesRead, (file, index) => [file, index]));
	const place = (file: string) => files.get(file) ?? 0;
	return problems.toSorted(
		(a, b) => place(a.file) - place(b.file) || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code),
	);
}
