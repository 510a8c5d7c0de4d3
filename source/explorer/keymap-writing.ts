/** Where a line of text is written. */
const writing = ['search', 'within', 'note', 'jotting'] as const;

/** The keys of a line of text that is being written: a part of the keymap. */
export const writingBindings = [
	{command: 'caret-left', keys: ['left', 'ctrl+b'], section: 'In search', scopes: writing},
	{command: 'caret-right', keys: ['right', 'ctrl+f'], section: 'In search', scopes: writing},
	{
		command: 'caret-word-left',
		keys: ['alt+b', 'ctrl+left', 'alt+left'],
		section: 'In search',
		scopes: writing,
	},
	{
		command: 'caret-word-right',
		keys: ['alt+f', 'ctrl+right', 'alt+right'],
		section: 'In search',
		scopes: writing,
	},
	{command: 'caret-start', keys: ['ctrl+a', 'home'], section: 'In search', scopes: writing},
	{command: 'caret-end', keys: ['ctrl+e', 'end'], section: 'In search', scopes: writing},
	{command: 'erase-left', keys: ['backspace', 'ctrl+h'], section: 'In search', scopes: writing},
	{command: 'erase-right', keys: ['delete', 'ctrl+d'], section: 'In search', scopes: writing},
	{
		command: 'erase-word',
		keys: ['ctrl+w', 'alt+backspace'],
		section: 'In search',
		scopes: writing,
	},
	{command: 'erase-word-right', keys: ['alt+d'], section: 'In search', scopes: writing},
	{command: 'erase-to-start', keys: ['ctrl+u'], section: 'In search', scopes: writing},
	{command: 'erase-to-end', keys: ['ctrl+k'], section: 'In search', scopes: writing},
] as const;

/** The keys of finding within: the rest of them is those of the line that is written. */
export const withinBindings = [
	{
		command: 'within',
		keys: ['\\', '&'],
		section: 'Read',
		scopes: ['contents', 'browse'],
	},
	{command: 'within', keys: ['/', '\\', '&'], says: 'within-help', section: 'Read', scopes: ['help'], isUnlisted: true},
	{command: 'match-up', keys: ['up', 'ctrl+p'], section: 'In search', scopes: ['within'], isUnlisted: true},
	{
		command: 'match-down',
		keys: ['down', 'ctrl+n'],
		section: 'In search',
		scopes: ['within'],
		isUnlisted: true,
	},
	{command: 'keep-within', keys: ['enter'], section: 'In search', scopes: ['within'], isUnlisted: true},
	{
		command: 'drop-within',
		keys: ['escape', 'ctrl+g'],
		section: 'In search',
		scopes: ['within'],
		isUnlisted: true,
	},
] as const;
