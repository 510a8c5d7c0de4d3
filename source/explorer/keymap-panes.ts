/** The keys of the two panes: a part of the keymap. */
export const paneBindings = [
	{command: 'lock', keys: ['='], description: 'scroll both panes together, or each by itself', section: 'Move', scopes: ['browse']},
	{command: 'enlarge', keys: ['+'], description: 'more room for the pane in focus, then all', section: 'Move', scopes: ['browse']},
	{command: 'shrink', keys: ['_', '-'], description: 'less of it again', section: 'Move', scopes: ['browse']},
	{command: 'differing', keys: ['d'], description: 'mark the words in which the sides differ most', section: 'Do', scopes: ['browse']},
	{command: 'reading', keys: ['D'], description: 'only what differs, only what they share, all', section: 'Do', scopes: ['browse']},
] as const;
