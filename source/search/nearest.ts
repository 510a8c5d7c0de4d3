import {bitCount, editDistance, letterMask} from './edits.ts';
import {type Lexicon, wordRank} from './lexicon.ts';
import {wordsOf} from './words.ts';

const maxNames = 3;
/** A name that differs in more than this share of its letters is no help. */
const maxDifference = 0.5;
const maxCompared = 3000;

/** Titles and aliases nearest to a query that found nothing, nearest first; a suggestion, so further off than a hit may be. */
export function nearestNames(lexicon: Lexicon, whole: string, accepts: (topic: number) => boolean): string[] {
	if (whole.length < 3) return [];
	const {words, masks, ranks, postings} = lexicon;
	const limit = Math.floor(Math.min(whole.length, 30) * maxDifference);
	const mask = letterMask(whole);
	const near: {readonly name: string; readonly edits: number}[] = [];
	let compared = 0;
	for (let word = 0; word < words.length && compared < maxCompared; word++) {
		const text = words[word] ?? '';
		if (ranks[word] === wordRank.said || Math.abs(text.length - whole.length) > limit) continue;
		if (Math.max(bitCount(mask & ~(masks[word] ?? 0)), bitCount((masks[word] ?? 0) & ~mask)) > limit) continue;
		compared++;
		const edits = editDistance(whole, text, limit);
		if (edits > limit) continue;
		const topic = postings.topics[postings.starts[word] ?? 0] ?? 0;
		const name = accepts(topic) ? nameWritten(lexicon, topic, text) : undefined;
		if (name) near.push({name, edits});
	}
	near.sort((a, b) => a.edits - b.edits);
	return [...new Set(near.map(({name}) => name))].slice(0, maxNames);
}

/** The title or alias that reads as this word run together; an asked phrase or a single word of a name is no name. */
function nameWritten({topics}: Lexicon, topic: number, whole: string): string | undefined {
	const found = topics[topic];
	return found && [found.title, ...found.aliases].find(name => wordsOf(name).join('') === whole);
}
