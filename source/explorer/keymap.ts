import {keyTexts} from '../messages/keys.ts';
import {themeNames} from '../themes/themes.ts';
import {type BoundKeys, boundKeys, isPositional, type Pressed, placeOf} from './bound-keys.ts';
import type {Key} from './event.ts';
import {keyName, shortKey} from './key-names.ts';
import {assessmentBindings} from './keymap-assessment.ts';
import {markedBindings} from './keymap-marked.ts';
import {paneBindings} from './keymap-panes.ts';
import {withinBindings, writingBindings} from './keymap-writing.ts';
import {sittingBindings} from './sitting/keys.ts';

/** Where keys are pressed: while browsing, or in what lies over it. */
export type Scope =
	| 'browse'
	| 'search'
	| 'within'
	| 'help'
	| 'links'
	| 'roles'
	| 'assessment'
	| 'overview'
	| 'contents'
	| 'sitting'
	| 'answers'
	| 'jotting'
	| 'bookmarks'
	| 'been'
	| 'note';

/** Where up, down and the page keys move in a list or a text. */
const lists = ['browse', 'help', 'links', 'roles', 'overview', 'contents', 'bookmarks', 'been'] as const;
/** Where the search opens: the help is searched itself. */
const searched = ['browse', 'links', 'roles', 'overview', 'contents', 'bookmarks', 'been', 'assessment', 'sitting'] as const;
/** Where nothing is written: keys that type a character can mean something. */
const unwritten = [...lists, 'assessment'] as const;
const everywhere = [...unwritten, 'sitting', 'answers', 'search', 'within', 'note', 'jotting'] as const;
/** Lists that only choose. */
const rolling = [...lists, 'answers'] as const;
/** Where what is read can be longer than the screen. */
const paged = [...unwritten, 'sitting', 'answers'] as const;
const talking = [...unwritten, 'sitting'] as const;
/** What lies over a view, and shows rows of it that something can be done with. */
const subjects = ['browse', 'overview', 'contents'] as const;

const bindings = [
	{command: 'up', keys: ['up', 'k'], section: 'Move', scopes: rolling},
	{command: 'down', keys: ['down', 'j'], section: 'Move', scopes: rolling},
	{command: 'left', keys: ['left', 'h'], section: 'Move', scopes: ['browse']},
	{command: 'right', keys: ['right', 'l'], section: 'Move', scopes: ['browse']},
	{command: 'next-pane', keys: ['tab'], section: 'Move', scopes: ['browse']},
	{command: 'previous-pane', keys: ['shift+tab'], section: 'Move', scopes: ['browse']},
	{command: 'first', keys: ['g', 'home'], section: 'Move', scopes: rolling},
	{command: 'last', keys: ['G', 'end'], section: 'Move', scopes: rolling},
	{command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], section: 'Move', scopes: paged},
	{command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f', ' '], section: 'Move', scopes: paged},

	{
		command: 'open',
		keys: ['enter'],
		section: 'Read',
		scopes: ['browse'],
	},
	{command: 'back-out', keys: ['escape'], section: 'Read', scopes: ['browse']},
	{command: 'search', keys: ['/'], section: 'Read', scopes: searched},
	{command: 'back', keys: ['['], section: 'Read', scopes: unwritten},
	{command: 'forward', keys: [']'], section: 'Read', scopes: unwritten},
	{
		command: 'view',
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		section: 'Read',
		scopes: lists,
	},
	{
		command: 'view',
		keys: ['6', '7', '8', '9'],
		says: 'view-from-sixth',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
		isUnlisted: true,
	},
	{command: 'contents', keys: ['v'], section: 'Read', scopes: unwritten},
	{
		command: 'next-hit',
		keys: ['n'],
		section: 'Read',
		scopes: ['browse'],
	},
	{command: 'previous-hit', keys: ['N'], section: 'Read', scopes: ['browse']},

	{command: 'overview', keys: ['0'], section: 'Read', scopes: unwritten},

	{command: 'bookmarks', keys: ['b'], section: 'Read', scopes: unwritten},
	{command: 'been', keys: ['H'], section: 'Read', scopes: unwritten},

	{command: 'swap', keys: ['s'], section: 'Do', scopes: subjects},
	{command: 'roles', keys: ['r'], section: 'Do', scopes: unwritten},
	{command: 'bookmark', keys: ['f'], section: 'Do', scopes: subjects},
	{command: 'copy', keys: ['y'], section: 'Do', scopes: [...subjects, 'assessment']},
	{command: 'links', keys: ['o'], section: 'Do', scopes: talking},
	{command: 'theme', keys: ['t'], section: 'Do', scopes: talking},

	{command: 'help', keys: ['?'], section: 'Leave', scopes: talking},
	{command: 'redraw', keys: ['ctrl+l'], section: 'Leave', scopes: everywhere},
	{command: 'suspend', keys: ['ctrl+z'], section: 'Leave', scopes: everywhere},
	{command: 'leave', keys: ['q'], section: 'Leave', scopes: paged},
	{command: 'quit', keys: ['ctrl+c'], section: 'Leave', scopes: everywhere},

	{
		command: 'close',
		keys: ['escape'],
		section: 'On top',
		scopes: ['help', 'links', 'roles', 'assessment', 'overview', 'contents', 'bookmarks', 'been'],
		isUnlisted: true,
	},
	{
		command: 'choose',
		keys: ['enter'],
		section: 'On top',
		scopes: ['links', 'roles', 'overview', 'bookmarks', 'been'],
		isUnlisted: true,
	},
	{command: 'close', keys: ['enter'], says: 'close-read', section: 'On top', scopes: ['help', 'contents'], isUnlisted: true},
	{
		command: 'other-side',
		keys: ['tab', 'left', 'right', 'h', 'l', 'shift+tab'],
		section: 'On top',
		scopes: ['roles', 'overview'],
		isUnlisted: true,
	},
	{
		command: 'next-view',
		keys: ['right', 'l', 'tab'],
		section: 'On top',
		scopes: ['contents'],
		isUnlisted: true,
	},
	{
		command: 'previous-view',
		keys: ['left', 'h', 'shift+tab'],
		section: 'On top',
		scopes: ['contents'],
		isUnlisted: true,
	},

	{command: 'hit-up', keys: ['up', 'ctrl+p'], section: 'In search', scopes: ['search']},
	{command: 'hit-down', keys: ['down', 'ctrl+n'], section: 'In search', scopes: ['search']},
	{command: 'hit-page-up', keys: ['pageup'], section: 'In search', scopes: ['search']},
	{command: 'hit-page-down', keys: ['pagedown'], section: 'In search', scopes: ['search']},
	{command: 'next-kind', keys: ['tab'], section: 'In search', scopes: ['search']},
	{command: 'previous-kind', keys: ['shift+tab'], section: 'In search', scopes: ['search']},
	{command: 'open-hit', keys: ['enter'], section: 'In search', scopes: ['search']},
	{command: 'rest', keys: ['ctrl+r'], section: 'In search', scopes: ['search']},
	{command: 'leave-search', keys: ['escape', 'ctrl+g'], section: 'In search', scopes: ['search']},
	...paneBindings,
	...writingBindings,
	...sittingBindings,
	...withinBindings,
	...markedBindings,
	...assessmentBindings,
] as const satisfies readonly KeyBinding[];

type Binding = (typeof bindings)[number];

export type Command = Binding['command'];

/** The commands that have a key in a scope: who adds one is told by the compiler where it has no meaning yet. */
export type CommandOn<S extends Scope> = Binding extends infer Each
	? Each extends {readonly command: infer Name extends string; readonly scopes: readonly (infer Within)[]}
		? S extends Within
			? Name
			: never
		: never
	: never;

export type Section = 'Move' | 'Read' | 'Do' | 'Leave' | 'In search' | 'In bookmarks' | 'In “Which am I?”' | 'In deciding' | 'On top';

type KeyBinding = {
	readonly command: string;
	readonly keys: readonly string[];
	/** The name of what it does, where that is not its command's. */
	readonly says?: keyof typeof keyTexts;
	readonly section: Section;
	readonly scopes: readonly Scope[];
	/** Keys that the help need not list, since the footer of the moment shows them. */
	readonly isUnlisted?: boolean;
};

/** A row of the keymap: a command and its keys. */
export type KeyRow = KeyBinding & {
	readonly command: Command;
	/** What each key stands for, where keys of a command that is many are bound anew. */
	readonly standsFor?: readonly string[];
};

/** What each command does: who adds one is told by the compiler that it has no text. */
const saidOf: Readonly<Record<Command, string>> = keyTexts;

/** What the keys of a row do, in the language spoken. */
export function descriptionOf({command, says}: Pick<KeyRow, 'command' | 'says'>): string {
	const text = says ? keyTexts[says] : saidOf[command];
	return command === 'theme' ? `${text}: ${themeNames.join(', ')}` : text;
}

/** Every key of rolex. The help, the README's table and the man page are drawn from this; a config may bind keys anew (rebind.ts). */
export const keymap: readonly KeyRow[] = bindings;

/** The keys of who has bound none anew. */
export const defaultKeys: BoundKeys = boundKeys(keymap);

/** The keys of who can be shown ASCII alone. */
export const inAscii = (keys: BoundKeys = defaultKeys): BoundKeys => ({...keys, isAscii: true});

/** What a key does in a scope, if anything. */
export function pressed(scope: Scope, key: Key, {pressed: all}: BoundKeys = defaultKeys): Pressed | undefined {
	return all.get(placeOf(scope, keyName(key)));
}

/** Where among the rows a command has its keys in a scope; -1 where a config left it none. */
function rowOf(scope: Scope, command: Command, rows: readonly KeyRow[]): number {
	return rows.findIndex(each => each.command === command && each.scopes.includes(scope) && each.keys.length > 0);
}

/** The first key of a command in a scope, by its name in the keymap. */
export function keyOf(scope: Scope, command: Command, rows: readonly KeyRow[] = keymap): string | undefined {
	return rows[rowOf(scope, command, rows)]?.keys[0];
}

/** The first key of a command in a scope, as the footer writes it; where a command is many, the first and the last. */
export function firstKey(scope: Scope, command: Command, {rows, isAscii = false}: BoundKeys = defaultKeys): string {
	const at = rowOf(scope, command, rows);
	const keys = rows[at]?.keys ?? [];
	const [first = ''] = keys;
	const isMany = keys.length > 1 && isPositional(keymap[at]?.keys ?? []);
	const short = (key: string) => shortKey(key, isAscii);
	return isMany ? `${short(first)}…${short(keys.at(-1) ?? '')}` : short(first);
}

/** What a key does elsewhere, for a place where it does nothing. */
export function elsewhere(key: Key, {rows}: BoundKeys = defaultKeys): string | undefined {
	const name = keyName(key);
	const row = rows.find(({keys}) => keys.includes(name));
	return row && descriptionOf(row);
}
