import {once} from '../../text/once.ts';
import {fold} from './fold.ts';

/** A word of a folded text and where it stands there. */
export type PlacedWord = {readonly text: string; readonly start: number; readonly end: number};

/**
 * A run of letters and digits; an apostrophe inside one (`Conway's`) belongs to it. Scripts written without spaces have a word per
 * character, since nothing here knows where their words end. Compiled when text beyond ASCII comes: that takes a millisecond.
 */
const unicodeWord = once(
	() =>
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{Mc}]|(?<=\p{L})'(?=\p{L}))+/gu,
);
/** The same for plain ASCII, which is most text. Simple on purpose: indexing runs cold, and matching is compiled code where a loop is not. */
const asciiWord = /[a-z0-9]+(?:'[a-z]+)*/g;
const compound = once(() => /[\p{L}\p{N}]+(?:[-/.&+_][\p{L}\p{N}]+)+/gu);
const asciiCompound = /[a-z0-9]+(?:[-/.&+_][a-z0-9]+)+/g;
/** Spares most texts the search for compounds, which looks at every letter as the first of one. */
const joint = once(() => /[\p{L}\p{N}][-/.&+_][\p{L}\p{N}]/u);
const asciiJoint = /[a-z0-9][-/.&+_][a-z0-9]/;
/** A longer chain is a list, not a word. */
const maxParts = 3;
const joiners = /[-/.&+_]/;
const hump = /[a-z][A-Z]/;
const humpedWord = /[A-Za-z]*[a-z][A-Z][A-Za-z]*/g;
const camelHump = /([a-z])([A-Z])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
const beyondAscii = /[^\x00-\x7f]/;

/** The words of an already folded text, in order. */
export function foldedWords(folded: string): readonly string[] {
	const words = folded.match(beyondAscii.test(folded) ? unicodeWord() : asciiWord) ?? [];
	return folded.includes("'") ? words.map(withoutApostrophes) : words;
}

/** The words of a text as people wrote it, folded. */
export function wordsOf(text: string): readonly string[] {
	return foldedWords(fold(text));
}

/** The words of a folded text with their places, for marking. */
export function placedWords(folded: string): readonly PlacedWord[] {
	const found = folded.matchAll(beyondAscii.test(folded) ? unicodeWord() : asciiWord);
	return Array.from(found, ({0: text, index}) => ({text: withoutApostrophes(text), start: index, end: index + text.length}));
}

/** Two or three words joined by a hyphen, slash or the like, run together: `handoff` for `hand-off`, `cicd` for `CI/CD`. */
export function compoundWords(folded: string): readonly string[] {
	const isAscii = !beyondAscii.test(folded);
	if (!(isAscii ? asciiJoint : joint()).test(folded)) return [];
	const found = folded.match(isAscii ? asciiCompound : compound()) ?? [];
	return found.map(word => word.split(joiners)).flatMap(parts => (parts.length > maxParts ? [] : parts.join('')));
}

/** The parts of words in camelCase, folded: `open` and `telemetry` for `OpenTelemetry`. A word that would leave a part of one letter (`IaC`) has none. */
export function camelParts(text: string): readonly string[] {
	if (!hump.test(text)) return [];
	const runs = text.match(humpedWord) ?? [];
	return runs.flatMap(run => {
		const parts = run.replace(camelHump, '$1 $2').toLowerCase().split(' ');
		return parts.every(part => part.length > 1) ? parts : [];
	});
}

function withoutApostrophes(word: string): string {
	return word.includes("'") ? word.replaceAll("'", '') : word;
}
