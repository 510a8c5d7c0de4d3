import {describe, expect, it} from 'vitest';
import type {DatasetInput} from '../../source/dataset/schema.ts';
import {listedBy} from '../../source/explorer/results.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Catalogue} from '../../source/topics/topic.ts';
import {happen, opened, searchIn, stateAfter, tinyDataset} from '../helpers/explorer.ts';

const changed = (change: (input: DatasetInput) => DatasetInput): Catalogue => createCatalogue(tinyDataset(change));
const reloaded = (state: State, catalogue: Catalogue): State => happen(state, {type: 'reloaded', catalogue}).state;

const without = (...ids: readonly string[]): Catalogue =>
	changed(input => ({
		...input,
		dimensions: input.dimensions?.filter(({id}) => !ids.includes(id)),
		concepts: input.concepts?.filter(({id}) => !ids.includes(id)),
	}));

const withoutRoles = (...ids: readonly string[]): Catalogue =>
	changed(input => ({
		...input,
		roles: [
			...input.roles.filter(({id}) => !ids.includes(id)),
			{...input.roles[0], id: 'butcher'},
			{...input.roles[0], id: 'fishmonger'},
		] as DatasetInput['roles'],
	}));

describe('a dataset that changed', () => {
	it('keeps the place and shows the new words', () => {
		const state = stateAfter(opened(), 'j', '<tab>');
		const catalogue = changed(input => ({
			...input,
			dimensions: input.dimensions?.map(each => (each.id === 'time' ? {...each, title: 'Patience'} : each)),
		}));
		const next = reloaded(state, catalogue);
		expect(next.place).toEqual(state.place);
		expect(next.catalogue.byKey.get(next.place.key)?.title).toBe('Patience');
	});

	it('goes to the first topic where the one shown is gone', () => {
		const next = reloaded(stateAfter(opened(), 'jj', '<enter>', 'jj'), without('selling'));
		expect(next.place).toMatchObject({view: 'compare', key: 'dimension:heat', layout: 'list', listTop: 0});
	});

	it('forgets places that are gone, in both directions', () => {
		const walked = stateAfter(opened(), '2', '1', 'j', '2', 'j', '1', '[', '[');
		const next = reloaded(walked, without('yeast', 'flour'));
		const keys = [...next.past, ...next.future].map(({key}) => key);
		expect(keys.length).toBeGreaterThan(0);
		expect(keys.filter(key => key === 'concept:yeast' || key === 'concept:flour')).toEqual([]);
		expect(stateAfter(next, '[[[[[', ']]]]]').place.key).toMatch(/^dimension:/);
	});

	it('opens a view at its first topic where the one it was left at is gone', () => {
		const left = stateAfter(opened(), '2', 'jj', '1');
		expect(stateAfter(left, '2').place.key).toBe('concept:hops');
		expect(stateAfter(reloaded(left, without('hops')), '2').place.key).toBe('concept:yeast');
	});

	it('keeps the roles that are still there, each on its side', () => {
		const state = stateAfter(opened(), 'r', 'G', '<enter>');
		expect(reloaded(state, withoutRoles('brewer'))).toMatchObject({left: 'cheese', right: 'baker'});
		expect(reloaded(state, withoutRoles('baker'))).toMatchObject({left: 'cheese', right: 'brewer'});
	});

	it('takes the first two roles where both are gone', () => {
		const next = reloaded(opened(), withoutRoles('baker', 'brewer'));
		expect(next).toMatchObject({left: 'cheese', right: 'butcher'});
		expect(sceneOf(next).detail.left.lines.length).toBeGreaterThan(0);
	});

	it('never compares a role with itself', () => {
		for (const gone of [['baker'], ['brewer'], ['baker', 'brewer'], ['cheese'], ['baker', 'brewer', 'cheese']]) {
			const {left, right, catalogue} = reloaded(opened(), withoutRoles(...gone));
			expect(left).not.toBe(right);
			for (const role of [left, right]) expect(catalogue.dataset.roles.map(({id}) => id)).toContain(role);
		}
	});

	it('keeps the old one where the new one has nothing to show', () => {
		const state = opened();
		const empty: Catalogue = {
			dataset: tinyDataset(),
			topics: [],
			byKey: new Map(),
			byKind: new Map(),
			ofKind: () => [],
			topic: () => undefined,
			presentKey: key => key,
			has: () => false,
		};
		expect(reloaded(state, empty)).toBe(state);
	});

	it('leaves out suggestions and hits that are gone, and opens none of them', () => {
		const suggested = reloaded(stateAfter(opened({bookmarks: ['concept:hops']}), '/'), without('hops'));
		expect(listedBy(suggested, searchIn(suggested))).not.toContain('concept:hops');
		const found = reloaded(stateAfter(opened(), '/', 'hops'), without('hops'));
		expect(stateAfter(found, '<enter>').place.key).toBe('dimension:heat');
	});

	// A bug: the place of the result chosen is kept where there are fewer results now, so that none is chosen.
	it('keeps a result chosen where there are fewer now', () => {
		const state = reloaded(stateAfter(opened(), '/', '<down>', '<down>', '<down>'), without('heat', 'time', 'selling'));
		expect(searchIn(state).chosen).toBeLessThan(listedBy(state, searchIn(state)).length);
	});

	// A bug: only a focus on related topics that are gone is given back.
	it('gives the focus back to the list where the topic has no panes any more', () => {
		const state = stateAfter(opened({key: 'concept:flour'}), '<tab>');
		const catalogue = changed(input => ({
			...input,
			concepts: input.concepts?.map(each => (each.id === 'flour' ? {...each, sides: {}} : each)),
		}));
		expect(reloaded(state, catalogue).place.focus).toBe('list');
	});
});
