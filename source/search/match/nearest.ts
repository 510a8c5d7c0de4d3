import {nearestOf} from '../../text/nearest.ts';
import {type Lexicon, wordRank} from '../index/lexicon.ts';
import {wordsOf} from '../words/words.ts';
import {bitCount, letterMask} from './letters.ts';

const maxNames = 3;
/** Words of a name or of several topics alike may be near; so many are looked at for names. */
const maxWords = 60;
/** A name that differs in more than this share of its letters is no help. */
const maxDifference = 0.5;
const maxCompared = 2000;
/** Nobody mistypes a sentence into a name. */
const maxLength = 24;
const maxEdits = 6;
const leastNameWeight = 0.9;

/** Titles and aliases nearest to a query that found nothing, nearest first; a suggestion, so further off than a hit may be. */
export function nearestNames(lexicon: Lexicon, whole: string, accepts: (topic: number) => boolean): string[] {
	if (whole.length < 3 || whole.length > maxLength) return [];
	const {words} = lexicon;
	const limit = Math.min(maxEdits, Math.floor(whole.length * maxDifference));
	const near = nearestOf(whole, namesNearBy(lexicon, whole, limit), {
		names: word => [words[word] ?? ''],
		count: maxWords,
		limit: () => limit,
	});
	return [...new Set(near.flatMap(word => nameWritten(lexicon, word, accepts) ?? []))].slice(0, maxNames);
}

/** Words of names whose length and letters could be that near. */
function namesNearBy({words, masks, ranks}: Lexicon, whole: string, limit: number): readonly number[] {
	const mask = letterMask(whole);
	const found: number[] = [];
	for (let word = 0; word < words.length && found.length < maxCompared; word++) {
		const own = masks[word] ?? 0;
		if ((ranks[word] ?? 0) < wordRank.name || Math.max(bitCount(mask & ~own), bitCount(own & ~mask)) > limit) continue;
		if (Math.abs((words[word] ?? '').length - whole.length) <= limit) found.push(word);
	}
	return found;
}

/** The title or alias that reads as this word run together; an asked phrase or a single word of a name is no name. */
function nameWritten({topics, words, postings}: Lexicon, word: number, accepts: (topic: number) => boolean): string | undefined {
	for (let entry = postings.starts[word] ?? 0; entry < (postings.starts[word + 1] ?? 0); entry++) {
		const number = postings.topics[entry] ?? 0;
		const topic = topics()[number];
		// A lesser weight is a place in what the topic says.
		if (!topic || (postings.weights[entry] ?? 0) < leastNameWeight || !accepts(number)) continue;
		const name = [topic.title, ...topic.aliases].find(written => wordsOf(written).join('') === words[word]);
		if (name) return name;
	}
	return undefined;
}
