import {englishDecidingWords, typedDecidingWords} from '../messages/typed-words.ts';
import {isTyped} from './typed.ts';

export type DecidingWord = keyof typeof englishDecidingWords;

const names = Object.keys(englishDecidingWords) as readonly DecidingWord[];

/** The keys of words that do what a key does on the screen. */
const keys: Readonly<Partial<Record<DecidingWord, string>>> = {
	...{usual: 'enter', both: '3', teams: '4', else: '5', nobody: '6', none: '7', disagree: '8', note: 'n', clear: 'x', undo: 'u'},
	...{redo: 'U', skip: 'right', back: 'left', go: 'g', add: 'a', name: 'N', summary: 'G', quit: 'q'},
};

/** The words that others may follow. */
const takesWords: ReadonlySet<DecidingWord> = new Set(['else', 'note', 'go', 'add', 'name']);

/** The word that a line is, or begins with, and what follows it; undefined where it is none. A word of the language spoken comes before an English one. */
export function decidingWordOf(line: string): {readonly word: DecidingWord; readonly rest: string} | undefined {
	const tables = [typedDecidingWords, englishDecidingWords];
	for (const words of tables) {
		const whole = names.find(name => isTyped(line, words[name].words));
		if (whole) return {word: whole, rest: ''};
	}
	const typed = line.split(/\s+/);
	// A word may be several: of what begins the line the longest counts.
	for (let count = Math.min(3, typed.length - 1); count > 0; count--) {
		const begins = typed.slice(0, count).join(' ');
		for (const words of tables) {
			const begun = names.find(name => takesWords.has(name) && isTyped(begins, words[name].words));
			if (begun) return {word: begun, rest: typed.slice(count).join(' ')};
		}
	}
	return undefined;
}

/** The name of a word's key. */
export const keyOf = (word: DecidingWord): string | undefined => keys[word];
