/** The words of a command line, or what is wrong with it. */
export type Words = {readonly words: readonly string[]} | {readonly problem: string};

/**
 * Takes a command line apart: words, and quoted words. No shell ever sees it, and nothing else of a shell is known here: a
 * semicolon, a dollar or a star is a character like any other.
 */
export function wordsOf(line: string): Words {
	const words: string[] = [];
	let word: string | undefined;
	let quote: string | undefined;
	for (let index = 0; index < line.length; index++) {
		const character = line[index] ?? '';
		if (quote) {
			if (character === quote) quote = undefined;
			else if (character === '\\' && quote === '"' && /["\\]/.test(line[index + 1] ?? '')) word += line[++index] ?? '';
			else word += character;
		} else if (character === '"' || character === "'") {
			quote = character;
			word ??= '';
		} else if (character === '\\' && index + 1 < line.length) word = (word ?? '') + (line[++index] ?? '');
		else if (/\s/.test(character)) {
			if (word !== undefined) words.push(word);
			word = undefined;
		} else word = (word ?? '') + character;
	}
	if (quote) return {problem: `a ${quote} is open to the end`};
	if (word !== undefined) words.push(word);
	return {words};
}
