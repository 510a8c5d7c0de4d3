import {append, type Lexicon, wordRank} from '../index/lexicon.ts';
import {type Extent, maxFuzzyLength, nearWords} from './fuzzy-word.ts';
import {bitCount, letterMask} from './letters.ts';
import type {WordMatch} from './match.ts';
import {matchQuality} from './quality.ts';
import {allowedEdits, isSlip} from './slips.ts';

const maxCandidates = 400;
const leastAsked = 7;

/** Which words may be meant: any, or only whole names run together (for a query of several words joined). */
export type Scope = 'words' | 'wholeNames';

/**
 * Words of the lexicon within the allowed edits of a typed word: fuse.js finds them, among words whose length and letters could be
 * that near.
 */
export class FuzzyMatcher {
	readonly #lexicon: Lexicon;
	#shelves: Shelves | undefined;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	matches(typed: string, scope: Scope): readonly WordMatch[] {
		if (typed.length > maxFuzzyLength || allowedEdits(typed.length) === 0) return [];
		this.#shelves ??= shelvesOf(this.#lexicon);
		const wanted = {typed, mask: letterMask(typed)};
		const near = this.#near(wanted, wordsNearBy(this.#lexicon, this.#shelves, wanted, scope));
		const isNear = new Set(near.map(({word}) => word));
		const begun = wordsBegun(this.#lexicon, scope === 'words' ? this.#shelves.names : this.#shelves.wholeNames, wanted, near.length);
		return [
			...near,
			...this.#begun(
				typed,
				begun.filter(word => !isNear.has(word)),
			),
		];
	}

	/** Words that were mistyped. */
	#near({typed}: Wanted, candidates: readonly number[]): readonly WordMatch[] {
		const {ranks} = this.#lexicon;
		return this.#search(typed, candidates, allowedEdits(typed.length, true), 'whole').flatMap(({word, text, edits}) => {
			const isMeant = edits <= editsAllowed(typed, ranks[word] ?? 0) && isSlip(typed, text, edits);
			return isMeant ? [{word, edits, quality: matchQuality.mistyped(typed, text, edits)}] : [];
		});
	}

	/** Words that were begun with an error. */
	#begun(typed: string, candidates: readonly number[]): readonly WordMatch[] {
		return this.#search(typed, candidates, 1, 'beginning').map(({word, text, edits}) => ({
			word,
			edits,
			quality: matchQuality.begun(typed.length, text.length),
			isBegun: true,
		}));
	}

	#search(typed: string, candidates: readonly number[], most: number, extent: Extent): readonly Found[] {
		if (candidates.length === 0) return [];
		const texts = candidates.map(word => this.#lexicon.words[word] ?? '');
		return nearWords(typed, texts, most, extent).map(({place, edits}) => ({word: candidates[place] ?? 0, text: texts[place] ?? '', edits}));
	}
}

type Found = {readonly word: number; readonly text: string; readonly edits: number};

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

type Wanted = {readonly typed: string; readonly mask: number};

/** Words whose length, letters and beginning allow them to be what was meant; those as long as what was typed first. */
function wordsNearBy({words, masks, ranks}: Lexicon, {byLength}: Shelves, {typed, mask}: Wanted, scope: Scope): readonly number[] {
	const found: number[] = [];
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
			if (found.push(word) >= maxCandidates) return found;
		}
	}
	return found;
}

/** Longer words that may have been begun with an error. */
function wordsBegun({words, masks}: Lexicon, names: Shelves['names'], {typed, mask}: Wanted, known: number): readonly number[] {
	const found: number[] = [];
	for (const word of names.get(typed.charCodeAt(0)) ?? []) {
		if (found.length + known >= maxCandidates) break;
		const text = words[word] as string;
		if (bitCount(mask & ~(masks[word] as number)) <= 1 && beginsAlike(typed, text) && matchQuality.mayBeBegun(typed, text))
			found.push(word);
	}
	return found;
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
