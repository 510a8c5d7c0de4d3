import {describe, expect, test} from 'vitest';
import {createSearch} from '../../../source/search/search.ts';
import {simple} from '../built-in.ts';

/** Two roles of another trade, a concept that is called as one, and what is asked of them. */
const topics = [
	simple('role', 'baker', 'Baking Craft', {short: 'Baker', introduction: 'Bakes bread for the town.'}),
	simple('role', 'miller', 'Milling Craft', {short: 'Miller', introduction: 'Mills grain.'}),
	simple('concept', 'baking', 'Baking Craft', {aliases: ['Baker'], introduction: 'Bread as a craft.'}),
	simple('concept', 'wages', 'Wages', {introduction: 'What they earn.', asked: ['how much do bakers earn']}),
	simple('concept', 'shop-size', 'Shops by size', {introduction: 'For whom one shop is enough.', asked: ['one shop for both crafts']}),
	simple('concept', 'headcount', 'Headcount', {introduction: 'Hands.', asked: ['how many bakers do we need']}),
	simple('myth', 'baker-sleeps', 'The baker never sleeps', {introduction: 'The baker does.'}),
	simple('source', 'bread', 'What is a baker, the book'),
	...['oven', 'dough', 'rye', 'yeast'].map(id => simple('concept', id, `Baker's ${id}`, {introduction: `The ${id} of a baker.`})),
];
const search = createSearch(topics);
const first = (query: string, count = 1) => search.find(query, {limit: count}).hits.map(({id}) => id);

describe('the name of a role', () => {
	test.each([
		['baker wages', 'wages'],
		['wages of a baking craft team', 'wages'],
		['is one shop enough for a baker', 'shop-size'],
		['can one shop hold both baker and miller', 'shop-size'],
		['baker or miller wages', 'wages'],
		['do bakers need yeast', 'yeast'],
	])('beside a topic, in %j, is not what is asked for', (query, id) => {
		expect(first(query)).toEqual([id]);
	});

	test.each(['baker', 'what is a baker', 'what does a baker do', 'tell me about the baker'])('alone, in %j, is', query => {
		expect(['baker', 'baking']).toContain(first(query)[0]);
	});

	test('beside small words that ask for more leads to what is asked for so', () => {
		expect(first('how many bakers do we need')).toEqual(['headcount']);
	});

	test('takes one of the first three places, however many entries have it', () => {
		const three = first('baker', 3);
		expect(three.filter(id => id === 'baker' || id === 'baking')).toHaveLength(1);
		expect(first('baker', 20)).toEqual(expect.arrayContaining(['baker', 'baking']));
	});

	test('compares two roles where nothing else is asked', () => {
		expect(first('baker vs miller', 4)).toEqual(expect.arrayContaining(['miller']));
		expect(['baker', 'baking']).toContain(first('baker vs miller')[0]);
	});
});

test('a source comes after what is told, unless something to read is asked for', () => {
	expect(first('what is a baker', 20).at(-1)).not.toBe('baker');
	const placeOf = (query: string) => first(query, 20).indexOf('bread');
	expect(placeOf('the book of the baker')).toBe(0);
	expect(placeOf('what is a baker')).toBeGreaterThan(2);
});
