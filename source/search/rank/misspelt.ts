import {type Lexicon, wordRank} from '../index/lexicon.ts';
import type {NameLookup} from './name-lookup.ts';
import type {Promotions} from './promotion.ts';
import type {Term} from './term.ts';

/** What a name that the whole query is, but for typing errors, scores: more than what is found by its words, less than what is named for certain. */
const misspeltName = 1.5;

/**
 * The topics whose name a query of several words is as a whole, but for typing errors: they come before all that has the name as a part of its
 * own (`onn-call` is On-call before On-call pay).
 */
export function misspelt(
	{ranks, words}: Lexicon,
	names: NameLookup,
	terms: readonly Term[],
	accepts: (topic: number) => boolean,
): Promotions {
	const [first, ...others] = terms;
	if (!first || others.length === 0) return new Map();
	const whole = first.matches.filter(
		({word, edits, isBegun}) =>
			edits > 0 &&
			!isBegun &&
			(ranks[word] ?? 0) >= wordRank.name &&
			ranks[word] !== wordRank.wholeQuestion &&
			others.every(({matches}) => matches.some(match => match.word === word && match.edits > 0)),
	);
	const least = Math.min(...whole.map(({edits}) => edits));
	const named = whole.filter(({edits}) => edits === least).flatMap(({word}) => names.find(words[word] ?? ''));
	return new Map(named.filter(({topic}) => accepts(topic)).map(({topic, quality}) => [topic, misspeltName + quality]));
}
