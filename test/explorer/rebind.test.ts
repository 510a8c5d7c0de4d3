import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {firstKey, keymap, pressed, type Scope} from '../../source/explorer/keymap.ts';
import {actions, rebind, usualKeys} from '../../source/explorer/rebind.ts';
import {keyOf} from '../helpers/explorer.ts';

const scopes = [...new Set(keymap.flatMap(({scopes: within}) => within))];
const told = (overrides: Record<string, readonly string[]>) =>
	rebind(overrides).findings.map(({action, message}) => `${action}: ${message}`);

describe('keys bound anew', () => {
	it('do what they are bound to, and the usual ones no longer do', () => {
		const {keys, findings} = rebind({search: ['ctrl+s'], swap: ['w', 'W']});
		expect(findings).toEqual([]);
		expect(pressed('browse', keyOf('ctrl+s'), keys)?.command).toBe('search');
		expect(pressed('roles', keyOf('ctrl+s'), keys)?.command).toBe('search');
		expect(pressed('browse', keyOf('W'), keys)?.command).toBe('swap');
		expect(pressed('browse', keyOf('/'), keys)?.command).toBeUndefined();
		expect(firstKey('browse', 'swap', keys)).toBe('w');
	});

	it('stand for the views in order, in the assessment too', () => {
		const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9'];
		const {keys, findings} = rebind({view: all});
		expect(findings).toEqual([]);
		expect(pressed('browse', keyOf('f2'), keys)).toEqual({command: 'view', as: '2'});
		expect(pressed('assessment', keyOf('f7'), keys)).toEqual({command: 'view', as: '7'});
		expect(pressed('assessment', keyOf('f2'), keys)).toBeUndefined();
		expect(firstKey('browse', 'view', keys)).toBe('f1…f9');
	});

	it('leave the views after one that lost its key what they were', () => {
		const {keys} = rebind({help: ['3']});
		expect(pressed('browse', keyOf('3'), keys)?.command).toBe('help');
		expect(['4', '9'].map(key => pressed('browse', keyOf(key), keys))).toEqual([
			{command: 'view', as: '4'},
			{command: 'view', as: '9'},
		]);
	});

	it('are the keymap where nothing is bound', () => {
		const {keys, findings} = rebind({});
		expect(findings).toEqual([]);
		expect(keys.rows).toEqual(keymap);
	});
});

describe('what is wrong with keys', () => {
	it.each([
		[{copy: ['w'], swap: ['w']}, ['swap: w is the key of `copy` already, in the same place']],
		[{copy: ['s']}, ['copy: s is also the key of `swap`, in the same place, which is left without a key']],
		[{'next-hit': ['l']}, ['next-hit: l is also the key of `right`, in the same place']],
		[{copy: ['?']}, ['copy: ? is the only key of `help`, which is never lost']],
		[{swap: ['q']}, ['swap: q is the only key of `leave`, which is never lost']],
		[{swap: ['ctrl+c']}, ['swap: Ctrl-c always quits']],
		[{view: ['f1']}, ['view: `view` wants 9 keys, one for each in order']],
		[{redraw: ['R']}, ['redraw: `redraw` works where text is written, and there R is a letter']],
		[{copy: ['s'], swap: ['y']}, []],
		[{'hit-up': ['ctrl+a']}, ['hit-up: Ctrl-a is also the key of `caret-start`, in the same place']],
	])('is told of %j', (overrides, expected) => {
		expect(told(overrides as Record<string, readonly string[]>)).toEqual(expected);
	});

	it('is told to each who loses a key to what is never lost', () => {
		const lost = told({confirm: ['tab'], up: ['q'], 'choose-next': ['q']});
		expect(lost.filter(text => text.includes('`leave`')).map(text => text.split(':')[0])).toEqual(['up', 'choose-next']);
	});

	it('is taken from each who has it where it is taken back', () => {
		const {keys} = rebind({'choose-next': ['?', 'a'], view: ['f1', 'f2', 'f3', '?', 'f5', 'f6', 'f7', 'f8', 'f9']});
		expect(keys.rows.filter(row => row.keys.includes('?')).map(({command}) => command)).toEqual(['help']);
		expect(pressed('assessment', keyOf('a'), keys)?.command).toBe('choose-next');
	});

	it('leaves a key that is not taken where it was', () => {
		const {keys} = rebind({copy: ['?'], swap: ['ctrl+c'], redraw: ['R']});
		expect(pressed('browse', keyOf('?'), keys)?.command).toBe('help');
		expect(pressed('browse', keyOf('y'), keys)?.command).toBe('copy');
		expect(pressed('browse', keyOf('s'), keys)?.command).toBe('swap');
		expect(pressed('search', keyOf('ctrl+l'), keys)?.command).toBe('redraw');
	});
});

const anyKey = fc.constantFrom(
	...'abcdefghijklmnopqrstuvwxyz?/[]0123456789GN'.split(''),
	'escape',
	'enter',
	'tab',
	'ctrl+c',
	'ctrl+g',
	'ctrl+a',
	'f2',
	'up',
	' ',
);
const overrides = fc.dictionary(fc.constantFrom(...actions), fc.uniqueArray(anyKey, {minLength: 1, maxLength: 9}), {maxKeys: 12});

describe('whatever is bound', () => {
	const kept: readonly (readonly [Scope, string])[] = scopes.flatMap(scope => [
		...([[scope, 'quit']] as const),
		...(keymap.some(({command, scopes: within}) => command === 'help' && within.includes(scope))
			? ([
					[scope, 'help'],
					[scope, 'leave'],
				] as const)
			: []),
	]);

	it('Ctrl-c quits, and help and the way out have a key wherever they had one', () => {
		fc.assert(
			fc.property(overrides, given => {
				const {keys} = rebind(given);
				for (const scope of scopes) expect(pressed(scope, keyOf('ctrl+c'), keys)?.command).toBe('quit');
				for (const [scope, command] of [...kept, ['search', 'leave-search'], ['within', 'drop-within']] as const)
					expect([scope, command, firstKey(scope as Scope, command as never, keys)]).not.toEqual([scope, command, '']);
			}),
		);
	});

	it('no key does two things in one place, and every action without a key is told of', () => {
		fc.assert(
			fc.property(overrides, given => {
				const {keys, findings} = rebind(given);
				for (const scope of scopes) {
					const bound = keys.rows
						.filter(row => row.scopes.includes(scope))
						.flatMap(row => row.keys.map(key => [key, row.command] as const));
					for (const [key, command] of bound)
						expect([scope, key, pressed(scope, keyOf(key), keys)?.command]).toEqual([scope, key, command]);
				}
				const lost = actions.filter(action => keys.rows.every(row => row.command !== action || row.keys.length === 0));
				for (const action of lost)
					expect(findings.some(each => each.action === action || each.message.includes(`\`${action}\``))).toBe(true);
			}),
		);
	});

	it('what is free and bound without fault is the key', () => {
		fc.assert(
			fc.property(fc.constantFrom(...actions.filter(action => usualKeys(action).length < 5 && action !== 'quit')), action => {
				const {keys, findings} = rebind({[action]: ['f12']});
				expect(findings).toEqual([]);
				const rows = keys.rows.filter(({command}) => command === action);
				for (const row of rows) expect(row.keys).toEqual(['f12']);
			}),
		);
	});
});
