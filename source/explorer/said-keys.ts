import {shortKey, shownKey} from './key-names.ts';
import {type Command, keymap, keyOf, type Scope} from './keymap.ts';
import type {State} from './state.ts';

/** The first key of a command in a scope, as a sentence names it; empty where a config left it none. */
export function saidKey({keys}: Pick<State, 'keys'>, scope: Scope, command: Command): string {
	return shownKey(keyOf(scope, command, keys?.rows) ?? '');
}

/** The key of one of the many things that a command is (a view, an answer), named by its usual key, in few letters; empty where it has none. */
export function keyAs({keys}: Pick<State, 'keys'>, scope: Scope, command: Command, as: string): string {
	for (const row of keys?.rows ?? keymap) {
		if (row.command !== command || !row.scopes.includes(scope)) continue;
		const key = row.keys[(row.standsFor ?? row.keys).indexOf(as)];
		if (key !== undefined) return shortKey(key);
	}
	return '';
}
