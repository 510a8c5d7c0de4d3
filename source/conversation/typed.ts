/** Words as they are typed, also without a key for every letter of theirs: `zurück`, `zurueck` and `zuruck` are one. */
const umlauts: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss'};

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

/** How a word may be spelt by who types it. */
const spellings = (word: string): readonly string[] => {
	const lower = word.toLowerCase();
	return [bare(lower), lower.normalize('NFC').replace(/[\u00E4\u00F6\u00FC\u00DF]/g, letter => umlauts[letter] ?? letter)];
};

/** Whether a line is one of some words, however it ends and in whatever letters. */
export function isTyped(line: string, words: readonly string[]): boolean {
	const typed = bare(line.toLowerCase()).replace(/[.!]$/, '');
	return words.some(word => spellings(word).includes(typed));
}
