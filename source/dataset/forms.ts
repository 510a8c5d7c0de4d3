import * as z from 'zod';
import {unsafeCharacter} from './check/characters.ts';
import {patterns} from './patterns.ts';

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
