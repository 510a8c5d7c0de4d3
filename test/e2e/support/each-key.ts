import {afterAll, describe, expect, test} from 'vitest';
import {shownKey} from '../../../source/explorer/key-names.ts';
import {type Command, descriptionOf, keymap, type Scope} from '../../../source/explorer/keymap.ts';
import type {Driver} from './drive.ts';
import {rolexFor} from './shared-rolex.ts';

/** What a key must do, on the first screen of a rolex. `key` is what to press. */
export type KeyTest = (rolex: Driver, key: string) => Promise<unknown>;

/** A test of every key of the keymap whose binding names this scope first: each is pressed once in a real terminal. */
export function testEachKey(
	scope: Scope,
	columns: number,
	tests: Readonly<Partial<Record<Command, KeyTest>>>,
	args: readonly string[] = [],
): void {
	describe(`every key of the keymap does what it says: ${scope}`, () => {
		const rolex = rolexFor(scope, {columns, args});
		afterAll(rolex.forget);
		for (const row of keymap) {
			const {command, keys, scopes} = row;
			if (scopes[0] !== scope) continue;
			for (const key of keys) {
				test(`${shownKey(key)}: ${descriptionOf(row)}`, async () => {
					const run = tests[command];
					expect(run, `no test of "${command}" in test/e2e/`).toBeDefined();
					await rolex.run(command, async opened => run?.(opened, pressed(key)));
				});
			}
		}
	});
}

/** A key of the keymap as the driver writes it: `ctrl+u` is `<c-u>`, `escape` is `<esc>`. */
function pressed(key: string): string {
	if ([...key].length === 1) return key;
	const name = key.replace('ctrl+', 'c-').replace('alt+', 'a-').replace('shift+', 's-').replace('escape', 'esc');
	return `<${name}>`;
}
