import * as z from 'zod';
import {unsafeCharacter} from './check/characters.ts';

/** What some texts look like; `check/issue.ts` knows a problem by the pattern. */
export const patterns = {
	id: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
	time: /^([01]\d|2[0-3]):[0-5]\d$/,
	year: /^\d{4}$/,
	date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
} as const;

const spaces = /[\t\n\r\u2028\u2029]| {2}|^ | $/u;
/** A text is one paragraph: views break its lines to their own width. */
const paragraph = (value: string) => (spaces.test(value) ? value.replace(/[ \t\n\r\u2028\u2029]+/gu, ' ').trim() : value);
export const isSafe = (value: string) => unsafeCharacter(value) === undefined;

export const id = z
	.string()
	.max(100)
	.regex(patterns.id)
	.describe('A kebab-case name that never changes meaning; other entries refer to it.');
export const text = z.string().overwrite(paragraph).min(1).max(10_000).refine(isSafe);
