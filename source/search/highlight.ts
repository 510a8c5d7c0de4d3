import type {Topic} from '../topics/topic.ts';

export type Span = readonly [start: number, end: number];
export function highlightSpans(_text: string, _words: string): readonly Span[] {
	return [];
}
export function matchedBy(
	topic: Topic,
	_words: string,
): {readonly field: 'title' | 'alias' | 'asked' | 'text'; readonly text: string; readonly spans: readonly Span[]} {
	return {field: 'title', text: topic.title, spans: []};
}
