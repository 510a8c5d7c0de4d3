import {hintTexts} from '../../messages/browsing.ts';
import {lately} from '../../text/lately.ts';
import type {BoundKeys} from '../bound-keys.ts';
import {defaultKeys, firstKey, type Scope} from '../keymap.ts';
import type {State} from '../state.ts';
import {hintTable, type Row, type Rows} from './hint-table.ts';
import type {Scene} from './scene.ts';

/** A key and what it does, in as few words as that takes. */
export type Hint = {readonly keys: string; readonly label: string};

/** All that a footer may say, the most wanted first, and the way out. */
export type Hints = {readonly hints: readonly Hint[]; readonly end: Hint};

/** What was said lately, by scope and labels: from key to key that is mostly the same. */
const said = lately<BoundKeys, Hints>(64);

/** The hints of a state, as the footer draws them. */
export function hintsOf(state: State, scene: Scene): Hints {
	const {keys = defaultKeys} = state;
	const scope: Scope = state.overlay?.type ?? 'browse';
	const {rows, end}: Rows<Scope> = hintTable[scope] as Rows<never>;
	const labels = [...rows, end].map(([_, says]) => (typeof says === 'string' ? hintTexts[says] : says(state, scene)));
	return said(keys, `${scope}\n${labels.join('\n')}`, () => withKeys(scope, [...rows, end], labels, keys));
}

function withKeys(scope: Scope, rows: readonly Row<Scope>[], labels: readonly (string | undefined)[], bound: BoundKeys): Hints {
	const hint = (label: string | undefined, row: number): readonly Hint[] => {
		if (!label) return [];
		const keys = (rows[row]?.[0] ?? []).map(command => firstKey(scope, command, bound)).filter(key => key !== '');
		// Names of several letters would run into one.
		const between = keys.some(key => [...key].length > 1) ? '/' : '';
		return [{keys: keys.join(between), label}];
	};
	const last = labels.length - 1;
	return {hints: labels.slice(0, last).flatMap(hint), end: hint(labels[last], last)[0] ?? {keys: '', label: ''}};
}
