import type {Topic} from '../topics/topic.ts';
import {type FoldedText, originOf} from './words/fold.ts';
import {type PlacedText, type TokenizedQuery, type TokenizedText, Tokenizer} from './words/tokenized.ts';
import {type Wording, wordingOf} from './words/wording.ts';
import type {PlacedWord} from './words/words.ts';

/** UTF-16 offsets into a text, `start` up to but not including `end`. */
export type Span = readonly [start: number, end: number];

/** The line of a topic that holds a match. */
export type MatchedLine = {
	readonly field: 'title' | 'alias' | 'asked' | 'text';
	readonly text: string;
	readonly spans: readonly Span[];
};

/** Neighbouring words of a text that may be one word of the query: `blue-green` for `bluegreen`. */
const maxJoined = 4;
/** What a small word counts where others are typed. */
const stopWordShare = 0.1;
/** Matches this much worse than the best one in a text are not marked. */
const nearlyAsGood = 0.1;

const tokenizers = new Map<Wording, Tokenizer>();

/** One for each wording, of which a process mostly has one. */
function tokenizerFor(language: string | undefined): Tokenizer {
	const wording = wordingOf(language);
	const tokenizer = tokenizers.get(wording) ?? new Tokenizer(wording);
	tokenizers.set(wording, tokenizer);
	return tokenizer;
}

/**
 * Which letters of a text matched the words of a query. Sorted, apart, inside the text, and never half of a grapheme:
 * matching is done on folded text, and each folded letter leads back to the whole grapheme it came from.
 */
export function highlightSpans(text: string, words: string, language?: string): readonly Span[] {
	const tokenizer = tokenizerFor(language);
	const query = tokenizer.query(words);
	return query.words.length > 0 ? spansIn(tokenizer.text(text), query) : [];
}

/** The line to show under a title: the one that holds most of the query, what a topic is called before what it says. */
export function matchedBy(topic: Topic, words: string, language?: string): MatchedLine {
	const tokenizer = tokenizerFor(language);
	const query = tokenizer.query(words);
	const lines = tokenizer.lines(topic);
	let best: TokenizedText | undefined;
	let most = 0;
	let bestPlace = 0;
	const possible = possibleWorth(lines.distinctWords(), query);
	for (let place = 0; most < possible - 0.01; place++) {
		const line = lines.at(place);
		if (!line) break;
		const worth = worthOf(line, query);
		// Names come first in order of matchQuality, so that a later line has to hold more, not as much.
		if (worth <= most + 0.01) continue;
		best = line;
		most = worth;
		bestPlace = place;
	}
	if (!best) return {field: 'title', text: topic.title, spans: []};
	return {field: fieldAt(topic, bestPlace), text: best.text, spans: spansIn(best, query)};
}

/** How much of a query any line of a topic can hold, from all words of its lines. */
function possibleWorth(words: readonly number[], query: TokenizedQuery): number {
	return mayRunTogether(words, query) ? 1 : heldBy(words, query);
}

/** Whether words of a topic can run together to the whole query: one begins it, and another is what goes on. */
function mayRunTogether(words: readonly number[], {whole, tokenizer}: TokenizedQuery): boolean {
	if (whole.length < 3) return false;
	const rests: string[] = [];
	for (const number of words) {
		const word = tokenizer.word(number);
		if (word.charCodeAt(0) !== whole.charCodeAt(0) || word.length >= whole.length || !whole.startsWith(word)) continue;
		rests.push(whole.slice(word.length));
	}
	return rests.length > 0 && words.some(number => rests.some(rest => goOn(tokenizer.word(number), rest)));
}

/** Whether one of two texts begins with the other. */
function goOn(word: string, rest: string): boolean {
	return word.charCodeAt(0) === rest.charCodeAt(0) && (word.startsWith(rest) || rest.startsWith(word));
}

/** Which field the line at a place among all lines of a topic is of. */
function fieldAt({aliases, asked}: Topic, place: number): MatchedLine['field'] {
	if (place === 0) return 'title';
	if (place <= aliases.length) return 'alias';
	return place <= aliases.length + asked.length ? 'asked' : 'text';
}

/** How much of a query a text holds, 0 to 1 and small words little; 0 where it holds small words alone. */
function worthOf({words}: TokenizedText, query: TokenizedQuery): number {
	return wholeIn(words, query) === undefined ? heldBy(words, query) : 1;
}

/** How much of a query some words hold, each word of it for itself. */
function heldBy(words: readonly number[], query: TokenizedQuery): number {
	const {typed, isStopWord} = query;
	const hasOthers = isStopWord.includes(false);
	let worth = 0;
	let total = 0;
	let holdsOthers = false;
	for (let place = 0; place < typed.length; place++) {
		const small = hasOthers && isStopWord[place] === true;
		const share = small ? stopWordShare : 1;
		const quality = bestQuality(words, query, place, small);
		total += share;
		worth += share * quality;
		holdsOthers ||= quality > 0 && !small;
	}
	return holdsOthers ? worth / Math.max(1, total) : 0;
}

/** How well a text holds one typed word. A small word has to stand whole. */
function bestQuality(words: readonly number[], {typed}: TokenizedQuery, place: number, isStopWord: boolean): number {
	const word = typed[place];
	let best = 0;
	for (let other = 0; word && other < words.length; other++) {
		const quality = word.quality(words[other] as number);
		if (quality > best) best = quality;
	}
	return isStopWord && best < 1 ? 0 : best;
}

function spansIn(text: TokenizedText, query: TokenizedQuery): readonly Span[] {
	const placed = query.tokenizer.place(text);
	const hasOthers = query.isStopWord.includes(false);
	const found: Span[] = [];
	for (let place = 0; place < query.typed.length; place++) {
		if (!(hasOthers && query.isStopWord[place])) found.push(...spansOfWord(placed, query, place));
	}
	const {places} = placed;
	for (const {first, last, letters} of wholeIn(placed.words, query) ?? []) {
		const from = places[first]?.start ?? 0;
		found.push([from, letters === undefined ? (places[last]?.end ?? from) : (places[last]?.start ?? from) + letters]);
	}
	return originalSpans(placed.folded, found);
}

/** Where one typed word matches best; every place that is as good. */
function spansOfWord({places, words}: PlacedText, {typed}: TokenizedQuery, place: number): readonly Span[] {
	const word = typed[place];
	const spans: Span[] = [];
	if (!word) return spans;
	let least = 0;
	for (const other of words) least = Math.max(least, word.quality(other) - nearlyAsGood);
	for (let number = 0; number < words.length; number++) {
		const other = words[number] as number;
		const quality = word.quality(other);
		if (quality === 0 || quality < least) continue;
		const {text, start, end} = places[number] as PlacedWord;
		const letters = word.letters(other);
		spans.push([start, letters === text.length ? end : start + letters]);
	}
	return spans;
}

/** A run of words of a text, by place; `letters` of the last one where the query ends in it. */
type Run = {readonly first: number; readonly last: number; readonly letters?: number};

/** Where neighbouring words of a text, run together, are the whole query run together or begin with it. */
function wholeIn(words: readonly number[], query: TokenizedQuery): readonly Run[] | undefined {
	if (query.whole.length < 3) return undefined;
	let runs: Run[] | undefined;
	for (let first = 0; first < words.length; first++) {
		const run = runFrom(first, words, query);
		if (!run) continue;
		runs ??= [];
		runs.push(run);
	}
	return runs;
}

function runFrom(first: number, words: readonly number[], {whole, tokenizer}: TokenizedQuery): Run | undefined {
	const longest = Math.max(maxJoined, 1 + Math.floor(whole.length / 3));
	let length = 0;
	for (let last = first; last < Math.min(words.length, first + longest); last++) {
		const word = tokenizer.word(words[last] as number);
		const left = whole.length - length;
		if (word.length < left) {
			if (!whole.startsWith(word, length)) return undefined;
			length += word.length;
			continue;
		}
		if (word.length === left && whole.endsWith(word)) return {first, last};
		return length > 0 && word.startsWith(whole.slice(length)) ? {first, last, letters: left} : undefined;
	}
	return undefined;
}

/** Leads folded spans back to the original, whole graphemes each, sorted and merged. */
function originalSpans(text: FoldedText, folded: readonly Span[]): readonly Span[] {
	const merged: [number, number][] = [];
	const original = folded.map(([start, end]) => originOf(text, start, end));
	for (const span of original.sort(([a], [b]) => a - b)) {
		const last = merged.at(-1);
		if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
		else if (span[1] > span[0]) merged.push(span);
	}
	return merged;
}
