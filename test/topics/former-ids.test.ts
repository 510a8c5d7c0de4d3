import {describe, expect, test} from 'vitest';
import {begin} from '../../source/explorer/begin.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {findTopic} from '../../source/topics/find.ts';
import type {TopicKey} from '../../source/topics/topic.ts';
import {builtIn, happen, tiny, tinyDataset} from '../helpers/explorer.ts';

const renamed = createCatalogue(
	tinyDataset(input => ({
		...input,
		ownership: [{id: 'light-the-oven', formerly: ['own-7'], task: 'Light it', owner: 'baker', why: 'It is cold', certainty: 'firm'}],
		myths: [{id: 'yeast-is-alive', formerly: ['m1', 'own-8'], myth: 'Yeast is a powder', correction: 'It lives'}],
		needs: [{id: 'bread-is-flat', formerly: ['own-7'], symptom: 'Flat bread', start: 'baker', step: 'Wait'}],
	})),
);

describe('an entry with a new id', () => {
	test.each([
		['own-7', 'work:light-the-oven'],
		['OWN 7', 'work:light-the-oven'],
		['work:own-7', 'work:light-the-oven'],
		['need:own-7', 'need:bread-is-flat'],
		['m1', 'myth:yeast-is-alive'],
		['own-8', 'myth:yeast-is-alive'],
	])('is found by the one it had: %s', (words, key) => {
		expect(findTopic(renamed.topics, words)?.key).toBe(key);
	});

	test('is the topic of its former key, whatever else has been projected', () => {
		expect(renamed.topic('need:own-7')?.id).toBe('bread-is-flat');
		expect(renamed.byKey.get('myth:m1')?.id).toBe('yeast-is-alive');
		expect(renamed.topics.filter(({kind}) => kind === 'work')).toHaveLength(1);
	});

	test('has the key that its topic has, of whatever kind it is', () => {
		for (const catalogue of [renamed, tiny, builtIn()]) {
			for (const [key, topic] of catalogue.byKey) expect(catalogue.presentKey(key as TopicKey)).toBe(topic.key);
		}
		expect(renamed.presentKey('work:gone')).toBe('work:gone');
	});

	test('keeps its bookmark, once, and one that names nothing stays', () => {
		const size = {columns: 80, rows: 24};
		const state = begin({catalogue: renamed, ...size, bookmarks: ['work:own-7', 'tool:gone', 'work:light-the-oven']});
		expect(state.bookmarks).toEqual(['work:light-the-oven', 'tool:gone']);
	});

	test('keeps the note to its bookmark, and one to the id it has goes before', () => {
		const size = {columns: 80, rows: 24};
		const notes = {'work:own-7': 'ask Ann', 'myth:m1': 'older', 'myth:yeast-is-alive': 'newer', 'tool:gone': 'may be back'};
		expect(begin({catalogue: renamed, ...size, notes}).notes).toEqual({
			'work:light-the-oven': 'ask Ann',
			'myth:yeast-is-alive': 'newer',
			'tool:gone': 'may be back',
		});
	});

	test('keeps the place and the way there when the dataset is reloaded', () => {
		const before = createCatalogue(
			tinyDataset(input => ({
				...input,
				ownership: [{id: 'own-7', task: 'Light it', owner: 'baker', why: 'It is cold', certainty: 'firm'}],
			})),
		);
		const state = begin({
			catalogue: before,
			columns: 80,
			rows: 24,
			key: 'work:own-7',
			bookmarks: ['work:own-7'],
			notes: {'work:own-7': 'ask Ann'},
		});
		const {state: reloaded} = happen({...state, past: [state.place]}, {type: 'reloaded', catalogue: renamed});
		const keys = [reloaded.place.key, ...reloaded.past.map(({key}) => key), ...reloaded.bookmarks];
		expect(keys).toEqual(['work:light-the-oven', 'work:light-the-oven', 'work:light-the-oven']);
		expect(reloaded.notes).toEqual({'work:light-the-oven': 'ask Ann'});
	});
});
