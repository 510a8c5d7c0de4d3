import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {highlightSpans, matchedBy, type Span} from '../../source/search/highlight.ts';
import {anyCharacter} from '../helpers/any-character.ts';
import {simple} from './built-in.ts';

/** A text with its marked letters in brackets. */
function shown(text: string, spans: readonly Span[]): string {
	return spans
		.toReversed()
		.reduce((marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text);
}

describe('marks', () => {
	test.each([
		['Error Budget Policy', 'eror bugdet', '[Error] [Budget] Policy'],
		['Error Budget', 'errorbudget', '[Error Budget]'],
		['Error Budget', 'error bud', '[Error Bud]get'],
		['Error Budget', 'budget error', '[Error] [Budget]'],
		['Blue-green Deployment', 'blue green', '[Blue-green] Deployment'],
		['Kubernetes', 'k8s', '[Kubernetes]'],
		['Alert on symptoms', 'alarms', '[Alert] on symptoms'],
		['Outages and an outage', 'outage', '[Outage]s and an [outage]'],
		['Software Catalogue', 'catalog', 'Software [Catalog]ue'],
		['Standardisation', 'standardization', '[Standardisation]'],
		['Cafés naïve', 'cafe naive', '[Café]s [naïve]'],
		['e\u0301rror', 'error', '[e\u0301rror]'],
		['ＳＬＯ 目標', 'slo', '[ＳＬＯ] 目標'],
		['👨‍👩‍👧 slo 👍🏽', 'slo', '👨‍👩‍👧 [slo] 👍🏽'],
		['Who is on call', 'who is on call tonight', 'Who is on [call]'],
		['Toil', 'zzz', 'Toil'],
		['', 'toil', ''],
		['Toil', '', 'Toil'],
	])('in %j for %j are %j', (text, words, marked) => {
		expect(shown(text, highlightSpans(text, words))).toBe(marked);
	});

	test('are sorted, apart, inside the text, and never cut a grapheme', () => {
		const grapheme = fc.constantFrom(
			'a',
			'e\u0301',
			'ﬁ',
			'👨‍👩‍👧',
			'🇩🇪',
			'ß',
			'\ud800',
			'\u0301',
			' ',
			'-',
			'slo',
			'क्षि',
			'한',
			'\r\n',
			'\u200f',
		);
		const text = fc.string({unit: fc.oneof(grapheme, fc.string({unit: anyCharacter, maxLength: 1})), maxLength: 30});
		const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});
		fc.assert(
			fc.property(text, text, (line, words) => {
				const bounds = new Set([...segmenter.segment(line)].map(({index}) => index).concat(line.length));
				let last = 0;
				for (const [start, end] of highlightSpans(line, words)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect([bounds.has(start), bounds.has(end)]).toEqual([true, true]);
					last = end;
				}
				expect(last).toBeLessThanOrEqual(line.length);
			}),
			{numRuns: 500},
		);
	});
});

describe('the line that holds the match', () => {
	const topic = simple('concept', 'failover', 'Redundancy and Failover', {
		aliases: ['High availability', 'HA'],
		asked: ['keep a spare ready'],
		introduction: 'Moving work to another zone when one fails.',
		sides: {sre: [{text: 'Drills it twice a year.'}]},
	});

	test.each([
		['failover', 'title', 'Redundancy and Failover'],
		['ha', 'alias', 'HA'],
		['high availability', 'alias', 'High availability'],
		['spare', 'asked', 'keep a spare ready'],
		['zone', 'text', 'Moving work to another zone when one fails.'],
		['drills', 'text', 'Drills it twice a year.'],
		['nothing like it', 'title', 'Redundancy and Failover'],
	])('for %j is in the %s', (words, field, text) => {
		expect(matchedBy(topic, words)).toMatchObject({field, text});
	});
});
