import {describe, expect, it} from 'vitest';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import type {Line} from '../../source/text/line.ts';
import {happen, opened, overlayIn, press, stateAfter} from '../helpers/explorer.ts';

const textOf = (line: Line): string => line.map(({text}) => text).join('');

/** Three bookmarks: the last one set comes first. */
const marked = (): State => stateAfter(opened(), 'f', 'j', 'f', 'j', 'f', 'b');
const rows = (state: State): readonly string[] => sceneOf(state).onTop?.lines.map(textOf) ?? [];

describe('the bookmarks', () => {
	it('are marked in the list they stand in, and no longer once taken off', () => {
		const first = (state: State) =>
			sceneOf(state)
				.list.lines.map(textOf)
				.find(row => row.includes('▸')) ?? '';
		const before = opened();
		expect(first(before)).not.toContain('*');
		const state = stateAfter(before, 'f');
		expect(first(state)).toContain('*');
		expect(first(stateAfter(state, 'f'))).toBe(first(before));
	});

	it('are listed with their kind, and opened', () => {
		const state = marked();
		const [first = '', second = ''] = state.bookmarks;
		expect(rows(state)[0]).toContain(state.catalogue.topic(first as never)?.title.slice(0, 12));
		const open = stateAfter(state, 'j', '<enter>');
		expect(open.overlay).toBeUndefined();
		expect(open.place.key).toBe(second);
		expect(stateAfter(open, '[').overlay?.type).toBe('bookmarks');
	});

	it('are put into another order, which is kept at once', () => {
		const state = marked();
		const [a, b, c] = state.bookmarks;
		const {state: moved, effects} = press(state, 'J');
		expect(moved.bookmarks).toEqual([b, a, c]);
		expect(overlayIn(moved, 'bookmarks').chosen).toBe(1);
		expect(effects).toEqual([{type: 'bookmark', bookmarks: [b, a, c], notes: {}}]);
		expect(stateAfter(moved, 'K', 'K').bookmarks).toEqual([a, b, c]);
		expect(stateAfter(state, 'G', 'J').bookmarks).toEqual([a, b, c]);
	});

	it('are taken off, and the list closes with the last', () => {
		const state = marked();
		const [, b, c] = state.bookmarks;
		const {state: fewer, effects} = press(state, 'x');
		expect(fewer.bookmarks).toEqual([b, c]);
		expect(effects).toEqual([{type: 'bookmark', bookmarks: [b, c], notes: {}}]);
		expect(stateAfter(fewer, 'x', 'x').overlay).toBeUndefined();
	});

	it('have a note each, written in the bottom line', () => {
		const state = marked();
		const [a = ''] = state.bookmarks;
		const writing = stateAfter(state, 'e', 'ask Ann');
		expect(textOf(sceneOf(writing).footer)).toContain('Note: ask Ann');
		expect(sceneOf(writing).caret).toEqual({x: 14, y: writing.rows - 1});
		const {state: kept, effects} = press(writing, '<enter>');
		expect(kept.notes).toEqual({[a]: 'ask Ann'});
		expect(effects).toEqual([{type: 'bookmark', bookmarks: state.bookmarks, notes: {[a]: 'ask Ann'}}]);
		expect(rows(kept)[1]).toContain('ask Ann');
		expect(stateAfter(kept, 'e', '!', '<escape>').notes).toEqual({[a]: 'ask Ann'});
		expect(stateAfter(kept, 'e', '<ctrl+u>', '<enter>').notes).toEqual({});
		expect(stateAfter(kept, 'x').notes).toEqual({});
	});

	it('take a paste into a note', () => {
		const {state} = happen(stateAfter(marked(), 'e'), {type: 'paste', text: 'two\nlines'});
		expect(overlayIn(state, 'note').query).toBe('two lines');
	});

	it('are told to be none where there are none', () => {
		expect(stateAfter(opened(), 'b').notice?.text).toContain('f sets one');
	});

	it('stand by name and key among the views', () => {
		expect(rows(stateAfter(opened(), 'v')).join('\n')).toMatch(/b Bookmarks +H Been/);
		expect(stateAfter(opened(), 'f', 'v', 'b').overlay?.type).toBe('bookmarks');
	});
});

describe('where the reader has been', () => {
	it('says of each what kind of thing it is, since two kinds may share a name', () => {
		const entries = [{key: 'dimension:heat' as const, at: '2026-03-31T10:00:00Z'}];
		const shown = (columns: number) => rows(happen(opened({columns, rows: 20}), {type: 'been', entries}).state)[0];
		expect(shown(80)).toMatch(/dimension {2}2026-03-31$/);
		expect(shown(50)).toMatch(/2026-03-31$/);
	});

	it('is asked of the host, and lists each topic once, the latest first', () => {
		const {state, effects} = press(opened(), 'H');
		expect(effects).toEqual([{type: 'history'}]);
		const [one, two] = state.catalogue.topics.map(({key}) => key);
		const entries = [
			{key: two as never, at: '2026-03-02T10:00:00Z'},
			{key: one as never, at: '2026-03-01T10:00:00Z'},
			{key: two as never, at: '2026-02-01T10:00:00Z'},
			{key: 'concept:gone' as never, at: '2026-02-01T10:00:00Z'},
		];
		const shown = happen(state, {type: 'been', entries}).state;
		expect(overlayIn(shown, 'been').entries.map(({key}) => key)).toEqual([two, one]);
		expect(rows(shown)[0]).toMatch(/2026-03-02$/);
		expect(stateAfter(shown, 'j', '<enter>').place.key).toBe(one);
		expect(stateAfter(shown, 'H').overlay).toBeUndefined();
	});

	it('is said to be nowhere at first', () => {
		expect(happen(opened(), {type: 'been', entries: []}).state.notice?.text).toContain('nowhere yet');
	});
});
