import {describe, expect, test} from 'vitest';
import {parseQuery} from '../../source/search/query.ts';

describe('a kind prefix', () => {
	test.each([
		['c:slo', 'concept', 'slo'],
		['c: slo', 'concept', 'slo'],
		['Concepts: slo', 'concept', 'slo'],
		['d:on call', 'dimension', 'on call'],
		['w:runbook', 'work', 'runbook'],
		['ownership:runbook', 'work', 'runbook'],
		['t:', 'tool', ''],
		['m:ops', 'myth', 'ops'],
		['n:x', 'need', 'x'],
		['y:sre', 'day', 'sre'],
		['r:sre', 'role', 'sre'],
	])('in %j narrows to %s and leaves %j', (typed, kind, text) => {
		expect(parseQuery(typed)).toMatchObject({kinds: [kind], text});
	});

	test.each(['x:slo', 'https://example.org', 'slo', ':slo', 'constructor:slo', 'toString: slo'])('is not in %j', typed => {
		expect(parseQuery(typed)).toMatchObject({text: typed});
		expect(parseQuery(typed)).not.toHaveProperty('kinds');
	});
});

test('a query is taken apart into words, small words and the whole run together', () => {
	expect(parseQuery('  Who is ON call?')).toEqual({
		text: 'Who is ON call?',
		words: ['who', 'is', 'on', 'call'],
		isStopWord: [true, true, true, false],
		intendedKinds: new Set(['work']),
		whole: 'whoisoncall',
	});
});

test.each([
	['how does an error budget work', true],
	['how a canary works', true],
	['how can we tell whether backups work', false],
	['how platform teams work together', false],
	['toil work', false],
	['how work', false],
])('the last word of %j is small: %j', (typed, isSmall) => {
	expect(parseQuery(typed).isStopWord.at(-1)).toBe(isSmall);
});

describe('the kinds that a question asks for', () => {
	test.each([
		['who patches the servers', ['work']],
		['whose job is it to trim the bill', ['work']],
		['how do the two differ on money', ['dimension']],
		['which tool draws graphs', ['tool']],
		['who decides, and how does each team do it', ['work', 'dimension']],
		['error budget', []],
	])('in %j are %j', (typed, kinds) => {
		expect([...parseQuery(typed).intendedKinds]).toEqual(kinds);
	});
});

test('a long query is cut, so that work stays bounded', () => {
	const {words, whole} = parseQuery('observability '.repeat(1000));
	expect(words.length).toBeLessThanOrEqual(16);
	expect(whole.length).toBeLessThanOrEqual(256);
	expect(parseQuery('x'.repeat(10_000)).whole.length).toBeLessThanOrEqual(40);
});
