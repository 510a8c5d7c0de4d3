import {type Lexicon, wordRank} from '../index/lexicon.ts';
import {isNumeronymOf} from './likeness.ts';
import {matchQuality} from './quality.ts';

/** A word of the lexicon that a typed word may stand for, and how well: 1 for the word itself. */
export type WordMatch = {
	readonly word: number;
	readonly quality: number;
	readonly edits: number;
	/** Whether what was typed, errors and all, is only the beginning of it. */
	readonly isBegun?: boolean;
};

/** More words than this begin alike only for queries of a letter or two, where no one order is better than another. */
const maxPrefixWords = 600;

/** The words of the lexicon that a typed word is, or is a form, a beginning or a numeronym of. No typing errors yet. */
export function plainMatches(lexicon: Lexicon, typed: string): WordMatch[] {
	const found = new Map<number, number>();
	const offer = (word: number, quality: number) => {
		if ((found.get(word) ?? 0) < quality) found.set(word, quality);
	};
	const exact = lexicon.ids.get(typed);
	if (exact !== undefined) offer(exact, 1);
	const {stem, rootOfStem} = lexicon.wording;
	const typedStem = stem(typed);
	for (const word of lexicon.stems.get(typedStem) ?? []) offer(word, matchQuality.stem);
	for (const word of lexicon.synonyms().get(typedStem) ?? []) offer(word, matchQuality.synonym);
	for (const word of lexicon.roots().get(rootOfStem(typedStem)) ?? []) offer(word, matchQuality.root);
	for (const word of wordsWithPrefix(lexicon, typed, rank => rank <= wordRank.name))
		offer(word, matchQuality.prefix(typed.length, lexicon.words[word]?.length ?? 1));
	for (const word of numeronymWords(lexicon, typed)) offer(word, matchQuality.numeronym);
	return Array.from(found, ([word, quality]) => ({word, quality, edits: 0}));
}

/** Words of the wanted ranks that begin with what was typed. One or two letters begin too much, so they find words of names alone. */
export function wordsWithPrefix({words, beginnings, ranks}: Lexicon, prefix: string, isWanted: (rank: number) => boolean): number[] {
	const found: number[] = [];
	for (const word of beginnings().get(prefix.slice(0, 2)) ?? []) {
		const rank = ranks[word] ?? 0;
		if (!isWanted(rank) || (prefix.length < 3 && rank < wordRank.name) || !words[word]?.startsWith(prefix)) continue;
		if (found.push(word) >= maxPrefixWords) break;
	}
	return found;
}

/** Words that a numeronym counts out: `k8s`, `o11y`. */
function numeronymWords({words, ranks}: Lexicon, typed: string): number[] {
	if (!/^[a-z]\d{1,2}[a-z]$/.test(typed)) return [];
	const found: number[] = [];
	words.forEach((word, id) => {
		if (isNumeronymOf(typed, word) && (ranks[id] === wordRank.asked || ranks[id] === wordRank.name)) found.push(id);
	});
	return found;
}
