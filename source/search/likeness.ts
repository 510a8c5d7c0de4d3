import {allowedEdits, bitCount, editDistance, editDistanceToPrefix, isSlip, letterMask} from './edits.ts';
import {root, stem} from './stem.ts';
import {trust} from './trust.ts';

/** How many letters of a word in a text a typed word accounts for: `letters` from its start, all of it unless the typed word only begins it. */
export type Likeness = {readonly quality: number; readonly letters: number};

/** Screens of rows say the same words again and again, and every key asks about all of them. */
const remembered = new Map<string, Likeness | null>();
const maxRemembered = 20_000;

/** Whether a typed word matches a word of a text, by the same ways the lexicon is searched; undefined where it does not. */
export function likenessOf(typed: string, word: string): Likeness | undefined {
	const key = `${typed} ${word}`;
	const known = remembered.get(key);
	if (known !== undefined) return known ?? undefined;
	if (remembered.size >= maxRemembered) remembered.clear();
	const likeness = compared(typed, word);
	remembered.set(key, likeness ?? null);
	return likeness;
}

function compared(typed: string, word: string): Likeness | undefined {
	if (typed === word) return {quality: 1, letters: word.length};
	const form = formQuality(typed, word);
	if (typed.length > 1 && word.startsWith(typed)) {
		return {quality: Math.max(form, trust.prefix(typed.length, word.length)), letters: typed.length};
	}
	return form > 0 ? {quality: form, letters: word.length} : mistypedLikeness(typed, word);
}

/** How well a typed word is trusted as a form of another, 0 where it is none. */
function formQuality(typed: string, word: string): number {
	if (isNumeronymOf(typed, word)) return trust.numeronym;
	if (typed.length < 3 || word.length < 3) return 0;
	if (stem(typed) === stem(word)) return trust.stem;
	return root(typed) === root(word) ? trust.root : 0;
}

/** Whether `typed` counts out the letters of a word, as `k8s` does. */
export function isNumeronymOf(typed: string, word: string): boolean {
	const parts = /^([a-z])(\d{1,2})([a-z])$/.exec(typed);
	return parts !== null && word.length === Number(parts[2]) + 2 && word.startsWith(parts[1] ?? '') && word.endsWith(parts[3] ?? '');
}

function mistypedLikeness(typed: string, word: string): Likeness | undefined {
	const limit = allowedEdits(typed.length);
	if (limit === 0 || bitCount(letterMask(typed) & ~letterMask(word)) > limit) return undefined;
	const edits = editDistance(typed, word, limit);
	if (edits <= limit && isSlip(typed, word, edits)) return {quality: trust.mistyped(typed, word, edits), letters: word.length};
	if (!trust.mayBeBegun(typed, word) || editDistanceToPrefix(typed, word, 1) > 1) return undefined;
	return {quality: trust.begun(typed.length, word.length), letters: Math.min(word.length, typed.length)};
}
