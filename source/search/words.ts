import {fold} from './fold.ts';

/** A word of a folded text: its letters, where they stand, and whether it joins on to the word before by a hyphen, slash or dot. */
export type Word = {readonly text: string; readonly start: number; readonly end: number; readonly joins: boolean};

/**
 * A run of letters and digits; an apostrophe inside one (`Conway's`) belongs to it. Scripts written without spaces have a word per
 * character, since nothing here knows where their words end.
 */
const word =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{Mc}]|(?<=[\p{L}])['’](?=\p{L}))+/gu;
const asciiWord = /[a-z0-9]+(?:'[a-z]+)*/g;
const apostrophes = /['’]/g;
const beyondAscii = /[^\p{ASCII}]/u;
const joiner = /^[-/.‐‑&+_]$/;
const camelHump = /(\p{Ll})(\p{Lu})/gu;

/** The words of an already folded text, in order. */
export function foldedWords(folded: string): Word[] {
	const words: Word[] = [];
	let end = -1;
	for (const match of folded.matchAll(beyondAscii.test(folded) ? word : asciiWord)) {
		const [found] = match;
		const joins = match.index === end + 1 && joiner.test(folded.charAt(end));
		end = match.index + found.length;
		words.push({text: found.replace(apostrophes, ''), start: match.index, end, joins});
	}
	return words;
}

/** The words of a text as people wrote it, folded. */
export function wordsOf(text: string): Word[] {
	return foldedWords(fold(text));
}

/** Opens up camelCase: `OpenTelemetry` becomes `Open Telemetry`; undefined where there is no hump, or a part would be one letter (`IaC`). */
export function openCamelCase(text: string): string | undefined {
	if (!/\p{Ll}\p{Lu}/u.test(text)) return undefined;
	const opened = text.replace(/\p{L}{4,}/gu, run => {
		const parts = run.replace(camelHump, '$1 $2');
		return parts.split(' ').every(part => part.length > 1) ? parts : run;
	});
	return opened === text ? undefined : opened;
}

/** Words run together, as in `errorbudget` or `cicd`. */
export function compact(words: readonly Word[]): string {
	return words.map(({text}) => text).join('');
}
