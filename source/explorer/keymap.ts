import {themeNames} from '../themes/themes.ts';
import {type BoundKeys, boundKeys, isPositional, type Pressed, placeOf} from './bound-keys.ts';
import type {Key} from './event.ts';
import {keyName, shownKey} from './key-names.ts';
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
	{command: 'up', keys: ['up', 'k'], description: 'move up, or scroll the pane in focus', section: 'Move', scopes: rolling},
	{command: 'down', keys: ['down', 'j'], description: 'move down, or scroll the pane in focus', section: 'Move', scopes: rolling},
	{command: 'left', keys: ['left', 'h'], description: 'the pane to the left', section: 'Move', scopes: ['browse']},
	{command: 'right', keys: ['right', 'l'], description: 'the pane to the right', section: 'Move', scopes: ['browse']},
	{command: 'next-pane', keys: ['tab'], description: 'next: list, panes, related', section: 'Move', scopes: ['browse']},
	{command: 'previous-pane', keys: ['shift+tab'], description: 'the other way round', section: 'Move', scopes: ['browse']},
	{command: 'first', keys: ['g', 'home'], description: 'to the first', section: 'Move', scopes: rolling},
	{command: 'last', keys: ['G', 'end'], description: 'to the last', section: 'Move', scopes: rolling},
	{command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], description: 'a page up', section: 'Move', scopes: paged},
	{command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f', ' '], description: 'a page down', section: 'Move', scopes: paged},

	{
		command: 'open',
		keys: ['enter'],
		description: 'open: the whole topic on one page, or the related one chosen',
		section: 'Read',
		scopes: ['browse'],
	},
	{command: 'back-out', keys: ['escape'], description: 'one step back out', section: 'Read', scopes: ['browse']},
	{command: 'search', keys: ['/'], description: 'search from anywhere; in the help, the help', section: 'Read', scopes: searched},
	{command: 'back', keys: ['['], description: 'back to where you were', section: 'Read', scopes: unwritten},
	{command: 'forward', keys: [']'], description: 'forward again', section: 'Read', scopes: unwritten},
	{
		command: 'view',
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		description: 'the views, by number',
		section: 'Read',
		scopes: lists,
	},
	{
		command: 'view',
		keys: ['6', '7', '8', '9'],
		description: 'the views from the sixth on',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
		isUnlisted: true,
	},
	{command: 'contents', keys: ['v'], description: 'the views by name, and the whole list', section: 'Read', scopes: unwritten},
	{
		command: 'next-hit',
		keys: ['n'],
		description: 'the next match, or search result',
		section: 'Read',
		scopes: ['browse'],
	},
	{command: 'previous-hit', keys: ['N'], description: 'the match, or result, before', section: 'Read', scopes: ['browse']},

	{command: 'overview', keys: ['0'], description: 'the overview: likeness and leads as bars', section: 'Read', scopes: unwritten},

	{command: 'bookmarks', keys: ['b'], description: 'your bookmarks, and a note to each', section: 'Read', scopes: unwritten},
	{command: 'been', keys: ['H'], description: 'where you have been, before too', section: 'Read', scopes: unwritten},

	{command: 'swap', keys: ['s'], description: 'swap the two sides', section: 'Do', scopes: subjects},
	{command: 'roles', keys: ['r'], description: 'choose the roles', section: 'Do', scopes: unwritten},
	{command: 'bookmark', keys: ['f'], description: 'bookmark this, or take the bookmark off', section: 'Do', scopes: subjects},
	{command: 'copy', keys: ['y'], description: 'copy as Markdown', section: 'Do', scopes: [...subjects, 'assessment']},
	{command: 'links', keys: ['o'], description: 'its sources and links', section: 'Do', scopes: talking},
	{command: 'theme', keys: ['t'], description: `next theme: ${themeNames.join(', ')}`, section: 'Do', scopes: talking},

	{command: 'help', keys: ['?'], description: 'this help', section: 'Leave', scopes: talking},
	{command: 'redraw', keys: ['ctrl+l'], description: 'draw the screen anew', section: 'Leave', scopes: everywhere},
	{command: 'suspend', keys: ['ctrl+z'], description: 'suspend; `fg` returns', section: 'Leave', scopes: everywhere},
	{command: 'leave', keys: ['q'], description: 'leave what lies on top; then quit', section: 'Leave', scopes: paged},
	{command: 'quit', keys: ['ctrl+c'], description: 'quit, from anywhere', section: 'Leave', scopes: everywhere},

	{
		command: 'close',
		keys: ['escape'],
		description: 'close what lies on top',
		section: 'On top',
		scopes: ['help', 'links', 'roles', 'assessment', 'overview', 'contents', 'bookmarks', 'been'],
		isUnlisted: true,
	},
	{
		command: 'choose',
		keys: ['enter'],
		description: 'take the one chosen',
		section: 'On top',
		scopes: ['links', 'roles', 'overview', 'bookmarks', 'been'],
		isUnlisted: true,
	},
	{command: 'close', keys: ['enter'], description: 'close it', section: 'On top', scopes: ['help', 'contents'], isUnlisted: true},
	{
		command: 'other-side',
		keys: ['tab', 'left', 'right', 'h', 'l', 'shift+tab'],
		description: 'the other side',
		section: 'On top',
		scopes: ['roles', 'overview'],
		isUnlisted: true,
	},
	{
		command: 'next-view',
		keys: ['right', 'l', 'tab'],
		description: 'the next view',
		section: 'On top',
		scopes: ['contents'],
		isUnlisted: true,
	},
	{
		command: 'previous-view',
		keys: ['left', 'h', 'shift+tab'],
		description: 'the view before',
		section: 'On top',
		scopes: ['contents'],
		isUnlisted: true,
	},

	{command: 'hit-up', keys: ['up', 'ctrl+p'], description: 'the result above', section: 'In search', scopes: ['search']},
	{command: 'hit-down', keys: ['down', 'ctrl+n'], description: 'the result below', section: 'In search', scopes: ['search']},
	{command: 'hit-page-up', keys: ['pageup'], description: 'a page of results up', section: 'In search', scopes: ['search']},
	{command: 'hit-page-down', keys: ['pagedown'], description: 'a page of results down', section: 'In search', scopes: ['search']},
	{command: 'next-kind', keys: ['tab'], description: 'only one kind: the next', section: 'In search', scopes: ['search']},
	{command: 'previous-kind', keys: ['shift+tab'], description: 'only one kind: the one before', section: 'In search', scopes: ['search']},
	{command: 'open-hit', keys: ['enter'], description: 'open the result', section: 'In search', scopes: ['search']},
	{command: 'rest', keys: ['ctrl+r'], description: 'the less likely results too', section: 'In search', scopes: ['search']},
	{command: 'leave-search', keys: ['escape', 'ctrl+g'], description: 'back to where you were', section: 'In search', scopes: ['search']},
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
	readonly description: string;
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

/** Every key of rolex. The help, the README's table and the man page are drawn from this; a config may bind keys anew (rebind.ts). */
export const keymap: readonly KeyRow[] = bindings;

const usual: BoundKeys = boundKeys(keymap);

/** What a key does in a scope, if anything. */
export function pressed(scope: Scope, key: Key, {pressed: all}: BoundKeys = usual): Pressed | undefined {
	return all.get(placeOf(scope, keyName(key)));
}

/** The first key of a command in a scope, as the footer writes it; where a command is many, the first and the last. */
export function firstKey(scope: Scope, command: Command, {rows}: BoundKeys = usual): string {
	const at = rows.findIndex(each => each.command === command && each.scopes.includes(scope) && each.keys.length > 0);
	const keys = rows[at]?.keys ?? [];
	const [first = ''] = keys;
	const isMany = keys.length > 1 && isPositional(keymap[at]?.keys ?? []);
	return isMany ? `${shortKey(first)}…${shortKey(keys.at(-1) ?? '')}` : shortKey(first);
}

const shortNames: Readonly<Record<string, string>> = {tab: '⇥', 'shift+tab': '⇤', enter: '⏎', escape: 'esc'};

/** A key in as few letters as it takes: a character as it is typed, a name in small letters. */
const shortKey = (key: string): string => shortNames[key] ?? ([...key].length === 1 && key !== ' ' ? key : shownKey(key).toLowerCase());

/** What a key does elsewhere, for a place where it does nothing. */
export function elsewhere(key: Key, {rows}: BoundKeys = usual): string | undefined {
	const name = keyName(key);
	return rows.find(({keys}) => keys.includes(name))?.description;
}
