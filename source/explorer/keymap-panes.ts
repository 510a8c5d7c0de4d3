/** The keys of the two panes: a part of the keymap. */
export const paneBindings = [
	{command: 'lock', keys: ['='], section: 'Move', scopes: ['browse']},
	{command: 'enlarge', keys: ['+'], section: 'Move', scopes: ['browse']},
	{command: 'shrink', keys: ['_', '-'], section: 'Move', scopes: ['browse']},
	{command: 'differing', keys: ['d'], section: 'Do', scopes: ['browse']},
	{command: 'reading', keys: ['D'], section: 'Do', scopes: ['browse']},
] as const;
