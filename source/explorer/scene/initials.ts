import {columnsOf} from '../../text/width.ts';

/** A name that is no wider stands for itself. */
const shortEnough = 4;
/** Letters of a name of one word. */
const wordLetters = 3;

/** What stands for each of several names where there is room for a few letters: initials, as long as it takes to tell them apart. */
export function initialsOf(names: readonly string[]): readonly string[] {
	const attempts = names.map(attemptsFor);
	const depths = names.map(() => 0);
	const codes = () => names.map((name, index) => attempts[index]?.[depths[index] ?? 0] ?? name);
	for (let round = 0; round < longest; round += 1) {
		const made = codes();
		const alike = made.map((code, index) => made.some((other, at) => at !== index && other === code));
		if (!alike.includes(true)) return made;
		for (const [index, isAlike] of alike.entries()) if (isAlike) depths[index] = (depths[index] ?? 0) + 1;
	}
	return codes();
}

/** Letters that the first word of a name may grow by before the name itself stands there. */
const longest = 12;

/** What may stand for a name, the shortest first; the name itself at the end. */
function attemptsFor(name: string): readonly string[] {
	const words = name.split(/[\s\u00B7/_-]+/u).filter(word => /[\p{Lu}\p{Lo}\p{N}]/u.test(word));
	const [first = name, ...rest] = words;
	const end = rest.map(initial).join('');
	const letters = [...first];
	const least = rest.length > 0 ? initial(first).length : wordLetters;
	const grown = letters.slice(least).map((_, index) => letters.slice(0, least + index + 1).join('') + end);
	const shortest = rest.length > 0 ? initial(first) + end : letters.slice(0, wordLetters).join('');
	return [...(columnsOf(name) <= shortEnough ? [name] : []), shortest, ...grown, name];
}

/** The first letter of a word; of an abbreviation all of them. */
function initial(word: string): string {
	return /^\p{Lu}{2,4}$/u.test(word) ? word : ([...word][0] ?? '').toUpperCase();
}
