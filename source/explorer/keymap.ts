import type {Key} from './event.ts';
import {keyName} from './key-names.ts';

/** Where keys are pressed: while browsing, or in what lies over it. */
export type Scope = 'browse' | 'search' | 'help' | 'links' | 'roles' | 'assessment' | 'overview';

/** Where up, down and the page keys move in a list or a text. */
const lists = ['browse', 'help', 'links', 'roles', 'overview'] as const;
const pages = [...lists, 'assessment'] as const;
const everywhere = [...lists, 'search', 'assessment'] as const;

const bindings = [
	{
		command: 'up',
		keys: ['up', 'k'],
		description: 'move up, or scroll the pane in focus',
		section: 'Move',
		scopes: lists,
	},
	{
		command: 'down',
		keys: ['down', 'j'],
		description: 'move down, or scroll the pane in focus',
		section: 'Move',
		scopes: lists,
	},
	{command: 'left', keys: ['left', 'h'], description: 'the pane to the left', section: 'Move', scopes: ['browse']},
	{command: 'right', keys: ['right', 'l'], description: 'the pane to the right', section: 'Move', scopes: ['browse']},
	{command: 'next-pane', keys: ['tab'], description: 'next: list, panes, related', section: 'Move', scopes: ['browse']},
	{command: 'previous-pane', keys: ['shift+tab'], description: 'the other way round', section: 'Move', scopes: ['browse']},
	{command: 'first', keys: ['g', 'home'], description: 'to the first', section: 'Move', scopes: lists},
	{command: 'last', keys: ['G', 'end'], description: 'to the last', section: 'Move', scopes: lists},
	{
		command: 'page-up',
		keys: ['pageup', 'ctrl+u', 'ctrl+b'],
		description: 'a page up',
		section: 'Move',
		scopes: pages,
	},
	{
		command: 'page-down',
		keys: ['pagedown', 'ctrl+d', 'ctrl+f', ' '],
		description: 'a page down',
		section: 'Move',
		scopes: pages,
	},

	{
		command: 'open',
		keys: ['enter'],
		description: 'open: the whole topic on one page, or the related one chosen',
		section: 'Read',
		scopes: ['browse'],
	},
	{command: 'back-out', keys: ['escape'], description: 'one step back out', section: 'Read', scopes: ['browse']},
	{command: 'search', keys: ['/'], description: 'search from anywhere', section: 'Read', scopes: lists},
	{command: 'back', keys: ['['], description: 'back to where you were', section: 'Read', scopes: ['browse']},
	{command: 'forward', keys: [']'], description: 'forward again', section: 'Read', scopes: ['browse']},
	{
		command: 'view',
		keys: ['1', '2', '3', '4', '5', '6', '7'],
		description: 'the views, by number',
		section: 'Read',
		scopes: ['browse', 'help'],
	},

	{command: 'overview', keys: ['0'], description: 'the overview: likeness and leads as bars', section: 'Read', scopes: ['browse', 'help']},

	{command: 'swap', keys: ['s'], description: 'swap the two sides', section: 'Do', scopes: ['browse']},
	{command: 'roles', keys: ['r'], description: 'choose the roles', section: 'Do', scopes: ['browse']},
	{command: 'bookmark', keys: ['f'], description: 'bookmark this, or take the bookmark off', section: 'Do', scopes: ['browse']},
	{command: 'copy', keys: ['y'], description: 'copy as Markdown', section: 'Do', scopes: ['browse']},
	{command: 'links', keys: ['o'], description: 'its sources and links', section: 'Do', scopes: ['browse']},
	{command: 'theme', keys: ['t'], description: 'next theme: dark, light, mono', section: 'Do', scopes: ['browse']},

	{command: 'help', keys: ['?'], description: 'this help', section: 'Leave', scopes: ['browse']},
	{
		command: 'redraw',
		keys: ['ctrl+l'],
		description: 'draw the screen anew',
		section: 'Leave',
		scopes: everywhere,
	},
	{
		command: 'suspend',
		keys: ['ctrl+z'],
		description: 'suspend; `fg` returns',
		section: 'Leave',
		scopes: everywhere,
	},
	{command: 'quit', keys: ['q'], description: 'quit', section: 'Leave', scopes: ['browse']},
	{
		command: 'quit',
		keys: ['ctrl+c'],
		description: 'quit, from anywhere',
		section: 'Leave',
		scopes: everywhere,
	},

	{
		command: 'close',
		keys: ['escape', '?', 'o', 'r'],
		description: 'close what lies on top',
		section: 'On top',
		scopes: ['help', 'links', 'roles', 'assessment', 'overview'],
		isUnlisted: true,
	},
	{
		command: 'choose',
		keys: ['enter'],
		description: 'take the one chosen',
		section: 'On top',
		scopes: ['links', 'roles', 'overview'],
		isUnlisted: true,
	},
	{command: 'close', keys: ['enter'], description: 'close the help', section: 'On top', scopes: ['help'], isUnlisted: true},
	{
		command: 'other-side',
		keys: ['tab', 'left', 'right', 'h', 'l', 'shift+tab'],
		description: 'the other side',
		section: 'On top',
		scopes: ['roles'],
		isUnlisted: true,
	},

	{command: 'hit-up', keys: ['up', 'ctrl+p'], description: 'the result above', section: 'In search', scopes: ['search']},
	{command: 'hit-down', keys: ['down', 'ctrl+n'], description: 'the result below', section: 'In search', scopes: ['search']},
	{command: 'hit-page-up', keys: ['pageup'], description: 'a page of results up', section: 'In search', scopes: ['search']},
	{command: 'hit-page-down', keys: ['pagedown'], description: 'a page of results down', section: 'In search', scopes: ['search']},
	{command: 'next-kind', keys: ['tab'], description: 'only one kind: the next', section: 'In search', scopes: ['search']},
	{command: 'previous-kind', keys: ['shift+tab'], description: 'only one kind: the one before', section: 'In search', scopes: ['search']},
	{command: 'open-hit', keys: ['enter'], description: 'open the result', section: 'In search', scopes: ['search']},
	{command: 'leave-search', keys: ['escape', 'ctrl+g'], description: 'back to where you were', section: 'In search', scopes: ['search']},
	{command: 'caret-left', keys: ['left', 'ctrl+b'], description: 'a letter left', section: 'In search', scopes: ['search']},
	{command: 'caret-right', keys: ['right', 'ctrl+f'], description: 'a letter right', section: 'In search', scopes: ['search']},
	{
		command: 'caret-word-left',
		keys: ['alt+b', 'ctrl+left', 'alt+left'],
		description: 'a word left',
		section: 'In search',
		scopes: ['search'],
	},
	{
		command: 'caret-word-right',
		keys: ['alt+f', 'ctrl+right', 'alt+right'],
		description: 'a word right',
		section: 'In search',
		scopes: ['search'],
	},
	{command: 'caret-start', keys: ['ctrl+a', 'home'], description: 'to the start', section: 'In search', scopes: ['search']},
	{command: 'caret-end', keys: ['ctrl+e', 'end'], description: 'to the end', section: 'In search', scopes: ['search']},
	{command: 'erase-left', keys: ['backspace', 'ctrl+h'], description: 'erase the letter before', section: 'In search', scopes: ['search']},
	{command: 'erase-right', keys: ['delete', 'ctrl+d'], description: 'erase the letter after', section: 'In search', scopes: ['search']},
	{
		command: 'erase-word',
		keys: ['ctrl+w', 'alt+backspace'],
		description: 'erase the word before',
		section: 'In search',
		scopes: ['search'],
	},
	{command: 'erase-word-right', keys: ['alt+d'], description: 'erase the word after', section: 'In search', scopes: ['search']},
	{command: 'erase-to-start', keys: ['ctrl+u'], description: 'erase to the start', section: 'In search', scopes: ['search']},
	{command: 'erase-to-end', keys: ['ctrl+k'], description: 'erase to the end', section: 'In search', scopes: ['search']},

	{
		command: 'answer',
		keys: ['1', '2', '3', '4', '5'],
		description: 'answer, and on to the next',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
	},
	{
		command: 'previous-statement',
		keys: ['left', 'up', 'h', 'k', 'backspace'],
		description: 'the statement before',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
	},
	{
		command: 'next-statement',
		keys: ['right', 'down', 'l', 'j'],
		description: 'the next, without answering',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
	},
	{command: 'result', keys: ['G', 'end'], description: 'to the result so far', section: 'In “Which am I?”', scopes: ['assessment']},
	{
		command: 'choose-next',
		keys: ['tab'],
		description: 'what to read next, at the result',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
	},
	{
		command: 'confirm',
		keys: ['enter'],
		description: 'on; at the result, open what is chosen',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
	},
	{
		command: 'start-over',
		keys: ['x'],
		description: 'forget the answers and start over',
		section: 'In “Which am I?”',
		scopes: ['assessment'],
	},
] as const satisfies readonly KeyBinding[];

export type Command = (typeof bindings)[number]['command'];
export type Section = 'Move' | 'Read' | 'Do' | 'Leave' | 'In search' | 'In “Which am I?”' | 'On top';

type KeyBinding = {
	readonly command: string;
	readonly keys: readonly string[];
	readonly description: string;
	readonly section: Section;
	readonly scopes: readonly Scope[];
	/** Keys that the help need not list, since the footer of the moment shows them. */
	readonly isUnlisted?: boolean;
};

/** Every key of rolex. The help, the README's table and the man page are drawn from this. */
export const keymap: readonly (KeyBinding & {readonly command: Command})[] = bindings;

const commandsByScope = new Map<string, Command>(
	keymap.flatMap(({command, keys, scopes}) => scopes.flatMap(scope => keys.map(key => [`${scope} ${key}`, command] as const))),
);

/** The command a key has in a scope, if any. */
export function commandFor(scope: Scope, key: Key): Command | undefined {
	return commandsByScope.get(`${scope} ${keyName(key)}`);
}
