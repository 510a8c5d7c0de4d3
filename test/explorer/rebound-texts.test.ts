import {describe, expect, it} from 'vitest';
import {keyName} from '../../source/explorer/key-names.ts';
import {type Command, firstKey, keymap, type Scope} from '../../source/explorer/keymap.ts';
import {actions, rebind, usualKeys} from '../../source/explorer/rebind.ts';
import {hintsOf} from '../../source/explorer/scene/hints.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {bakery} from '../decisions/bakery.ts';
import {rowsOf, screenOf} from '../helpers/drawn.ts';
import {happen, keyOf, openedBuiltIn, stateAfter} from '../helpers/explorer.ts';
import {sit} from '../helpers/sitting.ts';

/** Keys that nothing has unless it is bound anew. */
const free = [
	...Array.from({length: 20}, (_, index) => `f${index + 1}`),
	...'ACDEGHIJKLMNOPQRSTUVWXYZaceghijklmnopqrstuvwxyz'.split('').map(letter => `alt+${letter}`),
];

/** Another key for every action that can have one; those that meet in no place may have the same. */
const bound = rebind(reboundAll());

function reboundAll(): Readonly<Record<string, readonly string[]>> {
	const used = new Map<string, Set<Scope>>(free.map(key => [key, new Set<Scope>()]));
	const placesOf = (action: Command) => new Set<Scope>(keymap.filter(({command}) => command === action).flatMap(({scopes}) => scopes));
	const take = (places: ReadonlySet<Scope>): string => {
		const key = free.find(each => [...places].every(place => !used.get(each)?.has(place)));
		if (key === undefined) throw new Error('There are more actions in one place than keys to bind them to');
		for (const place of places) used.get(key)?.add(place);
		return key;
	};
	return Object.fromEntries(
		actions
			.filter(action => action !== 'quit')
			.map(action => {
				const isMany = action === 'view' || action === 'answer';
				return [action, Array.from({length: isMany ? usualKeys(action).length : 1}, () => take(placesOf(action)))];
			}),
	);
}

/** Presses what does a command in the layer on top, as it is bound now; for a view or an answer the one of that number. */
function reaching(state: State, ...commands: readonly (Command | {readonly type: string})[]): State {
	return commands.reduce<State>((reached, command) => {
		if (typeof command !== 'string') return stateAfter(reached, command.type);
		const scope: Scope = reached.overlay?.type ?? 'browse';
		const key = bound.keys.rows.find(row => row.command === command && row.scopes.includes(scope) && row.keys.length > 0)?.keys[0];
		if (key === undefined) throw new Error(`${command} has no key in ${scope}`);
		return happen(reached, {type: 'key', key: keyOf(key)}).state;
	}, state);
}

/** Names that keys have in texts; arrows stand also for what is hidden above and below. */
const named = /\b(Enter|Esc|esc|Tab|Space|Backspace|PgUp|PgDn|Home|End)\b|[⏎⇥⇤←→]|[↑↓](?! ?\d)/;

const begun = {...openedBuiltIn({columns: 80, rows: 24}), keys: bound.keys};
const sitting = {...sit({dataset: bakery()}).state, keys: bound.keys};
const told = (text: string) => ({type: text});

const screens: readonly (readonly [string, () => State])[] = [
	['the list', () => begun],
	['a pane', () => reaching(begun, 'next-pane')],
	['a page', () => reaching(begun, 'open')],
	['the whole list', () => reaching(begun, 'contents')],
	['the overview', () => reaching(begun, 'overview')],
	['the roles', () => reaching(begun, 'roles')],
	['the links', () => reaching(begun, 'links')],
	['the bookmarks', () => reaching(begun, 'bookmark', 'bookmarks')],
	['a note', () => reaching(begun, 'bookmark', 'bookmarks', 'note')],
	['the history', () => happen(begun, {type: 'been', entries: [{key: 'dimension:goal', at: '2026-01-02'}]}).state],
	['the search', () => reaching(begun, 'search', told('toil'))],
	['a search of one kind without a result', () => reaching(begun, 'search', told('zzzz qqqq'), 'next-kind')],
	['a filter', () => reaching(begun, 'within', told('co'))],
	['what is found', () => reaching(begun, 'next-pane', 'within', told('the'), 'keep-within')],
	['only what is shared', () => reaching(begun, 'reading', 'reading')],
	['the help without a match', () => reaching(begun, 'help', 'within', told('zzzz'))],
	['before it is asked', () => ({...openedBuiltIn({columns: 80, rows: 24, key: 'assessment:assessment'}), keys: bound.keys})],
	['a statement', () => reaching({...openedBuiltIn({key: 'assessment:assessment'}), keys: bound.keys}, 'open')],
	['the result of nothing', () => reaching({...openedBuiltIn({key: 'assessment:assessment'}), keys: bound.keys}, 'open', 'result')],
	['the result', () => reaching({...openedBuiltIn({key: 'assessment:assessment'}), keys: bound.keys}, 'open', 'answer', 'result')],
	['a sitting', () => sitting],
	['who of both', () => reaching(sitting, 'decide-both')],
	['who else', () => reaching(sitting, 'decide-party')],
	['a note to work', () => reaching(sitting, 'jot')],
	['all work', () => reaching(sitting, 'all-work')],
	['the summary', () => reaching(sitting, 'summary')],
];

describe('with every action on another key', () => {
	it('each action has the key it was given, and none is told of', () => {
		expect(bound.findings).toEqual([]);
		for (const {command, keys} of bound.keys.rows) if (command !== 'quit') for (const key of keys) expect(free).toContain(key);
	});

	it.each(screens)('%s names no key that is no longer one', async (_, stateOf) => {
		const state = stateOf();
		const screen = await screenOf(state);
		expect(screen).not.toMatch(named);
		const {hints, end} = hintsOf(state, sceneOf(state));
		for (const {keys} of [...hints, end]) expect(keys).toMatch(/^(?:f\d+|alt-[a-zA-Z]|…|\/|ctrl-c)*$/);
	});

	it('the tabs have the keys that lead to them, and the answers theirs', async () => {
		const wide = {...openedBuiltIn({columns: 200, rows: 40}), keys: bound.keys};
		const [header = ''] = await rowsOf(wide);
		for (const name of ['overview', 'search', 'help'] as const) expect(header).toContain(firstKey('browse', name, bound.keys));
		const view = bound.keys.rows.find(({command, scopes}) => command === 'view' && scopes.includes('browse'));
		for (const key of view?.keys ?? []) expect(header).toContain(`${key.replace('+', '-')} `);
		const asking = reaching({...wide, place: {...wide.place, view: 'you', key: 'assessment:assessment'}}, 'open');
		const answer = bound.keys.rows.find(({command}) => command === 'answer');
		const screen = await screenOf(asking);
		for (const key of answer?.keys ?? []) expect(screen).toContain(`  ${key.replace('+', '-')}  `);
	});

	it('the help tells of no other', async () => {
		const state = reaching({...openedBuiltIn({columns: 160, rows: 60}), keys: bound.keys}, 'help');
		expect(await screenOf(state)).not.toMatch(/\b(Enter|Esc|Tab|Backspace|PgUp|PgDn)\b(?! )/);
	});
});

it('the keys that are free are no usual ones', () => {
	const usual = new Set(keymap.flatMap(({keys}) => keys));
	expect(free.filter(key => usual.has(key))).toEqual([]);
	expect(keyName(keyOf('alt+a'))).toBe('alt+a');
});
