const section = 'In deciding';
const sitting = ['sitting'] as const;
const answers = ['answers'] as const;
const jotting = ['jotting'] as const;

/** The keys of a sitting, in which a team decides who owns its work: a part of the keymap. */
export const sittingBindings = [
	{command: 'decide', keys: ['m'], section: 'Do', scopes: ['browse', 'contents']},
	{command: 'take-need', keys: ['a'], section: 'Do', scopes: ['browse']},
	{command: 'decide-left', keys: ['1'], section, scopes: sitting},
	{command: 'decide-right', keys: ['2'], section, scopes: sitting},
	{command: 'decide-both', keys: ['3'], section, scopes: sitting},
	{command: 'decide-teams', keys: ['4'], section, scopes: sitting},
	{command: 'decide-party', keys: ['5'], section, scopes: sitting},
	{command: 'decide-nobody', keys: ['6'], section, scopes: sitting},
	{command: 'decide-not', keys: ['7'], section, scopes: sitting},
	{command: 'decide-disagree', keys: ['8'], section, scopes: sitting},
	{command: 'decide-usual', keys: ['enter'], section, scopes: sitting},
	{command: 'jot', keys: ['n', 'c'], section, scopes: sitting},
	{command: 'add-work', keys: ['a'], section, scopes: sitting},
	{command: 'name-here', keys: ['N'], section, scopes: sitting},
	{command: 'undecide', keys: ['x', 'delete'], section, scopes: sitting},
	{command: 'undo', keys: ['u', 'ctrl+_'], section, scopes: sitting},
	{command: 'redo', keys: ['U', 'ctrl+r'], section, scopes: sitting},
	{command: 'work-before', keys: ['left', 'up', 'h', 'k', 'backspace'], section, scopes: sitting},
	{command: 'work-after', keys: ['right', 'down', 'l', 'j'], section, scopes: sitting},
	{command: 'first-open', keys: ['g', 'home'], section, scopes: sitting},
	{command: 'summary', keys: ['G', 'end'], section, scopes: sitting},
	{command: 'all-work', keys: ['tab', 'v'], section, scopes: sitting},
	{command: 'close', keys: ['escape'], says: 'close-sitting', section, scopes: sitting},

	{command: 'take-work', keys: ['enter'], section: 'On top', scopes: answers, isUnlisted: true},
	{
		command: 'next-standing',
		keys: ['tab', 'right', 'l'],
		section,
		scopes: answers,
		isUnlisted: true,
	},
	{
		command: 'previous-standing',
		keys: ['shift+tab', 'left', 'h'],
		section,
		scopes: answers,
		isUnlisted: true,
	},
	{command: 'close', keys: ['escape', 'v'], section: 'On top', scopes: answers, isUnlisted: true},

	{command: 'name-up', keys: ['up', 'ctrl+p'], section, scopes: jotting, isUnlisted: true},
	{command: 'name-down', keys: ['down', 'ctrl+n', 'tab'], section, scopes: jotting, isUnlisted: true},
	{command: 'keep-jotted', keys: ['enter'], section, scopes: jotting, isUnlisted: true},
	{command: 'drop-jotted', keys: ['escape', 'ctrl+g'], section, scopes: jotting, isUnlisted: true},
] as const;
