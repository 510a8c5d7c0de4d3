import {fold} from './fold.ts';
import {foldedWords} from './words.ts';

/** What stands around a name and is no part of it; a sign at its end may be one (`C#`, `C++`). */
const around = /^["'\u201c\u201d\u00ab\u00bb([{]+|["'\u201c\u201d\u00ab\u00bb)\]}.,;:?!\u2026]+$/gu;
const spaces = /\s+/gu;

/** A name as it is looked up whole: any case, without accents and spaces, with every sign that tells it from another. */
export function nameKey(text: string): string {
	return foldedKey(fold(text));
}

/** The same for text that is folded already. */
export function foldedKey(folded: string): string {
	return folded.replace(spaces, '');
}

/** The same without quotes, brackets and full stops around it. Most names begin and end in a letter. */
export function bareKey(folded: string): string {
	return foldedKey(folded).replace(around, '');
}

/** Letters and digits of a folded name alone: `cicd` for `CI/CD`. */
export function plainKey(folded: string): string {
	return foldedWords(folded).join('');
}
