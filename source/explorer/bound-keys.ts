import type {Command, KeyRow, Scope} from './keymap.ts';

/** What a key does: its command, and for a command that is many (the views, the answers) the key of the keymap it stands for. */
export type Pressed = {readonly command: Command; readonly as: string};

/** The keys of one explorer: the keymap's, or those that a config binds anew. */
export type BoundKeys = {
	readonly rows: readonly KeyRow[];
	/** By scope and key, apart by a space. */
	readonly pressed: ReadonlyMap<string, Pressed>;
	/** Keys are named in ASCII, since no arrow can be drawn. */
	readonly isAscii?: boolean;
};

/** The keys of some rows. */
export function boundKeys(rows: readonly KeyRow[]): BoundKeys {
	const pressed = new Map<string, Pressed>();
	for (const {command, keys, standsFor = keys, scopes} of rows) {
		for (const [position, key] of keys.entries()) {
			for (const scope of scopes) pressed.set(placeOf(scope, key), {command, as: standsFor[position] ?? key});
		}
	}
	return {rows, pressed};
}

export const placeOf = (scope: Scope, key: string): string => `${scope} ${key}`;

/** Whether keys are one for each of many things, in order: digits. */
export function isPositional(keys: readonly string[]): boolean {
	return keys.length > 1 && keys.every(key => /^\d$/.test(key));
}
