import {roleTone} from '../../compose/compose.ts';
import {bothWays} from '../../compose/more-marks.ts';
import {screenTexts} from '../../messages/screens.ts';
import {highlightSpans, matchedBy} from '../../search/highlight.ts';
import {clipLine, type Line, leading, line, lineColumns, type Span, type Tone} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import {wrap} from '../../text/wrap.ts';
import {kindNames, partyNames, type Topic, type TopicKey} from '../../topics/topic.ts';
import {firstKey} from '../keymap.ts';
import {hitRows, hitsShown, unlistedCount} from '../results.ts';
import {saidKey} from '../said-keys.ts';
import type {SearchState, State} from '../state.ts';
import type {Rows} from './rows.ts';

/** Two rows a result: its name with the letters that matched; its kind, its lead, and what else matched. */
export function resultRows(
	state: State,
	search: SearchState,
	listed: readonly TopicKey[],
	{columns, rows}: {readonly columns: number; readonly rows: number},
): Rows {
	if (listed.length === 0) return {lines: noResult(state, search, columns)};
	const shown = hitsShown(state);
	const visible = listed.slice(search.top, search.top + shown);
	const lines = visible.flatMap((key, index) => {
		const topic = state.catalogue.byKey.get(key);
		const at = search.top + index;
		const rowsOfIt = topic ? resultLines(state, topic, search.result?.words ?? search.query, at === search.chosen, columns) : [];
		return rowsOfIt.map(row => leading(row, {to: 'choice', index: at}, columns));
	});
	const hidden = listed.length - search.top - visible.length;
	const more = bothWays(search.top, hidden);
	const end = endRow(more, restOf(state, search, hidden > 0), columns);
	if (more.length > 0) lines.push(...Array.from({length: Math.max(0, rows - 1 - lines.length)}, () => line(' ')));
	if (end.length > 0) lines.push(end);
	const chosen = (search.chosen - search.top) * hitRows;
	return {lines, chosen: [chosen, chosen + hitRows]};
}

/** What was found beyond those listed; where more of those is still hidden, in fewer words. */
function restOf({keys}: State, search: SearchState, isMoreListed: boolean): string {
	const {count, isAtHand} = unlistedCount(search);
	if (count === 0) return '';
	if (isMoreListed) return isAtHand ? screenTexts.lessLikely(count) : '';
	return isAtHand ? screenTexts.moreLessLikely(count, firstKey('search', 'rest', keys)) : screenTexts.addWord(count);
}

/** The row under the results: what is hidden above and below, and beyond them. */
function endRow(more: Line, rest: string, columns: number): Line {
	const hidden: Line = more.length > 0 ? [{text: ' '}, ...more] : [];
	if (rest === '') return hidden;
	const both: Line =
		more.length > 0 ? [...hidden, {text: ' · ', tone: 'faint'}, ...line(rest, 'muted')] : [{text: ' '}, ...line(rest, 'muted')];
	if (lineColumns(both) <= columns) return both;
	return hidden.length > 0 && lineColumns(hidden) <= columns ? hidden : clipLine(both, columns);
}

function noResult(state: State, search: SearchState, columns: number): readonly Line[] {
	if (search.query.trim() !== '' && search.result?.query !== search.query) return [];
	if (search.isIndexing) return wrap(screenTexts.notYet, columns - 2).map(text => line(` ${text}`, 'muted'));
	// Nothing was asked yet.
	if (search.query.trim() === '' && !search.kinds) return [];
	const texts = [
		screenTexts.noResult(clip(search.query.trim(), 40), search.kinds && kindNames[search.kinds[0] ?? 'concept'].many),
		...(search.result?.nearest?.length ? [screenTexts.nearIt(search.result.nearest.join(', '))] : []),
		search.kinds ? screenTexts.widen(saidKey(state, 'search', 'next-kind')) : screenTexts.otherWords,
	];
	return texts.flatMap(text => wrap(text, columns - 2)).map(text => line(` ${text}`, 'muted'));
}

function resultLines(state: State, topic: Topic, words: string, isChosen: boolean, columns: number): readonly Line[] {
	const title = clip(topic.title, columns - 4);
	const {language} = state.catalogue.dataset;
	const matched = words.trim() ? matchedBy(topic, words, language) : undefined;
	const base: Tone = isChosen ? 'accent' : 'text';
	const name: Line = [
		{text: isChosen ? ' ▸ ' : '   ', tone: 'accent'},
		...marked(title, words.trim() ? highlightSpans(title, words, language) : [], base, isChosen),
	];
	const about: Line = [
		{text: '     '},
		{text: kindNames[topic.kind].one, tone: 'muted'},
		...leadOf(state, topic),
		...reasonOf(state, topic, words),
	];
	const room = columns - lineColumns(about) - 4;
	if (!matched || matched.field === 'title' || room < 8) return [name, about];
	const found = excerpt(matched.text, matched.spans, room);
	return [name, [...about, {text: ' · ', tone: 'faint'}, ...marked(found.text, found.spans, 'muted', false)]];
}

/** Why an empty query offers a topic. */
function reasonOf({bookmarks, past}: State, {key}: Topic, words: string): Line {
	if (words.trim()) return [];
	const reason = bookmarks.includes(key) ? screenTexts.bookmarked : past.some(place => place.key === key) ? screenTexts.wereThere : '';
	return reason
		? [
				{text: ' · ', tone: 'faint'},
				{text: reason, tone: 'muted'},
			]
		: [];
}

function leadOf({catalogue, left, right}: State, {lead}: Topic): Line {
	if (!lead) return [];
	const text = partyNames(catalogue.dataset, lead).short;
	return [
		{text: ' · ', tone: 'faint'},
		{text, tone: roleTone(catalogue, lead, {left, right})},
	];
}

type Marks = readonly (readonly [number, number])[];

/**
 * The part of a longer text round its first match, with `…` where it is cut.
 * @internal exported for its test
 */
export function excerpt(text: string, spans: Marks, columns: number): {readonly text: string; readonly spans: Marks} {
	if (columnsOf(text) <= columns) return {text, spans};
	const first = spans[0]?.[0] ?? 0;
	const lead = first > columns / 2 ? text.lastIndexOf(' ', first - Math.floor(columns / 3)) + 1 : 0;
	const rest = (lead > 0 ? '…' : '') + text.slice(lead);
	const cut = clip(rest, columns);
	const end = cut === rest ? cut.length : cut.length - 1;
	const shift = lead > 0 ? lead - 1 : 0;
	const kept = spans.map(([from, to]) => [from - shift, Math.min(to - shift, end)] as const).filter(([from, to]) => from >= 0 && to > from);
	return {text: cut, spans: kept};
}

/** `text` with the spans that matched marked. */
function marked(text: string, spans: Marks, tone: Tone, bold: boolean): Line {
	const pieces: Span[] = [];
	let from = 0;
	for (const [start, end] of spans) {
		if (start > from) pieces.push({text: text.slice(from, start), tone, bold});
		pieces.push({text: text.slice(start, end), tone: 'match'});
		from = end;
	}
	if (from < text.length) pieces.push({text: text.slice(from), tone, bold});
	return pieces;
}
