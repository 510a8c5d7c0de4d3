/** The keys of what a reader has marked, and of the note that is written to it: a part of the keymap. */
export const markedBindings = [
	{command: 'move-up', keys: ['K', 'shift+up'], section: 'In bookmarks', scopes: ['bookmarks']},
	{
		command: 'move-down',
		keys: ['J', 'shift+down'],
		section: 'In bookmarks',
		scopes: ['bookmarks'],
	},
	{command: 'note', keys: ['e'], section: 'In bookmarks', scopes: ['bookmarks']},
	{command: 'remove', keys: ['x', 'delete'], section: 'In bookmarks', scopes: ['bookmarks']},
	{command: 'keep-note', keys: ['enter'], section: 'In bookmarks', scopes: ['note'], isUnlisted: true},
	{
		command: 'drop-note',
		keys: ['escape', 'ctrl+g'],
		section: 'In bookmarks',
		scopes: ['note'],
		isUnlisted: true,
	},
] as const;
