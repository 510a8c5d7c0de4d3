import {type Lexicon, wordRank} from '../index/lexicon.ts';
import {wordsOf} from '../words/words.ts';
import {bitCount, editDistance, letterMask} from './edits.ts';

const maxNames = 3;
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
	const {words, masks, ranks} = lexicon;
	const limit = Math.min(maxEdits, Math.floor(whole.length * maxDifference));
	const mask = letterMask(whole);
	const near: {readonly word: number; readonly edits: number}[] = [];
	for (let word = 0, compared = 0; word < words.length && compared < maxCompared; word++) {
		const text = words[word] ?? '';
		if ((ranks[word] ?? 0) < wordRank.name || Math.abs(text.length - whole.length) > limit) continue;
		if (Math.max(bitCount(mask & ~(masks[word] ?? 0)), bitCount((masks[word] ?? 0) & ~mask)) > limit) continue;
		compared++;
		const edits = editDistance(whole, text, limit);
		if (edits <= limit) near.push({word, edits});
	}
	const names = near.sort((a, b) => a.edits - b.edits).flatMap(({word}) => nameWritten(lexicon, word, accepts) ?? []);
	return [...new Set(names)].slice(0, maxNames);
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
