import Fuse from 'fuse.js/basic';
import {allowedEdits, bitCount, editDistance, editDistanceToPrefix, isSlip, letterMask} from './edits.ts';
import {type Lexicon, wordRank} from './lexicon.ts';
import type {WordMatch} from './match.ts';
import {trust} from './trust.ts';

/** fuse.js's bitap holds a pattern in the bits of one number; a longer pattern it would cut into pieces that match alone. */
const maxPattern = 32;
const maxCandidates = 400;

/** Which words may be meant: any, or only whole names run together (for a query of several words joined). */
export type Scope = 'words' | 'wholeNames';

/**
 * Words of the lexicon within the allowed edits of a typed word, by fuse.js. It is given only words whose length and letters
 * could be that near, and what it finds is verified by edit distance, since bitap charges a transposition as two edits.
 */
export function fuzzyMatches(lexicon: Lexicon, typed: string, scope: Scope): WordMatch[] {
	if (typed.length > maxPattern || allowedEdits(typed.length) === 0) return [];
	const candidates = candidateWords(lexicon, typed, scope);
	if (candidates.length === 0) return [];
	const most = allowedEdits(typed.length, true);
	return nearWords(lexicon, candidates, typed, most + 1).flatMap(word => verified(lexicon, word, typed) ?? []);
}

/** What fuse.js finds among candidates, allowing this many of its own edits. */
function nearWords({words}: Lexicon, candidates: readonly number[], typed: string, edits: number): number[] {
	const records = candidates.map(word => ({v: words[word] ?? '', i: word, n: 1}));
	const fuse = new Fuse(
		words,
		{threshold: (edits + 0.01) / typed.length, ignoreLocation: true, ignoreFieldNorm: true, shouldSort: false, isCaseSensitive: true},
		Fuse.parseIndex<string>({keys: [], records}),
	);
	return fuse.search(typed).map(({refIndex}) => refIndex);
}

/** Words whose length, letters and beginning allow them to be what was meant, whole or begun. */
function candidateWords({words, masks, lengths, ranks}: Lexicon, typed: string, scope: Scope): number[] {
	const mask = letterMask(typed);
	const found: number[] = [];
	for (let word = 0; word < masks.length && found.length < maxCandidates; word++) {
		const rank = ranks[word] ?? 0;
		const edits = editsAllowed(typed, rank);
		if (edits === 0 || (scope === 'wholeNames' && rank !== wordRank.wholeName)) continue;
		const missing = bitCount(mask & ~(masks[word] ?? 0));
		if (missing > edits) continue;
		const text = words[word] ?? '';
		const longer = (lengths[word] ?? 0) - typed.length;
		if (Math.abs(longer) <= edits) {
			// Where the first letters differ one edit is all that is forgiven.
			const most = text.charCodeAt(0) === typed.charCodeAt(0) ? edits : 1;
			if (missing <= most && bitCount((masks[word] ?? 0) & ~mask) <= most && isSlip(typed, text, 1)) found.push(word);
		} else if (missing <= 1 && mayBeBegun(rank, scope) && beginsAlike(typed, text) && trust.mayBeBegun(typed, text)) found.push(word);
	}
	return found;
}

/** What any word within one edit of a beginning passes: one of the two letters after the first is where it should be, or a place off. */
function beginsAlike(typed: string, text: string): boolean {
	const second = typed.charCodeAt(1);
	const third = typed.charCodeAt(2);
	return second === text.charCodeAt(1) || second === text.charCodeAt(2) || third === text.charCodeAt(1) || third === text.charCodeAt(2);
}

/** A single word begins a word, a whole query a whole name. */
function mayBeBegun(rank: number, scope: Scope): boolean {
	return rank === (scope === 'words' ? wordRank.name : wordRank.wholeName);
}

/** Words people ask with are everyday words, near to anything: they forgive one edit less than names. What topics say forgives none. */
function editsAllowed(typed: string, rank: number): number {
	if (rank === wordRank.said || rank === wordRank.wholeQuestion) return 0;
	const edits = allowedEdits(typed.length, rank === wordRank.wholeName);
	return rank === wordRank.asked ? edits - 1 : edits;
}

function verified({words, ranks}: Lexicon, word: number, typed: string): WordMatch | undefined {
	const text = words[word] ?? '';
	const limit = editsAllowed(typed, ranks[word] ?? 0);
	const edits = editDistance(typed, text, limit);
	if (edits <= limit && isSlip(typed, text, edits)) return {word, edits, quality: trust.mistyped(typed, text, edits)};
	if (!trust.mayBeBegun(typed, text)) return undefined;
	const started = editDistanceToPrefix(typed, text, 1);
	return started <= 1 ? {word, edits: started, quality: trust.begun(typed.length, text.length)} : undefined;
}
