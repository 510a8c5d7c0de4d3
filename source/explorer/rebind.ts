import {gathered} from '../text/gathered.ts';
import {once} from '../text/once.ts';
import {type BoundKeys, boundKeys, isPositional, placeOf} from './bound-keys.ts';
import {shownKey} from './key-names.ts';
import {type Command, type KeyRow, keymap} from './keymap.ts';

/** Keys by the name of what they do, as a config gives them, in its order. Names and keys are known to be right. */
export type Overrides = Readonly<Record<string, readonly string[]>>;

/** Something wrong with keys that are bound anew. `index` is the key's in the list of its action. */
export type KeyFinding = {readonly action: string; readonly index?: number; readonly message: string; readonly mend: string};

/** What always has a key, whatever a config says: the way out of every place, and the help that tells the other keys. */
const kept: ReadonlySet<string> = new Set<Command>(['quit', 'leave', 'help', 'leave-search', 'drop-within', 'drop-note', 'drop-jotted']);
/** The one key that is never bound anew. */
const alwaysQuits = 'ctrl+c';

const writing: ReadonlySet<string> = new Set(['search', 'within', 'note', 'jotting']);

/** The names of everything that a key can be bound to, in the order of the keymap. */
export const actions: readonly Command[] = [...new Set(keymap.map(({command}) => command))];

/** What the keymap says of an action: its rows, and the keys that it has unless it is bound anew. */
type Usual = {readonly rows: readonly KeyRow[]; readonly keys: readonly string[]};

/** Gathered once: a start with keys of the reader's own asks for each action many times over. */
const usualOf = once((): ReadonlyMap<string, Usual> => {
	const rowsOf = gathered(keymap.map(row => [row.command, row] as const));
	return new Map([...rowsOf].map(([action, rows]) => [action, {rows, keys: keysIn(rows)}]));
});

function keysIn(rows: readonly KeyRow[]): readonly string[] {
	const [first] = rows;
	return first && isPositional(first.keys) ? first.keys : [...new Set(rows.flatMap(({keys}) => keys))];
}

/** The keys that an action has unless it is bound anew. */
export function usualKeys(action: string): readonly string[] {
	return usualOf().get(action)?.keys ?? [];
}

/**
 * The keymap with some actions bound to other keys. Of two actions on one key in one place the one that the config names has it, of two that it
 * names the first; what would be left without a key has its usual ones as far as they are free; what must never be lost takes them back.
 */
export function rebind(overrides: Overrides): {readonly keys: BoundKeys; readonly findings: readonly KeyFinding[]} {
	const table = new Table();
	const named = Object.keys(overrides).sort((a, b) => Number(kept.has(b)) - Number(kept.has(a)));
	table.grant('quit', alwaysQuits);
	for (const action of named) table.bind(action, overrides[action] ?? []);
	for (const action of actions) if (!Object.hasOwn(overrides, action)) table.keep(action);
	for (const action of named) table.fallBack(action);
	// What is taken back may be another's last key; each of them has usual keys of its own, so this ends.
	for (let round = 0; round < kept.size; round++) for (const action of kept) table.takeBack(action);
	return {keys: boundKeys(table.rows()), findings: table.findings};
}

class Table {
	readonly findings: KeyFinding[] = [];
	/** Who has a key in a scope. */
	readonly #holders = new Map<string, string>();
	/** The keys of each action, in order; for one of many things by its position. */
	readonly #keys = new Map<string, (string | undefined)[]>();
	readonly #named = new Map<string, readonly string[]>();
	/** Actions that a config names, and that have their usual keys all the same. */
	readonly #fallen = new Set<string>();

	/**
	 * Gives an action a key in all its places, unless another has it in one of them. Returns that one. `usual` is the key of the keymap that it
	 * stands for, where it stands for one: it goes where that goes.
	 */
	grant(action: string, key: string, {usual, position}: Standing = {}): string | undefined {
		const places = placesOf(action, usual).map(scope => placeOf(scope, key));
		const other = places.map(place => this.#holders.get(place)).find(holder => holder !== undefined && holder !== action);
		if (other !== undefined) return other;
		for (const place of places) this.#holders.set(place, action);
		const keys = this.#keys.get(action) ?? [];
		if (position !== undefined) keys[position] = key;
		else if (!keys.includes(key)) keys.push(key);
		this.#keys.set(action, keys);
		return undefined;
	}

	/** Gives an action the keys that a config wants for it. */
	bind(action: string, keys: readonly string[]): void {
		this.#named.set(action, keys);
		const usual = usualKeys(action);
		const isMany = isPositional(usual);
		if (isMany && keys.length !== usual.length) {
			this.#tell(action, undefined, `\`${action}\` wants ${usual.length} keys, one for each in order`, 'Write as many, in brackets.');
			return;
		}
		for (const [index, key] of keys.entries()) {
			if (isTyped(key) && placesOf(action).some(scope => writing.has(scope))) {
				const mend = 'Take a key with Ctrl or Alt, or one that has a name.';
				this.#tell(action, index, `\`${action}\` works where text is written, and there ${shownKey(key)} is a letter`, mend);
				continue;
			}
			const other = this.grant(action, key, isMany ? {usual: usual[index], position: index} : {});
			if (other !== undefined) this.#tell(action, index, ...taken(key, other, action));
		}
	}

	/** Gives an action that a config does not name its usual keys, as far as they are free, and tells who took them. */
	keep(action: string): void {
		const usual = usualKeys(action);
		const isMany = isPositional(usual);
		for (const [position, key] of usual.entries()) this.#keepKey(action, key, isMany ? position : undefined);
	}

	#keepKey(action: string, key: string, position: number | undefined): void {
		const other = this.grant(action, key, {usual: key, position});
		if (other === undefined) return;
		const index = (this.#named.get(other) ?? []).indexOf(key);
		const isOnly = usualKeys(action).every(each => each === key || !this.#isFree(action, each));
		const [message, mend] = shared(key, other, action, isOnly || position !== undefined);
		this.#tell(other, index < 0 ? undefined : index, message, mend);
	}

	/** Gives an action that got none of the keys it wanted its usual ones, as far as they are free. */
	fallBack(action: string): void {
		if (this.#has(action)) return;
		this.#fallen.add(action);
		const usual = usualKeys(action);
		for (const [position, key] of usual.entries())
			this.grant(action, key, {usual: key, position: isPositional(usual) ? position : undefined});
	}

	/** Gives what must not be lost its usual keys back, whoever has them. */
	takeBack(action: string): void {
		if (this.#has(action)) return;
		this.#fallen.add(action);
		for (const key of usualKeys(action)) {
			for (const scope of placesOf(action, key)) this.#release(placeOf(scope, key), key, action);
			this.grant(action, key, {usual: key});
		}
	}

	/** The rows of the keymap with these keys. */
	rows(): readonly KeyRow[] {
		return keymap.map(row => (isPositional(usualKeys(row.command)) ? this.#rowOfMany(row) : {...row, keys: this.#keysOf(row)}));
	}

	/** The row of a command that is many: a key that it lost leaves the others standing for what they stood for. */
	#rowOfMany(row: KeyRow): KeyRow {
		const bound = this.#keys.get(row.command) ?? [];
		const usual = usualKeys(row.command);
		const keyFor = (standing: string): string | undefined => bound[usual.indexOf(standing)];
		const standsFor = row.keys.filter(standing => keyFor(standing) !== undefined);
		const keys = standsFor.flatMap(standing => keyFor(standing) ?? []);
		return keys.every((key, index) => key === standsFor[index]) ? {...row, keys} : {...row, keys, standsFor};
	}

	#keysOf({command, keys}: KeyRow): readonly string[] {
		const bound = this.#keys.get(command) ?? [];
		const isOwn = this.#named.has(command) && !this.#fallen.has(command);
		return isOwn ? bound.flatMap(key => key ?? []) : keys.filter(key => bound.includes(key));
	}

	/** Takes a key in a place from whoever has it, for an action that is never lost, and tells of it once. */
	#release(place: string, key: string, action: string): void {
		const holder = this.#holders.get(place);
		if (holder === undefined) return;
		const places = placesOf(holder).map(scope => placeOf(scope, key));
		for (const each of places) if (this.#holders.get(each) === holder) this.#holders.delete(each);
		this.#keys.set(
			holder,
			(this.#keys.get(holder) ?? []).map(each => (each === key ? undefined : each)),
		);
		if (!this.findings.some(each => each.action === holder && each.message.includes(`\`${action}\``))) {
			const index = (this.#named.get(holder) ?? []).indexOf(key);
			this.#tell(holder, index < 0 ? undefined : index, ...shared(key, holder, action, true));
		}
		this.fallBack(holder);
	}

	#isFree(action: string, key: string): boolean {
		return placesOf(action, key).every(scope => (this.#holders.get(placeOf(scope, key)) ?? action) === action);
	}

	#has(action: string): boolean {
		return (this.#keys.get(action) ?? []).some(key => key !== undefined && key !== alwaysQuits) || action === 'quit';
	}

	#tell(action: string, index: number | undefined, message: string, mend: string): void {
		this.findings.push({action, ...(index === undefined ? {} : {index}), message, mend});
	}
}

/** What a key stands for: a key of the keymap, and for one of many things its position. */
type Standing = {readonly usual?: string; readonly position?: number};

/** Where an action has keys, or that one of its keys. */
function placesOf(action: string, key?: string) {
	const {rows = []} = usualOf().get(action) ?? {};
	return (key === undefined ? rows : rows.filter(({keys}) => keys.includes(key))).flatMap(({scopes}) => scopes);
}

/** Whether a key types a character. */
const isTyped = (key: string): boolean => [...key].length === 1;

const taken = (key: string, other: string, action: string): readonly [string, string] =>
	key === alwaysQuits
		? [`${shownKey(key)} always quits`, `Take another key for \`${action}\`.`]
		: [`${shownKey(key)} is the key of \`${other}\` already, in the same place`, `Take another key for one of the two.`];

function shared(key: string, holder: string, loser: string, isOnly: boolean): readonly [string, string] {
	if (kept.has(loser) && isOnly) {
		return [
			`${shownKey(key)} is the only key of \`${loser}\`, which is never lost`,
			`Give \`${loser}\` another first, such as \`${loser}: F2\`; or take another key for \`${holder}\`.`,
		];
	}
	const left = isOnly ? `, which is left without a key` : '';
	return [
		`${shownKey(key)} is also the key of \`${loser}\`, in the same place${left}`,
		`Take another key for \`${holder}\`, or bind \`${loser}\` too, to keys of its own.`,
	];
}
