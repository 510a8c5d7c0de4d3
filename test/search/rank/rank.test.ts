import {describe, expect, test} from 'vitest';
import {createSearch} from '../../../source/search/search.ts';
import type {Topic} from '../../../source/topics/topic.ts';
import {simple} from '../built-in.ts';

const order = (topics: readonly Topic[], query: string) =>
	createSearch(topics)
		.find(query, {limit: 200})
		.hits.map(({id}) => id);

describe('between topics that match alike', () => {
	test('what a thing is comes before where it is spoken of', () => {
		const kinds = ['day', 'myth', 'work', 'tool', 'concept'] as const;
		const topics = kinds.map((kind, number) => simple(kind, `e${number}`, 'Alpha beta', {section: {id: 's', title: 'All'}}));
		expect(order(topics, 'alpha').map(id => topics.find(topic => topic.id === id)?.kind)).toEqual([...kinds].reverse());
	});

	test('what others lead to comes first', () => {
		const topics = [
			simple('concept', 'e1', 'Alpha beta'),
			simple('concept', 'e2', 'Alpha beta'),
			simple('concept', 'e3', 'Far', {related: ['concept:e2']}),
		];
		expect(order(topics, 'alpha')).toEqual(['e2', 'e1']);
	});

	test('the order of the dataset holds, however many there are', () => {
		const ids = Array.from({length: 150}, (_, number) => `e${number}`);
		expect(
			order(
				ids.map(id => simple('concept', id, 'Alpha beta')),
				'alpha',
			),
		).toEqual(ids);
	});
});

describe('a word that a text repeats', () => {
	const saying = (id: string, times: number, length = 40) =>
		simple('concept', id, `Entry ${id}`, {introduction: [...Array(times).fill('weld'), ...Array(length - times).fill('other')].join(' ')});

	test('counts a little more', () => {
		expect(order([saying('once', 1), saying('often', 4)], 'weld')).toEqual(['often', 'once']);
	});

	test('does not make a long text beat a title that is about it', () => {
		const everything = simple('dimension', 'everything', 'Core tasks', {
			sides: {a: Array.from({length: 800}, (_, number) => ({text: `Weld pipes of plant ${number} and report what was welded.`}))},
		});
		const task = simple('concept', 'task', 'Weld piping in places of any kind, to keep them tight', {introduction: 'Joins metal.'});
		expect(order([everything, task], 'weld pipes')).toEqual(['task', 'everything']);
	});
});
