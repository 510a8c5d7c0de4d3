import {stem} from './stem.ts';

/** Whoever does the work, in any dataset. */
const people: ReadonlySet<string> = new Set(['engineer', 'engineering', 'team', 'role', 'department', 'squad'].map(stem));

/** Whether a word says who, of no role in particular. */
export function isPeople(word: string): boolean {
	return people.has(stem(word));
}
