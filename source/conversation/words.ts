import {englishWords, typedWords, wordTexts} from '../messages/typed-words.ts';
import type {Place} from './state.ts';
import {isTyped} from './typed.ts';

export type WordName = keyof typeof englishWords;

/**
 * The words, in the order in which the help tells them.
 * @internal exported for tests
 */
export const wordNames = Object.keys(englishWords) as readonly WordName[];

/** What may follow a word. */
export const takes: Readonly<Partial<Record<WordName, 'words' | 'role'>>> = {search: 'words', note: 'words', left: 'role', right: 'role'};

/** A word as prompts say it, in the language spoken. */
export const wordSaid = (name: WordName): string => typedWords[name].words[0] ?? name;

/** The words as the help tells them, each with what else may be typed for it. */
export function wordsTold(spoken: Readonly<Record<string, {words: readonly string[]; help: string}>>, english: object): readonly string[] {
	const told = Object.values(spoken).map(({words, help}) => wordTexts.told(words, help));
	const also = wordTexts.english(Object.keys(english));
	return also === '' ? told : [...told, also];
}

/** Words of the questionnaire alone: elsewhere they may be the beginning of a name. */
const ofStatements: readonly WordName[] = ['skip', 'result', 'restart'];

/** The word that a line is, at a place; undefined where it is none. A word of the language spoken comes before an English one. */
export function wordOf(line: string, {type}: Place): WordName | undefined {
	const isHere = (name: WordName) => type === 'statement' || !ofStatements.includes(name);
	for (const words of [typedWords, englishWords]) {
		const named = wordNames.filter(name => isHere(name) && isTyped(line, words[name].words));
		const meant = type === 'statement' ? (named.find(name => ofStatements.includes(name)) ?? named[0]) : named[0];
		if (meant) return meant;
	}
	return undefined;
}

/** The word with something behind it that a line may begin with, and what that is. Letters alone begin too much else. */
export function wordBefore(line: string): {readonly name: WordName; readonly rest: string} | undefined {
	const [first = '', ...others] = line.split(' ');
	if (others.length === 0 || first.length < 3) return undefined;
	for (const words of [typedWords, englishWords]) {
		const name = wordNames.find(each => takes[each] && isTyped(first, words[each].words));
		if (name) return {name, rest: others.join(' ')};
	}
	return undefined;
}

/** Everything a line may be taken for that is nearly a word. */
export function allWords(): readonly string[] {
	const words = wordNames.flatMap(name => [...typedWords[name].words, ...englishWords[name].words]);
	return [...new Set(words)].map(word => word.toLowerCase()).filter(word => word.length > 3);
}
