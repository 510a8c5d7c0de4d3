/** The page's own small search: it runs in a browser, without a network, over what stands on the page. */
import {compared} from './compared.ts';

export type Entry = {
	readonly title: string;
	/** Other names, and the words people ask with. */
	readonly names: readonly string[];
	readonly text: string;
};

export type Indexed<E extends Entry> = {
	readonly entry: E;
	readonly whole: readonly string[];
	readonly title: readonly string[];
	readonly names: readonly string[];
	readonly text: readonly string[];
};

/** Words that only say how a question is put. */
export const small: ReadonlySet<string> = new Set(
	'a an and are at be by do does for from how i in is it my of on or our the them they this to we what when which who why with you your'.split(
		' ',
	),
);

/** Lower case, without accents, apart at everything that is no letter or digit. */
export function wordsOf(text: string): readonly string[] {
	const folded = text
		.normalize('NFKD')
		.replace(/\p{Mark}+/gu, '')
		.toLowerCase();
	return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function indexed<E extends Entry>(entries: readonly E[]): readonly Indexed<E>[] {
	return entries.map(entry => ({
		entry,
		whole: [entry.title, ...entry.names].map(name => wordsOf(name).join('')),
		title: wordsOf(entry.title),
		names: entry.names.flatMap(wordsOf),
		text: [...new Set(wordsOf(entry.text))],
	}));
}

/** The entries that hold every word that counts, best first. `language` is that of the entries. */
export function find<E extends Entry>(index: readonly Indexed<E>[], query: string, limit: number, language = 'en'): readonly E[] {
	const words = wordsOf(query.slice(0, 200));
	if (words.length === 0) return [];
	if (!/^en(?:$|-)/i.test(language)) return inAnyLanguage(index, words).slice(0, limit);
	const counting = words.filter(word => !small.has(word));
	const wanted = counting.length > 0 ? counting : words;
	const asked = compared(index, query, text => best(index, text));
	return [...new Set([...asked, ...matching(index, wanted, words.join(''))])].slice(0, limit);
}

/** Which words are small is not known of every language: where nothing holds all of them, the short ones may be. */
function inAnyLanguage<E extends Entry>(index: readonly Indexed<E>[], words: readonly string[]): readonly E[] {
	const found = matching(index, words, words.join(''));
	const longer = words.filter(word => word.length > 3);
	return found.length > 0 || longer.length === 0 ? found : matching(index, longer, longer.join(''));
}

/** What words on one side of a comparison mean best. */
function best<E extends Entry>(index: readonly Indexed<E>[], text: string): E | undefined {
	const words = wordsOf(text);
	return words.length > 0 ? matching(index, words, words.join(''))[0] : undefined;
}

/** As the words are written, and only where that finds nothing as they may have been meant. */
function matching<E extends Entry>(index: readonly Indexed<E>[], words: readonly string[], whole: string): readonly E[] {
	const exact = ranked(index, words, whole, false);
	return (exact.length > 0 ? exact : ranked(index, words, whole, true)).map(({entry}) => entry);
}

function ranked<E extends Entry>(index: readonly Indexed<E>[], words: readonly string[], whole: string, isForgiving: boolean) {
	const scored = index.map((each, place) => ({entry: each.entry, place, score: scoreOf(each, words, whole, isForgiving)}));
	return scored.filter(({score}) => score > 0).sort((a, b) => b.score - a.score || a.place - b.place);
}

function scoreOf({whole, title, names, text}: Indexed<Entry>, words: readonly string[], query: string, isForgiving: boolean): number {
	let score = whole[0] === query ? 60 : whole.includes(query) ? 50 : whole.some(name => name.startsWith(query)) ? 12 : 0;
	for (const word of words) {
		const worth = Math.max(worthIn(title, word, 10, isForgiving), worthIn(names, word, 6, isForgiving), worthIn(text, word, 3, false));
		if (worth === 0 && score < 50) return 0;
		score += worth;
	}
	return score / Math.sqrt(words.length) + (title.length > 0 ? 1 / title.length : 0);
}

/** What a word is worth among others: most as it is, less as a beginning, least where it is only nearly there. */
function worthIn(words: readonly string[], wanted: string, most: number, isForgiving: boolean): number {
	if (words.includes(wanted)) return most;
	if (wanted.length > 1 && words.some(word => word.startsWith(wanted))) return most * 0.7;
	if (wanted.endsWith('s') && words.includes(wanted.slice(0, -1))) return most * 0.7;
	return isForgiving && wanted.length > 3 && words.some(word => isNear(word, wanted)) ? most * 0.4 : 0;
}

/** Whether two words differ by a slip: one letter more, less, other or swapped; in long words two. */
function isNear(word: string, other: string): boolean {
	const most = other.length > 7 ? 2 : 1;
	if (Math.abs(word.length - other.length) > most) return false;
	let rows: [number[], number[]] = [[], Array.from({length: other.length + 1}, (_, column) => column)];
	for (let row = 1; row <= word.length; row++) {
		const [before, last] = rows;
		const next = [row];
		for (let column = 1; column <= other.length; column++) {
			const change = word[row - 1] === other[column - 1] ? 0 : 1;
			let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + change);
			const isSwap = row > 1 && column > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
			if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			next.push(least);
		}
		rows = [last, next];
	}
	return (rows[1][other.length] ?? most + 1) <= most;
}
