import {expect, test} from 'vitest';
import {createSearch} from '../../source/search/search.ts';
import {builtInTopics} from './built-in.ts';
import {blindQuestions, measure, nonsense, type Quality, queries} from './quality.ts';

const topics = builtInTopics();
const search = createSearch(topics);
const find = (query: string) => search.find(query, {limit: 10}).hits.map(({key}) => key);
const report = measure(find, queries('report'));
const tune = measure(find, queries('tune'));

/** What share of queries must have a right topic first, and in the first five. Floors under what was measured, so that a loss is seen. */
const floors: Readonly<Record<string, Quality>> = {
	all: {first: 0.95, five: 0.98},
	exact: {first: 1, five: 1},
	prefix: {first: 0.96, five: 1},
	edit1: {first: 0.96, five: 1},
	edit2: {first: 0.92, five: 0.96},
	transposition: {first: 0.96, five: 1},
	alias: {first: 0.96, five: 1},
	order: {first: 0.96, five: 1},
	part: {first: 0.93, five: 1},
	question: {first: 0.8, five: 0.95},
	runtogether: {first: 0.96, five: 1},
	symbols: {first: 0.96, five: 1},
};

test('every query names topics that exist, in eleven classes and nonsense, half of them kept for reporting', () => {
	const all = [...queries('report'), ...queries('tune'), ...blindQuestions('report'), ...blindQuestions('tune')];
	const keys = new Set<string>(topics.map(({key}) => key));
	expect(all.flatMap(({expect: keysExpected}) => keysExpected.filter(key => !keys.has(key)))).toEqual([]);
	expect(all.length).toBeGreaterThanOrEqual(300);
	expect(new Set(all.map(query => query.class))).toEqual(new Set([...Object.keys(floors), 'nonsense'].filter(name => name !== 'all')));
	expect(new Set(all.map(({query}) => query)).size).toBe(all.length);
});

test.each(Object.entries(floors))('held-out queries of class %s find the right topic first and in the first five', (name, floor) => {
	const quality = report.get(name);
	expect(quality?.first).toBeGreaterThanOrEqual(floor.first);
	expect(quality?.five).toBeGreaterThanOrEqual(floor.five);
});

test('questions by strangers, held out, find the right topic first and in the first five', () => {
	const quality = measure(find, blindQuestions('report')).get('question');
	expect(quality?.count).toBeGreaterThan(130);
	expect(quality?.first).toBeGreaterThanOrEqual(0.8);
	expect(quality?.five).toBeGreaterThanOrEqual(0.91);
});

test('nonsense finds nothing', () => {
	expect(report.get('nonsense')).toEqual({first: 1, five: 1, count: report.get('nonsense')?.count});
	expect(tune.get('nonsense')).toEqual({first: 1, five: 1, count: tune.get('nonsense')?.count});
});

test('words that nothing is about find next to nothing', () => {
	expect(nonsense('tune').filter(word => find(word).length > 0)).toEqual([]);
	expect(nonsense('report').filter(word => find(word).length > 0).length).toBeLessThanOrEqual(1);
});
