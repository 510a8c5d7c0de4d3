import {describe, expect, it} from 'vitest';
import {update} from '../../source/explorer/update.ts';
import {themeNames} from '../../source/themes/themes.ts';
import {happen, keyOf, opened, press, stateAfter} from '../helpers/explorer.ts';

describe('leaving', () => {
	it('asks the host to quit on q and on Ctrl-c', () => {
		expect(press(opened(), 'q').effects).toEqual([{type: 'quit'}]);
		expect(press(opened(), '<ctrl+c>').effects).toEqual([{type: 'quit'}]);
	});

	it.each(['/', '?', 'o', 'r'])('quits with Ctrl-c from what %s opens', key => {
		expect(press(stateAfter(opened(), key), '<ctrl+c>').effects).toEqual([{type: 'quit'}]);
	});

	it.each(['', '/', '?', 'o', 'r'])('suspends and redraws from %j without changing anything', key => {
		const state = stateAfter(opened(), key);
		expect(press(state, '<ctrl+z>', '<ctrl+l>')).toEqual({state, effects: [{type: 'suspend'}, {type: 'redraw'}]});
	});
});

describe('an Alt key without a meaning', () => {
	it.each([
		['a letter leaves what is open and acts', ['/', 'xy', '<alt+s>'], ['s']],
		['a letter of another script leaves', ['/', 'xy', '<alt+ж>'], []],
		['Enter leaves, and opens', ['?', '<alt+enter>'], ['<enter>']],
		['Tab leaves, and goes on', ['?', '<alt+tab>'], ['<tab>']],
		['Backspace leaves', ['?', '<alt+backspace>'], []],
	])('is Esc, then the key: %s', (_, keys, same) => {
		const {overlay, left, place} = stateAfter(opened(), ...same);
		expect(stateAfter(opened(), ...keys)).toMatchObject({overlay, left, place});
	});

	it('has its meaning where it has one', () => {
		expect(stateAfter(opened(), '/', 'one two', '<alt+b>').overlay).toMatchObject({type: 'search'});
	});

	it('that quits after Esc quits', () => {
		expect(press(opened(), '/', '<alt+q>').effects.at(-1)).toEqual({type: 'quit'});
	});
});

describe('swapping the sides', () => {
	it('exchanges the roles, and twice is as before', () => {
		expect(stateAfter(opened(), 's')).toMatchObject({left: 'brewer', right: 'baker'});
		expect(stateAfter(opened(), 'ss')).toEqual(opened());
	});

	it('keeps the reader at the same line of the same role', () => {
		const reading = stateAfter(opened({rows: 24}), 'jj', '<tab>', 'jjjj');
		const swapped = stateAfter(reading, 's');
		expect(swapped.place).toMatchObject({focus: 'right', scroll: {left: 0, right: 4, page: 0}});
		expect(stateAfter(swapped, 's')).toEqual(reading);
	});
});

describe('bookmarks', () => {
	it('are set and taken off with f, the newest first, and the host keeps them', () => {
		const {state, effects} = press(opened(), 'f', 'j', 'f');
		expect(state.bookmarks).toEqual(['dimension:time', 'dimension:heat']);
		expect(effects).toEqual([
			{type: 'bookmark', bookmarks: ['dimension:heat'], notes: {}},
			{type: 'bookmark', bookmarks: ['dimension:time', 'dimension:heat'], notes: {}},
		]);
		expect(press(state, 'f')).toMatchObject({
			state: {bookmarks: ['dimension:heat']},
			effects: [{type: 'bookmark', bookmarks: ['dimension:heat']}],
		});
	});

	it('say what happened', () => {
		expect(stateAfter(opened(), 'f').notice?.text).toMatch(/^Bookmarked/);
		expect(stateAfter(opened(), 'ff').notice?.text).toBe('Bookmark taken off.');
	});
});

describe('copying', () => {
	it('asks the host for the topic with both sides', () => {
		expect(press(stateAfter(opened(), 's', 'j'), 'y')).toMatchObject({
			effects: [{type: 'copy', key: 'dimension:time', left: 'brewer', right: 'baker'}],
		});
	});
});

describe('the theme', () => {
	it('goes with t through all there are, and round', () => {
		const gone = themeNames.map((_, times) => stateAfter(opened(), 't'.repeat(times)).theme);
		expect(gone).toEqual(themeNames);
		expect(stateAfter(opened(), 't'.repeat(themeNames.length)).theme).toBe('auto');
	});

	it('keeps what the terminal said of its background, whatever the reader chooses', () => {
		const background = {type: 'background', background: 'light'} as const;
		expect(happen(opened(), background).state).toMatchObject({theme: 'auto', ground: {background: 'light'}});
		expect(happen(opened({theme: 'mono'}), background).state).toMatchObject({theme: 'mono', ground: {background: 'light'}});
		const sixteen = opened({ground: {colours: '16'}});
		expect(happen(stateAfter(sixteen, 't'), background).state).toMatchObject({
			theme: 'dark',
			ground: {colours: '16', background: 'light'},
		});
	});

	it('is told', () => {
		expect(stateAfter(opened(), 't').notice).toEqual({text: 'Theme: dark, for dark backgrounds.'});
		expect(stateAfter(opened({theme: 'terminal'}), 't').notice).toEqual({text: 'Theme: auto, by the terminal’s background.'});
	});
});

describe('a notice', () => {
	const notice = {text: 'Copied.'};

	it('stays until the next key', () => {
		const told = happen(opened(), {type: 'notice', notice}).state;
		expect(told.notice).toEqual(notice);
		expect(happen(told, {type: 'resize', columns: 100, rows: 30}).state.notice).toEqual(notice);
		expect(stateAfter(told, 'j').notice).toBeUndefined();
		expect(stateAfter(told, 'x').notice).not.toEqual(notice);
	});

	it('goes when text is pasted', () => {
		expect(happen(opened(), {type: 'notice', notice}, {type: 'paste', text: 'a'}).state.notice).toBeUndefined();
	});
});

describe('keys that mean nothing', () => {
	it.each(['x', '<f1>', '<ctrl+q>', '<alt+f1>', '<insert>', '日'])('%s changes nothing, and says so', key => {
		const state = opened();
		const {state: after, effects} = press(state, key);
		expect({...after, notice: undefined, effects}).toEqual({...state, notice: undefined, effects: []});
		expect(after.notice?.text).toMatch(/is no key of rolex|does nothing here/);
	});
});

describe('update', () => {
	it('is pure: the same state and key give the same, and the state given stays as it was', () => {
		const state = stateAfter(opened(), 'j', '/', 'ho');
		const before = JSON.stringify({...state, catalogue: undefined});
		const event = {type: 'key', key: keyOf('p')} as const;
		expect(update(state, event)).toEqual(update(state, event));
		expect(JSON.stringify({...state, catalogue: undefined})).toBe(before);
	});
});
