import {type Lexicon, wordRank} from '../index/lexicon.ts';
import type {WordMatch} from '../match/match.ts';
import {matchQuality} from '../match/quality.ts';
import {lightShare} from '../words/light-words.ts';
import type {Wording} from '../words/wording.ts';
import type {Term, TermMatch} from './term.ts';

/** What a term that nothing matches counts, against 1 for one that matches a word of a single topic. */
const unmatchedWeight = 0.6;

/** A term expanded by itself, and whether a name or question has the word, or one that begins with it. */
export type ExpandedTerm = {readonly term: Term; readonly isNamed: boolean; readonly isBegun: boolean};

/**
 * A match weighs the rarity of the word that matched, never of what was typed, since a typing error is always rare.
 * Where the very word is known, what only begins with it or is near it weighs no more, however rare.
 */
export function expandTerm({rarity, ranks, wording}: Lexicon, typed: string, matches: readonly WordMatch[]): ExpandedTerm {
	const best = bestOfEachWord(matches);
	const certain = best.filter(({quality, edits}) => quality >= matchQuality.stem && edits === 0);
	const most = certain.length > 0 ? Math.max(...certain.map(({word}) => rarity[word] ?? 0)) : 1;
	const termMatches = best.map(match => ({...match, weight: match.quality * Math.min(most, rarity[match.word] ?? 0)}));
	const named = best.filter(({word, edits}) => edits === 0 && (ranks[word] ?? 0) >= wordRank.asked);
	return {
		term: {
			typed,
			isStopWord: false,
			matches: termMatches,
			isKnown: best.some(({edits}) => edits === 0),
			isNamed: named.some(({word, quality}) => quality === 1 && ranks[word] === wordRank.name),
			weight: weightOfBest(termMatches) ?? unmatched(typed, wording),
		},
		isNamed: named.some(({quality}) => quality >= matchQuality.stem),
		isBegun: named.length > 0,
	};
}

/** What a doubtful match takes off its weight stays off the score, so the weight of a term is that of the best word itself. */
function weightOfBest(termMatches: readonly TermMatch[]): number | undefined {
	let best: TermMatch | undefined;
	for (const match of termMatches) if (!best || match.weight > best.weight) best = match;
	return best && best.weight / best.quality;
}

function unmatched(typed: string, {isLight}: Wording): number {
	return isLight(typed) ? lightShare * unmatchedWeight : unmatchedWeight;
}

function bestOfEachWord(matches: readonly WordMatch[]): readonly WordMatch[] {
	const best = new Map<number, WordMatch>();
	for (const match of matches) if ((best.get(match.word)?.quality ?? 0) < match.quality) best.set(match.word, match);
	return [...best.values()];
}
