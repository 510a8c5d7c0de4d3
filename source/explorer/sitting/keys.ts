const section = 'In deciding';
const sitting = ['sitting'] as const;
const answers = ['answers'] as const;
const jotting = ['jotting'] as const;

/** The keys of a sitting, in which a team decides who owns its work: a part of the keymap. */
export const sittingBindings = [
	{command: 'decide', keys: ['m'], description: 'decide who owns it here, in your own file', section: 'Do', scopes: ['browse', 'contents']},
	{command: 'decide-left', keys: ['1'], description: 'the role on the left answers for it', section, scopes: sitting},
	{command: 'decide-right', keys: ['2'], description: 'the role on the right answers for it', section, scopes: sitting},
	{command: 'decide-both', keys: ['3'], description: 'both do it: then say which one is accountable', section, scopes: sitting},
	{command: 'decide-teams', keys: ['4'], description: 'the product teams, each for its own', section, scopes: sitting},
	{command: 'decide-party', keys: ['5'], description: 'somebody else, by name', section, scopes: sitting},
	{command: 'decide-nobody', keys: ['6'], description: 'nobody answers for it yet', section, scopes: sitting},
	{command: 'decide-not', keys: ['7'], description: 'there is no such work here', section, scopes: sitting},
	{command: 'decide-disagree', keys: ['8'], description: 'we do not agree', section, scopes: sitting},
	{command: 'decide-usual', keys: ['enter'], description: 'whoever usually owns it', section, scopes: sitting},
	{command: 'jot', keys: ['n', 'c'], description: 'a note to it', section, scopes: sitting},
	{command: 'undecide', keys: ['x', 'delete'], description: 'take its answer back', section, scopes: sitting},
	{command: 'undo', keys: ['u', 'ctrl+_'], description: 'undo, as often as you like', section, scopes: sitting},
	{command: 'redo', keys: ['U', 'ctrl+r'], description: 'do again what was undone', section, scopes: sitting},
	{command: 'work-before', keys: ['left', 'up', 'h', 'k', 'backspace'], description: 'the work before', section, scopes: sitting},
	{command: 'work-after', keys: ['right', 'down', 'l', 'j'], description: 'the next, without an answer', section, scopes: sitting},
	{command: 'first-open', keys: ['g', 'home'], description: 'to the first that is open', section, scopes: sitting},
	{command: 'summary', keys: ['G', 'end'], description: 'what was decided so far', section, scopes: sitting},
	{command: 'all-work', keys: ['tab', 'v'], description: 'all work with its answers, to jump to one', section, scopes: sitting},
	{command: 'close', keys: ['escape'], description: 'to the views; `m` returns', section, scopes: sitting},

	{command: 'take-work', keys: ['enter'], description: 'go to it', section: 'On top', scopes: answers, isUnlisted: true},
	{
		command: 'next-standing',
		keys: ['tab', 'right', 'l'],
		description: 'only what is open, decided, not agreed',
		section,
		scopes: answers,
		isUnlisted: true,
	},
	{
		command: 'previous-standing',
		keys: ['shift+tab', 'left', 'h'],
		description: 'the other way round',
		section,
		scopes: answers,
		isUnlisted: true,
	},
	{command: 'close', keys: ['escape', 'v'], description: 'close what lies on top', section: 'On top', scopes: answers, isUnlisted: true},

	{command: 'name-up', keys: ['up', 'ctrl+p'], description: 'the name above', section, scopes: jotting, isUnlisted: true},
	{command: 'name-down', keys: ['down', 'ctrl+n', 'tab'], description: 'the name below', section, scopes: jotting, isUnlisted: true},
	{command: 'keep-jotted', keys: ['enter'], description: 'keep what is written', section, scopes: jotting, isUnlisted: true},
	{command: 'drop-jotted', keys: ['escape', 'ctrl+g'], description: 'leave it as it was', section, scopes: jotting, isUnlisted: true},
] as const;
