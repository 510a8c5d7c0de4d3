import type {Topic} from '../topics/topic.ts';
import {textFields} from './fields.ts';
import {type FoldedText, foldWithOffsets} from './fold.ts';
import {likenessOf} from './likeness.ts';
import {parseQuery, type Query} from './query.ts';
import {type PlacedWord, placedWords, wordsOf} from './words.ts';

/** UTF-16 offsets into a text, `start` up to but not including `end`. */
export type Span = readonly [start: number, end: number];

/** The line of a topic that holds a match. */
export type MatchedLine = {
	readonly field: 'title' | 'alias' | 'asked' | 'text';
	readonly text: string;
	readonly spans: readonly Span[];
};

/** Longer texts are marked only so far: a row on a screen shows less. */
const maxMarked = 2000;
/** Neighbouring words of a text that may be one word of the query: `blue-green` for `bluegreen`. */
const maxJoined = 4;

/**
 * Which letters of a text matched the words of a query. Sorted, apart, inside the text, and never half of a grapheme:
 * matching is done on folded text, and each folded letter leads back to the whole grapheme it came from.
 */
export function highlightSpans(text: string, words: string): readonly Span[] {
	return marks(text, parseQuery(words)).spans;
}

/** The line to show under a title: the one that holds most of the query, what a topic is called before what it says. */
export function matchedBy(topic: Topic, words: string): MatchedLine {
	const query = parseQuery(words);
	let best: MatchedLine = {field: 'title', text: topic.title, spans: []};
	let most = 0;
	for (const {field, text} of linesOf(topic)) {
		if (most >= 1) break;
		if (!mayHold(text, query)) continue;
		const {spans, worth} = marks(text, query);
		// Names come first in order of trust, so that a later line has to hold more, not as much.
		if (spans.length === 0 || worth <= most + 0.01) continue;
		best = {field, text, spans};
		most = worth;
	}
	return best;
}

/** A quick look that spares most lines the careful one: whether any word of it is like one of the query, or the query run together. */
function mayHold(text: string, {words, isSmall, whole}: Query): boolean {
	const own = wordsOf(text.slice(0, maxMarked));
	if (own.some(word => words.some((typed, place) => !isSmall[place] && likenessOf(typed, word) !== undefined))) return true;
	return own.join('').includes(whole);
}

function linesOf(topic: Topic): readonly {readonly field: MatchedLine['field']; readonly text: string}[] {
	const lines = (field: MatchedLine['field'], texts: readonly string[]) => texts.map(text => ({field, text}));
	return [
		...lines('title', [topic.title]),
		...lines('alias', topic.aliases),
		...lines('asked', topic.asked),
		...lines(
			'text',
			textFields(topic).flatMap(({text}) => text.split('\n')),
		),
	];
}

type Marks = {
	readonly spans: readonly Span[] /** How much of the query is marked, 0 to 1 and small words little. */;
	readonly worth: number;
};

const smallWorth = 0.1;

function marks(text: string, query: Query): Marks {
	const folded = foldWithOffsets(text.slice(0, maxMarked));
	const words = placedWords(folded.text);
	const found: Span[] = [];
	let worth = 0;
	let total = 0;
	query.words.forEach((typed, index) => {
		const isSmall = query.isSmall[index] === true && query.isSmall.includes(false);
		const {spans, quality} = marksOfWord(typed, words, isSmall);
		const share = isSmall ? smallWorth : 1;
		total += share;
		worth += share * quality;
		found.push(...spans);
	});
	const whole = spansOfWhole(query, words);
	const isWhole = whole.length > 0;
	return {spans: originalSpans(folded, [...found, ...whole]), worth: isWhole ? 1 : worth / Math.max(1, total)};
}

/** Where one typed word matches best; every place that is as good. A small word is marked only where it stands whole. */
function marksOfWord(
	typed: string,
	words: readonly PlacedWord[],
	isSmall: boolean,
): {readonly spans: readonly Span[]; readonly quality: number} {
	let best = 0;
	let spans: Span[] = [];
	for (const {text, start, end} of words) {
		const likeness = isSmall && typed !== text ? undefined : likenessOf(typed, text);
		if (!likeness || likeness.quality < best - 0.1) continue;
		if (likeness.quality > best + 0.1) spans = [];
		best = Math.max(best, likeness.quality);
		spans.push([start, likeness.letters === text.length ? end : start + likeness.letters]);
	}
	return {spans: isSmall ? [] : spans, quality: best};
}

/** Where neighbouring words of the text, run together, are the whole query run together or begin with it. */
function spansOfWhole({whole}: Query, words: readonly PlacedWord[]): readonly Span[] {
	const spans: Span[] = [];
	if (whole.length < 3) return spans;
	words.forEach(({start}, first) => {
		let joined = '';
		for (const {text, start: lastStart, end} of words.slice(first, first + Math.max(maxJoined, 1 + whole.length / 3))) {
			const before = joined.length;
			joined += text;
			if (joined.length < whole.length) continue;
			if (joined === whole) spans.push([start, end]);
			else if (before > 0 && joined.startsWith(whole)) spans.push([start, lastStart + whole.length - before]);
			break;
		}
	});
	return spans;
}

/** Leads folded spans back to the original, whole graphemes each, sorted and merged. */
function originalSpans({starts, ends}: FoldedText, folded: readonly Span[]): readonly Span[] {
	const merged: [number, number][] = [];
	const original = folded.map(([start, end]): [number, number] => [starts[start] ?? 0, ends[end - 1] ?? 0]);
	for (const span of original.sort(([a], [b]) => a - b)) {
		const last = merged.at(-1);
		if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
		else if (span[1] > span[0]) merged.push(span);
	}
	return merged;
}
