/** The keys of what a reader has marked, and of the note that is written to it: a part of the keymap. */
export const markedBindings = [
	{command: 'move-up', keys: ['K', 'shift+up'], description: 'the bookmark chosen one up', section: 'In bookmarks', scopes: ['bookmarks']},
	{
		command: 'move-down',
		keys: ['J', 'shift+down'],
		description: 'the bookmark chosen one down',
		section: 'In bookmarks',
		scopes: ['bookmarks'],
	},
	{command: 'note', keys: ['e'], description: 'a note to the bookmark chosen', section: 'In bookmarks', scopes: ['bookmarks']},
	{command: 'remove', keys: ['x', 'delete'], description: 'take the bookmark off', section: 'In bookmarks', scopes: ['bookmarks']},
	{command: 'keep-note', keys: ['enter'], description: 'keep the note', section: 'In bookmarks', scopes: ['note'], isUnlisted: true},
	{
		command: 'drop-note',
		keys: ['escape', 'ctrl+g'],
		description: 'leave the note as it was',
		section: 'In bookmarks',
		scopes: ['note'],
		isUnlisted: true,
	},
] as const;
