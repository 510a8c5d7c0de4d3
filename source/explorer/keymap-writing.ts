/** Where a line of text is written. */
const writing = ['search', 'within', 'note', 'jotting'] as const;

/** The keys of a line of text that is being written: a part of the keymap. */
export const writingBindings = [
	{command: 'caret-left', keys: ['left', 'ctrl+b'], description: 'a letter left', section: 'In search', scopes: writing},
	{command: 'caret-right', keys: ['right', 'ctrl+f'], description: 'a letter right', section: 'In search', scopes: writing},
	{
		command: 'caret-word-left',
		keys: ['alt+b', 'ctrl+left', 'alt+left'],
		description: 'a word left',
		section: 'In search',
		scopes: writing,
	},
	{
		command: 'caret-word-right',
		keys: ['alt+f', 'ctrl+right', 'alt+right'],
		description: 'a word right',
		section: 'In search',
		scopes: writing,
	},
	{command: 'caret-start', keys: ['ctrl+a', 'home'], description: 'to the start', section: 'In search', scopes: writing},
	{command: 'caret-end', keys: ['ctrl+e', 'end'], description: 'to the end', section: 'In search', scopes: writing},
	{command: 'erase-left', keys: ['backspace', 'ctrl+h'], description: 'erase the letter before', section: 'In search', scopes: writing},
	{command: 'erase-right', keys: ['delete', 'ctrl+d'], description: 'erase the letter after', section: 'In search', scopes: writing},
	{
		command: 'erase-word',
		keys: ['ctrl+w', 'alt+backspace'],
		description: 'erase the word before',
		section: 'In search',
		scopes: writing,
	},
	{command: 'erase-word-right', keys: ['alt+d'], description: 'erase the word after', section: 'In search', scopes: writing},
	{command: 'erase-to-start', keys: ['ctrl+u'], description: 'erase to the start', section: 'In search', scopes: writing},
	{command: 'erase-to-end', keys: ['ctrl+k'], description: 'erase to the end', section: 'In search', scopes: writing},
] as const;

/** The keys of finding within: the rest of them is those of the line that is written. */
export const withinBindings = [
	{
		command: 'within',
		keys: ['\\', '&'],
		description: 'filter the list, or find in the text',
		section: 'Read',
		scopes: ['contents', 'browse'],
	},
	{command: 'within', keys: ['/', '\\', '&'], description: 'search this help', section: 'Read', scopes: ['help'], isUnlisted: true},
	{command: 'match-up', keys: ['up', 'ctrl+p'], description: 'the match above', section: 'In search', scopes: ['within'], isUnlisted: true},
	{
		command: 'match-down',
		keys: ['down', 'ctrl+n'],
		description: 'the match below',
		section: 'In search',
		scopes: ['within'],
		isUnlisted: true,
	},
	{command: 'keep-within', keys: ['enter'], description: 'keep what is found', section: 'In search', scopes: ['within'], isUnlisted: true},
	{
		command: 'drop-within',
		keys: ['escape', 'ctrl+g'],
		description: 'all as it was',
		section: 'In search',
		scopes: ['within'],
		isUnlisted: true,
	},
] as const;
