/** How good each way of matching a word is, 0 to 1, where 1 is the word itself. Finding and marking use the same. */
export const matchQuality = {
	stem: 0.95,
	root: 0.8,
	numeronym: 0.95,
	/** Another word that people use for it. */
	synonym: 0.75,
	/** A beginning earns the more, the more of the word is typed. */
	prefix: (typed: number, whole: number): number => 0.55 + (0.4 * typed) / whole,
	/** People seldom mistype the first letter, so a difference there counts more. */
	mistyped: (typed: string, word: string, edits: number): number =>
		1 - (typed.charAt(0) === word.charAt(0) ? 0 : 0.08) - (0.9 * edits) / Math.max(4, typed.length),
	/** Whether a word may be one still being typed that holds an error already. */
	mayBeBegun: (typed: string, word: string): boolean =>
		typed.length >= 5 && word.length > typed.length && typed.charAt(0) === word.charAt(0),
	begun: (typed: number, whole: number): number => 0.5 + (0.2 * typed) / whole,
} as const;
