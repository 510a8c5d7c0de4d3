import {conversationTexts} from '../messages/conversation.ts';
import {safe} from '../print/safe.ts';

/** A text that ends as a sentence does, so that a voice pauses after it. */
export function sentence(text: string): string {
	return /[.!?:\u2026][)"\u201c\u201d\u2019\u00ab\u00bb']*$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`;
}

/** A text as a line begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many letters of a line are read: nobody types more. */
const mostTyped = 500;

/** How many letters of what was typed are said again. */
const mostQuoted = 60;

/** What a terminal without line editing puts into a line for a key that moves: `ESC [ A`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const keySequence = /\u001B(?:[[O][0-9;:<=>?]*[ -/]*[@-~]?|.)?/g;

/** A line as it was typed: its words, without keys that a terminal wrote into it and without anything that would act on one. */
export function typedWords(line: string, most = mostTyped): string {
	return safe(line.slice(0, most).replace(keySequence, '')).replace(/\s+/g, ' ').trim();
}

/** What was typed, said again: so much of it that it is known again. */
export function quoted(text: string): string {
	const letters = [...text];
	return letters.length > mostQuoted ? `${letters.slice(0, mostQuoted).join('')}…` : text;
}

/** Marks that stand between things on a screen: a voice names them or runs over them, so they become what is meant. */
const voiced: readonly (readonly [RegExp, () => string])[] = [
	[/\s*\u00b7\s*/g, () => ', '],
	[/\s*(?:\u2192|->)\s*/g, () => ` ${conversationTexts.marks.to} `],
	[/(?<=\d)\s*[\u2013\u2212]\s*(?=\d)/g, () => ` ${conversationTexts.marks.to} `],
	[/\s*\u2264\s*/g, () => ` ${conversationTexts.marks.atMost} `],
	[/\s*\u2265\s*/g, () => ` ${conversationTexts.marks.atLeast} `],
	[/\s*\u00d7\s*/g, () => ` ${conversationTexts.marks.times} `],
	[/\s+[\u2013\u2014]\s+/g, () => ', '],
	[/[\u2500-\u25ff\u2022]+\s*/g, () => ''],
];

/** A line as a voice reads it well: without the marks of a screen. What is an address stays as it is. */
export function spoken(line: string): string {
	return /^[a-z]+:\/\//.test(line) ? line : voiced.reduce((text, [mark, meant]) => text.replace(mark, meant()), line).trim();
}
