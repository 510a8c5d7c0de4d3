import {describe, expect, it} from 'vitest';
import {listedBy} from '../../source/explorer/results.ts';
import {topicKinds} from '../../source/topics/topic.ts';
import {crafts} from '../helpers/crafts.ts';
import {screenOf} from '../helpers/drawn.ts';
import {happen, keyOf, opened, searchIn, stateAfter, tiny} from '../helpers/explorer.ts';

/** A search whose answer says that the first two of four may be meant. */
const found = (beginning = {}) => {
	const searching = stateAfter(opened(beginning), '/', 'a');
	const hits = tiny.topics.slice(0, 4).map(({key, kind, id}, index) => ({key, kind, id, score: 1 - index / 5}));
	const result = {query: 'ab', words: 'ab', hits, total: 9, relevant: 2};
	const typed = {...searching, overlay: {...searchIn(searching), query: 'ab', caret: 2}};
	return happen(typed, {type: 'searched', result}).state;
};
const listed = (state: ReturnType<typeof found>) => listedBy(state, searchIn(state)).length;

describe('the tail of a search', () => {
	it('ends where the scores say that the rest is not meant, and tells how many more there are', async () => {
		expect(listed(found())).toBe(2);
		expect(await screenOf(found())).toMatch(/^ 7 more, less likely: ctrl-r/m);
		expect(await screenOf(found())).toMatch(/ctrl-r the rest/);
	});

	it('is one key away, from its first on, and goes again with the same key', async () => {
		const whole = stateAfter(found(), '<ctrl+r>');
		expect([listed(whole), searchIn(whole).chosen]).toEqual([4, 2]);
		expect(await screenOf(whole)).toMatch(/^ 5 more: add a word/m);
		expect(await screenOf(whole)).toMatch(/ctrl-r fewer/);
		const fewer = stateAfter(whole, '<ctrl+r>');
		expect([listed(fewer), searchIn(fewer).chosen]).toEqual([2, 1]);
	});

	it('is not stepped into by the next result of an opened one, which says so', () => {
		const last = stateAfter(found(), '<down>', '<enter>', 'n');
		expect(last.notice?.text).toBe('That was the last likely result; 7 more in the search.');
	});

	it('starts anew with every answer', () => {
		const whole = stateAfter(found(), '<ctrl+r>');
		expect(searchIn(stateAfter(whole, 'x')).isWhole).toBeUndefined();
	});

	it('says so where there is none', () => {
		const state = happen(stateAfter(opened(), '/'), {type: 'key', key: keyOf('ctrl+r')}).state;
		expect(state.notice?.text).toBe('Everything that was found is listed.');
	});
});

describe('narrowing', () => {
	it('offers every kind that the dataset has, sources too', () => {
		let state = stateAfter(opened({catalogue: crafts}), '/');
		const offered = topicKinds.map(() => {
			state = stateAfter(state, '<tab>');
			return searchIn(state).kinds?.[0];
		});
		expect(offered.slice(0, topicKinds.filter(crafts.has).length)).toEqual(topicKinds.filter(crafts.has));
		expect(offered).toContain('source');
	});
});
