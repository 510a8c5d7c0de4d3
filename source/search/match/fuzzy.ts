import Fuse from 'fuse.js/basic';
import {append, type Lexicon, wordRank} from '../index/lexicon.ts';
import {trust} from '../rank/trust.ts';
import {allowedEdits, bitCount, editDistance, editDistanceToPrefix, isSlip, letterMask} from './edits.ts';
import type {WordMatch} from './match.ts';

/** fuse.js's bitap holds a pattern in the bits of one number; a longer pattern it would cut into pieces that match alone. */
const maxPattern = 32;
const maxCandidates = 400;
const leastAsked = 7;

/** Which words may be meant: any, or only whole names run together (for a query of several words joined). */
export type Scope = 'words' | 'wholeNames';

/**
 * Words of the lexicon within the allowed edits of a typed word, by fuse.js. It is given only words whose length and letters
 * could be that near, and what it finds is verified by edit distance, since bitap charges a transposition as two edits.
 */
export class FuzzyMatcher {
	readonly #lexicon: Lexicon;
	#shelves: Shelves | undefined;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	matches(typed: string, scope: Scope): WordMatch[] {
		if (typed.length > maxPattern || allowedEdits(typed.length) === 0) return [];
		this.#shelves ??= shelvesOf(this.#lexicon);
		const candidates = candidateWords(this.#lexicon, this.#shelves, typed, scope);
		if (candidates.length === 0) return [];
		const most = allowedEdits(typed.length, true);
		return nearWords(this.#lexicon, candidates, typed, most + 1).flatMap(word => verified(this.#lexicon, word, typed) ?? []);
	}
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

/** The words in which errors are forgiven, by length; and those that may be begun with one, by the code of their first letter. */
type Shelves = {
	readonly byLength: ReadonlyMap<number, readonly number[]>;
	readonly names: ReadonlyMap<number, readonly number[]>;
	readonly wholeNames: ReadonlyMap<number, readonly number[]>;
};

function shelvesOf({words, ranks, lengths}: Lexicon): Shelves {
	const byLength = new Map<number, number[]>();
	const names = new Map<number, number[]>();
	const wholeNames = new Map<number, number[]>();
	for (const [word, text] of words.entries()) {
		const rank = ranks[word] ?? 0;
		if (rank === wordRank.said || rank === wordRank.wholeQuestion) continue;
		append(byLength, lengths[word] ?? 0, word);
		if (rank !== wordRank.asked) append(rank === wordRank.name ? names : wholeNames, text.charCodeAt(0), word);
	}
	return {byLength, names, wholeNames};
}

function candidateWords(lexicon: Lexicon, shelves: Shelves, typed: string, scope: Scope): number[] {
	const mask = letterMask(typed);
	const found: number[] = [];
	addNear(lexicon, shelves, {typed, mask, scope}, found);
	addBegun(lexicon, (scope === 'words' ? shelves.names : shelves.wholeNames).get(typed.charCodeAt(0)) ?? [], {typed, mask}, found);
	return found;
}

type Wanted = {readonly typed: string; readonly mask: number};

/** Words whose length, letters and beginning allow them to be what was meant; those as long as what was typed first. */
function addNear(
	{words, masks, ranks}: Lexicon,
	{byLength}: Shelves,
	{typed, mask, scope}: Wanted & {scope: Scope},
	found: number[],
): void {
	const most = allowedEdits(typed.length, true);
	const lengths = Array.from({length: 2 * most + 1}, (_, place) => typed.length + (place % 2 ? -1 : 1) * Math.ceil(place / 2));
	for (const length of lengths) {
		for (const word of byLength.get(length) ?? []) {
			const rank = ranks[word] as number;
			const edits = editsAllowed(typed, rank);
			if (Math.abs(length - typed.length) > edits || edits === 0 || (scope === 'wholeNames' && rank !== wordRank.wholeName)) continue;
			const own = masks[word] as number;
			const different = Math.max(bitCount(mask & ~own), bitCount(own & ~mask));
			if (different > edits) continue;
			const text = words[word] as string;
			// Where the first letters differ one edit is all that is forgiven.
			if (text.charCodeAt(0) !== typed.charCodeAt(0) && (different > 1 || !isSlip(typed, text, 1))) continue;
			if (found.push(word) >= maxCandidates) return;
		}
	}
}

/** Longer words that may have been begun with an error. */
function addBegun({words, masks, ranks}: Lexicon, alike: readonly number[], {typed, mask}: Wanted, found: number[]): void {
	for (const word of alike) {
		if (found.length >= maxCandidates) return;
		if (bitCount(mask & ~(masks[word] as number)) > 1) continue;
		const text = words[word] as string;
		const isNear = text.length - typed.length <= editsAllowed(typed, ranks[word] as number);
		if (!isNear && beginsAlike(typed, text) && trust.mayBeBegun(typed, text)) found.push(word);
	}
}

/** What any word within one edit of a beginning passes: one of the two letters after the first is where it should be, or a place off. */
function beginsAlike(typed: string, text: string): boolean {
	const second = typed.charCodeAt(1);
	const third = typed.charCodeAt(2);
	return second === text.charCodeAt(1) || second === text.charCodeAt(2) || third === text.charCodeAt(1) || third === text.charCodeAt(2);
}

/** Words people ask with are everyday words, near to anything: they forgive one edit less than names, and none while short. What topics say forgives none. */
function editsAllowed(typed: string, rank: number): number {
	if (rank === wordRank.said || rank === wordRank.wholeQuestion) return 0;
	const edits = allowedEdits(typed.length, rank === wordRank.wholeName);
	if (rank !== wordRank.asked) return edits;
	return typed.length < leastAsked ? 0 : edits - 1;
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
