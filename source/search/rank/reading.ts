import {type Lexicon, wordRank} from '../index/lexicon.ts';
import type {WordMatch} from '../match/match.ts';
import {lightShare, lightWords} from '../words/light-words.ts';
import type {Meaning, Term} from './term.ts';
import {trust} from './trust.ts';

/** What a term that nothing matches counts, against 1 for one that matches a word of a single topic. */
const unmatchedMass = 0.6;

/** A term as it is read by itself, and whether a name or question has the word, or one that begins with it. */
export type Reading = {readonly term: Term; readonly isNamed: boolean; readonly isBegun: boolean};

/**
 * A match is worth the rarity of the word that matched, never of what was typed, since a typing error is always rare.
 * Where the very word is known, what only begins with it or is near it is worth no more, however rare.
 */
export function readTerm({rarity, ranks}: Lexicon, typed: string, matches: readonly WordMatch[]): Reading {
	const best = bestOfEachWord(matches);
	const sure = best.filter(({quality, edits}) => quality >= trust.stem && edits === 0);
	const most = sure.length > 0 ? Math.max(...sure.map(({word}) => rarity[word] ?? 0)) : 1;
	const meanings = best.map(
		({word, quality, edits}): Meaning => ({word, quality, edits, worth: quality * Math.min(most, rarity[word] ?? 0)}),
	);
	const named = best.filter(({word, edits}) => edits === 0 && (ranks[word] ?? 0) >= wordRank.asked);
	return {
		term: {
			typed,
			isSmall: false,
			matches: meanings,
			isKnown: best.some(({edits}) => edits === 0),
			mass: massOfBest(meanings) ?? unmatched(typed),
		},
		isNamed: named.some(({quality}) => quality >= trust.stem),
		isBegun: named.length > 0,
	};
}

/** What a doubtful match takes off its worth stays off the score, so the mass of a term is that of the best word itself. */
function massOfBest(meanings: readonly Meaning[]): number | undefined {
	let best: Meaning | undefined;
	for (const meaning of meanings) if (!best || meaning.worth > best.worth) best = meaning;
	return best && best.worth / best.quality;
}

function unmatched(typed: string): number {
	return lightWords.has(typed) ? lightShare * unmatchedMass : unmatchedMass;
}

function bestOfEachWord(matches: readonly WordMatch[]): readonly WordMatch[] {
	const best = new Map<number, WordMatch>();
	for (const match of matches) if ((best.get(match.word)?.quality ?? 0) < match.quality) best.set(match.word, match);
	return [...best.values()];
}
